import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Schemas } from '@/api/client';
import { type DutyCounts, excuseFromDuty } from '@/api/queries/duties';
import { TaskDialog } from '@/domain/TaskDialog';
import { dayInVietnam, formatDate, parseDate } from '@/i18n/dates';
import { cleanText } from '@/i18n/text';
import { DateField } from '@/ui/DateField';
import { TextArea } from '@/ui/TextArea';
import { dutyName } from './words';

/** Excuses one unit from a duty of one period, with the reason. */
export function ExcuseTask({ unit, duty }: { unit: Schemas['Named']; duty: DutyCounts }) {
  const { t } = useLingui();
  const today = dayInVietnam();
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState(formatDate(today));
  const decided_on = parseDate(typed);
  const lacks = { reason: cleanText(reason) === '', day: decided_on === null || decided_on > today };
  const needed = { reason: t`Hãy ghi lý do miễn`, day: t`Hãy nhập ngày quyết định, không sau hôm nay` };
  const { name } = unit;
  const what = dutyName(duty);
  return (
    <TaskDialog
      name={t`Cho miễn`}
      done={t`Đã cho miễn: ${name}.`}
      gaps={[
        ...(lacks.reason ? [{ fieldId: 'excuse-reason', text: needed.reason }] : []),
        ...(lacks.day ? [{ fieldId: 'excuse-day', text: needed.day }] : []),
      ]}
      send={() =>
        excuseFromDuty(unit.id, {
          duty: duty.duty,
          year: duty.year,
          number: duty.number,
          reason: cleanText(reason),
          decided_on,
        })
      }
    >
      {(tried) => (
        <>
          <p>
            <Trans>
              <b>{name}</b> được miễn việc “{what}”.
            </Trans>
          </p>
          <TextArea
            id="excuse-reason"
            label={t`Lý do`}
            hint={t`Ví dụ: Chi bộ tập trung khắc phục hậu quả bão lũ.`}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            error={tried && lacks.reason && needed.reason}
          />
          <DateField
            id="excuse-day"
            label={t`Ngày quyết định`}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            error={tried && lacks.day && needed.day}
          />
        </>
      )}
    </TaskDialog>
  );
}
