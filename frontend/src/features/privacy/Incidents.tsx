import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Plus, ShieldCheck } from 'lucide-react';
import { type Incident, incidentsQuery, ROWS_PER_PAGE } from '@/api/queries/privacy';
import { ChosenUnit } from '@/domain/ChosenUnit';
import { ListPager } from '@/domain/ListPager';
import { usePages } from '@/domain/usePages';
import { useScope } from '@/domain/useScope';
import { formatInstant } from '@/i18n/format';
import { BackLink } from '@/ui/BackLink';
import { DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { FilterBar } from '@/ui/FilterBar';
import { LinkButton } from '@/ui/LinkButton';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { Skeleton } from '@/ui/Skeleton';
import { Tag } from '@/ui/Tag';
import { Left } from './Left';
import { INCIDENT_STATES } from './words';

const route = getRouteApi('/signed-in/quan-tri/su-co');

/** Incidents with personal data, and how long is left to notify the authority. */
export default function Incidents() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { don_vi, sau } = route.useSearch();
  const organisation = useScope(don_vi);
  const { data } = useQuery({
    ...incidentsQuery(organisation, sau),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const pages = usePages(sau, data?.next_cursor);
  return (
    <Page
      width="wide"
      title={t`Sự cố dữ liệu cá nhân`}
      lead={t`Mất máy, lộ danh sách, gửi nhầm thư: ghi ngay, vì hạn báo cơ quan chức năng tính từ lúc phát hiện.`}
      back={
        <BackLink to="/quan-tri/du-lieu-ca-nhan">
          <Trans>Về dữ liệu cá nhân</Trans>
        </BackLink>
      }
      actions={<PrintButton />}
    >
      <FilterBar chips={[]} onClear={() => undefined}>
        <ChosenUnit
          label={t`Ở đơn vị và bên dưới`}
          id={organisation}
          onChange={(unit) => {
            if (unit !== null && unit !== organisation)
              void navigate({ to: '/quan-tri/su-co', search: { don_vi: unit } });
          }}
        />
      </FilterBar>
      {data ? (
        <>
          <DataTable<Incident>
            caption={t`Các sự cố`}
            captionNote={t`Mới nhất trước`}
            rows={data.items}
            rowId={({ id }) => id}
            rowName={({ title }) => title}
            columns={[
              {
                id: 'title',
                header: t`Sự cố`,
                cell: ({ id, title }) => (
                  <Link to="/quan-tri/su-co/$id" params={{ id }}>
                    {title}
                  </Link>
                ),
              },
              { id: 'where', header: t`Ở đơn vị`, cell: ({ organisation: { name } }) => name },
              { id: 'at', header: t`Phát hiện`, cell: ({ discovered_at }) => formatInstant(discovered_at) },
              { id: 'by', header: t`Báo trước`, cell: (row) => <Left incident={row} /> },
              {
                id: 'state',
                header: t`Tình trạng`,
                cell: ({ state }) => (
                  <Tag tone={INCIDENT_STATES[state].tone}>{t(INCIDENT_STATES[state].label)}</Tag>
                ),
              },
            ]}
            empty={
              <EmptyState
                icon={<ShieldCheck size={40} strokeWidth={1.5} aria-hidden="true" />}
                title={t`Chưa có sự cố nào`}
              />
            }
          />
          <ListPager pages={pages} size={ROWS_PER_PAGE} shown={data.items.length} />
        </>
      ) : (
        <Skeleton lines={5} height={2.5} />
      )}
      <div className="button-row" data-no-print="">
        <LinkButton icon={<Plus size={18} aria-hidden="true" />} to="/quan-tri/su-co/moi" search={{ don_vi }}>
          <Trans>Ghi một sự cố</Trans>
        </LinkButton>
      </div>
    </Page>
  );
}
