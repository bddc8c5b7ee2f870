import { describe, expect, test } from 'vitest';
import { i18n } from '@/i18n';
import {
  clockInVietnam,
  formatBytes,
  formatInstant,
  formatInteger,
  formatOf,
  formatPercent,
  percentOf,
} from '@/i18n/format';

test('integers are grouped with points', () => {
  expect(formatInteger(3481)).toBe('3.481');
  expect(formatInteger(33622)).toBe('33.622');
  expect(formatOf(3481, 3481)).toBe('3.481/3.481');
});

test.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [12_340, '12,3 kB'],
  [48_234_496, '48,2 MB'],
  [7_000_000_000_000_000, '7.000 TB'],
])('%s bytes read %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text));

describe('percentages', () => {
  test.each([
    [97.84, '97,8%'],
    [98, '98%'],
    [100, '100%'],
    [0, '0%'],
    [99.94, '99,9%'],
    [99.96, '99,96%'],
    [99.97127, '99,97%'],
    [99.9999, '99,99%'],
    [0.04, '0,04%'],
    [0.001, '0,01%'],
    [null, '–'],
  ])('%s reads %s', (percent, text) => expect(formatPercent(percent)).toBe(text));

  test('only what is complete reads 100%, over every count of a large base', () => {
    const base = 33_622;
    for (let count = 1; count < base; count += 7) {
      const text = formatPercent(percentOf(count, base));
      expect(text).not.toBe('100%');
      expect(text).not.toBe('0%');
    }
    expect(formatPercent(percentOf(base, base))).toBe('100%');
  });

  test('there is no share of nothing', () => expect(percentOf(0, 0)).toBeNull());
});

test('instants show the wall clock of Viet Nam', () => {
  expect(formatInstant('2026-12-31T18:05:00Z')).toBe('01:05, 01/01/2027');
  expect(formatInstant('2026-12-31T14:05:00+07:00')).toBe('14:05, 31/12/2026');
});

test('English writes numbers its own way and dates alike', () => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  expect(formatInteger(3481)).toBe('3,481');
  expect(formatPercent(97.84)).toBe('97.8%');
  expect(formatInstant('2026-12-31T07:05:00Z')).toBe('14:05, 31/12/2026');
});

test('the clock in Viet Nam is what its time zone says, at any hour of the year', () => {
  const zone = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Ho_Chi_Minh',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const HOURS_11 = 11 * 3_600_000;
  for (let at = Date.UTC(2024, 0, 1, 16, 59); at < Date.UTC(2026, 11, 31); at += HOURS_11)
    expect(clockInVietnam(at)).toBe(zone.format(at).replace(' ', 'T'));
});
