// What the build writes for installing and keeping the atlas: the list of files, the manifests and their icons.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { filesToKeep } from '../../scripts/offline-plugin.mjs';
import { webManifests } from '../../src/web-manifest.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'atlas-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const write = (name: string, content: string | Uint8Array): void => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
};

test('a browser keeps the atlas by the hash of each file, and neither downloads nor what is of the server', () => {
  for (const name of [
    'data/atlas.csv',
    'sw.js',
    'version.json',
    'index.html.br',
    'list-kk.html',
    'land.pmtiles',
  ])
    write(name, 'not kept');
  for (const name of [
    'index.html',
    'icon.svg',
    'assets/Card-a_-4E678.js',
    'assets/licence.txt',
    'assets/relief-AbCdEf12.pmtiles',
  ])
    write(name, name);
  const hashOf = (text: string) => createHash('sha256').update(text).digest('base64');
  expect(filesToKeep(folder)).toEqual(
    [
      ['assets/Card-a_-4E678.js', null],
      ['assets/licence.txt', hashOf('assets/licence.txt')],
      ['assets/relief-AbCdEf12.pmtiles', null],
      ['icon.svg', hashOf('icon.svg')],
      ['index.html', hashOf('index.html')],
    ].map(([name, revision]) => ({ url: `./${name}`, revision, integrity: `sha256-${hashOf(name!)}` })),
  );
  write('assets/large-AbCdEf12.bin', new Uint8Array(12_500_000));
  expect(() => filesToKeep(folder)).toThrow('at most 12500000');
});

test('the atlas is installed as one application, under its name in the language of the page', () => {
  expect(webManifests.map(({ file }) => file)).toEqual(
    ['kk', 'ru', 'en'].map((language) => `manifest-${language}.webmanifest`),
  );
  const names = webManifests.map(({ content }) => content.name);
  expect(new Set(names).size).toBe(3);
  for (const { content } of webManifests) {
    expect(content.short_name.length).toBeLessThanOrEqual(13);
    expect(new URL(content.start_url, 'https://example.org/atlas/').pathname).toBe('/atlas/');
    for (const { src, sizes } of content.icons.filter(({ type }) => type === 'image/png')) {
      // Width and height stand in the first chunk of a PNG.
      const png = readFileSync(path.join('public', src));
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
    }
  }
});
