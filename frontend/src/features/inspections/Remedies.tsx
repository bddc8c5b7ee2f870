import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type FindingLine, findingsQuery, INSPECTIONS_PER_PAGE } from '@/api/queries/inspections';
import { ChosenUnit, UnitName } from '@/domain/ChosenUnit';
import { ExportButton } from '@/domain/ExportButton';
import { ListPager } from '@/domain/ListPager';
import { usePages } from '@/domain/usePages';
import { useScope } from '@/domain/useScope';
import { formatDate } from '@/i18n/dates';
import { BackLink } from '@/ui/BackLink';
import { Check } from '@/ui/Check';
import { DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { FilterBar } from '@/ui/FilterBar';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { Skeleton } from '@/ui/Skeleton';
import { Tag } from '@/ui/Tag';
import { FINDING_STATES } from './words';

const route = getRouteApi('/signed-in/kiem-tra/khac-phuc');

/** Limitations still to be put right; those past their deadline have climbed one level. */
export default function Remedies() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const search = route.useSearch();
  const organisation = useScope(search.don_vi);
  const { data } = useQuery({
    ...findingsQuery(organisation, search.qua_han ?? false, search.sau),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const pages = usePages(search.sau, data?.next_cursor);
  const change = (changed: Partial<typeof search>) =>
    void navigate({ to: '/kiem-tra/khac-phuc', search: { ...search, ...changed, sau: undefined } });
  return (
    <Page
      width="wide"
      title={t`Hạn chế cần khắc phục`}
      eyebrow={<UnitName id={organisation} />}
      lead={t`Quá hạn thì cấp trên một cấp cùng theo dõi.`}
      back={
        <BackLink to="/kiem-tra" search={{ don_vi: search.don_vi }}>
          <Trans>Về kiểm tra, giám sát</Trans>
        </BackLink>
      }
      actions={
        <>
          <ExportButton kind="findings" organisation={organisation} />
          <PrintButton />
        </>
      }
    >
      <FilterBar chips={[]} onClear={() => change({ qua_han: undefined })}>
        <ChosenUnit
          label={t`Đơn vị`}
          id={organisation}
          onChange={(don_vi) => {
            if (don_vi !== null && don_vi !== organisation) change({ don_vi });
          }}
        />
        <Check
          checked={search.qua_han ?? false}
          onChange={(event) => change({ qua_han: event.target.checked ? true : undefined })}
        >
          <Trans>Chỉ xem mục quá hạn</Trans>
        </Check>
      </FilterBar>
      {data ? (
        <>
          <DataTable<FindingLine>
            caption={t`Hạn chế cần khắc phục`}
            captionNote={t`Xếp theo hạn`}
            rows={data.items}
            rowId={({ id }) => id}
            rowName={({ text }) => text}
            columns={[
              {
                id: 'text',
                header: t`Hạn chế`,
                cell: ({ inspection_id, text }) => (
                  <Link to="/kiem-tra/$id" params={{ id: inspection_id }}>
                    {text}
                  </Link>
                ),
              },
              { id: 'subject', header: t`Đơn vị`, cell: ({ subject }) => subject.name },
              { id: 'due', header: t`Hạn`, cell: ({ due_on }) => due_on && formatDate(due_on) },
              { id: 'held', header: t`Đang theo dõi`, cell: ({ held_by }) => held_by.name },
              {
                id: 'state',
                header: t`Tình trạng`,
                cell: ({ state, overdue }) =>
                  overdue ? (
                    <Tag tone="problem">{t`Quá hạn`}</Tag>
                  ) : (
                    <Tag tone={FINDING_STATES[state].tone}>{t(FINDING_STATES[state].label)}</Tag>
                  ),
              },
            ]}
            empty={<EmptyState title={t`Không có hạn chế nào cần khắc phục`} />}
          />
          <ListPager pages={pages} size={INSPECTIONS_PER_PAGE} shown={data.items.length} />
        </>
      ) : (
        <Skeleton lines={6} height={2.5} />
      )}
    </Page>
  );
}
