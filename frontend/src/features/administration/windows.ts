/** The days of a programme year as the form holds them. */
import { formatDate, parseDate } from '@/i18n/dates';

export const DAYS = [
  'registration_opens_on',
  'registration_closes_on',
  'report_opens_on',
  'report_closes_on',
  'assessment_closes_on',
] as const;
export type Day = (typeof DAYS)[number];
export type Windows = Record<Day, string>;

/** Last year's days a year later; without a last year the usual ones. */
export function daysAfter(year: number, last: Windows | null): Windows {
  const usual: Windows = {
    registration_opens_on: `${year}-01-01`,
    registration_closes_on: `${year}-03-31`,
    report_opens_on: `${year}-11-01`,
    report_closes_on: `${year}-12-10`,
    assessment_closes_on: `${year}-12-31`,
  };
  if (!last) return usual;
  const moved = Object.fromEntries(
    DAYS.map((day) => {
      const shifted = Number(last[day].slice(0, 4)) + 1 + last[day].slice(4);
      // The 29th of February has no counterpart in most years.
      return [day, parseDate(formatDate(shifted)) ?? usual[day]];
    }),
  );
  return moved as Windows;
}

export const typedOf = (days: Windows): Windows =>
  Object.fromEntries(DAYS.map((day) => [day, formatDate(days[day])])) as Windows;

/** Typed days as civil days; null for those that are none. */
export const readDays = (typed: Windows): Record<Day, string | null> =>
  Object.fromEntries(DAYS.map((day) => [day, parseDate(typed[day])])) as Record<Day, string | null>;

export const isComplete = (days: Record<Day, string | null>): days is Windows =>
  DAYS.every((day) => days[day] !== null);
