import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { type PlanTask, taskSteps } from '@/api/queries/plans';
import { TaskDialog } from '@/domain/TaskDialog';
import { formatDate, parseDate } from '@/i18n/dates';
import { cleanText } from '@/i18n/text';
import { DateField } from '@/ui/DateField';
import { TextArea } from '@/ui/TextArea';

/** A later last day within the year of the plan, with the reason. */
export function PostponeTask({ task, year }: { task: PlanTask; year: number }) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const due_on = parseDate(typed);
  const wrong = due_on === null || due_on <= task.due_on || Number(due_on.slice(0, 4)) !== year;
  const before = formatDate(task.due_on);
  const words = {
    day: t`Hãy nhập hạn mới, sau ${before} và trong năm ${year}`,
    reason: t`Hãy ghi lý do`,
  };
  return (
    <TaskDialog
      name={t`Gia hạn`}
      done={t`Đã gia hạn.`}
      gaps={[
        ...(wrong ? [{ fieldId: 'task-due', text: words.day }] : []),
        ...(cleanText(reason) ? [] : [{ fieldId: 'task-reason', text: words.reason }]),
      ]}
      send={() => taskSteps.postpone(task, { due_on: due_on ?? '', reason: cleanText(reason) })}
    >
      {(tried) => (
        <>
          <p>{task.title}</p>
          <DateField
            id="task-due"
            label={t`Hạn mới`}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            error={tried && wrong && words.day}
          />
          <TextArea
            id="task-reason"
            label={t`Lý do`}
            hint={t`Ví dụ: Chờ hướng dẫn của cấp trên.`}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            error={tried && !cleanText(reason) && words.reason}
          />
        </>
      )}
    </TaskDialog>
  );
}
