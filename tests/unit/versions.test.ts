// The versions of the atlas and of its data are the same in all files that contain them.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { downloadPackage } from '../../src/geodata/exports/download-package.ts';
import { geodataPackage } from '../../src/geodata/exports/geodata-package.ts';

const json = (file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
const { version } = json('package.json');
const { version: dataVersion, released } = json('geodata/version.json');
const [citedAtlas = '', citedData = ''] = readFileSync('CITATION.cff', 'utf8').split(/^references:$/m);
const cited = (text: string, key: string) => new RegExp(`^ *${key}: '?([^'\n]+)'?$`, 'm').exec(text)?.[1];
const changelog = readFileSync('CHANGELOG.md', 'utf8');
const [, number, date] = /^## \[(\d[^\]]*)\] - (\S+)$/m.exec(changelog) ?? [];

test('package, lock file, citation and changelog have the same version of the atlas', () => {
  const lock = json('package-lock.json') as {
    version: string;
    packages: Record<string, { version: string }>;
  };
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect([lock.version, lock.packages['']!.version]).toEqual([version, version]);
  expect(cited(citedAtlas, 'version')).toBe(version);
  expect(number).toBe(version);
});

test('citation, data and changelog have the same date', () => {
  expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(cited(citedAtlas, 'date-released')).toBe(date);
  expect(released).toBe(date);
});

test('both data packages, citation and changelog have the version of the data', () => {
  expect(dataVersion).toMatch(/^\d+\.\d+\.\d+$/);
  expect([geodataPackage.version, downloadPackage.version]).toEqual([dataVersion, dataVersion]);
  expect(cited(citedData, 'version')).toBe(dataVersion);
  // Corrections between two releases raise it as well; what stands first is the newest.
  expect(/The data is version (\d+\.\d+\.\d+)\./.exec(changelog)?.[1]).toBe(dataVersion);
});
