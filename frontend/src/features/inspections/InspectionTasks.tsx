import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Inspection, inspectionSteps } from '@/api/queries/inspections';
import { TextTask } from '@/domain/TextTask';
import { errorText } from '@/i18n/errors';
import { Button } from '@/ui/Button';
import { LinkButton } from '@/ui/LinkButton';
import { Notice } from '@/ui/Notice';
import { AnnounceTask } from './AnnounceTask';
import { ConcludeTask } from './ConcludeTask';
import { FindTask } from './FindTask';

/** The steps that the reader may take now; the one that carries the inspection on comes first. */
export function InspectionTasks({ inspection }: { inspection: Inspection }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const stepping = useMutation({
    mutationFn: (step: (of: Inspection) => Promise<unknown>) => step(inspection),
    onSettled: () => client.invalidateQueries(),
  });
  const { allowed_actions, team, findings } = inspection;
  const may = (action: Inspection['allowed_actions'][number]) => allowed_actions.includes(action);
  const settled = findings.every(({ state }) => state === 'noted' || state === 'closed');
  if (allowed_actions.length === 0) return null;
  return (
    <section className="card" data-tone="next" data-no-print="">
      <h2>
        <Trans>Việc có thể làm</Trans>
      </h2>
      {stepping.error && (
        <Notice tone="problem" live>
          {errorText(stepping.error)}
        </Notice>
      )}
      {may('announce') && team.length === 0 && (
        <p>
          <Trans>Lập đoàn kiểm tra trước, rồi mới thông báo.</Trans>
        </p>
      )}
      {may('close') && !settled && (
        <p>
          <Trans>Kết thúc được khi mọi hạn chế đã khắc phục xong.</Trans>
        </p>
      )}
      <div className="button-row">
        {may('edit') && (
          <LinkButton
            kind={team.length > 0 ? 'secondary' : 'primary'}
            to="/kiem-tra/$id/doan"
            params={{ id: inspection.id }}
          >
            {team.length > 0 ? <Trans>Sửa đoàn kiểm tra</Trans> : <Trans>Lập đoàn kiểm tra</Trans>}
          </LinkButton>
        )}
        {may('announce') && team.length > 0 && <AnnounceTask inspection={inspection} />}
        {may('begin') && (
          <Button busy={stepping.isPending} onClick={() => stepping.mutate(inspectionSteps.begin)}>
            <Trans>Bắt đầu kiểm tra</Trans>
          </Button>
        )}
        {may('find') && <FindTask inspection={inspection} />}
        {may('conclude') && <ConcludeTask inspection={inspection} />}
        {may('close') && settled && (
          <Button busy={stepping.isPending} onClick={() => stepping.mutate(inspectionSteps.close)}>
            <Trans>Kết thúc cuộc kiểm tra</Trans>
          </Button>
        )}
        {may('answer') && (
          <TextTask
            name={inspection.own_report ? t`Gửi lại báo cáo` : t`Gửi báo cáo của đơn vị`}
            label={t`Tự báo cáo`}
            hint={t`Ví dụ: Chi bộ có 24/24 đảng viên đăng ký; còn hai đồng chí chưa tự báo cáo.`}
            needed={t`Hãy viết báo cáo`}
            done={t`Đã gửi báo cáo cho đoàn kiểm tra.`}
            send={(text) => inspectionSteps.answer(inspection, text)}
          />
        )}
        {may('cancel') && (
          <TextTask
            name={t`Không tiến hành`}
            kind="danger"
            label={t`Lý do`}
            hint={t`Ví dụ: Đơn vị được sáp nhập.`}
            needed={t`Hãy ghi lý do`}
            done={t`Đã ghi không tiến hành.`}
            send={(reason) => inspectionSteps.cancel(inspection, reason)}
          />
        )}
      </div>
    </section>
  );
}
