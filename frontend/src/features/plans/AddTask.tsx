import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { type Plan, planSteps } from '@/api/queries/plans';
import { TaskDialog } from '@/domain/TaskDialog';
import { TaskFields } from './TaskFields';
import { EMPTY_TASK, type TaskGap, taskGaps, taskToSend } from './values';

/** A further task of a plan that is issued already. */
export function AddTask({ plan }: { plan: Plan }) {
  const { t } = useLingui();
  const { year } = plan;
  const [task, setTask] = useState(EMPTY_TASK);
  const lacking = taskGaps(task, year);
  const words: Record<TaskGap, string> = {
    title: t`Hãy ghi việc phải làm`,
    due: t`Hãy nhập hạn xong, trong năm ${year}`,
  };
  return (
    <TaskDialog
      name={t`Thêm một việc`}
      done={t`Đã thêm việc vào kế hoạch.`}
      gaps={lacking.map((gap) => ({ fieldId: `added-${gap}`, text: words[gap] }))}
      send={async () => {
        await planSteps.addTask(plan, taskToSend(task));
        setTask(EMPTY_TASK);
      }}
    >
      {(tried) => (
        <TaskFields
          id="added"
          organisation={plan.organisation.id}
          value={task}
          onChange={(changed) => setTask({ ...task, ...changed })}
          errorOf={(gap) => tried && lacking.includes(gap) && words[gap]}
        />
      )}
    </TaskDialog>
  );
}
