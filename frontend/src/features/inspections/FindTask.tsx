import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { type Inspection, inspectionSteps } from '@/api/queries/inspections';
import { TaskDialog } from '@/domain/TaskDialog';
import { dayInVietnam, parseDate } from '@/i18n/dates';
import { cleanText } from '@/i18n/text';
import { DateField } from '@/ui/DateField';
import { Field } from '@/ui/Field';
import { RadioCards } from '@/ui/RadioCards';
import { TextArea } from '@/ui/TextArea';

const EMPTY = { text: '', paper: '', cause: '', remedy: '', due: '' };

/** A strength, or a limitation with its cause, its remedy and the last day for it. */
export function FindTask({ inspection }: { inspection: Inspection }) {
  const { t } = useLingui();
  const [kind, setKind] = useState<'limitation' | 'strength'>('limitation');
  const [values, setValues] = useState(EMPTY);
  const due_on = parseDate(values.due);
  const clean = (name: keyof typeof EMPTY) => cleanText(values[name]);
  const limiting = kind === 'limitation';
  const words = {
    text: t`Hãy ghi điều tìm thấy`,
    paper: t`Hãy ghi căn cứ vào giấy tờ nào`,
    remedy: t`Hãy ghi việc phải khắc phục`,
    due: t`Hãy nhập hạn, sau hôm nay`,
  };
  const lacking = {
    text: !clean('text'),
    paper: !clean('paper'),
    remedy: limiting && !clean('remedy'),
    due: limiting && (due_on === null || due_on < dayInVietnam()),
  };
  const names = (Object.keys(lacking) as (keyof typeof lacking)[]).filter((name) => lacking[name]);
  const field = (name: keyof typeof EMPTY, tried: boolean) => ({
    id: name,
    value: values[name],
    onChange: (event: { target: { value: string } }) => setValues({ ...values, [name]: event.target.value }),
    error:
      tried && name in lacking && lacking[name as keyof typeof lacking] && words[name as keyof typeof words],
  });
  return (
    <TaskDialog
      name={t`Ghi ưu điểm, hạn chế`}
      kind="primary"
      done={t`Đã ghi.`}
      gaps={names.map((name) => ({ fieldId: name, text: words[name] }))}
      send={async () => {
        await inspectionSteps.find(inspection, {
          kind,
          text: clean('text'),
          cause: clean('cause') || null,
          examined: { kind: 'document', label: clean('paper') },
          remedy: limiting ? clean('remedy') : null,
          due_on: limiting ? due_on : null,
        });
        setValues(EMPTY);
      }}
    >
      {(tried) => (
        <>
          <RadioCards
            name="kind"
            label={t`Ưu điểm hay hạn chế`}
            columns
            value={kind}
            onChange={(event) => setKind(event.target.value as typeof kind)}
            options={[
              { value: 'limitation', label: t`Hạn chế` },
              { value: 'strength', label: t`Ưu điểm` },
            ]}
          />
          <TextArea
            {...field('text', tried)}
            label={t`Tìm thấy gì`}
            hint={t`Ví dụ: Ba bản đăng ký còn chung chung, không có mốc thời gian.`}
          />
          <Field
            {...field('paper', tried)}
            label={t`Căn cứ vào giấy tờ nào`}
            hint={t`Ví dụ: Sổ nghị quyết chi bộ, tháng 3/2026`}
          />
          {limiting && (
            <>
              <TextArea {...field('cause', tried)} label={t`Nguyên nhân`} optional />
              <TextArea
                {...field('remedy', tried)}
                label={t`Phải khắc phục thế nào`}
                hint={t`Ví dụ: Bổ sung việc làm cụ thể, công khai lại.`}
              />
              <DateField {...field('due', tried)} label={t`Hạn khắc phục`} />
            </>
          )}
        </>
      )}
    </TaskDialog>
  );
}
