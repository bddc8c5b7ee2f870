import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { type Inspection, inspectionSteps } from '@/api/queries/inspections';
import { TaskDialog } from '@/domain/TaskDialog';
import { cleanText } from '@/i18n/text';
import { Field } from '@/ui/Field';
import { TextArea } from '@/ui/TextArea';

/** The conclusion, from which on those inspected read what was found. */
export function ConcludeTask({ inspection }: { inspection: Inspection }) {
  const { t } = useLingui();
  const [number, setNumber] = useState('');
  const [text, setText] = useState('');
  const words = { number: t`Hãy ghi số kết luận`, text: t`Hãy ghi kết luận` };
  return (
    <TaskDialog
      name={t`Ra kết luận`}
      done={t`Đã ra kết luận.`}
      gaps={[
        ...(cleanText(text) ? [] : [{ fieldId: 'conclusion', text: words.text }]),
        ...(cleanText(number) ? [] : [{ fieldId: 'conclusion_number', text: words.number }]),
      ]}
      send={() =>
        inspectionSteps.conclude(inspection, {
          conclusion: cleanText(text),
          conclusion_number: cleanText(number),
        })
      }
    >
      {(tried) => (
        <>
          <TextArea
            id="conclusion"
            label={t`Kết luận`}
            hint={t`Ví dụ: Chi bộ thực hiện nghiêm túc; còn một hạn chế cần khắc phục.`}
            value={text}
            onChange={(event) => setText(event.target.value)}
            error={tried && !cleanText(text) && words.text}
          />
          <Field
            id="conclusion_number"
            label={t`Số kết luận`}
            hint={t`Ví dụ: 15-KL/UBKT`}
            width="medium"
            value={number}
            onChange={(event) => setNumber(event.target.value)}
            error={tried && !cleanText(number) && words.number}
          />
        </>
      )}
    </TaskDialog>
  );
}
