import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { FileUp } from 'lucide-react';
import { IMPORTS_PER_PAGE, importsQuery, type ImportState, type ImportSummary } from '@/api/queries/imports';
import { ListPager } from '@/domain/ListPager';
import { usePages } from '@/domain/usePages';
import { formatInstant, formatInteger } from '@/i18n/format';
import { DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { LinkButton } from '@/ui/LinkButton';
import { Page } from '@/ui/Page';
import { Select } from '@/ui/Select';
import { Skeleton } from '@/ui/Skeleton';
import { Tag } from '@/ui/Tag';
import { LIST_KINDS, LIST_STATES } from './words';

const route = getRouteApi('/signed-in/nhap');

/** Lists that came in, and the way to send another. */
export default function Imports() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const search = route.useSearch();
  const { data } = useQuery({
    ...importsQuery(search.trang_thai, search.sau),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const pages = usePages(search.sau, data?.next_cursor);
  const states = Object.entries(LIST_STATES).map(([value, { name }]) => ({ value, label: t(name) }));
  return (
    <Page
      width="wide"
      title={t`Nhập danh sách`}
      lead={t`Gửi tệp, xem trước từng dòng, sửa lỗi, rồi mới xác nhận. Chưa xác nhận thì chưa có gì thay đổi.`}
      actions={
        <LinkButton icon={<FileUp size={18} aria-hidden="true" />} to="/nhap/moi">
          <Trans>Nhập danh sách mới</Trans>
        </LinkButton>
      }
    >
      <div className="form-row" data-no-print="">
        <Select
          label={t`Trạng thái`}
          emptyLabel={t`Tất cả`}
          value={search.trang_thai ?? ''}
          options={states}
          onChange={(event) => {
            const state = event.target.value === '' ? undefined : (event.target.value as ImportState);
            void navigate({ to: '/nhap', search: { trang_thai: state }, replace: true });
          }}
        />
      </div>
      {data ? (
        <>
          <DataTable<ImportSummary>
            caption={t`Các lần nhập`}
            captionNote={t`Mới nhất trước`}
            rows={data.items}
            rowId={({ id }) => id}
            rowName={({ file_name }) => file_name}
            columns={[
              {
                id: 'file',
                header: t`Tệp`,
                cell: ({ id, file_name }) => (
                  <Link to="/nhap/$id" params={{ id }}>
                    {file_name}
                  </Link>
                ),
              },
              { id: 'kind', header: t`Danh sách`, cell: ({ kind }) => t(LIST_KINDS[kind].name) },
              { id: 'at', header: t`Gửi lúc`, cell: ({ created_at }) => formatInstant(created_at) },
              {
                id: 'rows',
                header: t`Dòng ghi`,
                number: true,
                cell: ({ counts }) => formatInteger(counts.create + counts.update),
              },
              {
                id: 'errors',
                header: t`Dòng lỗi`,
                number: true,
                cell: ({ counts }) => formatInteger(counts.error + counts.ambiguous),
              },
              {
                id: 'state',
                header: t`Trạng thái`,
                cell: ({ state }) => <Tag tone={LIST_STATES[state].tone}>{t(LIST_STATES[state].name)}</Tag>,
              },
            ]}
            empty={
              <EmptyState title={t`Chưa nhập danh sách nào`}>
                {t`Bấm “Nhập danh sách mới” để bắt đầu.`}
              </EmptyState>
            }
          />
          <ListPager pages={pages} size={IMPORTS_PER_PAGE} shown={data.items.length} />
        </>
      ) : (
        <Skeleton lines={6} height={2.5} />
      )}
    </Page>
  );
}
