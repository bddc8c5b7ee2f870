import { useLingui } from '@lingui/react/macro';
import { type PlanTask, taskSteps } from '@/api/queries/plans';
import { TaskDialog } from '@/domain/TaskDialog';
import { TextTask } from '@/domain/TextTask';
import { formatDate } from '@/i18n/dates';
import { SummaryList } from '@/ui/SummaryList';
import { Tag } from '@/ui/Tag';
import { CompleteTask } from './CompleteTask';
import { PostponeTask } from './PostponeTask';
import { TASK_STATES } from './words';

/** One key task: who answers for it, by when, what came of it, and what the reader may do with it. */
export function TaskCard({ task, year }: { task: PlanTask; year: number }) {
  const { t } = useLingui();
  const { number, title, state, overdue, allowed_actions } = task;
  const may = (action: PlanTask['allowed_actions'][number]) => allowed_actions.includes(action);
  const rows = [
    {
      term: t`Chịu trách nhiệm`,
      value: [task.owner_member?.name, task.owner.name].filter(Boolean).join(' – '),
    },
    { term: t`Hạn xong`, value: formatDate(task.due_on) },
    { term: t`Xong ngày`, value: task.done_on && formatDate(task.done_on) },
    { term: t`Kết quả`, value: task.result },
    { term: t`Lý do thay đổi`, value: task.reason },
  ];
  return (
    <li className="card">
      <div className="split">
        <h3>
          {number}. {title}
        </h3>
        {overdue ? (
          <Tag tone="problem">{t`Quá hạn`}</Tag>
        ) : (
          <Tag tone={TASK_STATES[state].tone}>{t(TASK_STATES[state].label)}</Tag>
        )}
      </div>
      <SummaryList rows={rows.flatMap(({ term, value }) => (value ? [{ term, value }] : []))} />
      {allowed_actions.length > 0 && (
        <div className="button-row" data-no-print="">
          {may('complete') && <CompleteTask task={task} />}
          {may('start') && (
            <TaskDialog
              name={t`Bắt đầu làm`}
              gaps={[]}
              done={t`Đã ghi: bắt đầu làm.`}
              send={() => taskSteps.start(task)}
            >
              {() => <p>{title}</p>}
            </TaskDialog>
          )}
          {may('postpone') && <PostponeTask task={task} year={year} />}
          {may('reopen') && (
            <TextTask
              name={t`Làm lại việc này`}
              label={t`Lý do`}
              needed={t`Hãy ghi lý do`}
              done={t`Việc lại đang làm.`}
              send={(reason) => taskSteps.reopen(task, reason)}
            />
          )}
          {may('cancel') && (
            <TextTask
              name={t`Thôi không làm`}
              kind="danger"
              label={t`Lý do`}
              hint={t`Ví dụ: Cấp trên đã giao cho đơn vị khác.`}
              needed={t`Hãy ghi lý do`}
              done={t`Đã ghi thôi không làm.`}
              send={(reason) => taskSteps.cancel(task, reason)}
            />
          )}
        </div>
      )}
    </li>
  );
}
