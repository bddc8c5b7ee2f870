import { readFileSync } from 'node:fs';
import type { Rolldown } from 'vite';
import { expect, test } from 'vitest';
import { shellFiles, workerSource } from '../plugins/shell.ts';

const chunk = (fileName: string, facadeModuleId: string | null, imports: string[], css: string[] = []) => ({
  type: 'chunk',
  fileName,
  facadeModuleId,
  imports,
  isEntry: fileName === 'main.js',
  viteMetadata: { importedCss: new Set(css) },
});
const asset = (fileName: string) => ({ type: 'asset', fileName });

test('the stored shell holds the entry, members’ pages and fonts, and no staff page', () => {
  const outputs = [
    chunk('main.js', '/src/main.tsx', ['shared.js'], ['main.css']),
    chunk('shared.js', null, []),
    chunk('notebook.js', '/src/features/notebook/Notebook.tsx', ['form.js', 'shared.js']),
    chunk('form.js', null, [], ['form.css']),
    chunk('overview.js', '/src/features/overview/Overview.tsx', ['chart.js']),
    chunk('chart.js', null, []),
    asset('be-vietnam-pro-latin-400-normal-x.woff2'),
    asset('photo.png'),
  ];
  const bundle = Object.fromEntries(outputs.map((output) => [output.fileName, output]));
  expect(shellFiles(bundle as unknown as Rolldown.OutputBundle)).toEqual([
    'be-vietnam-pro-latin-400-normal-x.woff2',
    'form.css',
    'form.js',
    'main.css',
    'main.js',
    'notebook.js',
    'shared.js',
  ]);
});

test('the worker is a script with its files and a version that follows them', () => {
  const template = readFileSync('plugins/service-worker.js', 'utf8');
  const one = workerSource(template, ['/', '/assets/a.js']);
  expect(one).toContain('["/","/assets/a.js"]');
  expect(one).not.toContain('__');
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- only parsed, to see that it is a script
  expect(() => new Function(one)).not.toThrow();
  const version = (source: string) => /shell-(\w+)/.exec(source)?.[1];
  expect(version(one)).not.toBe(version(workerSource(template, ['/', '/assets/b.js'])));
});
