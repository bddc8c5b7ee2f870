import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const COMPRESSIBLE = /\.(js|css|html|svg|json|webmanifest|txt)$/;
const SMALLEST_BYTES = 512;
const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/** Writes `name.br` and `name.gz` beside every text file, so that the server compresses nothing at run time. */
export function compress(): Plugin {
  let directory = '';
  return {
    name: 'compress',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      directory = path.resolve(config.root, config.build.outDir);
    },
    async writeBundle() {
      const files = (await readdir(directory, { recursive: true })).filter((file) => COMPRESSIBLE.test(file));
      for (const file of files) {
        const name = path.join(directory, file);
        const content = await readFile(name);
        if (content.byteLength < SMALLEST_BYTES) continue;
        const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
        await writeFile(`${name}.br`, await brotli(content, { params: quality }));
        await writeFile(`${name}.gz`, await deflate(content, { level: constants.Z_BEST_COMPRESSION }));
      }
    },
  };
}
