import a11y from 'eslint-plugin-jsx-a11y';
import lingui from 'eslint-plugin-lingui';
import hooks from 'eslint-plugin-react-hooks';
import { globalIgnores } from 'eslint/config';
import { readdirSync } from 'node:fs';
import ts from 'typescript-eslint';

const AREAS = readdirSync(new URL('./src/features', import.meta.url));

/** What may not be imported where: floors go one way, features never know each other, RAC stays inside ui/. */
const fence = (files, patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});
const raw = {
  group: ['react-aria-components', 'react-aria-components/*', 'react-aria', 'react-aria/*'],
  message: 'Only src/ui wraps React Aria.',
};
const app = {
  group: ['@/app/*', '@/features/*', '@/showcase/*'],
  message: 'Floors go one way: app → features → shared.',
};

export default ts.config(
  globalIgnores([
    'dist',
    'src/api/schema.d.ts',
    'plugins/service-worker.js',
    'e2e/provider.mjs', // its package has no types
    'public',
    'playwright-report',
    'test-results',
  ]),
  ...ts.configs.recommendedTypeChecked,
  a11y.flatConfigs.recommended,
  hooks.configs.flat.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // Handlers may be async; their failures reach the error boundary or the mutation.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // The router redirects by throwing.
      '@typescript-eslint/only-throw-error': 'off',
      'react-hooks/refs': 'off',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400 }],
    },
  },
  { files: ['eslint.config.js'], extends: [ts.configs.disableTypeChecked] },
  { ...lingui.configs['flat/recommended'], files: ['src/**'] },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/showcase/**'],
    rules: {
      'lingui/no-unlocalized-strings': [
        'error',
        {
          // Only words a reader would see: Vietnamese letters, or a capital followed by small letters and a space.
          ignore: ['^(?!.*[À-ỹ])(?![A-Z][a-z]+ ).*$', '^(Be Vietnam Pro|Tiếng Việt)'],
          ignoreNames: ['className', 'to', 'path'],
          ignoreFunctions: ['Error', '*.Error'],
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "JSXAttribute[name.name='style'] Property[key.type='Identifier']",
          message: 'Inline styles hold custom properties only.',
        },
      ],
    },
  },
  fence(
    ['src/{ui,api,i18n,charts,offline}/**'],
    [app, { group: ['@/domain/*'], message: 'Below the domain.' }],
  ),
  fence(['src/domain/**'], [app, raw]),
  fence(
    ['src/{api,i18n,charts,offline,app}/**'],
    [raw, { group: ['@/showcase/*'], message: 'For development only.' }],
  ),
  fence(
    ['src/{ui,i18n}/**'],
    [{ group: ['@tanstack/react-query', '@/features/*', '@/app/*'], message: 'No data here.' }],
  ),
  ...AREAS.map((area) =>
    fence(
      [`src/features/${area}/**`],
      [
        raw,
        { group: ['@/app/*', '@/showcase/*'], message: 'Features do not know the shell.' },
        {
          group: AREAS.filter((other) => other !== area).map((other) => `@/features/${other}/*`),
          message: 'Features never import each other.',
        },
      ].filter(({ group }) => group.length > 0),
    ),
  ),
  { files: ['test/**', 'e2e/**'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off' } },
);
