import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { i18n, setLocale } from '@/i18n';

const catalogues = ['en.po', 'members/en.po', 'staff/en.po'].map((file) =>
  readFileSync(path.resolve('src/i18n/locales', file), 'utf8'),
);
const entries = [...catalogues.join('\n').matchAll(/^msgid "(.+)"\nmsgstr "(.*)"$/gm)].map(
  ([, source = '', translation = '']) => [source, translation] as const,
);
const names = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].sort();
const tags = (text: string) => [...text.matchAll(/<\/?\d+\/?>/g)].map(([tag]) => tag).sort();

test('the catalogues were read', () => expect(entries.length).toBeGreaterThan(100));

test.each(entries)('English has “%s” with the same variables and tags', (source, translation) => {
  expect(translation).not.toBe('');
  expect(names(translation)).toEqual(names(source));
  expect(tags(translation)).toEqual(tags(source));
});

test('choosing a language is remembered and marks the page', async () => {
  await setLocale('en');
  expect(document.documentElement.lang).toBe('en');
  expect(localStorage.getItem('language')).toBe('en');
  expect(i18n.locale).toBe('en');
});
