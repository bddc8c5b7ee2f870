/** How much time is left, and instants as people type them. */
import { parseDate } from '@/i18n/dates';

const HOUR_MS = 3_600_000;
const TIME = /^([01]?\d|2[0-3])[:hg]([0-5]\d)$/;

/** Whole hours from `now` until an instant; negative once it has passed. */
export const hoursUntil = (instant: string, now: number): number =>
  Math.floor((Date.parse(instant) - now) / HOUR_MS);

/**
 * A day and a time of day as typed, in Viet Nam: `02/11/2026` and `8:30`, `8h30` or `8g30`.
 * Returns the instant as ISO 8601; null where either cannot be read or the instant lies after `now`.
 */
export function typedInstant(day: string, time: string, now: number): string | null {
  const civil = parseDate(day);
  const parts = TIME.exec(time.trim());
  if (civil === null || parts === null) return null;
  const [, hour = '', minute = ''] = parts;
  const at = Date.parse(`${civil}T${hour.padStart(2, '0')}:${minute}:00+07:00`);
  return at > now ? null : new Date(at).toISOString();
}
