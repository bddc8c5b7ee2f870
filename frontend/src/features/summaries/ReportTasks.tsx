import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Report, reportSteps } from '@/api/queries/summaries';
import { TextTask } from '@/domain/TextTask';
import { errorText } from '@/i18n/errors';
import { Button } from '@/ui/Button';
import { LinkButton } from '@/ui/LinkButton';
import { Notice } from '@/ui/Notice';
import { toast } from '@/ui/Toast';
import { SubmitTask } from './SubmitTask';

/** The steps that the reader may take now. */
export function ReportTasks({ report }: { report: Report }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const accepting = useMutation({
    mutationFn: () => reportSteps.accept(report),
    onSuccess: () => toast({ text: t`Đã nhận báo cáo.` }),
    onSettled: () => client.invalidateQueries({ queryKey: ['reports'] }),
  });
  const may = (action: Report['allowed_actions'][number]) => report.allowed_actions.includes(action);
  if (report.allowed_actions.length === 0) return null;
  return (
    <section className="card" data-tone="next" data-no-print="">
      <h2>
        <Trans>Việc có thể làm</Trans>
      </h2>
      {accepting.error && (
        <Notice tone="problem" live>
          {errorText(accepting.error)}
        </Notice>
      )}
      <div className="button-row">
        {may('edit') && (
          <LinkButton kind="secondary" to="/bao-cao/$id/viet" params={{ id: report.id }}>
            <Trans>Viết báo cáo</Trans>
          </LinkButton>
        )}
        {may('submit') && <SubmitTask report={report} />}
        {may('accept') && (
          <Button busy={accepting.isPending} onClick={() => accepting.mutate()}>
            <Trans>Nhận báo cáo</Trans>
          </Button>
        )}
        {may('return') && (
          <TextTask
            name={t`Trả lại báo cáo`}
            label={t`Cần bổ sung, sửa gì?`}
            hint={t`Ví dụ: Chưa nêu nguyên nhân của hạn chế.`}
            needed={t`Hãy ghi lý do`}
            done={t`Đã trả lại báo cáo.`}
            send={(reason) => reportSteps.giveBack(report, reason)}
          />
        )}
        {may('restate') && (
          <TextTask
            name={t`Đính chính báo cáo`}
            label={t`Vì sao phải đính chính?`}
            hint={t`Ví dụ: Chi bộ Trạm Y tế gửi bổ sung ba bản tự báo cáo.`}
            needed={t`Hãy ghi lý do`}
            done={t`Đã mở đính chính. Bản đã nhận vẫn có hiệu lực đến khi bản mới được nhận.`}
            send={(reason) => reportSteps.restate(report, reason)}
          />
        )}
      </div>
    </section>
  );
}
