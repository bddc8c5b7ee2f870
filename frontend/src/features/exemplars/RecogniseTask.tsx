import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { type ExemplarDossier, exemplarSteps } from '@/api/queries/exemplars';
import { TaskDialog } from '@/domain/TaskDialog';
import { dayInVietnam, formatDate, parseDate } from '@/i18n/dates';
import { cleanText } from '@/i18n/text';
import { DateField } from '@/ui/DateField';
import { Field } from '@/ui/Field';
import { TextArea } from '@/ui/TextArea';
import { CommitteeField, useCommittees } from './CommitteeField';

/** A committee recognises an exemplar by its decision. */
export function RecogniseTask({ dossier }: { dossier: ExemplarDossier }) {
  const { t } = useLingui();
  const committees = useCommittees();
  const [committee, setCommittee] = useState(committees[0]?.id ?? '');
  const [number, setNumber] = useState('');
  const [day, setDay] = useState(formatDate(dayInVietnam()));
  const [reason, setReason] = useState('');
  const decided_on = parseDate(day);
  const stopped = dossier.obstacles_now.length > 0;
  const words = {
    number: t`Hãy ghi số quyết định`,
    day: t`Hãy nhập ngày quyết định`,
    reason: t`Hãy ghi lý do vẫn công nhận`,
  };
  return (
    <TaskDialog
      name={t`Công nhận`}
      kind="primary"
      done={t`Đã công nhận điển hình.`}
      gaps={[
        ...(cleanText(number) ? [] : [{ fieldId: 'decision_number', text: words.number }]),
        ...(decided_on ? [] : [{ fieldId: 'decided_on', text: words.day }]),
        ...(stopped && !cleanText(reason) ? [{ fieldId: 'override_reason', text: words.reason }] : []),
      ]}
      send={() =>
        exemplarSteps.recognise(dossier, {
          organisation_id: committee,
          decision_number: cleanText(number),
          decided_on: decided_on ?? '',
          override_reason: stopped ? cleanText(reason) : null,
        })
      }
    >
      {(tried) => (
        <>
          <CommitteeField value={committee} onChange={setCommittee} />
          <Field
            id="decision_number"
            label={t`Số quyết định`}
            hint={t`Ví dụ: 112-QĐ/ĐU`}
            width="medium"
            value={number}
            onChange={(event) => setNumber(event.target.value)}
            error={tried && !cleanText(number) && words.number}
          />
          <DateField
            id="decided_on"
            label={t`Ngày quyết định`}
            value={day}
            onChange={(event) => setDay(event.target.value)}
            error={tried && !decided_on && words.day}
          />
          {stopped && (
            <TextArea
              id="override_reason"
              label={t`Vì sao vẫn công nhận`}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              error={tried && !cleanText(reason) && words.reason}
            />
          )}
        </>
      )}
    </TaskDialog>
  );
}
