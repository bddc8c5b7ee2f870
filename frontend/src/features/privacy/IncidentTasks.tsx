import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { type Incident, incidentSteps } from '@/api/queries/privacy';
import { TaskDialog } from '@/domain/TaskDialog';
import { dayInVietnam, formatDate } from '@/i18n/dates';
import { formatInteger, formatTime } from '@/i18n/format';
import { cleanText } from '@/i18n/text';
import { Field } from '@/ui/Field';
import { TextArea } from '@/ui/TextArea';
import { typedInstant } from './clock';
import { InstantFields } from './InstantFields';
import { countOf } from './people';

/** Notes when and whom the authority was; late, also why. */
export function NotifyTask({ incident }: { incident: Incident }) {
  const { t } = useLingui();
  const [opened] = useState(Date.now);
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [value, setValue] = useState({
    day: formatDate(dayInVietnam()),
    time: formatTime(new Date(opened).toISOString()),
  });
  const at = typedInstant(value.day, value.time, opened);
  const late = at !== null && Date.parse(at) > Date.parse(incident.notify_by);
  const lacks = { to: cleanText(to) === '', at: at === null, reason: late && cleanText(reason) === '' };
  const needed = {
    to: t`Hãy ghi đã báo cho cơ quan nào`,
    at: t`Hãy nhập ngày, giờ đã báo, không sau lúc này`,
    reason: t`Hãy ghi vì sao báo chậm`,
  };
  return (
    <TaskDialog
      name={t`Ghi đã báo cơ quan`}
      kind="primary"
      gaps={[
        ...(lacks.to ? [{ fieldId: 'notified-to', text: needed.to }] : []),
        ...(lacks.at ? [{ fieldId: 'instant-day', text: needed.at }] : []),
        ...(lacks.reason ? [{ fieldId: 'late-reason', text: needed.reason }] : []),
      ]}
      send={() =>
        incidentSteps.notify(incident, {
          notified_to: cleanText(to),
          notified_at: at,
          late_reason: late ? cleanText(reason) : null,
        })
      }
      done={t`Đã ghi việc báo cơ quan chức năng.`}
    >
      {(tried) => (
        <>
          <Field
            id="notified-to"
            label={t`Đã báo cho`}
            hint={t`Ví dụ: Phòng An ninh mạng, Công an tỉnh`}
            value={to}
            onChange={({ target }) => setTo(target.value)}
            error={tried && lacks.to && needed.to}
          />
          <InstantFields
            label={t`Đã báo ngày`}
            value={value}
            onChange={setValue}
            error={tried && lacks.at && needed.at}
          />
          {late && (
            <TextArea
              id="late-reason"
              label={t`Vì sao báo chậm`}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
              error={tried && lacks.reason && needed.reason}
            />
          )}
        </>
      )}
    </TaskDialog>
  );
}

/** Adds what is known by now; what stood before stays in the trail. */
export function EditTask({ incident }: { incident: Incident }) {
  const { t } = useLingui();
  const [measures, setMeasures] = useState(incident.measures ?? '');
  const [people, setPeople] = useState(
    incident.people_affected === null ? '' : formatInteger(incident.people_affected),
  );
  const affected = countOf(people);
  const nothing = cleanText(measures) === '' && affected === null;
  const needed = {
    measures: t`Hãy ghi đã khắc phục thế nào, hoặc số người`,
    people: t`Hãy nhập một con số, hoặc để trống`,
  };
  return (
    <TaskDialog
      name={t`Bổ sung`}
      gaps={[
        ...(nothing ? [{ fieldId: 'measures', text: needed.measures }] : []),
        ...(affected === undefined ? [{ fieldId: 'people', text: needed.people }] : []),
      ]}
      send={() =>
        incidentSteps.edit(incident, {
          measures: cleanText(measures) || null,
          people_affected: affected ?? null,
        })
      }
      done={t`Đã bổ sung.`}
    >
      {(tried) => (
        <>
          <TextArea
            id="measures"
            label={t`Đã khắc phục thế nào`}
            hint={t`Ví dụ: Đã đổi mật khẩu, khoá máy từ xa.`}
            value={measures}
            onChange={({ target }) => setMeasures(target.value)}
            error={tried && nothing && needed.measures}
          />
          <Field
            id="people"
            label={t`Bao nhiêu người bị ảnh hưởng`}
            optional
            width="short"
            inputMode="numeric"
            value={people}
            onChange={({ target }) => setPeople(target.value)}
            error={tried && affected === undefined && needed.people}
          />
        </>
      )}
    </TaskDialog>
  );
}
