import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { dayInVietnam, formatDate, parseDate } from '@/i18n/dates';
import { errorText } from '@/i18n/errors';
import { cleanText } from '@/i18n/text';
import { Button } from '@/ui/Button';
import { DateField } from '@/ui/DateField';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { Field } from '@/ui/Field';

export interface DatedNote {
  /** Civil day. */
  on: string;
  decision_number: string | null;
  reason: string | null;
}

/** A change from a day on, with the paper it rests on. `gap`: what the caller's own fields still lack. */
export function DatedTask({
  dayLabel,
  gap,
  busy,
  failure,
  submit,
  children,
  onSend,
}: {
  dayLabel: string;
  gap: string | false;
  busy: boolean;
  failure: Error | null;
  submit: ReactNode;
  children: (tried: boolean) => ReactNode;
  onSend: (note: DatedNote) => void;
}) {
  const { t } = useLingui();
  const [on, setOn] = useState(formatDate(dayInVietnam()));
  const [decision, setDecision] = useState('');
  const [reason, setReason] = useState('');
  const [attempt, setAttempt] = useState(0);
  const day = parseDate(on);
  const dayWanted = t`Hãy nhập ngày, ví dụ 01/03/2026`;
  const errors =
    attempt === 0
      ? []
      : [...(gap ? [{ text: gap }] : []), ...(day === null ? [{ fieldId: 'on', text: dayWanted }] : [])];
  return (
    <form
      noValidate
      className="stack"
      data-gap="large"
      onSubmit={(event) => {
        event.preventDefault();
        setAttempt(attempt + 1);
        if (!gap && day !== null)
          onSend({
            on: day,
            decision_number: cleanText(decision) || null,
            reason: cleanText(reason) || null,
          });
      }}
    >
      <ErrorSummary
        errors={errors.length > 0 ? errors : failure ? [{ text: errorText(failure) }] : []}
        attempt={attempt}
      />
      <div className="stack">
        {children(attempt > 0)}
        <DateField
          id="on"
          label={dayLabel}
          value={on}
          onChange={(event) => setOn(event.target.value)}
          error={attempt > 0 && day === null && dayWanted}
        />
        <Field
          label={t`Số quyết định hoặc giấy giới thiệu`}
          optional
          width="medium"
          value={decision}
          onChange={(event) => setDecision(event.target.value)}
        />
        <Field label={t`Lý do`} optional value={reason} onChange={(event) => setReason(event.target.value)} />
      </div>
      <Button type="submit" block busy={busy}>
        {submit}
      </Button>
    </form>
  );
}
