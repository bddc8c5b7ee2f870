import { expect, test } from 'vitest';
import type { YearbookSection } from '@/api/queries/yearbooks';
import {
  beginSection,
  endSection,
  moveEntry,
  moveSection,
  orderOf,
  renameSection,
  sectionMoves,
} from '@/features/exemplars/arrangement';

/** `ab | Tập thể: c` */
const read = (text: string): YearbookSection[] =>
  text.split(' | ').map((part) => {
    const [title, ids] = part.includes(': ') ? part.split(': ') : [null, part];
    return { title: title ?? null, entry_ids: [...(ids ?? '')] };
  });
const write = (sections: readonly YearbookSection[]): string =>
  sections
    .map(({ title, entry_ids }) => (title === null ? '' : `${title}: `) + entry_ids.join(''))
    .join(' | ');

test.each([
  ['within its section', 'abc', 'c', 'up', 'acb'],
  ['down within its section', 'abc', 'a', 'down', 'bac'],
  ['not beyond the first place', 'abc', 'a', 'up', 'abc'],
  ['not beyond the last place', 'a | Tập thể: bc', 'c', 'down', 'a | Tập thể: bc'],
  ['up into the section before', 'a | Tập thể: bc', 'b', 'up', 'ab | Tập thể: c'],
  ['down into the section after', 'ab | Tập thể: c', 'b', 'down', 'a | Tập thể: bc'],
  ['a section left by its last entry goes', 'a | Tập thể: b | Cá nhân: c', 'b', 'up', 'ab | Cá nhân: c'],
] as const)('an entry moves %s', (_what, before, id, direction, after) => {
  expect(write(moveEntry(read(before), id, direction))).toBe(after);
  expect(orderOf(read(after))).toHaveLength(orderOf(read(before)).length);
});

test('a section changes places with another that has a heading', () => {
  const book = read('a | Tập thể: b | Cá nhân: cd');
  expect([sectionMoves(book, 1, 'up'), sectionMoves(book, 1, 'down'), sectionMoves(book, 2, 'down')]).toEqual(
    [false, true, false],
  );
  expect(write(moveSection(book, 1, 'down'))).toBe('a | Cá nhân: cd | Tập thể: b');
});

test('a heading is set before an entry, named otherwise, and taken away', () => {
  expect(write(beginSection(read('abc'), 'b', 'Tập thể'))).toBe('a | Tập thể: bc');
  expect(write(beginSection(read('abc'), 'a', 'Tập thể'))).toBe('Tập thể: abc');
  expect(write(renameSection(read('Tập thể: a | Cá nhân: b'), 1, 'Gia đình'))).toBe(
    'Tập thể: a | Gia đình: b',
  );
  expect(write(endSection(read('Tập thể: a | Cá nhân: b'), 1))).toBe('Tập thể: ab');
  expect(write(endSection(read('Tập thể: a | Cá nhân: b'), 0))).toBe('a | Cá nhân: b');
});
