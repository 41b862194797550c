// ESLint: TypeScript and Svelte rules, and the wall between the parts of the house.
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import typescript from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** A part may import only what this table allows it; see docs/architecture.md. */
const walls = {
  core: [],
  i18n: ['core'],
  symbols: ['core'],
  geodata: ['core'],
  map: ['core', 'i18n', 'symbols'],
  ui: ['core', 'i18n', 'symbols'],
};
const parts = [...Object.keys(walls), 'app'];

export default typescript.config(
  { ignores: ['dist/', '.cache/', 'node_modules/', 'test-results/', 'playwright-report/'] },
  js.configs.recommended,
  ...typescript.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'no-undef': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'svelte/require-each-key': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: typescript.parser, svelteConfig } },
  },
  {
    files: ['**/*.test.ts', 'tests/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  ...Object.entries(walls).map(([part, allowed]) => ({
    files: [`src/${part}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: parts
            .filter((other) => other !== part && !allowed.includes(other))
            .map((other) => ({
              group: [`../${other}/**`, `../../${other}/**`],
              message: `src/${part} may not import src/${other}.`,
            })),
        },
      ],
    },
  })),
);
