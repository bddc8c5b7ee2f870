import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReportLine, REPORTS_PER_PAGE, reportsQuery } from '@/api/queries/summaries';
import { UnitName } from '@/domain/ChosenUnit';
import { ListPager } from '@/domain/ListPager';
import { usePages } from '@/domain/usePages';
import { useScope } from '@/domain/useScope';
import { dayInVietnam, formatDate } from '@/i18n/dates';
import { BackLink } from '@/ui/BackLink';
import { type Column, DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';
import { Skeleton } from '@/ui/Skeleton';
import { Filters } from './Filters';
import { StateTag } from './StateTag';
import { isOverdue, PERIODS } from './words';

const route = getRouteApi('/signed-in/with-year/bao-cao/tat-ca');

/** Every report of an organisation and below, of all years. */
export default function AllReports() {
  const { t } = useLingui();
  const { don_vi, nam, ky, sau } = route.useSearch();
  const organisation = useScope(don_vi);
  const { data } = useQuery({
    ...reportsQuery({ organisation, year: nam, period: ky, cursor: sau }),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const pages = usePages(sau, data?.next_cursor);
  const today = dayInVietnam();
  const columns: Column<ReportLine>[] = [
    {
      id: 'name',
      header: t`Đơn vị`,
      cell: ({ id, organisation: { name } }) => (
        <Link to="/bao-cao/$id" params={{ id }}>
          {name}
        </Link>
      ),
    },
    { id: 'period', header: t`Kỳ báo cáo`, cell: ({ period, year }) => `${t(PERIODS[period])} ${year}` },
    { id: 'state', header: t`Tình trạng`, cell: ({ state }) => <StateTag state={state} /> },
    { id: 'due', header: t`Hạn gửi`, cell: ({ due_on }) => formatDate(due_on) },
    {
      id: 'sent',
      header: t`Ngày gửi`,
      cell: (row) =>
        row.submitted_on ? formatDate(row.submitted_on) : isOverdue(row, today) ? t`Quá hạn` : t`Chưa gửi`,
    },
    { id: 'issues', header: t`Số lần gửi`, number: true, cell: ({ issues }) => issues },
  ];
  return (
    <Page
      width="wide"
      title={t`Mọi báo cáo`}
      eyebrow={<UnitName id={organisation} />}
      back={
        <BackLink to="/bao-cao" search={{ don_vi }}>
          <Trans>Về báo cáo lên cấp trên</Trans>
        </BackLink>
      }
    >
      <Filters organisation={organisation} year={nam} period={ky} every />
      {data ? (
        <>
          <DataTable<ReportLine>
            caption={t`Báo cáo của đơn vị này và bên dưới`}
            captionNote={t`Mới nhất trước`}
            rows={data.items}
            rowId={({ id }) => id}
            rowName={({ organisation: { name } }) => name}
            columns={columns}
            empty={
              <EmptyState title={t`Chưa có báo cáo nào`}>
                <Trans>Báo cáo hiện ở đây khi một đơn vị bắt đầu soạn.</Trans>
              </EmptyState>
            }
          />
          <ListPager pages={pages} size={REPORTS_PER_PAGE} shown={data.items.length} />
        </>
      ) : (
        <Skeleton lines={6} height={2.5} />
      )}
    </Page>
  );
}
