import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ACCOUNTS_PER_PAGE, jobsQuery, systemQuery } from '@/api/queries/administration';
import type { Job } from '@/api/queries/imports';
import { ListPager } from '@/domain/ListPager';
import { usePages } from '@/domain/usePages';
import { dayInVietnam } from '@/i18n/dates';
import { formatInstant, formatInteger, formatOf } from '@/i18n/format';
import { BackLink } from '@/ui/BackLink';
import { Copy } from '@/ui/Copy';
import { DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { Progress } from '@/ui/Progress';
import { Skeleton } from '@/ui/Skeleton';
import { Tag, type Tone } from '@/ui/Tag';
import { SystemStanding } from './SystemStanding';
import { JOBS } from './words';

const route = getRouteApi('/signed-in/quan-tri/he-thong');

const TONES: Record<Job['state'], Tone> = {
  queued: 'waiting',
  leased: 'sent',
  done: 'done',
  failed: 'problem',
  cancelled: 'neutral',
};

/** Whether work still moves. */
const MOVES: readonly Job['state'][] = ['queued', 'leased'];
const LOOK_AGAIN_MS = 2_000;

/** How the system is, the background work the reader asked for, and how backups are taken. */
export default function System() {
  const { t } = useLingui();
  const { sau } = route.useSearch();
  const { data: system } = useSuspenseQuery(systemQuery);
  const measured = formatInstant(system.measured_at);
  const { data } = useQuery({
    ...jobsQuery(sau),
    placeholderData: keepPreviousData,
    throwOnError: true,
    refetchInterval: ({ state }) =>
      state.data?.items.some((job) => MOVES.includes(job.state)) ? LOOK_AGAIN_MS : false,
  });
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
      lead={t`Lúc ${measured}. Trang này tự xem lại mỗi nửa phút.`}
      back={
        <BackLink to="/quan-tri">
          <Trans>Về quản trị</Trans>
        </BackLink>
      }
      actions={<PrintButton />}
    >
      <SystemStanding system={system} />
      <BackUp />
      {data ? (
        <>
          <DataTable<Job>
            caption={t`Việc chạy nền tôi đã yêu cầu`}
            captionNote={t`Mới nhất trước`}
            rows={data.items}
            rowId={({ id }) => id}
            rowName={({ kind }) => kind}
            columns={[
              { id: 'kind', header: t`Việc`, cell: ({ kind }) => <JobName kind={kind} /> },
              { id: 'at', header: t`Yêu cầu lúc`, cell: ({ created_at }) => formatInstant(created_at) },
              { id: 'progress', header: t`Đã làm`, cell: (row) => <Done job={row} /> },
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

function JobName({ kind }: { kind: string }) {
  const { t } = useLingui();
  const word = JOBS[kind];
  return word ? t(word) : <span lang="en">{kind}</span>;
}

function Done({ job: { progress, total, state } }: { job: Job }) {
  const { t } = useLingui();
  if (total === null) return formatInteger(progress);
  if (!MOVES.includes(state)) return formatOf(progress, total);
  return (
    <Progress label={<span className="visually-hidden">{t`Đã làm`}</span>} done={progress} total={total} />
  );
}

function BackUp() {
  const today = dayInVietnam();
  return (
    <section className="card" data-no-print="">
      <h2>
        <Trans>Cách sao lưu</Trans>
      </h2>
      <p>
        <Trans>
          Người vận hành máy chủ chạy lệnh dưới đây mỗi đêm, trong lúc mọi người vẫn làm việc, rồi chép thư
          mục sao lưu sang máy khác. Hãy giữ kín như cơ sở dữ liệu, và thử khôi phục mỗi quý một lần.
        </Trans>
      </p>
      <Copy text={`neuguong backup /sao-luu/${today}`} />
    </section>
  );
}
