// The data of each release, kept in public/data/ under its version, so that every later build carries it: the archives are whole, and of
// the version that their names say.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { downloads } from '../../src/geodata/exports/downloads.ts';
import { realWhole } from '../../src/geodata/exports/real-geodata.ts';
import { ARCHIVE } from '../../src/i18n/page-messages.ts';

const NAME = /^kazakhstan-industrial-atlas-data-(\d+\.\d+\.\d+)\.zip$/;
interface Description {
  readonly version: string;
  readonly resources: readonly { readonly path: string; readonly bytes: number; readonly hash: string }[];
}

/** What is wrong with an archive of a version. */
function faultsOf(archive: Uint8Array, version: string): string[] {
  const files = unzipSync(archive);
  const described = JSON.parse(strFromU8(files['datapackage.json']!)) as Description;
  return [
    ...(described.version === version ? [] : [`says that it is ${described.version}`]),
    ...described.resources.flatMap(({ path, bytes, hash }) => {
      const file = files[path];
      if (!file) return [`${path} is missing`];
      const found = `sha256:${createHash('sha256').update(file).digest('hex')}`;
      return file.length === bytes && found === hash ? [] : [`${path} is another file`];
    }),
  ];
}

const kept = existsSync('public/data') ? readdirSync('public/data') : [];
test.skipIf(kept.length === 0)('every archive that a release has left in public/data is whole', () => {
  expect(kept.filter((name) => !NAME.test(name))).toEqual([]);
  for (const name of kept)
    expect(faultsOf(readFileSync(`public/data/${name}`), NAME.exec(name)![1]!), name).toEqual([]);
});

test('the archive of this version holds every download', async () => {
  const files = await downloads(realWhole(), '');
  const archive = files[ARCHIVE] as Uint8Array;
  expect(faultsOf(archive, NAME.exec(ARCHIVE)![1]!)).toEqual([]);
  expect(Object.keys(unzipSync(archive)).sort()).toEqual(
    Object.keys(files)
      .filter((name) => name !== ARCHIVE)
      .sort(),
  );
  // What the test above would find.
  const { 'atlas.csv': table, ...others } = unzipSync(archive);
  expect(faultsOf(zipSync({ ...others, 'atlas.csv': table!.slice(1) }), '0.0.1')).toEqual([
    expect.stringContaining('says that it is'),
    'atlas.csv is another file',
  ]);
  expect(faultsOf(zipSync(others), NAME.exec(ARCHIVE)![1]!)).toEqual(['atlas.csv is missing']);
});
