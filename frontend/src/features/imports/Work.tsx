import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { isOver, jobQuery } from '@/api/queries/imports';
import { formatInteger } from '@/i18n/format';
import { Notice } from '@/ui/Notice';
import { Progress } from '@/ui/Progress';

/** Work in the background: how far it is. The page may be left; the work goes on. */
export function Work({ jobId, importId }: { jobId: string; importId: string }) {
  const { t } = useLingui();
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
  const { seconds_left } = job;
  const left = seconds_left === null ? null : formatInteger(seconds_left);
  return (
    <section className="card">
      <Progress label={t`Đang xử lý`} done={job.progress} total={job.total ?? 0} />
      <p className="hint">
        {left === null ? (
          <Trans>Đồng chí có thể rời trang này; việc vẫn tiếp tục.</Trans>
        ) : (
          <Trans>Còn khoảng {left} giây. Đồng chí có thể rời trang này; việc vẫn tiếp tục.</Trans>
        )}
      </p>
    </section>
  );
}
