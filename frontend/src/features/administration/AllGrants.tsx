import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { ACCOUNTS_PER_PAGE, type Grant, grantsQuery } from '@/api/queries/administration';
import type { Role } from '@/api/queries/session';
import { ListPager } from '@/domain/ListPager';
import { usePages } from '@/domain/usePages';
import { formatDate } from '@/i18n/dates';
import { BackLink } from '@/ui/BackLink';
import { DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { Select } from '@/ui/Select';
import { Skeleton } from '@/ui/Skeleton';
import { SummaryList } from '@/ui/SummaryList';
import { ROLES } from './words';

const route = getRouteApi('/signed-in/quan-tri/quyen');

/** Every role that was given and still holds, always with its organisation; and what each role may do. */
export default function AllGrants() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const search = route.useSearch();
  const { data } = useQuery({
    ...grantsQuery({ role: search.vai_tro, cursor: search.sau }),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const pages = usePages(search.sau, data?.next_cursor);
  return (
    <Page
      width="wide"
      title={t`Quyền đã giao`}
      lead={t`Bí thư và phó bí thư có quyền theo chức vụ, nên không đứng ở đây.`}
      back={
        <BackLink to="/quan-tri">
          <Trans>Về quản trị</Trans>
        </BackLink>
      }
      actions={<PrintButton />}
    >
      <div className="form-row" data-no-print="">
        <Select
          label={t`Vai trò`}
          emptyLabel={t`Tất cả`}
          value={search.vai_tro ?? ''}
          options={Object.entries(ROLES).map(([value, { name }]) => ({ value, label: t(name) }))}
          onChange={({ target }) => {
            const role = target.value === '' ? undefined : (target.value as Role);
            void navigate({ to: '/quan-tri/quyen', search: { vai_tro: role }, replace: true });
          }}
        />
      </div>
      {data ? (
        <>
          <DataTable<Grant>
            caption={t`Đang có hiệu lực`}
            rows={data.items}
            rowId={({ id }) => id}
            rowName={({ account_name }) => account_name}
            columns={[
              {
                id: 'who',
                header: t`Ai`,
                cell: ({ account_id, account_name }) => (
                  <Link to="/quan-tri/tai-khoan/$id" params={{ id: account_id }}>
                    {account_name}
                  </Link>
                ),
              },
              { id: 'role', header: t`Vai trò`, cell: ({ role }) => t(ROLES[role].name) },
              { id: 'where', header: t`Ở đơn vị`, cell: ({ organisation_name }) => organisation_name },
              {
                id: 'reach',
                header: t`Phạm vi`,
                cell: ({ below }) => (below ? t`cả các đơn vị bên dưới` : t`chỉ đơn vị này`),
              },
              { id: 'from', header: t`Từ ngày`, cell: ({ valid_from }) => formatDate(valid_from) },
              {
                id: 'to',
                header: t`Đến trước ngày`,
                cell: ({ valid_to }) => valid_to && formatDate(valid_to),
              },
            ]}
            empty={<EmptyState title={t`Chưa giao quyền nào`} />}
          />
          <ListPager pages={pages} size={ACCOUNTS_PER_PAGE} shown={data.items.length} />
          <section className="card">
            <h2>
              <Trans>Mỗi vai trò làm được gì</Trans>
            </h2>
            <SummaryList
              rows={Object.values(ROLES).map(({ name, explanation }) => ({
                term: t(name),
                value: t(explanation),
              }))}
            />
          </section>
        </>
      ) : (
        <Skeleton lines={6} height={2.5} />
      )}
    </Page>
  );
}
