import { Trans, useLingui } from '@lingui/react/macro';
import { type ExemplarDossier, exemplarSteps } from '@/api/queries/exemplars';
import { TextTask } from '@/domain/TextTask';
import { CommendTask } from './CommendTask';
import { PubliciseTask } from './PubliciseTask';
import { RecogniseTask } from './RecogniseTask';
import { StoryTask } from './StoryTask';

/** The steps that the reader may take now; the one that carries the proposal on comes first. */
export function DossierTasks({ dossier }: { dossier: ExemplarDossier }) {
  const { t } = useLingui();
  const { allowed_actions } = dossier;
  const may = (action: ExemplarDossier['allowed_actions'][number]) => allowed_actions.includes(action);
  if (allowed_actions.every((action) => action === 'replicate' || action === 'edit')) return null;
  return (
    <section className="card" data-tone="next" data-no-print="">
      <h2>
        <Trans>Việc có thể làm</Trans>
      </h2>
      <div className="button-row">
        {may('verify') && (
          <TextTask
            name={t`Ghi kết quả thẩm định`}
            kind="primary"
            label={t`Đã xác minh được gì`}
            hint={t`Ví dụ: Đã làm việc với thôn; việc làm có thật, hiệu quả rõ.`}
            needed={t`Hãy ghi kết quả thẩm định`}
            done={t`Đã ghi kết quả thẩm định.`}
            send={(verification) => exemplarSteps.verify(dossier, { verification })}
          />
        )}
        {may('recognise') && <RecogniseTask dossier={dossier} />}
        {may('commend') && <CommendTask dossier={dossier} />}
        {may('publicise') && <PubliciseTask dossier={dossier} />}
        {may('tell') && <StoryTask dossier={dossier} />}
        {may('return') && (
          <TextTask
            name={t`Trả lại để bổ sung`}
            label={t`Cần bổ sung gì`}
            hint={t`Ví dụ: Cần nêu rõ kết quả bằng con số.`}
            needed={t`Hãy ghi điều cần bổ sung`}
            done={t`Đã trả lại hồ sơ.`}
            send={(reason) => exemplarSteps.sendBack(dossier, { reason })}
          />
        )}
        {may('decline') && (
          <TextTask
            name={t`Không công nhận`}
            kind="danger"
            label={t`Lý do`}
            needed={t`Hãy ghi lý do`}
            done={t`Đã ghi không công nhận.`}
            send={(reason) => exemplarSteps.decline(dossier, { reason })}
          />
        )}
        {may('withdraw') && (
          <TextTask
            name={t`Rút lại`}
            kind="danger"
            label={t`Lý do`}
            hint={t`Ví dụ: Thành tích không đúng như báo cáo.`}
            needed={t`Hãy ghi lý do`}
            done={t`Đã rút lại điển hình.`}
            send={(reason) => exemplarSteps.withdraw(dossier, { reason })}
          />
        )}
      </div>
    </section>
  );
}
