import { expect, test } from 'vitest';
import type { CapAdvice, GradingRules, RuleSet } from '@/api/queries/gradings';
import { forecast } from '@/features/gradings/cap';
import { codeOf, periodOf } from '@/features/gradings/period';
import {
  gradeToSend,
  levelFor,
  levelsUpTo,
  readPoints,
  startOf,
  sumOf,
  wrongCriteria,
} from '@/features/gradings/points';
import { ruleSetOn } from '@/features/gradings/rules';
import { dayBefore } from '@/features/gradings/validity';

const RULES: GradingRules = {
  levels: [
    { code: 'excellent', name_vi: 'Hoàn thành xuất sắc', name_en: 'Excellent', minimum: '90' },
    { code: 'good', name_vi: 'Hoàn thành tốt', name_en: 'Good', minimum: '70' },
    { code: 'fulfilled', name_vi: 'Hoàn thành', name_en: 'Fulfilled', minimum: '0' },
  ],
  criteria: [
    { code: 'politics', name_vi: 'Chính trị', name_en: 'Politics', points: '40' },
    { code: 'task', name_vi: 'Nhiệm vụ', name_en: 'Tasks', points: '60' },
  ],
  cap: { share_percent: '20', base_level: 'good', rounding: 'down', binding: true },
  ballot: { quorum_percent: '66.67', majority_percent: '50' },
  periods: ['year'],
  term_years: 5,
  appraised_by: 'own_unit',
  decided_by: 'unit_above',
  statuses: ['official'],
  organisation_kinds: [],
};

const values = (politics: string, task: string, level = '') => ({
  points: { politics, task },
  level,
  text: ' Đã làm xong. ',
});

test.each([
  ['18,5', 18.5],
  ['18.5', 18.5],
  [' 40 ', 40],
  ['', null],
  ['18,555', null],
  ['-1', null],
])('%s points typed are %s', (typed, read) => expect(readPoints(typed)).toBe(read));

test.each([
  ['39', '60', []],
  ['41', '60', ['politics']],
  ['', 'nhiều', ['politics', 'task']],
])('of %s and %s points, %o are wrong', (politics, task, wrong) =>
  expect(wrongCriteria(RULES, values(politics, task))).toEqual(wrong),
);

test.each([
  ['40', '50', 'excellent'],
  ['39,99', '50', 'good'],
  ['10', '', 'fulfilled'],
])('%s and %s points reach %s', (politics, task, level) =>
  expect(levelFor(RULES, sumOf(values(politics, task)))).toBe(level),
);

test('a lower level may be taken, a higher one is not offered and falls back to what the points reach', () => {
  expect(levelsUpTo(RULES, 75).map(({ code }) => code)).toEqual(['good', 'fulfilled']);
  expect(gradeToSend(RULES, values('30', '45', 'fulfilled')).level).toBe('fulfilled');
  expect(gradeToSend(RULES, values('30', '45', 'excellent'))).toEqual({
    points: { politics: '30', task: '45' },
    level: 'good',
    text: 'Đã làm xong.',
  });
});

const step = (number: number, action: 'self_grade' | 'appraise' | 'return', politics: string) => ({
  number,
  action,
  on: '2026-12-01',
  by: null,
  level: 'good',
  points: { politics, task: '40' },
  total: '75',
  text: `lần ${number}`,
  at: '2026-12-01T02:00:00Z',
});

test('whoever appraises begins with the points of the subject, and with an empty text', () => {
  const steps = [step(1, 'self_grade', '30'), step(2, 'return', '0'), step(3, 'self_grade', '35.5')];
  expect(startOf({ steps }, RULES, true)).toEqual({
    points: { politics: '35,5', task: '40' },
    level: 'good',
    text: '',
  });
  expect(startOf({ steps }, RULES, false).text).toBe('lần 3');
  expect(startOf({ steps: [] }, RULES, false)).toEqual({
    points: { politics: '', task: '' },
    level: '',
    text: '',
  });
});

const advice = (levels: Record<string, number>, decided = 0): CapAdvice => ({
  levels,
  share_percent: '20',
  base: 0,
  rounding: 'down',
  ceiling: 0,
  binding: true,
  top: Array.from({ length: decided }, (_, index) => ({
    grading_id: `decided-${index}`,
    subject: { id: `decided-${index}`, name: 'Đã quyết định' },
    points: '95',
    decided: true,
    over: false,
  })),
  over: 0,
});
const choose = (after: string, times: number, before = after) =>
  Array.from({ length: times }, (_, index) => ({ gradingId: `${before}-${index}`, before, after }));

test.each([
  // Eleven stand in the base: 20 % of them is 2.2, rounded down.
  [
    'more than the ceiling',
    { excellent: 3, good: 8, fulfilled: 4 },
    0,
    choose('excellent', 3),
    [3, 11, 2, 1],
  ],
  ['one of them lowered', { excellent: 3, good: 8, fulfilled: 4 }, 0, choose('excellent', 2), [2, 11, 2, 0]],
  [
    'who leaves the base lowers the ceiling',
    { excellent: 2, good: 8 },
    0,
    choose('fulfilled', 1, 'good'),
    [0, 9, 1, 0],
  ],
  [
    'what was decided before counts',
    { excellent: 2, good: 8 },
    2,
    choose('excellent', 1, 'good'),
    [3, 10, 2, 1],
  ],
] as const)('the cap, %s', (_name, levels, decided, choices, [top, base, ceiling, over]) =>
  expect(forecast(advice(levels, decided), RULES, choices)).toEqual({ top, base, ceiling, over }),
);

test.each([
  ['down', 2],
  ['nearest', 2],
  ['up', 3],
] as const)('the ceiling rounded %s is %s', (rounding, ceiling) => {
  const cap = { share_percent: '20', base_level: null, rounding, binding: true };
  const counts = { excellent: 0, good: 8, fulfilled: 4 };
  expect(forecast(advice(counts), { ...RULES, cap }, [])?.ceiling).toBe(ceiling);
});

test('without a cap there is nothing to foresee', () =>
  expect(forecast(advice({}), { ...RULES, cap: null }, [])).toBeNull());

const ruleSet = (
  id: string,
  valid_from: string | null,
  valid_to: string | null,
  state = 'issued',
): RuleSet => ({
  id,
  subject: 'member',
  number: 1,
  state: state as RuleSet['state'],
  title: id,
  source: null,
  rules: RULES,
  valid_from,
  valid_to,
  allowed_actions: [],
  version: 1,
});

test.each([
  ['2025-12-31', 'earlier'],
  ['2026-01-01', 'present'],
  ['2026-11-23', 'present'],
  ['2019-12-31', undefined],
])('on %s the rule set %s holds', (day, id) => {
  const sets = [
    ruleSet('draft', null, null, 'draft'),
    ruleSet('present', '2026-01-01', null),
    ruleSet('earlier', '2020-01-01', '2026-01-01'),
  ];
  expect(ruleSetOn(sets, 'member', day)?.id).toBe(id);
});

test.each([
  [undefined, { period: 'year', number: 1 }],
  ['quarter_3', { period: 'quarter', number: 3 }],
  ['term', { period: 'term', number: 1 }],
] as const)('the address says %s, and back', (code, period) => {
  expect(periodOf(code)).toEqual(period);
  expect(codeOf(periodOf(code))).toBe(code);
});

test('the last day of a rule set is the one before its successor begins', () =>
  expect(dayBefore('2026-01-01')).toBe('2025-12-31'));
