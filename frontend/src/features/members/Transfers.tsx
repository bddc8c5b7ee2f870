import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import {
  type Direction,
  MEMBERS_PER_PAGE,
  type Transfer,
  type TransferState,
  transfersQuery,
} from '@/api/queries/members';
import { UnitName } from '@/domain/ChosenUnit';
import { ExportButton } from '@/domain/ExportButton';
import { ListPager } from '@/domain/ListPager';
import { usePages } from '@/domain/usePages';
import { useScope } from '@/domain/useScope';
import { formatDate } from '@/i18n/dates';
import { BackLink } from '@/ui/BackLink';
import { DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';
import { Select } from '@/ui/Select';
import { Skeleton } from '@/ui/Skeleton';
import { Tabs } from '@/ui/Tabs';
import { Tag } from '@/ui/Tag';
import { TransferActions } from './TransferActions';
import { TRANSFER_STATES } from './words';

const route = getRouteApi('/signed-in/dang-vien/chuyen-sinh-hoat');

/** Who comes and who goes, and what waits to be received. */
export default function Transfers() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const search = route.useSearch();
  const organisation = useScope(search.don_vi);
  const direction: Direction = search.chieu === 'di' ? 'outgoing' : 'incoming';
  const { data } = useQuery({
    ...transfersQuery({ organisation, direction, state: search.trang_thai, cursor: search.sau }),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const pages = usePages(search.sau, data?.next_cursor);
  const change = (changed: Partial<typeof search>) =>
    void navigate({
      to: '/dang-vien/chuyen-sinh-hoat',
      search: { ...search, ...changed, sau: undefined },
      replace: true,
    });
  const states = Object.entries(TRANSFER_STATES).map(([value, { name }]) => ({ value, label: t(name) }));
  return (
    <Page
      width="wide"
      title={t`Chuyển sinh hoạt`}
      eyebrow={<UnitName id={organisation} />}
      back={
        <BackLink to="/dang-vien" search={{ don_vi: search.don_vi }}>
          <Trans>Về danh sách đảng viên</Trans>
        </BackLink>
      }
      actions={<ExportButton kind="transfers" organisation={organisation} />}
    >
      <Select
        label={t`Trạng thái`}
        emptyLabel={t`Tất cả`}
        value={search.trang_thai ?? ''}
        options={states}
        onChange={(event) =>
          change({
            trang_thai: event.target.value === '' ? undefined : (event.target.value as TransferState),
          })
        }
      />
      <Tabs
        label={t`Chiều chuyển`}
        value={direction}
        tabs={[
          { id: 'incoming', label: t`Chuyển đến` },
          { id: 'outgoing', label: t`Chuyển đi` },
        ]}
        onChange={(id) => change({ chieu: id === 'outgoing' ? 'di' : undefined })}
      >
        {data ? (
          <>
            <DataTable<Transfer>
              caption={direction === 'incoming' ? t`Chuyển đến` : t`Chuyển đi`}
              rows={data.items}
              rowId={({ id }) => id}
              rowName={({ member_name }) => member_name}
              columns={[
                {
                  id: 'name',
                  header: t`Họ và tên`,
                  cell: ({ member_id, member_name }) => (
                    <Link to="/dang-vien/$id" params={{ id: member_id }}>
                      {member_name}
                    </Link>
                  ),
                },
                { id: 'from', header: t`Từ chi bộ`, cell: (row) => row.from_organisation_name },
                { id: 'to', header: t`Đến chi bộ`, cell: (row) => row.to_organisation_name },
                {
                  id: 'introduced',
                  header: t`Ngày giới thiệu`,
                  cell: (row) => formatDate(row.introduced_on),
                },
                {
                  id: 'received',
                  header: t`Ngày tiếp nhận`,
                  cell: (row) => row.received_on && formatDate(row.received_on),
                },
                {
                  id: 'state',
                  header: t`Trạng thái`,
                  cell: ({ state }) => (
                    <Tag tone={TRANSFER_STATES[state].tone}>{t(TRANSFER_STATES[state].name)}</Tag>
                  ),
                },
                { id: 'actions', header: t`Việc`, cell: (row) => <TransferActions transfer={row} /> },
              ]}
              empty={<EmptyState title={t`Không có ai đang chuyển`} />}
            />
            <ListPager pages={pages} size={MEMBERS_PER_PAGE} shown={data.items.length} />
          </>
        ) : (
          <Skeleton lines={6} height={2.5} />
        )}
      </Tabs>
    </Page>
  );
}
