import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ACCOUNTS_PER_PAGE, healthQuery, jobsQuery } from '@/api/queries/administration';
import type { Job } from '@/api/queries/imports';
import { ListPager } from '@/domain/ListPager';
import { usePages } from '@/domain/usePages';
import { formatInstant, formatInteger, formatOf } from '@/i18n/format';
import { BackLink } from '@/ui/BackLink';
import { DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';
import { Skeleton } from '@/ui/Skeleton';
import { SummaryList } from '@/ui/SummaryList';
import { Tag, type Tone } from '@/ui/Tag';

const route = getRouteApi('/signed-in/quan-tri/he-thong');

const TONES: Record<Job['state'], Tone> = {
  queued: 'waiting',
  leased: 'sent',
  done: 'done',
  failed: 'problem',
  cancelled: 'neutral',
};

/** Which version runs, whether it is ready, and what works in the background. */
export default function System() {
  const { t } = useLingui();
  const { sau } = route.useSearch();
  const { data: health } = useSuspenseQuery(healthQuery);
  const { data } = useQuery({ ...jobsQuery(sau), placeholderData: keepPreviousData, throwOnError: true });
  const pages = usePages(sau, data?.next_cursor);
  const states: Record<Job['state'], string> = {
    queued: t`Đang chờ`,
    leased: t`Đang làm`,
    done: t`Đã xong`,
    failed: t`Không xong`,
    cancelled: t`Đã huỷ`,
  };
  return (
    <Page
      width="board"
      title={t`Tình trạng hệ thống`}
      back={
        <BackLink to="/quan-tri">
          <Trans>Về quản trị</Trans>
        </BackLink>
      }
    >
      <section className="card">
        <SummaryList
          rows={[
            { term: t`Phiên bản`, value: <span className="code">{health.version}</span> },
            { term: t`Máy chủ và cơ sở dữ liệu`, value: <Tag tone="done">{t`Sẵn sàng`}</Tag> },
          ]}
        />
      </section>
      {data ? (
        <>
          <DataTable<Job>
            caption={t`Việc chạy nền`}
            captionNote={t`Mới nhất trước`}
            rows={data.items}
            rowId={({ id }) => id}
            rowName={({ kind }) => kind}
            columns={[
              {
                id: 'kind',
                header: t`Việc`,
                cell: ({ kind }) => (
                  <span lang="en" className="code">
                    {kind}
                  </span>
                ),
              },
              { id: 'at', header: t`Yêu cầu lúc`, cell: ({ created_at }) => formatInstant(created_at) },
              {
                id: 'progress',
                header: t`Đã làm`,
                number: true,
                cell: ({ progress, total }) =>
                  total === null ? formatInteger(progress) : formatOf(progress, total),
              },
              {
                id: 'state',
                header: t`Trạng thái`,
                cell: ({ state }) => <Tag tone={TONES[state]}>{states[state]}</Tag>,
              },
            ]}
            empty={<EmptyState title={t`Không có việc nào chạy nền`} />}
          />
          <ListPager pages={pages} size={ACCOUNTS_PER_PAGE} shown={data.items.length} />
        </>
      ) : (
        <Skeleton lines={5} height={2.5} />
      )}
    </Page>
  );
}
