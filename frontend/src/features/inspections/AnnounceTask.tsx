import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { type Inspection, inspectionSteps } from '@/api/queries/inspections';
import { TaskDialog } from '@/domain/TaskDialog';
import { parseDate } from '@/i18n/dates';
import { cleanText } from '@/i18n/text';
import { DateField } from '@/ui/DateField';
import { Field } from '@/ui/Field';

/** Those inspected are told, and asked for their own report by a day. */
export function AnnounceTask({ inspection }: { inspection: Inspection }) {
  const { t } = useLingui();
  const [number, setNumber] = useState('');
  const [day, setDay] = useState('');
  const report_due_on = parseDate(day);
  const words = { number: t`Hãy ghi số thông báo`, day: t`Hãy nhập hạn gửi báo cáo` };
  return (
    <TaskDialog
      name={t`Thông báo kiểm tra`}
      kind="primary"
      done={t`Đã thông báo cho đối tượng kiểm tra.`}
      gaps={[
        ...(cleanText(number) ? [] : [{ fieldId: 'announcement_number', text: words.number }]),
        ...(report_due_on ? [] : [{ fieldId: 'report_due_on', text: words.day }]),
      ]}
      send={() =>
        inspectionSteps.announce(inspection, {
          announcement_number: cleanText(number),
          report_due_on: report_due_on ?? '',
        })
      }
    >
      {(tried) => (
        <>
          <Field
            id="announcement_number"
            label={t`Số thông báo`}
            hint={t`Ví dụ: 07-TB/UBKT`}
            width="medium"
            value={number}
            onChange={(event) => setNumber(event.target.value)}
            error={tried && !cleanText(number) && words.number}
          />
          <DateField
            id="report_due_on"
            label={t`Hạn đối tượng gửi báo cáo`}
            value={day}
            onChange={(event) => setDay(event.target.value)}
            error={tried && !report_due_on && words.day}
          />
        </>
      )}
    </TaskDialog>
  );
}
