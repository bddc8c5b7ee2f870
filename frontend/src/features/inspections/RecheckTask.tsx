import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { type Finding, findingSteps } from '@/api/queries/inspections';
import { TaskDialog } from '@/domain/TaskDialog';
import { dayInVietnam, parseDate } from '@/i18n/dates';
import { cleanText } from '@/i18n/text';
import { DateField } from '@/ui/DateField';
import { TextArea } from '@/ui/TextArea';

/** Looking again: it was put right, or it was not and has a new deadline. */
export function RecheckTask({ finding, satisfied }: { finding: Finding; satisfied: boolean }) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const [day, setDay] = useState('');
  const due_on = parseDate(day);
  const late = !satisfied && (due_on === null || due_on <= dayInVietnam());
  const words = { text: t`Hãy ghi kết quả kiểm tra lại`, day: t`Hãy nhập hạn mới, sau hôm nay` };
  return (
    <TaskDialog
      name={satisfied ? t`Kiểm tra lại: đạt` : t`Kiểm tra lại: chưa đạt`}
      kind={satisfied ? 'primary' : 'secondary'}
      done={t`Đã ghi kết quả kiểm tra lại.`}
      gaps={[
        ...(cleanText(text) ? [] : [{ fieldId: 'recheck', text: words.text }]),
        ...(late ? [{ fieldId: 'recheck_due', text: words.day }] : []),
      ]}
      send={() =>
        findingSteps.recheck(finding, { satisfied, text: cleanText(text), due_on: satisfied ? null : due_on })
      }
    >
      {(tried) => (
        <>
          <TextArea
            id="recheck"
            label={t`Kết quả kiểm tra lại`}
            value={text}
            onChange={(event) => setText(event.target.value)}
            error={tried && !cleanText(text) && words.text}
          />
          {!satisfied && (
            <DateField
              id="recheck_due"
              label={t`Hạn mới`}
              value={day}
              onChange={(event) => setDay(event.target.value)}
              error={tried && late && words.day}
            />
          )}
        </>
      )}
    </TaskDialog>
  );
}
