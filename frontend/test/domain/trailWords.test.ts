/** Every kind of event that the API writes has words, so that no page shows a code. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { DEEDS, differencesOf, SUBJECTS } from '@/domain/trailWords';

const api = path.resolve(import.meta.dirname, '../../../api');
const nouns = [
  ...readFileSync(path.join(api, 'rules/trail.py'), 'utf8').matchAll(/^ {4}"([a-z_]+)": (?:_P\.|None)/gm),
].map(([, noun]) => noun as string);
const sources = readdirSync(path.join(api, 'services'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.py'))
  .map((name) => readFileSync(path.join(api, 'services', name), 'utf8'))
  .join('\n');
/** Kinds of background work and their words are not events. */
const JOBS = new Set(['export.make', 'import.commit', 'import.plan']);
const kinds = [...new Set([...sources.matchAll(/"([a-z_]+\.[a-z_]+)"/g)].map(([, kind]) => kind as string))]
  .filter((kind) => nouns.includes(kind.split('.')[0] ?? ''))
  .filter((kind) => !JOBS.has(kind) && !/\.(yaml|json|id)$/.test(kind));

test('the API names its nouns and its kinds of event', () => {
  expect(nouns.length).toBeGreaterThan(30);
  expect(kinds.length).toBeGreaterThan(100);
});

test.each(nouns)('the noun %s has a word', (noun) => expect(SUBJECTS[noun]).toBeDefined());

test.each(kinds)('the deed of %s has a word', (kind) =>
  expect(DEEDS[kind.split('.')[1] ?? '']).toBeDefined(),
);

test('a difference shows what stood before and what stands now', () =>
  expect(
    differencesOf({
      name: ['Chi bộ 1', 'Chi bộ 2'],
      sector: [null, 'enterprise'],
      valid_from: [null, '2026-03-05'],
    }),
  ).toEqual([
    { field: 'name', before: 'Chi bộ 1', after: 'Chi bộ 2' },
    { field: 'sector', before: '–', after: 'enterprise' },
    { field: 'valid_from', before: '–', after: '05/03/2026' },
  ]));
