import { describe, expect, test } from 'vitest';
import { dayInVietnam, daysUntil, formatDate, parseDate } from '@/i18n/dates';

describe('typed dates', () => {
  test.each([
    ['5/3/2026', '2026-03-05'],
    ['05/03/2026', '2026-03-05'],
    ['05.03.2026', '2026-03-05'],
    ['5-3-2026', '2026-03-05'],
    ['5 3 2026', '2026-03-05'],
    [' 5 / 3 / 2026 ', '2026-03-05'],
    ['05032026', '2026-03-05'],
    ['29/02/2028', '2028-02-29'],
    ['31/12/1900', '1900-12-31'],
  ])('%s is %s', (text, day) => expect(parseDate(text)).toBe(day));

  test.each([
    '',
    'mai',
    '31/02/2026',
    '29/02/2026',
    '00/03/2026',
    '5/13/2026',
    '5/3/26',
    '2026-03-05',
    '5/3',
    '31/12/1899',
    '1/1/2200',
    '532026',
    '5/3/2026 8:00',
  ])('“%s” is no day', (text) => expect(parseDate(text)).toBeNull());

  test('reading undoes writing for every day of a leap year', () => {
    for (let day = 0; day < 366; day += 1) {
      const iso = new Date(Date.UTC(2028, 0, 1 + day)).toISOString().slice(0, 10);
      expect(parseDate(formatDate(iso))).toBe(iso);
    }
  });
});

test('dates keep their precision', () => {
  expect(formatDate('1948-05-19')).toBe('19/05/1948');
  expect(formatDate('1948-05-01', 'month')).toBe('05/1948');
  expect(formatDate('1948-01-01', 'year')).toBe('1948');
});

test.each([
  ['2026-01-31T16:59:59Z', '2026-01-31'],
  ['2026-01-31T17:00:00Z', '2026-02-01'],
])('at %s it is %s in Viet Nam, wherever the device is', (instant, day) =>
  expect(dayInVietnam(new Date(instant))).toBe(day),
);

test.each([
  ['2026-11-30', '2026-11-22', 8],
  ['2026-11-30', '2026-11-30', 0],
  ['2026-11-30', '2026-12-01', -1],
  ['2026-03-09', '2026-03-07', 2],
])('until %s from %s: %i days', (day, today, days) => expect(daysUntil(day, today)).toBe(days));
