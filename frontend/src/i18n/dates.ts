/**
 * Civil days: `yyyy-mm-dd` on the wire, `dd/mm/yyyy` on the screen in both languages.
 * Typed text never reaches `new Date(text)`, which reads 05/03 as 3 May.
 */
import { differenceInCalendarDays, isExists, parseISO } from 'date-fns';
import { clockInVietnam } from './format';

export type DatePrecision = 'day' | 'month' | 'year';

const WITH_SEPARATORS = /^(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4})$/;
const DIGITS_ONLY = /^(\d{2})(\d{2})(\d{4})$/;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/**
 * Reads 5/3/2026, 05.03.2026, 5-3-2026 and 05032026 as the fifth of March.
 * Returns `2026-03-05`, or null where the text is no day of the calendar between 1900 and 2199.
 */
export function parseDate(text: string): string | null {
  const trimmed = text.trim();
  const parts = WITH_SEPARATORS.exec(trimmed) ?? DIGITS_ONLY.exec(trimmed);
  if (!parts) return null;
  const [day, month, year] = parts.slice(1).map(Number) as [number, number, number];
  if (year < FIRST_YEAR || year > LAST_YEAR || !isExists(year, month - 1, day)) return null;
  return [year, pad(month), pad(day)].join('-');
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** `2026-03-05` → `05/03/2026`; with a coarser precision `03/2026` or `2026`. */
export function formatDate(day: string, precision: DatePrecision = 'day'): string {
  const [year, month, date] = day.split('-');
  if (precision === 'year') return `${year}`;
  if (precision === 'month') return `${month}/${year}`;
  return `${date}/${month}/${year}`;
}

/** The civil day in Viet Nam at an instant (default: now). */
export const dayInVietnam = (instant: Date = new Date()): string =>
  clockInVietnam(instant.getTime()).slice(0, 'yyyy-mm-dd'.length);

/** Whole days from `today` until `day`; 0 on the day itself, negative afterwards. */
export const daysUntil = (day: string, today: string = dayInVietnam()): number =>
  differenceInCalendarDays(parseISO(day), parseISO(today));
