import { useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type ExemplarDossier, exemplarSteps } from '@/api/queries/exemplars';
import { catalogueQuery, nameOf } from '@/api/queries/reference';
import { TaskDialog } from '@/domain/TaskDialog';
import { dayInVietnam, formatDate, parseDate } from '@/i18n/dates';
import { cleanText } from '@/i18n/text';
import { DateField } from '@/ui/DateField';
import { Field } from '@/ui/Field';
import { Select } from '@/ui/Select';
import { CommitteeField, useCommittees } from './CommitteeField';

/** A commendation by level, form, decision and day. */
export function CommendTask({ dossier }: { dossier: ExemplarDossier }) {
  const { t } = useLingui();
  const committees = useCommittees();
  const { data: levels } = useSuspenseQuery(catalogueQuery('commendation_level'));
  const { data: forms } = useSuspenseQuery(catalogueQuery('commendation_form'));
  const [committee, setCommittee] = useState(committees[0]?.id ?? '');
  const [level, setLevel] = useState(levels.at(-1)?.code ?? '');
  const [form, setForm] = useState(forms[0]?.code ?? '');
  const [number, setNumber] = useState('');
  const [day, setDay] = useState(formatDate(dayInVietnam()));
  const decided_on = parseDate(day);
  const words = { number: t`Hãy ghi số quyết định`, day: t`Hãy nhập ngày quyết định` };
  return (
    <TaskDialog
      name={t`Biểu dương, khen thưởng`}
      done={t`Đã ghi việc khen thưởng.`}
      gaps={[
        ...(cleanText(number) ? [] : [{ fieldId: 'decision_number', text: words.number }]),
        ...(decided_on ? [] : [{ fieldId: 'decided_on', text: words.day }]),
      ]}
      send={() =>
        exemplarSteps.commend(dossier, {
          organisation_id: committee,
          level,
          form,
          decision_number: cleanText(number),
          decided_on: decided_on ?? '',
        })
      }
    >
      {(tried) => (
        <>
          <CommitteeField value={committee} onChange={setCommittee} />
          <Select
            label={t`Hình thức khen`}
            value={form}
            onChange={(event) => setForm(event.target.value)}
            options={forms.map(({ code }) => ({ value: code, label: nameOf(forms, code) }))}
          />
          <Select
            label={t`Cấp khen`}
            value={level}
            onChange={(event) => setLevel(event.target.value)}
            options={levels.map(({ code }) => ({ value: code, label: nameOf(levels, code) }))}
          />
          <Field
            id="decision_number"
            label={t`Số quyết định`}
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
        </>
      )}
    </TaskDialog>
  );
}
