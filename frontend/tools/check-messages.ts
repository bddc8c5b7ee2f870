/** Fails when the catalogues lag behind the code or when English lacks a translation (`npm run messages` mends the first). */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const locales = path.join(root, 'src/i18n/locales');
const files = readdirSync(locales, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.po'),
);
const contents = () => files.map((file) => readFileSync(path.join(locales, file), 'utf8'));
const before = contents();
execFileSync('npx', ['lingui', 'extract', '--clean'], { cwd: root, stdio: 'ignore' });
const after = contents();

/** Message ids alone: the file's own date line and order are of no interest. */
const ids = (text: string) => [...text.matchAll(/^msgid .*(?:\n".*")*/gm)].map(([id]) => id).sort();
const stale = before.some((text, index) => ids(text).join() !== ids(after[index] ?? '').join());
const missing = after
  .filter((_, index) => path.basename(files[index] ?? '') === 'en.po')
  .flatMap((text) => text.split('\n\n'))
  .filter(
    (entry) =>
      /^msgid "(?!")|^msgid ""\n"/m.test(entry) && /^msgstr ""(?!\n")/m.test(entry) && !entry.includes('#~'),
  );

if (stale)
  console.error('The catalogues lagged behind the code; they are written anew: review and commit them.');
for (const entry of missing) console.error(`Not translated into English:\n${entry}\n`);
console.log(`${missing.length} messages without English`);
process.exitCode = stale || missing.length > 0 ? 1 : 0;
