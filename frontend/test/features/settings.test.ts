import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { linesOf, readTyped, shapeOf, typedOf } from '@/features/settings/values';
import { SETTINGS } from '@/features/settings/words';

const data = readFileSync(path.resolve(import.meta.dirname, '../../../api/data/settings.yaml'), 'utf8');
const keys = [...data.matchAll(/^([a-z_]+):/gm)].map(([, key]) => key as string);

test('every setting of the API has words', () => expect(Object.keys(SETTINGS).sort()).toEqual(keys.sort()));

test.each([
  ['likeness_threshold', 0.75, 'number', { value: '0,75' }],
  ['national_id_lengths', [12, 9], 'numbers', { value: '12; 9' }],
  ['summary_report_due_days', { year: 15, quarter_1: -3 }, 'fields', { year: '15', quarter_1: '-3' }],
  ['late_rules', { report: 'accept' }, 'choices', { report: 'accept' }],
] as const)('%s %j is typed and read back the same', (key, value, shape, typed) => {
  expect(shapeOf(key, value as never)).toBe(shape);
  expect(typedOf(key, value as never)).toEqual(typed);
  expect(readTyped(shape, typed)).toEqual({ value, wrong: [] });
});

test.each([
  ['number', { value: 'nhiều' }, ['value']],
  ['number', { value: '' }, ['value']],
  ['numbers', { value: '12; chín' }, ['value']],
  ['fields', { year: '15', quarter_1: 'x' }, ['quarter_1']],
] as const)('as %s, %j cannot be read at %j', (shape, typed, wrong) =>
  expect(readTyped(shape, typed).wrong).toEqual(wrong),
);

test.each([
  [[], 'other'],
  [['official'], 'other'],
  [{ statuses: ['expelled'], months: 12 }, 'other'],
])('%j is only read here', (value, shape) => expect(shapeOf('something', value as never)).toBe(shape));

test('the groups of a score stand by their names', () =>
  expect(linesOf([{ code: 'attendance', name_vi: 'Tham dự', name_en: 'Attendance', maximum: 20 }])).toEqual([
    { part: 'attendance', names: { vi: 'Tham dự', en: 'Attendance' }, items: [20] },
  ]));
