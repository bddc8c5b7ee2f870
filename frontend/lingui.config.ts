import { defineConfig } from '@lingui/conf';
import { formatter } from '@lingui/format-po';

/** Vietnamese is the source: its text stands in the code, and `en.po` holds the translation. */
export default defineConfig({
  sourceLocale: 'vi',
  locales: ['vi', 'en'],
  catalogs: [{ path: '<rootDir>/src/i18n/locales/{locale}', include: ['src'] }],
  format: formatter({ lineNumbers: false, origins: true }),
});
