// The files that the build writes into data/.
import { expect, test } from 'vitest';
import { downloads } from './exports/downloads.ts';
import { realGeodata } from './exports/real-geodata.ts';
import { geodataPlugin } from './vite-plugin.ts';

test('the build writes every download into data/', () => {
  const written: Record<string, unknown> = {};
  const context = {
    emitFile: ({ fileName, source }: { fileName: string; source: string }) => {
      written[fileName] = source;
    },
  };
  (geodataPlugin('geodata').generateBundle as unknown as (this: typeof context) => void).call(context);
  const expected = Object.entries(downloads(realGeodata()));
  expect(written).toEqual(Object.fromEntries(expected.map(([name, text]) => [`data/${name}`, text])));
  expect(Object.keys(written).sort()).toEqual([
    'data/atlas.csv',
    'data/atlas.geojson',
    'data/atlas.lpf.jsonld',
    'data/datapackage.json',
    'data/populations.csv',
    'data/stations.csv',
    'data/statistics.csv',
  ]);
});
