import { expect, test } from 'vitest';
import type { GradingRules } from '@/api/queries/gradings';
import {
  EMPTY_LINE,
  fieldOf,
  mostPoints,
  ruleFaults,
  rulesToSend,
  ruleValues,
  type RuleValues,
} from '@/features/gradings/ruleValues';

const level = (code: string, minimum: string) => ({ code, name_vi: code, name_en: code, minimum });
const criterion = (code: string, points: string) => ({ code, name_vi: code, name_en: code, points });
const RULES: GradingRules = {
  levels: [level('excellent', '90'), level('good', '70.5'), level('rest', '0')],
  criteria: [criterion('politics', '60'), criterion('task', '40')],
  cap: { share_percent: '20', base_level: 'good', rounding: 'down', binding: true },
  ballot: { quorum_percent: '66.67', majority_percent: '50' },
  periods: ['quarter', 'year'],
  term_years: 5,
  appraised_by: 'own_unit',
  decided_by: 'unit_above',
  statuses: ['official'],
  organisation_kinds: [],
};
const copied = (): RuleValues => ruleValues({ title: 'Năm 2026', rules: RULES });

test('what is copied and sent unchanged is the same rule set', () => {
  expect(rulesToSend(copied())).toEqual({ title: 'Năm 2026', rules: RULES });
  expect(ruleFaults(copied(), 'member')).toEqual([]);
  expect(copied().levels[1]?.points).toBe('70,5');
});

test.each<[string, Partial<RuleValues>, string, string]>([
  ['no title', { title: ' ' }, 'title', 'title'],
  [
    'a criterion without a name',
    { criteria: [{ ...EMPTY_LINE, points: '100' }] },
    'rules-criteria-0-name_vi',
    'name',
  ],
  [
    'a criterion without points',
    { criteria: [...copied().criteria, { ...EMPTY_LINE, name: 'Nêu gương', points: '0' }] },
    'rules-criteria-2-points',
    'points',
  ],
  ['a share beyond the whole', { share: '120' }, 'rules-cap-share_percent', 'share'],
  ['a quorum that is no number', { quorum: 'hai phần ba' }, 'rules-ballot-quorum_percent', 'quorum'],
  ['no period', { periods: [] }, 'rules-periods', 'periods'],
  ['half a year of term', { termYears: '2,5' }, 'rules-term_years', 'term'],
  ['nobody', { statuses: [] }, 'rules-statuses', 'whom'],
])('%s is told at its field', (_what, changed, field, fault) => {
  expect(ruleFaults({ ...copied(), ...changed }, 'member')).toEqual([{ field, fault }]);
});

test('the scale falls, from no more than the criteria give to the rest', () => {
  const scale = (...points: string[]) => {
    const levels = points.map((each) => ({ ...EMPTY_LINE, name: 'Mức', points: each }));
    return ruleFaults({ ...copied(), levels }, 'member').map(({ field, fault }) => [field, fault]);
  };
  expect(scale('90', '70', '')).toEqual([]);
  expect(scale('101', '70', '')).toEqual([['rules-levels-0-minimum', 'beyond']]);
  expect(scale('90', '90', '')).toEqual([['rules-levels-1-minimum', 'falling']]);
  expect(scale('90', '0', '')).toEqual([['rules-levels-1-minimum', 'falling']]);
  expect(scale('90', 'bảy mươi', '')).toEqual([['rules-levels-1-minimum', 'points']]);
});

test('without a cap its fields are not asked, and none is sent', () => {
  const values = { ...copied(), capped: false, share: '' };
  expect(ruleFaults(values, 'member')).toEqual([]);
  expect(rulesToSend(values).rules.cap).toBeNull();
});

test('a new line has a code of its own, and the English name is the Vietnamese one where none is given', () => {
  const line = { ...EMPTY_LINE, name: 'Đổi mới, sáng tạo', points: '5' };
  const { criteria } = rulesToSend({ ...copied(), criteria: [...copied().criteria, line, line] }).rules;
  expect(criteria.slice(2)).toEqual([
    { code: 'doi_moi_sang_tao', name_vi: line.name, name_en: line.name, points: '5' },
    { code: 'doi_moi_sang_tao_2', name_vi: line.name, name_en: line.name, points: '5' },
  ]);
  expect(criteria[0]?.code).toBe('politics');
});

test('the share is taken of the level that was chosen, also where levels come between', () => {
  const { levels } = copied();
  const values = {
    ...copied(),
    levels: levels.toSpliced(1, 0, { ...EMPTY_LINE, name: 'Khá', points: '80' }),
    base: 2,
  };
  expect(rulesToSend(values).rules.cap?.base_level).toBe('good');
});

test('points add up without the errors of binary fractions', () =>
  expect(mostPoints({ criteria: ['0,1', '0,2', 'x'].map((points) => ({ ...EMPTY_LINE, points })) })).toBe(
    0.3,
  ));

test('a refusal of the API is told at the field that it names', () =>
  expect(fieldOf('/rules/criteria/0/points')).toBe('rules-criteria-0-points'));
