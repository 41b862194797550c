// The KML is read back with the published library that reads KML, and has a placemark with its time for each phase.
import { kml } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tries } from '../sample.ts';
import { atlasRows } from '../../src/geodata/exports/atlas-csv.ts';
import { atlasGeojson, type AtlasFeature } from '../../src/geodata/exports/atlas-geojson.ts';
import { kmlOf } from '../../src/geodata/exports/kml.ts';
import { realGeodata } from '../../src/geodata/exports/real-geodata.ts';
import { oddFeature } from '../../src/geodata/exports/variations.ts';

const { features } = atlasGeojson(realGeodata());
function readBack(text: string) {
  const faults: string[] = [];
  const parser = new DOMParser({ onError: (_level, message) => faults.push(message) });
  const read = kml(parser.parseFromString(text, 'text/xml') as unknown as Document).features;
  expect(faults).toEqual([]);
  return read;
}

test('has a placemark for each phase and each place, where and when it was', () => {
  const read = readBack(kmlOf(features));
  const rows = atlasRows(features);
  expect(read).toHaveLength(rows.length);
  read.forEach(({ geometry, properties }, at) => {
    const row = rows[at]!;
    const feature = features.find(({ id, properties: { layer } }) => id === row.id && layer === row.layer)!;
    expect(geometry).toEqual({ type: feature.geometry.type, coordinates: feature.geometry.coordinates });
    expect([properties?.['id'], properties?.['layer'], properties?.['state'] ?? null]).toEqual([
      row.id,
      row.layer,
      row.state,
    ]);
    if (row.start_earliest)
      expect((properties?.['timespan'] as { begin: string }).begin, row.id).toBe(row.start_earliest);
  });
});

test('a phase without an end lasts until the next one', () => {
  const read = readBack(kmlOf(features.filter(({ id }) => id === 'karsakpay-copper-smelter')));
  const spans = read.map(({ properties }) => properties?.['timespan'] as { begin: string; end: string });
  expect(spans[0]).toEqual({ begin: '1913-01-01', end: '1918-12-31' });
  expect(spans.at(-1)!.end).toBe('');
});

test('names with odd characters are read back, but for the signs that XML has no place for', () => {
  fc.assert(
    fc.property(oddFeature(features), (feature: AtlasFeature) => {
      const [first] = readBack(kmlOf([feature]));
      const plain = (text: string): string =>
        text
          .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
          // The parser takes the line ends of XML 1.1 for line ends.
          .replace(/\r\n|[\r\u0085\u2028]/g, '\n')
          .trim();
      expect(plain(String(first!.properties?.['name_kk'] ?? ''))).toBe(plain(feature.properties.name.kk));
    }),
    { seed: 1904, numRuns: tries(200) },
  );
});
