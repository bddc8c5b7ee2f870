import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { ListChecks, Plus } from 'lucide-react';
import {
  type InspectionLine,
  INSPECTIONS_PER_PAGE,
  inspectionsQuery,
  type InspectionState,
} from '@/api/queries/inspections';
import { catalogueQuery, nameOf } from '@/api/queries/reference';
import { ChosenUnit, UnitName } from '@/domain/ChosenUnit';
import { ListPager } from '@/domain/ListPager';
import { usePages } from '@/domain/usePages';
import { useScope } from '@/domain/useScope';
import { formatDate } from '@/i18n/dates';
import { type Column, DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { FilterBar } from '@/ui/FilterBar';
import { LinkButton } from '@/ui/LinkButton';
import { Page } from '@/ui/Page';
import { Select } from '@/ui/Select';
import { Skeleton } from '@/ui/Skeleton';
import { Tag } from '@/ui/Tag';
import { INSPECTION_STATES } from './words';

const route = getRouteApi('/signed-in/kiem-tra');

/** The inspections of an organisation, on either side; every filter stands in the address. */
export default function Inspections() {
  const { t } = useLingui();
  const search = route.useSearch();
  const organisation = useScope(search.don_vi);
  const { data } = useQuery({
    ...inspectionsQuery(organisation, {
      side: search.phia ?? 'inspecting',
      state: search.trang_thai,
      cursor: search.sau,
    }),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const pages = usePages(search.sau, data?.next_cursor);
  const columns = useColumns();
  return (
    <Page
      width="wide"
      title={t`Kiểm tra, giám sát`}
      eyebrow={<UnitName id={organisation} />}
      actions={
        <div className="button-row" data-no-print="">
          <LinkButton
            kind="secondary"
            icon={<ListChecks size={18} aria-hidden="true" />}
            to="/kiem-tra/khac-phuc"
            search={{ don_vi: search.don_vi }}
          >
            <Trans>Hạn chế cần khắc phục</Trans>
          </LinkButton>
          <LinkButton
            icon={<Plus size={18} aria-hidden="true" />}
            to="/kiem-tra/moi"
            search={{ don_vi: search.don_vi }}
          >
            <Trans>Lập một cuộc kiểm tra</Trans>
          </LinkButton>
        </div>
      }
    >
      <Filters organisation={organisation} />
      {data ? (
        <>
          <DataTable<InspectionLine>
            caption={t`Các cuộc kiểm tra, giám sát`}
            captionNote={t`Mới nhất trước`}
            rows={data.items}
            rowId={({ id }) => id}
            rowName={({ title }) => title}
            columns={columns}
            empty={
              <EmptyState title={t`Chưa có cuộc kiểm tra nào`}>
                {search.phia ? (
                  <Trans>Khi cấp trên thông báo kiểm tra, cuộc kiểm tra hiện ở đây.</Trans>
                ) : (
                  <Trans>Lập cuộc kiểm tra: ai được kiểm tra, nội dung, thời kỳ, ngày bắt đầu.</Trans>
                )}
              </EmptyState>
            }
          />
          <ListPager pages={pages} size={INSPECTIONS_PER_PAGE} shown={data.items.length} />
        </>
      ) : (
        <Skeleton lines={6} height={2.5} />
      )}
    </Page>
  );
}

function useColumns(): Column<InspectionLine>[] {
  const { t } = useLingui();
  const { data: kinds } = useSuspenseQuery(catalogueQuery('inspection_kind'));
  return [
    {
      id: 'title',
      header: t`Cuộc kiểm tra`,
      cell: ({ id, title }) => (
        <Link to="/kiem-tra/$id" params={{ id }}>
          {title}
        </Link>
      ),
    },
    { id: 'kind', header: t`Hình thức`, cell: ({ kind }) => nameOf(kinds, kind) },
    {
      id: 'subject',
      header: t`Đối tượng`,
      cell: ({ subject_member, subject_organisation }) =>
        [subject_member?.name, subject_organisation.name].filter(Boolean).join(', '),
    },
    { id: 'by', header: t`Đơn vị kiểm tra`, cell: ({ organisation }) => organisation.name },
    { id: 'on', header: t`Bắt đầu`, cell: ({ planned_for }) => formatDate(planned_for) },
    {
      id: 'state',
      header: t`Tình trạng`,
      cell: ({ state }) => (
        <Tag tone={INSPECTION_STATES[state].tone}>{t(INSPECTION_STATES[state].label)}</Tag>
      ),
    },
  ];
}

function Filters({ organisation }: { organisation: string }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const search = route.useSearch();
  const change = (changed: Partial<typeof search>) =>
    void navigate({ to: '/kiem-tra', search: { ...search, ...changed, sau: undefined } });
  const state = search.trang_thai && t(INSPECTION_STATES[search.trang_thai].label);
  return (
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
        label={t`Phía`}
        value={search.phia ?? 'inspecting'}
        options={[
          { value: 'inspecting', label: t`Đơn vị đi kiểm tra` },
          { value: 'inspected', label: t`Đơn vị được kiểm tra` },
        ]}
        onChange={(event) => change({ phia: event.target.value === 'inspected' ? 'inspected' : undefined })}
      />
      <Select
        label={t`Tình trạng`}
        emptyLabel={t`Tất cả`}
        value={search.trang_thai ?? ''}
        options={Object.entries(INSPECTION_STATES).map(([value, { label }]) => ({ value, label: t(label) }))}
        onChange={(event) =>
          change({ trang_thai: (event.target.value || undefined) as InspectionState | undefined })
        }
      />
    </FilterBar>
  );
}
