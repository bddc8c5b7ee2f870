import { defineConfig } from '@lingui/conf';
import { formatter } from '@lingui/format-po';

/** Areas of members and cells; every other area belongs to committee staff and administrators. */
const OF_MEMBERS = [
  'account',
  'auth',
  'cell',
  'exemplars',
  'notebook',
  'pledge',
  'report',
  'standards',
  'study',
];
const inAreas = OF_MEMBERS.map((area) => `src/features/${area}`);

/** Vietnamese is the source: its text stands in the code, and each `en.po` holds the translation of its areas. */
export default defineConfig({
  sourceLocale: 'vi',
  locales: ['vi', 'en'],
  catalogs: [
    {
      path: '<rootDir>/src/i18n/locales/{locale}',
      include: ['src'],
      exclude: ['src/features', 'src/showcase'],
    },
    { path: '<rootDir>/src/i18n/locales/members/{locale}', include: inAreas },
    { path: '<rootDir>/src/i18n/locales/staff/{locale}', include: ['src/features'], exclude: inAreas },
  ],
  format: formatter({ lineNumbers: false, origins: true }),
});
