// The boundaries between the parts of src: ESLint and TypeScript, configured as in `npm run check`, refuse forbidden snippets and
// accept allowed ones.
import { ESLint } from 'eslint';
import path from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';

// The snippets are in no project, so the rules that ask for types are left out.
const eslint = new ESLint({
  overrideConfig: {
    languageOptions: { parserOptions: { projectService: false } },
    rules: { 'baseline-js/use-baseline': 'off' },
  },
});
const WALL_RULES = ['walls/imports', 'no-restricted-globals', 'no-restricted-syntax'];

/** The messages of the boundary rules for a file with this text. */
async function refusals(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: file });
  const broken = result?.messages.filter(({ fatal }) => fatal) ?? [];
  expect(broken).toEqual([]);
  return (result?.messages ?? [])
    .filter(({ ruleId }) => WALL_RULES.includes(ruleId ?? ''))
    .map(({ message }) => message);
}

const script = (code: string): string => `<script lang="ts">\n${code}\n</script>\n<p>x</p>\n`;

// ESLint needs seconds for the first file.
beforeAll(() => refusals('src/core/time/new.ts', ''));

const FORBIDDEN: [string, string][] = [
  ['src/core/time/new.ts', "import { en } from '../../i18n/en.ts';"],
  ['src/core/time/new.ts', "import type { AtlasMap } from '../../map/atlas-map.ts';"],
  ['src/core/time/new.ts', "export * from '../../map/atlas-map.ts';"],
  ['src/core/time/new.ts', "export const later = () => import('../../ui/Icon.svelte');"],
  ['src/core/time/new.ts', "export type Map = import('../../map/atlas-map.ts').AtlasMap;"],
  ['src/core/time/new.ts', "import { Map } from 'maplibre-gl';"],
  ['src/core/time/new.ts', "import { mount } from 'svelte';"],
  ['src/core/time/new.ts', "import { readFileSync } from 'node:fs';"],
  ['src/core/time/new.ts', 'export const title = document.title;'],
  ['src/core/time/new.ts', 'export const title = globalThis.document.title;'],
  ['src/core/time/new.ts', 'export const { document } = globalThis;'],
  ['src/core/time/new.ts', "export const answer = fetch('atlas.json');"],
  ['src/core/time/new.ts', "import chromium from '../../../scripts/chromium.mjs';"],
  ['src/ui/card/new.ts', "import { AtlasMap } from '../../map/atlas-map.ts';"],
  ['src/ui/card/new.ts', "import type { AtlasMap } from '../../map/atlas-map.ts';"],
  ['src/ui/card/new.ts', "export const later = () => import('../../map/atlas-map.ts');"],
  ['src/ui/card/new.ts', 'export const later = () => import(`../../map/atlas-map.ts`);'],
  ['src/ui/card/new.ts', 'export const later = (name: string) => import(`../../${name}.ts`);'],
  ['src/ui/card/deep/er/new.ts', "import { AtlasMap } from '../../../../map/atlas-map.ts';"],
  ['src/ui/card/new.ts', "export { openAtlas } from '../../app/state/load-atlas.ts';"],
  ['src/ui/card/new.ts', "import App from '../../App.svelte';"],
  ['src/ui/card/new.ts', "import atlas from 'virtual:atlas';"],
  ['src/ui/card/new.ts', "import { Map } from 'maplibre-gl';"],
  ['src/ui/card/new.ts', "export const later = () => import('maplibre-gl');"],
  ['src/ui/card/new.ts', "export const at = new URL('../../map/worker.ts', import.meta.url);"],
  ['src/ui/card/new.ts', "new Worker('x.js');"],
  ['src/ui/card/new.ts', "window.localStorage.setItem('year', '1934');"],
  ['src/ui/card/new.ts', "export const answer = globalThis.fetch('x');"],
  ['src/ui/card/new.ts', 'export const hash = location.hash;'],
  ['src/ui/card/new.ts', 'export const hash = window.location.hash;'],
  ['src/ui/card/New.svelte', script("import { AtlasMap } from '../../map/atlas-map.ts';")],
  ['src/ui/card/New.svelte', script("const answer = fetch('x');")],
  [
    'src/ui/card/New.svelte',
    "{#await import('../../map/atlas-map.ts') then { AtlasMap }}{AtlasMap}{/await}\n",
  ],
  ['src/ui/card/New.svelte', '<button onclick={() => localStorage.clear()}>x</button>\n'],
  ['src/i18n/new.ts', "import { Icon } from '../ui/Icon.svelte';"],
  ['src/map/new.ts', "export const later = () => import('../ui/Icon.svelte');"],
  ['src/app/state/new.ts', "import { Map } from 'maplibre-gl';"],
  ['src/geodata/new.ts', 'export const title = document.title;'],
];
test.each(FORBIDDEN)('%s may not contain: %s', async (file, text) => {
  expect(await refusals(file, text)).not.toEqual([]);
});

