import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { draftOf, readDraft } from '@/features/settings/draft';
import { type Shape, shapeOf } from '@/features/settings/shape';
import { linesOf } from '@/features/settings/values';
import { SETTINGS } from '@/features/settings/words';

const data = readFileSync(path.resolve(import.meta.dirname, '../../../api/data/settings.yaml'), 'utf8');
const keys = [...data.matchAll(/^([a-z_]+):/gm)].map(([, key]) => key as string);

test('every setting of the API has words', () => expect(Object.keys(SETTINGS).sort()).toEqual(keys.sort()));

const NUMBER: Shape = { kind: 'number' };
const TEXT: Shape = { kind: 'text' };
const MANY = Array.from({ length: 13 }, (_, index) => `figure_${index}`);
const $defs = {
  Status: { type: 'string', enum: ['official', 'expelled'] },
  Group: { type: 'object', properties: { code: { type: 'string' }, maximum: { type: 'integer' } } },
};

test.each([
  ['a number', { type: 'number' }, 0.75, NUMBER, '0,75'],
  ['numbers', { type: 'array', items: { type: 'integer' } }, [12, 9], { kind: 'numbers' }, '12; 9'],
  [
    'a map of numbers',
    { type: 'object', additionalProperties: { type: 'integer' } },
    { year: 15, quarter_1: -3 },
    {
      kind: 'parts',
      parts: [
        ['year', NUMBER],
        ['quarter_1', NUMBER],
      ],
    },
    { year: '15', quarter_1: '-3' },
  ],
  [
    'a map of words',
    { type: 'object', patternProperties: { '^[a-z]+$': { $ref: '#/$defs/Status' } }, $defs },
    { member: 'official' },
    { kind: 'parts', parts: [['member', { kind: 'word', words: ['official', 'expelled'] }]] },
    { member: 'official' },
  ],
  [
    'no words yet',
    { type: 'array', items: { $ref: '#/$defs/Status' }, $defs },
    [],
    { kind: 'words', words: ['official', 'expelled'] },
    [],
  ],
  [
    'some of many in order',
    { type: 'array', items: { type: 'string', enum: MANY } },
    ['figure_3', 'figure_1'],
    { kind: 'order', words: MANY },
    ['figure_3', 'figure_1'],
  ],
  [
    'parts of different shapes',
    {
      type: 'object',
      properties: {
        statuses: { type: 'array', items: { $ref: '#/$defs/Status' } },
        months: { type: 'integer' },
      },
      $defs,
    },
    { statuses: ['expelled'], months: 12 },
    {
      kind: 'parts',
      parts: [
        ['statuses', { kind: 'words', words: ['official', 'expelled'] }],
        ['months', NUMBER],
      ],
    },
    { statuses: ['expelled'], months: '12' },
  ],
  [
    'rows',
    { type: 'array', maxItems: 20, items: { $ref: '#/$defs/Group' }, $defs },
    [{ code: 'attendance', maximum: 20 }],
    {
      kind: 'rows',
      parts: [
        ['code', TEXT],
        ['maximum', NUMBER],
      ],
      most: 20,
    },
    [{ code: 'attendance', maximum: '20' }],
  ],
] as const)('%s is drawn, typed and read back the same', (_, schema, value, shape, draft) => {
  const drawn = shapeOf({ shape: schema, value }) as Shape;
  expect(drawn).toEqual(shape);
  expect(draftOf(drawn, value)).toEqual(draft);
  expect(readDraft(drawn, draft)).toEqual({ value, wrong: [] });
});

test('what has no shape is only read', () => expect(shapeOf({ shape: null, value: 1 })).toBeNull());

test.each([
  [NUMBER, 'nhiều', ['value']],
  [NUMBER, '', ['value']],
  [{ kind: 'numbers' }, '12; chín', ['value']],
  [{ kind: 'parts', parts: [['year', NUMBER]] }, { year: 'x' }, ['value.year']],
  [
    {
      kind: 'rows',
      parts: [
        ['code', TEXT],
        ['maximum', NUMBER],
      ],
      most: 9,
    },
    [
      { code: 'a', maximum: '1' },
      { code: ' ', maximum: '' },
    ],
    ['value.1.code', 'value.1.maximum'],
  ],
] as const)('as %j, %j cannot be read at %j', (shape, draft, wrong) =>
  expect(readDraft(shape as Shape, draft).wrong.map(({ path: at }) => at)).toEqual(wrong),
);

test('the groups of a score stand by their names', () =>
  expect(linesOf([{ code: 'attendance', name_vi: 'Tham dự', name_en: 'Attendance', maximum: 20 }])).toEqual([
    { part: 'attendance', names: { vi: 'Tham dự', en: 'Attendance' }, items: [20] },
  ]));
