// The file with the licences of all packages in the bundle: it is written by a small build with packages of every kind, and one
// without a licence stops the build. tests/browser/hosting.test.ts reads that of the atlas.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, type Rollup } from 'vite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { licencesPlugin } from '../../scripts/licences-plugin.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'atlas-licences-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
}

const packageFiles = (name: string, code: string, others: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries({
      'package.json': JSON.stringify({
        name,
        version: '1.2.3',
        license: 'ISC',
        type: 'module',
        exports: './index.js',
      }),
      'index.js': code,
      ...others,
    }).map(([file, text]) => [`node_modules/${name}/${file}`, text]),
  );

/** What the build writes into licences.txt. */
async function licences(): Promise<string> {
  const { page, worker } = licencesPlugin({ 'The page itself': ['LICENSE'] });
  const { output } = (await build({
    configFile: false,
    root,
    logLevel: 'silent',
    plugins: [page],
    worker: { format: 'es', plugins: () => [worker] },
    build: { write: false, minify: false, modulePreload: { polyfill: false } },
  })) as Rollup.RollupOutput;
  const file = output.find(({ fileName }) => fileName === 'licences.txt');
  return file?.type === 'asset' ? String(file.source) : '';
}

const PAGE = { 'index.html': '<script type="module" src="/main.js"></script>', LICENSE: 'Mine, for all.' };

test('names each package with code in the page, in late parts and in workers, with its licence', async () => {
  write({
    ...PAGE,
    'main.js': `
      import { first } from 'first';
      import 'unused';
      import('./late.js');
      new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
      document.title = first;`,
    'late.js': "import { late } from '@scope/late'; document.title = late;",
    'worker.js': "import { inWorker } from 'in-worker'; postMessage(inWorker);",
    ...packageFiles('first', "import { nested } from 'nested'; export const first = nested + '1';", {
      LICENSE: 'Do with first what you like.',
    }),
    ...packageFiles('nested', 'export const nested = navigator.language;', {
      'COPYING.txt': 'Do with nested what you like.',
    }),
    ...packageFiles('@scope/late', 'export const late = navigator.language;', {
      'licence.md': 'Do with first what you like.',
    }),
    ...packageFiles('in-worker', 'export const inWorker = navigator.language;', {
      'README.md': '# A worker\n\n## License (ISC)\n\nCopyright 1936. Do with it what you like.\n',
    }),
    ...packageFiles('unused', 'export const unused = 1;', { LICENSE: 'Of what is not there.' }),
  });
  const text = await licences();
  expect(text).toMatch(/^\uFEFFThe page itself\n\nMine, for all\.\n/);
  expect(text).toContain('\n@scope/late 1.2.3 (ISC)\nfirst 1.2.3 (ISC)\n\nDo with first what you like.\n');
  expect(text).toContain('\nnested 1.2.3 (ISC)\n\nDo with nested what you like.\n');
  expect(text).toContain('\nin-worker 1.2.3 (ISC)\n\nCopyright 1936. Do with it what you like.\n');
  expect(text).not.toContain('unused');
});

test('says where the source of a package is whose licence asks for it', async () => {
  write({
    ...PAGE,
    'main.js': "import { one } from 'one'; document.title = one;",
    ...packageFiles('one', 'export const one = navigator.language;', {
      LICENSE: 'Do with one what you like.',
      'package.json': JSON.stringify({
        ...{ name: 'one', version: '1.2.3', license: 'MPL-2.0', type: 'module', exports: './index.js' },
        repository: { type: 'git', url: 'git+https://example.org/one.git' },
      }),
    }),
  });
  expect(await licences()).toContain(
    '\none 1.2.3 (MPL-2.0), unchanged; its source: https://example.org/one\n\nDo with one what you like.\n',
  );
});

test('takes a text that a package leaves out from beside the plugin', async () => {
  write({
    ...PAGE,
    'main.js': "import { one } from '@scope/one'; document.title = one;",
    'scripts/licences/@scope-one.txt': 'Do with one what you like.',
    ...packageFiles('@scope/one', 'export const one = navigator.language;', {
      'README.md': '# One\n\n## Licence\n\nISC\n',
    }),
  });
  expect(await licences()).toContain('@scope/one 1.2.3 (ISC)\n\nDo with one what you like.\n');
});

test('stops the build where a package has no text of its licence', async () => {
  write({
    ...PAGE,
    'main.js': "import { one } from 'one'; document.title = one;",
    ...packageFiles('one', 'export const one = navigator.language;', {}),
  });
  await expect(licences()).rejects.toThrow(
    /The package one 1\.2\.3 \(ISC\) is part of the atlas, but brings no text of its licence\..*scripts\/licences\/one\.txt/,
  );
});
