import { expect, test } from 'vitest';
import { columnOf } from '@/app/routes/offices';
import { dayOf, textsOf } from '@/app/routes/search';
import type { Indicator } from '@/api/queries/statistics';
import { COLUMN_NAMES } from '@/domain/columnNames';
import { COLUMNS, ofLeaders, readColumn, sheetOf } from '@/domain/columns';
import { treeOf } from '@/domain/tree';
import { rangeOf } from '@/domain/usePages';

const sheet = (code: string, numerator: string, denominator: string | null) =>
  ({ code, numerator, denominator }) as unknown as Indicator;
const SHEETS = [sheet('registered', 'registered', 'due'), sheet('missing', 'missing', 'due')];

test('a number is explained where it is counted, else where it is the base', () => {
  expect(sheetOf(SHEETS, 'missing')?.code).toBe('missing');
  expect(sheetOf(SHEETS, 'due')?.code).toBe('registered');
  expect(sheetOf(SHEETS, 'turns')).toBeNull();
});

test("key leaders' columns are the same ones under another name", () => {
  expect(readColumn(ofLeaders('missing'))).toEqual({ column: 'missing', leaders: true });
  expect(readColumn('due')).toEqual({ column: 'due', leaders: false });
});

test('every number that an address may name has words', () =>
  expect(Object.keys(COLUMNS)).toEqual([...COLUMN_NAMES]));

test.each([
  ['missing', 'missing'],
  ['leader_due', 'leader_due'],
  ['constructor', 'missing'],
  ["'; --", 'missing'],
  [undefined, 'missing'],
])('the column of an address: %s', (cot, column) => expect(columnOf({ cot })).toEqual({ cot: column }));

test.each([
  ['2026-02-28', { moc: '2026-02-28' }],
  ['2026-02-31', {}],
  ['28/02/2026', {}],
  [7, {}],
])('the day of an address: %s', (moc, day) => expect(dayOf({ moc }, 'moc')).toEqual(day));

test('several units may stand in an address, or one', () => {
  expect(textsOf({ a: ['x', 'y', 7, ''] }, 'a')).toEqual({ a: ['x', 'y'] });
  expect(textsOf({ a: 'x' }, 'a')).toEqual({ a: ['x'] });
  expect(textsOf({}, 'a')).toEqual({});
});

test('the tree holds what was fetched and opened, and knows where more is', () => {
  const node = (id: string, depth: number, children_count: number) => ({
    id,
    name: id,
    depth,
    children_count,
  });
  const branches = new Map([
    ['top', [node('top', 0, 2), node('left', 1, 1), node('right', 1, 0)]],
    ['left', [node('left', 0, 1), node('leaf', 1, 0)]],
  ]);
  const closed = treeOf('top', branches, new Set(['top']));
  expect(closed?.children?.map(({ id, hasChildren, children }) => [id, hasChildren, children])).toEqual([
    ['left', true, undefined],
    ['right', false, undefined],
  ]);
  const open = treeOf('top', branches, new Set(['top', 'left']));
  expect(open?.children?.[0]?.children?.map(({ id }) => id)).toEqual(['leaf']);
  expect(treeOf('elsewhere', branches, new Set())).toBeNull();
});

test('rows are counted from the pages before; a shared address does not pretend to know', () => {
  const pages = { onPrevious: undefined, onNext: undefined };
  expect(rangeOf({ ...pages, before: 1 }, 50, 20)).toEqual({ first: 51, last: 70 });
  expect(rangeOf({ ...pages, before: null }, 50, 20)).toBeNull();
  expect(rangeOf({ ...pages, before: 0 }, 50, 0)).toBeNull();
});