const ALLOWED: [string, string][] = [
  [
    'src/core/time/new.ts',
    "export { shownRun } from './runs.ts';\nexport { kindOf } from '../own-data/file-kind.ts';",
  ],
  ['src/core/time/new.ts', "export const later = () => import('kdbush');"],
  ['src/core/time/new.ts', 'export const read = (text: string) => new URLSearchParams(text);'],
  ['src/core/time/new.test.ts', "import { readFileSync } from 'node:fs';\nreadFileSync('x');"],
  ['src/geodata/new.ts', "import { readFileSync } from 'node:fs';\nreadFileSync('x');"],
  ['src/ui/card/new.ts', "export const later = () => import('../../core/time/runs.ts');"],
  ['src/ui/card/new.ts', 'export const title = (fetch: () => string) => `${document.title} ${fetch()}`;'],
  ['src/ui/card/New.svelte', script("import Icon from '../Icon.svelte';\nimport { tick } from 'svelte';")],
  ['src/ui/card/New.svelte', "{#await import('../Icon.svelte') then { default: Icon }}<Icon />{/await}\n"],
  [
    'src/map/new.ts',
    "import { Map } from 'maplibre-gl';\nexport const later = () => fetch('x').then(() => new Map({}));",
  ],
  ['src/map/new.ts', "import sea from '../../geodata/basemap/world-sea.geojson?url';\nsea;"],
  [
    'src/app/state/new.ts',
    "import { AtlasMap } from '../../map/atlas-map.ts';\nexport const at = [AtlasMap, location.hash];",
  ],
  [
    'src/new.ts',
    "import { AtlasMap } from './map/atlas-map.ts';\nimport App from './App.svelte';\n[App, AtlasMap];",
  ],
];
test.each(ALLOWED)('%s may contain: %s', async (file, text) => {
  expect(await refusals(file, text)).toEqual([]);
});

describe('the core without the browser', () => {
  const folder = path.resolve('src/core');
  const { config } = ts.readConfigFile(path.join(folder, 'tsconfig.json'), (file) => ts.sys.readFile(file));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const added = path.join(folder, 'added.ts');

  const host = ts.createCompilerHost(options);
  const [read, exists] = [host.getSourceFile.bind(host), host.fileExists.bind(host)];
  const files = new Map<string, ts.SourceFile | undefined>();
  host.fileExists = (file) => file === added || exists(file);

  /** The messages of TypeScript, with the core's settings, for a file with this text. */
  function errors(text: string): string[] {
    host.getSourceFile = (file, ...rest) => {
      if (file === added) return ts.createSourceFile(file, text, ts.ScriptTarget.ES2023);
      if (!files.has(file)) files.set(file, read(file, ...rest));
      return files.get(file);
    };
    const program = ts.createProgram([added, path.join(folder, 'platform.d.ts')], options, host);
    return ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  }

  test.each([
    ['document.title', "Cannot find name 'document'"],
    ['globalThis.document', "type 'typeof globalThis' has no index signature"],
    ['(element: HTMLElement) => element', "Cannot find name 'HTMLElement'"],
    ["fetch('x')", "Cannot find name 'fetch'"],
    ['setTimeout(() => {}, 1)', "Cannot find name 'setTimeout'"],
    ['process.env', "Cannot find name 'process'"],
    ["import('node:fs')", "Cannot find name 'node:fs'"],
  ])('%s is refused', (code, message) => {
    expect(errors(`export const added = ${code};`).join()).toContain(message);
  });

  test('classes that Node and browsers share are allowed', () => {
    const code =
      "new TextDecoder('utf-16le').decode(new Uint8Array()) + [...new URLSearchParams('a=b')].length";
    expect(errors(`export const added: string = ${code};`)).toEqual([]);
  });
});
