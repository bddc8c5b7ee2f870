import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { type Plan, planSteps } from '@/api/queries/plans';
import { TaskDialog } from '@/domain/TaskDialog';
import { dayInVietnam, formatDate, parseDate } from '@/i18n/dates';
import { cleanText } from '@/i18n/text';
import { DateField } from '@/ui/DateField';
import { Field } from '@/ui/Field';

/** Issues a plan to everybody below, under the number of its paper. */
export function IssueTask({ plan }: { plan: Plan }) {
  const { t } = useLingui();
  const today = dayInVietnam();
  const [number, setNumber] = useState('');
  const [typed, setTyped] = useState(formatDate(today));
  const issued_on = parseDate(typed);
  const early = issued_on === null || issued_on > today;
  const words = { number: t`Hãy ghi số kế hoạch`, day: t`Hãy nhập ngày ban hành, không sau hôm nay` };
  return (
    <TaskDialog
      name={t`Ban hành kế hoạch`}
      kind="primary"
      done={t`Đã ban hành. Các đơn vị bên dưới thấy kế hoạch từ bây giờ.`}
      gaps={[
        ...(cleanText(number) ? [] : [{ fieldId: 'plan-number', text: words.number }]),
        ...(early ? [{ fieldId: 'issued-on', text: words.day }] : []),
      ]}
      send={() => planSteps.issue(plan, { number: cleanText(number), issued_on: issued_on ?? '' })}
    >
      {(tried) => (
        <>
          <Field
            id="plan-number"
            label={t`Số kế hoạch`}
            hint={t`Như in trên giấy, ví dụ 12-KH/ĐU`}
            value={number}
            onChange={({ target }) => setNumber(target.value)}
            error={tried && !cleanText(number) && words.number}
          />
          <DateField
            id="issued-on"
            label={t`Ban hành ngày`}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            error={tried && early && words.day}
          />
        </>
      )}
    </TaskDialog>
  );
}
