import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ChartColumn, Shuffle, Users } from 'lucide-react';
import { type Organisation, organisationQuery } from '@/api/queries/organisations';
import { catalogueQuery, nameOf } from '@/api/queries/reference';
import { UnitField } from '@/domain/UnitField';
import { formatDate } from '@/i18n/dates';
import { Breadcrumb } from '@/ui/Breadcrumb';
import { LinkButton } from '@/ui/LinkButton';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { SummaryList } from '@/ui/SummaryList';
import { Children } from './Children';
import { DayField } from './DayField';
import { Posts } from './Posts';
import { UnitCounts } from './UnitCounts';
import { UnitTimeline } from './UnitTimeline';
import { UnitTree } from './UnitTree';

/** One organisation: what it is, what stands below it, who leads it, and how it came to be. */
export function UnitPage({ id, day }: { id: string; day: string | undefined }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { data: unit } = useSuspenseQuery(organisationQuery(id, day));
  const { data: kinds } = useSuspenseQuery(catalogueQuery('organisation_kind'));
  const ended = unit.valid_to && formatDate(unit.valid_to);
  return (
    <Page
      width="wide"
      title={unit.name}
      eyebrow={nameOf(kinds, unit.kind)}
      back={<Way unit={unit} day={day} />}
      actions={<Actions unit={unit} />}
    >
      <div className="form-row" data-no-print="">
        <UnitField
          key={id}
          label={t`Tìm đơn vị`}
          value={null}
          onChange={(found) => {
            if (found) void navigate({ to: '/co-cau/$id', params: { id: found.id }, search: { moc: day } });
          }}
        />
        <DayField day={day} />
      </div>
      {ended && (
        <Notice tone="warning" title={<Trans>Tổ chức này đã kết thúc từ ngày {ended}</Trans>}>
          {unit.heir_id && (
            <Link to="/co-cau/$id" params={{ id: unit.heir_id }}>
              <Trans>Xem tổ chức kế thừa số liệu</Trans>
            </Link>
          )}
        </Notice>
      )}
      <div className="columns" data-with-tree="">
        <UnitTree unit={unit} day={day} />
        <div className="columns">
          <div className="stack" data-gap="large">
            <Facts unit={unit} />
            <Posts id={id} />
            <UnitCounts id={id} day={day} />
          </div>
          <div className="stack" data-gap="large">
            <Children id={id} day={day} />
            <UnitTimeline id={id} />
          </div>
        </div>
      </div>
    </Page>
  );
}

function Way({ unit, day }: { unit: Organisation; day: string | undefined }) {
  if (unit.ancestors.length === 0) return null;
  return (
    <Breadcrumb
      crumbs={[
        ...unit.ancestors.map(({ id, name }) => ({
          id,
          content: (
            <Link to="/co-cau/$id" params={{ id }} search={{ moc: day }}>
              {name}
            </Link>
          ),
        })),
        { id: unit.id, content: unit.name },
      ]}
    />
  );
}

function Actions({ unit }: { unit: Organisation }) {
  const reorganise = unit.allowed_actions.some((action) => action === 'reorganise' || action === 'establish');
  return (
    <div className="button-row" data-no-print="">
      <LinkButton
        kind="secondary"
        icon={<ChartColumn size={18} aria-hidden="true" />}
        to="/to-chuc"
        search={{ don_vi: unit.id }}
      >
        <Trans>Xem số liệu</Trans>
      </LinkButton>
      <LinkButton
        kind="secondary"
        icon={<Users size={18} aria-hidden="true" />}
        to="/dang-vien"
        search={{ don_vi: unit.id }}
      >
        <Trans>Xem đảng viên</Trans>
      </LinkButton>
      <PrintButton />
      {reorganise && (
        <LinkButton
          icon={<Shuffle size={18} aria-hidden="true" />}
          to="/co-cau/sap-xep"
          search={{ don_vi: unit.id }}
        >
          <Trans>Sắp xếp tổ chức</Trans>
        </LinkButton>
      )}
    </div>
  );
}

function Facts({ unit }: { unit: Organisation }) {
  const { t } = useLingui();
  const { data: sectors } = useSuspenseQuery(catalogueQuery('sector'));
  const rows = [
    { term: t`Tên gọi tắt`, value: unit.short_name },
    { term: t`Mã tổ chức`, value: unit.code && <span className="code">{unit.code}</span> },
    { term: t`Khu vực`, value: unit.sector && nameOf(sectors, unit.sector) },
    { term: t`Hoạt động từ ngày`, value: formatDate(unit.valid_from) },
    { term: t`Địa chỉ`, value: unit.address },
    { term: t`Điện thoại`, value: unit.telephone },
    { term: t`Thư điện tử`, value: unit.email },
  ];
  return (
    <section className="card">
      <h2>
        <Trans>Thông tin</Trans>
      </h2>
      <SummaryList rows={rows.filter(({ value }) => value)} />
    </section>
  );
}
