/** Numbers, shares and instants as the reader's language writes them. Civil dates: dates.ts. */
import { currentLocale } from './index';

const VIETNAM_AHEAD_MS = 7 * 3_600_000;
/** Stands where nothing was due, so that no share exists. */
export const NOTHING = '–';

const tag = (): string => (currentLocale() === 'en' ? 'en-GB' : 'vi-VN');

/** `3481` → `3.481`. */
export const formatInteger = (value: number): string =>
  new Intl.NumberFormat(tag(), { maximumFractionDigits: 0 }).format(value);

export const formatDecimal = (value: number, digits = 1): string =>
  new Intl.NumberFormat(tag(), { maximumFractionDigits: digits }).format(value);

const BYTE_UNITS = ['byte', 'kB', 'MB', 'GB', 'TB'];
const STEP = 1000;

/** `48234496` → `48,2 MB`; decimal units. */
export function formatBytes(bytes: number): string {
  let unit = 0;
  let number = bytes;
  while (number >= STEP && unit < BYTE_UNITS.length - 1) {
    number /= STEP;
    unit += 1;
  }
  return `${formatDecimal(number)} ${BYTE_UNITS[unit]}`;
}

/**
 * A percentage (0–100) with one decimal: `97.84` → `97,8%`.
 * What is not complete never reads `100%`, and what has begun never reads `0%`: such values keep two decimals,
 * cut towards the truth (99.996 → `99,99%`).
 */
export function formatPercent(percent: number | null): string {
  if (percent === null) return NOTHING;
  return new Intl.NumberFormat(tag(), { style: 'percent', maximumFractionDigits: 2 }).format(
    honestRounding(percent) / 100,
  );
}

function honestRounding(percent: number): number {
  const rounded = Math.round(percent * 10) / 10;
  if (percent < 100 && rounded === 100) return Math.floor(percent * 100) / 100;
  if (percent > 0 && rounded === 0) return Math.max(0.01, Math.ceil(percent * 100) / 100);
  return rounded;
}

/** Percentage 0–100 of two counts; null where nothing was due. */
export const percentOf = (numerator: number, denominator: number): number | null =>
  denominator === 0 ? null : (numerator / denominator) * 100;

/** `3.481/3.481`. */
export const formatOf = (numerator: number, denominator: number): string =>
  `${formatInteger(numerator)}/${formatInteger(denominator)}`;

/**
 * What clocks in Viet Nam show at an instant, as `2026-12-31T14:05`.
 * Seven hours ahead of UTC in every season since 1975, so it is plain addition: the first `Intl` formatter of a page
 * takes long to wake, and would hold a cheap phone's page for a tenth of a second.
 */
export const clockInVietnam = (at: number): string =>
  new Date(at + VIETNAM_AHEAD_MS).toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length);

/** An instant (ISO 8601 with offset) as a Vietnamese wall clock shows it: `31/12/2026`. */
export const formatInstantDate = (instant: string): string =>
  clockInVietnam(Date.parse(instant)).slice(0, 'yyyy-mm-dd'.length).split('-').reverse().join('/');

/** `14:05`. */
export const formatTime = (instant: string): string =>
  clockInVietnam(Date.parse(instant)).slice('yyyy-mm-ddT'.length);

/** `14:05, 31/12/2026`. */
export const formatInstant = (instant: string): string =>
  `${formatTime(instant)}, ${formatInstantDate(instant)}`;
