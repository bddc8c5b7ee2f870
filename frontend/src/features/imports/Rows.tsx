import { useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type Import, IMPORT_ROWS, type ImportRow, importRowsQuery } from '@/api/queries/imports';
import { ListPager } from '@/domain/ListPager';
import { usePages } from '@/domain/usePages';
import { DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { Skeleton } from '@/ui/Skeleton';
import { Tabs } from '@/ui/Tabs';
import { Changes } from './Changes';
import { Errors } from './Errors';
import { nameOfRow } from './rows';
import { type TabName, TABS } from './words';

const route = getRouteApi('/signed-in/nhap/$id');

/** What becomes of each row, errors first. */
export function Rows({ list }: { list: Import }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const search = route.useSearch();
  const { counts } = list;
  const countOf = (tab: TabName) => TABS[tab].actions.reduce((sum, action) => sum + counts[action], 0);
  const tabs = (Object.keys(TABS) as TabName[]).filter((tab) => tab !== 'vang' || countOf(tab) > 0);
  const chosen = search.muc ?? tabs.find((tab) => countOf(tab) > 0) ?? 'loi';
  const { data } = useQuery({
    ...importRowsQuery(list.id, [...TABS[chosen].actions], search.sau),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const pages = usePages(search.sau, data?.next_cursor);
  return (
    <Tabs
      label={t`Các dòng trong tệp`}
      value={chosen}
      tabs={tabs.map((tab) => ({ id: tab, label: t(TABS[tab].name), count: countOf(tab) }))}
      onChange={(tab) =>
        void navigate({
          to: '/nhap/$id',
          params: { id: list.id },
          search: { muc: tab as TabName },
          replace: true,
          resetScroll: false,
        })
      }
    >
      {!data && <Skeleton lines={6} height={2.5} />}
      {data?.items.length === 0 && <EmptyState title={t`Không có dòng nào ở đây`} />}
      {data && data.items.length > 0 && (
        <>
          {chosen === 'loi' ? (
            <Errors list={list} rows={data.items} />
          ) : (
            <GoodRows list={list} rows={data.items} />
          )}
          <ListPager pages={pages} size={IMPORT_ROWS} shown={data.items.length} />
        </>
      )}
    </Tabs>
  );
}

function GoodRows({ list, rows }: { list: Import; rows: readonly ImportRow[] }) {
  const { t } = useLingui();
  return (
    <DataTable<ImportRow>
      caption={t`Các dòng`}
      rows={rows}
      rowId={({ number, subject_id }) => `${number} ${subject_id}`}
      rowName={nameOfRow}
      columns={[
        { id: 'name', header: t`Tên`, cell: nameOfRow },
        { id: 'number', header: t`Dòng`, number: true, cell: ({ number }) => number },
        { id: 'changes', header: t`Nội dung`, cell: (row) => <Changes row={row} fields={list.fields} /> },
      ]}
    />
  );
}
