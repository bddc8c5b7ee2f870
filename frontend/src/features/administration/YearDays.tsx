import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { ApiError, pointerToPath } from '@/api/problem';
import { errorText } from '@/i18n/errors';
import { Button } from '@/ui/Button';
import { DateField } from '@/ui/DateField';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { type Day, DAYS, isComplete, readDays, typedOf, type Windows } from './windows';

/** The five days of a year. */
export function YearDays({
  start,
  busy,
  failure,
  submit,
  children,
  onSend,
}: {
  start: Windows;
  busy: boolean;
  failure: Error | null;
  submit: ReactNode;
  /** Fields above the days. */
  children?: ReactNode;
  onSend: (days: Windows) => void;
}) {
  const { t } = useLingui();
  const [typed, setTyped] = useState(() => typedOf(start));
  const [attempt, setAttempt] = useState(0);
  const days = readDays(typed);
  const labels: Record<Day, string> = {
    registration_opens_on: t`Bắt đầu nhận đăng ký`,
    registration_closes_on: t`Ngày cuối nhận đăng ký`,
    report_opens_on: t`Bắt đầu tự báo cáo`,
    report_closes_on: t`Ngày cuối tự báo cáo`,
    assessment_closes_on: t`Ngày cuối chi bộ nhận xét`,
  };
  const wanted = t`Hãy nhập ngày, ví dụ 31/03/2026`;
  const refused = failure instanceof ApiError ? failure.errors : [];
  const said = (day: Day): string | false => {
    if (attempt > 0 && days[day] === null) return wanted;
    return refused.find(({ pointer }) => pointerToPath(pointer) === day)?.detail ?? false;
  };
  const lines = DAYS.flatMap((day) => {
    const text = said(day);
    return text ? [{ fieldId: day, text: `${labels[day]}: ${text}` }] : [];
  });
  return (
    <form
      noValidate
      className="stack"
      data-gap="large"
      onSubmit={(event) => {
        event.preventDefault();
        setAttempt(attempt + 1);
        if (isComplete(days)) onSend(days);
      }}
    >
      <ErrorSummary
        errors={lines.length > 0 ? lines : failure ? [{ text: errorText(failure) }] : []}
        attempt={attempt}
      />
      <div className="stack">
        {children}
        {DAYS.map((day) => (
          <DateField
            key={day}
            id={day}
            label={labels[day]}
            value={typed[day]}
            onChange={(event) => setTyped({ ...typed, [day]: event.target.value })}
            error={said(day)}
          />
        ))}
      </div>
      <Button type="submit" block busy={busy}>
        {submit}
      </Button>
    </form>
  );
}
