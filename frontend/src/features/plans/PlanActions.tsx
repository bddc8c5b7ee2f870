import { Trans, useLingui } from '@lingui/react/macro';
import { Pencil } from 'lucide-react';
import { type Plan, planSteps } from '@/api/queries/plans';
import { TaskDialog } from '@/domain/TaskDialog';
import { TextTask } from '@/domain/TextTask';
import { LinkButton } from '@/ui/LinkButton';
import { AddTask } from './AddTask';
import { IssueTask } from './IssueTask';

/** The steps that the reader may take now; the one that carries the plan on comes first. */
export function PlanActions({ plan }: { plan: Plan }) {
  const { t } = useLingui();
  const { id, allowed_actions, tasks } = plan;
  const may = (action: Plan['allowed_actions'][number]) => allowed_actions.includes(action);
  const settled = tasks.every(({ state }) => state === 'done' || state === 'cancelled');
  if (allowed_actions.length === 0) return null;
  return (
    <section className="card" data-tone="next" data-no-print="">
      <h2>
        <Trans>Việc có thể làm</Trans>
      </h2>
      {may('close') && !settled && (
        <p>
          <Trans>Kết thúc được khi mọi việc đã xong hoặc thôi không làm.</Trans>
        </p>
      )}
      <div className="button-row">
        {may('issue') && tasks.length > 0 && <IssueTask plan={plan} />}
        {may('edit') && (
          <LinkButton
            kind="secondary"
            icon={<Pencil size={18} aria-hidden="true" />}
            to="/viec-phai-lam/ke-hoach/$id/sua"
            params={{ id }}
          >
            <Trans>Sửa kế hoạch</Trans>
          </LinkButton>
        )}
        {may('close') && settled && (
          <TaskDialog
            name={t`Kết thúc kế hoạch`}
            kind="primary"
            gaps={[]}
            done={t`Đã kết thúc kế hoạch.`}
            send={() => planSteps.close(plan)}
          >
            {() => (
              <p>
                <Trans>Mọi việc đã xong hoặc thôi không làm. Khi cần, kế hoạch mở lại được.</Trans>
              </p>
            )}
          </TaskDialog>
        )}
        {may('add_task') && <AddTask plan={plan} />}
        {may('reopen') && (
          <TextTask
            name={t`Mở lại kế hoạch`}
            label={t`Lý do`}
            hint={t`Ví dụ: Cấp trên giao thêm việc.`}
            needed={t`Hãy ghi lý do`}
            done={t`Đã mở lại kế hoạch.`}
            send={(reason) => planSteps.reopen(plan, reason)}
          />
        )}
        {may('discard') && (
          <TaskDialog
            name={t`Bỏ bản soạn này`}
            kind="danger"
            gaps={[]}
            done={t`Đã bỏ bản soạn.`}
            send={() => planSteps.discard(plan)}
          >
            {() => (
              <p>
                <Trans>Bản soạn không dùng nữa và không lấy lại được.</Trans>
              </p>
            )}
          </TaskDialog>
        )}
      </div>
    </section>
  );
}
