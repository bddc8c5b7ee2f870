import { expect, test } from 'vitest';
import type { YearbookEntry } from '@/api/queries/yearbooks';
import { numbersOf, partsOf } from '@/features/exemplars/yearbook';

const entry = (
  id: string,
  unit_name: string,
  field: string,
  section: string | null = null,
): YearbookEntry => ({
  id,
  organisation: { id: 'ward', name: 'Đảng bộ phường' },
  year: 2026,
  exemplar_id: `exemplar-${id}`,
  kind: 'model',
  field,
  title: id,
  person_name: null,
  unit_name,
  section,
  summary: '',
  story: null,
  photo_link: null,
});

const BOOK = [
  entry('a', 'Chi bộ Thôn 2', 'health'),
  entry('b', 'Chi bộ Đông', 'education'),
  entry('c', 'Chi bộ Thôn 2', 'education'),
];
const nameOf = (code: string) => ({ health: 'Y tế', education: 'Giáo dục' })[code] ?? code;
const shape = (order: Parameters<typeof partsOf>[1]) =>
  partsOf(BOOK, order, nameOf).map(({ name, entries }) => [name, entries.map(({ id }) => id).join('')]);

test('as arranged, a book without headings is one part', () =>
  expect(shape(undefined)).toEqual([['', 'abc']]));

test('as arranged, its parts are its sections, in their order', () => {
  const book = [entry('x', '', ''), entry('y', '', '', 'Tập thể'), entry('z', '', '', 'Cá nhân')];
  expect(partsOf(book, undefined, nameOf).map(({ name }) => name)).toEqual(['', 'Tập thể', 'Cá nhân']);
});

test('by unit and by field its parts stand in the order of the Vietnamese alphabet', () => {
  expect(shape('don-vi')).toEqual([
    ['Chi bộ Đông', 'b'],
    ['Chi bộ Thôn 2', 'ac'],
  ]);
  expect(shape('linh-vuc')).toEqual([
    ['Giáo dục', 'bc'],
    ['Y tế', 'a'],
  ]);
});

test('numbers run through the parts, so that the index finds each entry', () =>
  expect([...numbersOf(partsOf(BOOK, 'don-vi', nameOf))]).toEqual([
    ['b', 1],
    ['a', 2],
    ['c', 3],
  ]));
