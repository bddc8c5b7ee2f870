import { expect, test } from 'vitest';
import type { DutyCounts } from '@/api/queries/duties';
import { dutyName, firstState, urgentFirst } from '@/features/duties/words';

const duty = (fields: Partial<DutyCounts>): DutyCounts => ({
  duty: 'themed_session',
  name_vi: 'Sinh hoạt chuyên đề hằng quý',
  name_en: 'Hold a themed session',
  subject: 'organisation',
  period: 'quarter',
  year: 2026,
  number: 1,
  due_on: '2026-03-31',
  asked: 3,
  expected: 0,
  done: 3,
  done_on_time: 3,
  late: 0,
  excused: 0,
  ...fields,
});

test('what is overdue comes first, then what is to be done, each by its last day', () => {
  const all = [
    duty({ duty: 'done' }),
    duty({ duty: 'far', expected: 1, due_on: '2026-12-31' }),
    duty({ duty: 'near', expected: 1, due_on: '2026-11-30' }),
    duty({ duty: 'late', late: 1, due_on: '2026-09-30' }),
    duty({ duty: 'longer late', late: 1, expected: 2, due_on: '2026-06-30' }),
  ];
  expect(urgentFirst(all).map((each) => each.duty)).toEqual(['longer late', 'late', 'near', 'far', 'done']);
});

test.each([
  ['year', 1, 'Sinh hoạt chuyên đề hằng quý'],
  ['quarter', 4, 'Sinh hoạt chuyên đề hằng quý – Quý IV'],
  ['month', 11, 'Sinh hoạt chuyên đề hằng quý – Tháng 11'],
] as const)('a duty of a %s is named with its part of the year', (period, number, name) =>
  expect(dutyName(duty({ period, number }))).toBe(name),
);

test.each([
  [{ late: 1, expected: 2 }, 'late'],
  [{ expected: 2 }, 'expected'],
  [{}, 'done'],
  [{ done: 0, excused: 1 }, 'excused'],
  [{ done: 0 }, 'expected'],
] as const)('of %o the first list is of the %s', (counts, state) =>
  expect(firstState(duty(counts))).toBe(state),
);
