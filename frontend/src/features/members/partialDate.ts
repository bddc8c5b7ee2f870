/** Dates that may be known to the month or the year only: `1950`, `1950-05`, `1950-05-19`. */
import { formatDate, parseDate } from '@/i18n/dates';

const YEAR = /^\d{4}$/;
const MONTH = /^(\d{1,2})\s*[/.-]\s*(\d{4})$/;
const LAST_MONTH = 12;

/** `1950-05` → `05/1950`; null → empty. */
export function formatPartial(date: string | null): string {
  if (date === null) return '';
  const precision = { 4: 'year', 7: 'month' } as const;
  return formatDate(date, precision[date.length as 4 | 7] ?? 'day');
}

/** Reads a day, `5/1950` or `1950`. Null: the text is none of them. */
export function parsePartial(text: string): string | null {
  const trimmed = text.trim();
  if (YEAR.test(trimmed)) return trimmed;
  const month = MONTH.exec(trimmed);
  if (!month) return parseDate(trimmed);
  const number = Number(month[1]);
  return number >= 1 && number <= LAST_MONTH ? `${month[2]}-${String(number).padStart(2, '0')}` : null;
}
