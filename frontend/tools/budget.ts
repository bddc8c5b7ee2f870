/** Checks the built files against budget.json; run after `npm run build`. Ends with status 1 above a limit. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

interface ManifestEntry {
  file: string;
  isEntry?: boolean;
  isDynamicEntry?: boolean;
  imports?: string[];
}
interface Budget {
  /** By the beginning of a page's module; the longest that fits counts. */
  script_kb: Record<string, number>;
  style_kb: number;
  font_first_paint_kb: number;
  font_all_kb: number;
}

const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'dist');
const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;
const budget = read<Budget>(path.join(root, 'budget.json'));
const manifest = read<Record<string, ManifestEntry>>(path.join(dist, '.vite/manifest.json'));

/** Bytes on the wire: the brotli copy where one was written. */
function wireBytes(file: string): number {
  const name = path.join(dist, file);
  return (statSync(`${name}.br`, { throwIfNoEntry: false }) ?? statSync(name)).size;
}

function scripts(key: string, found = new Set<string>()): Set<string> {
  const entry = manifest[key];
  if (!entry) throw new Error(`the build has no ${key}`);
  if (found.has(entry.file)) return found;
  found.add(entry.file);
  entry.imports?.forEach((imported) => scripts(imported, found));
  return found;
}

const assets = readdirSync(path.join(dist, 'assets')).map((file) => `assets/${file}`);
const sum = (files: Iterable<string>): number =>
  [...files].reduce((total, file) => total + wireBytes(file), 0);
const entryKey = Object.keys(manifest).find((key) => manifest[key]?.isEntry);
if (!entryKey) throw new Error('the build has no entry');

const PAGE = /^src\/(features|app\/pages)\//;
const limits = Object.entries(budget.script_kb).toSorted(([a], [b]) => b.length - a.length);
const pages = Object.keys(manifest).filter((key) => manifest[key]?.isDynamicEntry && PAGE.test(key));

const checks: [name: string, bytes: number, limitKb: number][] = pages.map((page) => {
  const [, limit] = limits.find(([beginning]) => page.startsWith(beginning)) ?? [];
  if (limit === undefined) throw new Error(`budget.json has no limit for ${page}`);
  return [page, sum(scripts(page, scripts(entryKey))), limit];
});
for (const [beginning] of limits) {
  if (!pages.some((page) => page.startsWith(beginning)))
    throw new Error(`budget.json names ${beginning}, of which the build has no page`);
}
checks.push(['styles', sum(assets.filter((file) => file.endsWith('.css'))), budget.style_kb]);
const fonts = assets.filter((file) => file.endsWith('.woff2'));
checks.push([
  'fonts, first paint',
  sum(fonts.filter((file) => file.includes('-400-'))),
  budget.font_first_paint_kb,
]);
checks.push(['fonts, all', sum(fonts), budget.font_all_kb]);

let failed = 0;
for (const [name, bytes, limit] of checks) {
  const over = bytes > limit * 1000;
  if (over) failed += 1;
  console.log(`${over ? 'OVER' : 'ok  '} ${(bytes / 1000).toFixed(1).padStart(7)} of ${limit} kB  ${name}`);
}
console.log(`${checks.length - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
