import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

/** Areas whose pages must open without a network: those of members and cell secretaries. */
const OFFLINE_AREAS =
  /\/src\/features\/(auth|account|notebook|pledge|report|standards|exemplars|cell|study)\//;
const FIRST_PAINT_FONT = /be-vietnam-pro-(latin|vietnamese)-400-normal.*\.woff2$/;
const SHELL_FONT = /be-vietnam-pro-.*\.woff2$/;

type Bundle = Rolldown.OutputBundle;

/** The chunk with everything it imports statically, and their style sheets. */
function closure(bundle: Bundle, fileName: string, found: Set<string>): void {
  if (found.has(fileName)) return;
  const output = bundle[fileName];
  if (output?.type !== 'chunk') return;
  found.add(fileName);
  const metadata = (output as { viteMetadata?: { importedCss: Set<string> } }).viteMetadata;
  metadata?.importedCss.forEach((sheet) => found.add(sheet));
  output.imports.forEach((imported) => closure(bundle, imported, found));
}

/** Files stored at installation: the entry, the pages of OFFLINE_AREAS and the fonts; sorted. */
export function shellFiles(bundle: Bundle): string[] {
  const found = new Set<string>();
  for (const output of Object.values(bundle)) {
    if (output.type === 'asset') {
      if (SHELL_FONT.test(output.fileName)) found.add(output.fileName);
    } else if (output.isEntry || OFFLINE_AREAS.test(output.facadeModuleId ?? '')) {
      closure(bundle, output.fileName, found);
    }
  }
  return [...found].sort();
}

/** The worker's text; its version changes with any file and with the worker itself. */
export function workerSource(template: string, files: readonly string[]): string {
  const version = createHash('sha256')
    .update([template, ...files].join('\n'))
    .digest('hex')
    .slice(0, 12);
  return template.replace('__VERSION__', version).replace('__FILES__', JSON.stringify(files));
}

/** Preloads the fonts of the first paint and writes `sw.js` with the list of hashed files. */
export function shell(): Plugin {
  const template = path.join(import.meta.dirname, 'service-worker.js');
  return {
    name: 'shell',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }): HtmlTagDescriptor[] {
        return Object.keys(bundle ?? {})
          .filter((file) => FIRST_PAINT_FONT.test(file))
          .map((file) => ({
            tag: 'link',
            injectTo: 'head',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: `/${file}` },
          }));
      },
    },
    generateBundle(_options, bundle) {
      const files = ['/', '/icon.svg', ...shellFiles(bundle).map((file) => `/${file}`)];
      const source = workerSource(readFileSync(template, 'utf8'), files);
      this.emitFile({ type: 'asset', fileName: 'sw.js', source });
    },
  };
}
