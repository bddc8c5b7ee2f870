import path from 'node:path';
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import babel from '@rolldown/plugin-babel';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { CHUNKS } from './plugins/chunks.ts';
import { compress } from './plugins/compress.ts';
import { shell } from './plugins/shell.ts';

/**
 * `descriptorFields: 'message'` keeps the Vietnamese text beside its id, so each lazy page carries its own words
 * and Vietnamese needs no catalogue at run time (src/i18n/index.ts).
 */
export const messages = () => [
  babel({ presets: [linguiTransformerBabelPreset({ descriptorFields: 'message' })] }),
  lingui({ failOnMissing: process.env.NODE_ENV === 'production' }),
];

const CONTENT_SECURITY_POLICY =
  "default-src 'self'; img-src 'self' data: blob:; worker-src 'self'; base-uri 'none'; object-src 'none'";

export const alias = { '@': path.resolve(import.meta.dirname, 'src') };

export default defineConfig({
  plugins: [
    { ...optimizeLocales.vite({ locales: ['en-US'] }), enforce: 'pre' as const },
    react(),
    messages(),
    shell(),
    compress(),
  ],
  resolve: { alias },
  build: {
    target: 'es2022',
    reportCompressedSize: false,
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } },
  },
  // As the server sends them, so that the browser tests of the built files run under the same policy.
  preview: { headers: { 'Content-Security-Policy': CONTENT_SECURITY_POLICY } },
  server: { proxy: { '/api': { target: process.env.API ?? 'http://localhost:8000', changeOrigin: false } } },
});
