import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import {
  dossiersQuery,
  type ExemplarLine,
  EXEMPLARS_PER_PAGE,
  type ExemplarState,
} from '@/api/queries/exemplars';
import { catalogueQuery, nameOf } from '@/api/queries/reference';
import { ChosenUnit, UnitName } from '@/domain/ChosenUnit';
import { ListPager } from '@/domain/ListPager';
import { usePages } from '@/domain/usePages';
import { useHasRole, useScope } from '@/domain/useScope';
import { formatDate } from '@/i18n/dates';
import { BackLink } from '@/ui/BackLink';
import { DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { FilterBar } from '@/ui/FilterBar';
import { LinkButton } from '@/ui/LinkButton';
import { Page } from '@/ui/Page';
import { Select } from '@/ui/Select';
import { Skeleton } from '@/ui/Skeleton';
import { Tag } from '@/ui/Tag';
import { EXEMPLAR_KINDS, EXEMPLAR_STATES } from './words';

const route = getRouteApi('/signed-in/dien-hinh/ho-so');

/** Proposals in every state, for those who deal with them. */
export default function Dossiers() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const search = route.useSearch();
  const organisation = useScope(search.don_vi);
  const proposes = useHasRole('secretary', 'deputy', 'committee_staff', 'administrator');
  const { data } = useQuery({
    ...dossiersQuery(organisation, search.trang_thai, search.sau),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const { data: fields } = useSuspenseQuery(catalogueQuery('exemplar_field'));
  const pages = usePages(search.sau, data?.next_cursor);
  const change = (changed: Partial<typeof search>) =>
    void navigate({ to: '/dien-hinh/ho-so', search: { ...search, ...changed, sau: undefined } });
  const state = search.trang_thai && t(EXEMPLAR_STATES[search.trang_thai].label);
  const stateOf = ({ state: reached }: ExemplarLine) => EXEMPLAR_STATES[reached];
  return (
    <Page
      width="wide"
      title={t`Hồ sơ điển hình`}
      eyebrow={<UnitName id={organisation} />}
      back={
        <BackLink to="/dien-hinh">
          <Trans>Về danh sách điển hình</Trans>
        </BackLink>
      }
      actions={
        proposes && (
          <LinkButton icon={<Plus size={18} aria-hidden="true" />} to="/dien-hinh/de-nghi">
            <Trans>Đề nghị công nhận</Trans>
          </LinkButton>
        )
      }
    >
      <FilterBar
        chips={
          state === undefined
            ? []
            : [{ id: 'trang_thai', text: state, onRemove: () => change({ trang_thai: undefined }) }]
        }
        onClear={() => change({ trang_thai: undefined })}
      >
        <ChosenUnit
          label={t`Đơn vị`}
          id={organisation}
          onChange={(don_vi) => {
            if (don_vi !== null && don_vi !== organisation) change({ don_vi });
          }}
        />
        <Select
          label={t`Tình trạng`}
          emptyLabel={t`Tất cả`}
          value={search.trang_thai ?? ''}
          options={Object.entries(EXEMPLAR_STATES).map(([value, { label }]) => ({ value, label: t(label) }))}
          onChange={(event) =>
            change({ trang_thai: (event.target.value || undefined) as ExemplarState | undefined })
          }
        />
      </FilterBar>
      {data ? (
        <>
          <DataTable<ExemplarLine>
            caption={t`Hồ sơ đề nghị`}
            captionNote={t`Mới nhất trước`}
            rows={data.items}
            rowId={({ id }) => id}
            rowName={({ title }) => title ?? t`Đang hạn chế xử lý`}
            columns={[
              {
                id: 'title',
                header: t`Tên điển hình`,
                cell: ({ id, title }) =>
                  title === null ? (
                    <Trans>Đang hạn chế xử lý</Trans>
                  ) : (
                    <Link to="/dien-hinh/ho-so/$id" params={{ id }}>
                      {title}
                    </Link>
                  ),
              },
              { id: 'kind', header: t`Loại`, cell: ({ kind }) => t(EXEMPLAR_KINDS[kind].label) },
              {
                id: 'unit',
                header: t`Đơn vị`,
                cell: ({ organisation: unit, person_name }) =>
                  [person_name, unit.name].filter(Boolean).join(', '),
              },
              { id: 'field', header: t`Lĩnh vực`, cell: ({ field }) => nameOf(fields, field) },
              { id: 'on', header: t`Ngày đề nghị`, cell: ({ proposed_on }) => formatDate(proposed_on) },
              {
                id: 'state',
                header: t`Tình trạng`,
                cell: (line) => <Tag tone={stateOf(line).tone}>{t(stateOf(line).label)}</Tag>,
              },
            ]}
            empty={
              <EmptyState title={t`Chưa có hồ sơ nào`}>
                <Trans>Đề nghị của các chi bộ hiện ở đây để thẩm định và công nhận.</Trans>
              </EmptyState>
            }
          />
          <ListPager pages={pages} size={EXEMPLARS_PER_PAGE} shown={data.items.length} />
        </>
      ) : (
        <Skeleton lines={6} height={2.5} />
      )}
    </Page>
  );
}
