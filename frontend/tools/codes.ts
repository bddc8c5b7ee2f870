/** Writes src/api/codes.ts from the API's own list of messages; with --check only says whether it is up to date. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const source = readFileSync(path.join(root, '../api/data/messages.yaml'), 'utf8');
const target = path.join(root, 'src/api/codes.ts');

const codes = [...source.matchAll(/^([a-z][a-z0-9_]*):/gm)].map(([, code]) => code);
const union = [...new Set(codes)]
  .sort()
  .map((code) => `  | '${code}'`)
  .join('\n');
const text = `/** Every code the API may answer with. Written by \`npm run gen\` from api/data/messages.yaml. */\nexport type ErrorCode =\n${union};\n`;

if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
  console.error('src/api/codes.ts is out of date: npm run gen');
  process.exitCode = 1;
}
