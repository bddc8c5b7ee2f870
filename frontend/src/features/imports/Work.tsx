import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type Import, isOver, type Job, jobQuery, stopJob } from '@/api/queries/imports';
import { errorText } from '@/i18n/errors';
import { formatInteger } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { Progress } from '@/ui/Progress';

interface WorkProps {
  jobId: string;
  importId: string;
  /** What the work is for: `planning` reads and checks, anything else writes. */
  state: Import['state'];
}

/** Work in the background: how far it is, how fast, and how to stop it. The page may be left; the work goes on. */
export function Work({ jobId, importId, state }: WorkProps) {
  const client = useQueryClient();
  const { data: job } = useQuery(jobQuery(jobId));
  const over = isOver(job);
  useEffect(() => {
    if (over) void client.invalidateQueries({ queryKey: ['import', importId] });
  }, [over, client, importId]);
  if (!job || job.state === 'done') return null;
  if (job.state === 'failed')
    return (
      <Notice tone="problem" title={<Trans>Việc chạy nền không xong</Trans>}>
        <Trans>Chưa có gì thay đổi. Hãy gửi lại tệp; nếu vẫn lỗi, báo người quản trị.</Trans>
      </Notice>
    );
  if (job.state === 'cancelled')
    return (
      <Notice>
        <Trans>Việc chạy nền đã dừng; chưa có gì thay đổi.</Trans>
      </Notice>
    );
  return <UnderWay job={job} writes={state !== 'planning'} />;
}

function UnderWay({ job, writes }: { job: Job; writes: boolean }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const stopping = useMutation({
    mutationFn: stopJob,
    onSettled: () => client.invalidateQueries({ queryKey: ['job', job.id] }),
  });
  const rate = job.rate_per_second === null ? null : formatInteger(job.rate_per_second);
  const left = job.seconds_left === null ? null : formatInteger(job.seconds_left);
  return (
    <section className="card stack">
      {stopping.error && (
        <Notice tone="problem" live>
          {errorText(stopping.error)}
        </Notice>
      )}
      <Progress
        label={writes ? t`Đang ghi từng dòng` : t`Đang đọc và kiểm tra từng dòng`}
        done={job.progress}
        total={job.total ?? 0}
      />
      <p className="hint">
        {rate !== null && left !== null && (
          <Trans>
            Khoảng {rate} dòng mỗi giây, còn khoảng {left} giây.
          </Trans>
        )}{' '}
        {writes && (
          <Trans>Mọi dòng hiện ra cùng lúc khi ghi xong; nếu dừng thì không dòng nào được ghi.</Trans>
        )}{' '}
        <Trans>Đồng chí có thể rời trang này; việc vẫn tiếp tục.</Trans>
      </p>
      <div className="button-row" data-no-print="">
        <Button kind="secondary" busy={stopping.isPending} onClick={() => stopping.mutate(job.id)}>
          <Trans>Dừng lại</Trans>
        </Button>
      </div>
    </section>
  );
}
