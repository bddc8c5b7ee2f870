import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { type PlanTask, taskSteps } from '@/api/queries/plans';
import { TaskDialog } from '@/domain/TaskDialog';
import { dayInVietnam, formatDate, parseDate } from '@/i18n/dates';
import { cleanText } from '@/i18n/text';
import { DateField } from '@/ui/DateField';
import { TextArea } from '@/ui/TextArea';

/** What came of a task, and when it was done. */
export function CompleteTask({ task }: { task: PlanTask }) {
  const { t } = useLingui();
  const today = dayInVietnam();
  const [result, setResult] = useState('');
  const [typed, setTyped] = useState(formatDate(today));
  const done_on = parseDate(typed);
  const wrong = done_on === null || done_on > today;
  const words = { result: t`Hãy ghi kết quả`, day: t`Hãy nhập ngày xong, không sau hôm nay` };
  return (
    <TaskDialog
      name={t`Ghi đã xong`}
      done={t`Đã ghi kết quả của việc.`}
      gaps={[
        ...(cleanText(result) ? [] : [{ fieldId: 'task-result', text: words.result }]),
        ...(wrong ? [{ fieldId: 'task-done', text: words.day }] : []),
      ]}
      send={() => taskSteps.complete(task, { result: cleanText(result), done_on })}
    >
      {(tried) => (
        <>
          <p>{task.title}</p>
          <TextArea
            id="task-result"
            label={t`Kết quả`}
            hint={t`Ví dụ: 14/14 chi bộ đã chọn việc và báo cáo kết quả.`}
            value={result}
            onChange={({ target }) => setResult(target.value)}
            error={tried && !cleanText(result) && words.result}
          />
          <DateField
            id="task-done"
            label={t`Xong ngày`}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            error={tried && wrong && words.day}
          />
        </>
      )}
    </TaskDialog>
  );
}
