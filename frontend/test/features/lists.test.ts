import { expect, test } from 'vitest';
import type { ImportRow, Remark } from '@/api/queries/imports';
import { errorsOf, groupsOf, nameOfRow } from '@/features/imports/rows';
import { historyOf } from '@/features/organisations/history';
import { formatPartial, parsePartial } from '@/features/members/partialDate';

const remark = (code: string, title: string | null, value: string | null): Remark => ({
  column: title === null ? null : 3,
  letter: title === null ? null : 'C',
  field: null,
  title,
  code,
  reason_vi: `lý do ${code}`,
  reason_en: `reason ${code}`,
  value,
  read: null,
  candidates: [],
});
const row = (number: number, ...errors: Remark[]) =>
  ({
    number,
    action: 'error',
    errors,
    notices: [],
    values: {},
    changes: null,
    subject_id: null,
  }) as ImportRow;

const ROWS = [
  row(42, remark('date_impossible', 'Ngày sinh', '31/02/1960')),
  row(43, remark('missing', null, null), remark('date_impossible', 'Ngày sinh', '30/02/1971')),
];

test('every fault says its row, its column and what stands in the cell', () => {
  expect(errorsOf(ROWS, ({ reason_vi }) => reason_vi, 'cả dòng')).toEqual([
    { row: 42, column: 'C · Ngày sinh', found: '31/02/1960', text: 'lý do date_impossible' },
    { row: 43, column: 'cả dòng', found: null, text: 'lý do missing' },
    { row: 43, column: 'C · Ngày sinh', found: '30/02/1971', text: 'lý do date_impossible' },
  ]);
});

test('faults are grouped by kind and column, the most frequent first', () => {
  expect(groupsOf(ROWS).map(({ code, count }) => [code, count])).toEqual([
    ['date_impossible', 2],
    ['missing', 1],
  ]);
});

test('a row goes by the person or the organisation it names', () => {
  expect(nameOfRow({ values: { full_name: 'Lò Thị Bích' } })).toBe('Lò Thị Bích');
  expect(nameOfRow({ values: { name: 'Chi bộ 2' } })).toBe('Chi bộ 2');
  expect(nameOfRow({ values: {} })).toBe('–');
});

test.each([
  ['1960', '1960', '1960'],
  ['5/1960', '1960-05', '05/1960'],
  ['19.05.1960', '1960-05-19', '19/05/1960'],
  ['13/1960', null, ''],
  ['31/02/1960', null, ''],
  ['', null, ''],
])('a birth date typed as %s', (typed, wire, shown) => {
  expect(parsePartial(typed)).toBe(wire);
  expect(formatPartial(wire)).toBe(shown);
});

test('the story of an organisation runs from its end back to its beginning', () => {
  const profile = { kind: 'cell', short_name: null, sector: null, code: null, valid_to: null };
  const lines = historyOf({
    id: 'a',
    valid_from: '2005-01-01',
    valid_to: '2025-07-01',
    profiles: [
      { ...profile, valid_from: '2005-01-01', name: 'Chi bộ Thôn 1', reorganisation_id: null },
      { ...profile, valid_from: '2020-01-01', name: 'Chi bộ Thôn Đông', reorganisation_id: 'case' },
    ],
    placements: [
      {
        valid_from: '2005-01-01',
        valid_to: null,
        parent_id: 'p',
        parent_name: 'Đảng bộ xã',
        inherited: false,
        reorganisation_id: null,
      },
    ],
    predecessors: [],
    successors: [],
    cases: [
      {
        id: 'case',
        kind: 'rename',
        state: 'applied',
        decision_number: '7-QĐ/ĐU',
        decided_on: null,
        effective_on: '2020-01-01',
      },
    ],
  });
  expect(lines.map(({ on, what }) => [on, what])).toEqual([
    ['2025-07-01', 'ended'],
    ['2020-01-01', 'described'],
    ['2005-01-01', 'placed'],
    ['2005-01-01', 'begun'],
  ]);
  expect(lines[1]?.source?.decision_number).toBe('7-QĐ/ĐU');
});
