import { useLingui } from '@lingui/react/macro';
import type { FocusEvent } from 'react';
import { formatDate, parseDate } from '@/i18n/dates';
import { Field, type FieldProps } from './Field';

/**
 * A day typed as dd/mm/yyyy. On leaving, 5/3/2026 and 05032026 are written out as 05/03/2026; text that is no day
 * stays as typed. The form holds the text: turn it into a civil day with `parseDate`.
 */
export function DateField({ hint, onBlur, onChange, ...props }: Omit<FieldProps, 'type' | 'width'>) {
  const { t } = useLingui();
  function writeOut(event: FocusEvent<HTMLInputElement>): void {
    const day = parseDate(event.target.value);
    if (day && event.target.value !== formatDate(day)) {
      event.target.value = formatDate(day);
      onChange?.(event);
    }
    onBlur?.(event);
  }
  return (
    <Field
      {...props}
      hint={hint ?? t`Ngày/tháng/năm, ví dụ 30/11/2026`}
      width="short"
      inputMode="numeric"
      autoComplete="off"
      onChange={onChange}
      onBlur={writeOut}
    />
  );
}
