// ESLint: TypeScript and Svelte rules, and the walls between the parts of src (checks/walls.mjs).
import js from '@eslint/js';
import baseline from 'eslint-plugin-baseline-js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import typescript from 'typescript-eslint';
import { wallRules } from './checks/walls.mjs';
import { BASELINE_YEAR, LATER_FEATURES } from './scripts/oldest-browsers.mjs';
import svelteConfig from './svelte.config.js';

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
    // A file holds one idea; tables of data and schemas are as long as they are.
    ignores: ['src/geodata/schema.ts', 'tests/browser/lost-ways.ts'],
    rules: { 'max-lines': ['error', 400] },
  },
  {
    // For browsers that cannot run the atlas.
    files: ['src/first-load.js'],
    languageOptions: { ecmaVersion: 5, sourceType: 'script' },
    rules: { 'no-var': 'off', 'prefer-const': 'off' },
  },
  {
    files: ['**/*.test.ts', 'tests/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // What readers' browsers run: nothing that one of the oldest lacks. The types tell which `with` is an array's.
    files: ['src/**'],
    ignores: ['**/*.test.ts', 'src/geodata/**', 'src/record-pages/**', 'src/prerender.ts'],
    plugins: { 'baseline-js': baseline },
    languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] } },
    rules: {
      'baseline-js/use-baseline': [
        'error',
        {
          available: BASELINE_YEAR,
          ignoreFeatures: LATER_FEATURES,
          includeWebApis: { preset: 'type-aware' },
          includeJsBuiltins: { preset: 'type-aware' },
        },
      ],
    },
  },
  ...wallRules,
);
