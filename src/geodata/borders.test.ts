// The outline of the republic by period: the pieces of borders.geojson must fit together, and each outline must contain the
// right towns.
import type { FeatureCollection, LineString, Polygon } from 'geojson';
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Localized, Position } from '../core/atlas/atlas.ts';
import { parseHistoricalDate } from '../core/time/edtf.ts';
import { distanceInKilometres } from '../core/geo/geometry.ts';
import { liesWithin, piecesOf as piecesOfAll, TODAY } from './outlines.ts';
import type { BorderRecord } from './schema.ts';

interface Span {
  start?: string;
  end?: string;
}
interface Polity extends Span {
  id: string;
  name: Localized;
  names?: (Span & { name: Localized })[];
  status: Localized;
  capital: (Span & { place: string })[];
  sources: string[];
  note: Localized;
}
interface Piece {
  id: string;
  polities: string[];
  today: boolean;
  precision: 'surveyed' | 'approximate';
  note?: Localized;
}

const read = (file: string): unknown => JSON.parse(readFileSync(`geodata/${file}`, 'utf8'));
const polities = read('polities.json') as Polity[];
const pieces = (read('borders.geojson') as FeatureCollection<LineString, Piece>).features;
const placeIds = (read('places.geojson') as { features: { id: string }[] }).features.map(({ id }) => id);
const sourceIds = (read('sources.json') as { id: string }[]).map(({ id }) => id);

type Line = Position[];
const lineOf = (piece: (typeof pieces)[number]): Line => piece.geometry.coordinates as unknown as Line;
const endsOf = (line: Line): Position[] => [line[0]!, line.at(-1)!];
const degrees = (one: Position, other: Position): number => Math.hypot(one[0] - other[0], one[1] - other[1]);

/** The shores of the Caspian and the Aral Sea, as drawn on the base map. */
const shore = ['sea', 'lakes'].flatMap((file) =>
  (read(`basemap/${file}.geojson`) as FeatureCollection<Polygon, { en?: string }>).features
    .filter(({ properties }) => file === 'sea' || properties.en === 'Aral Sea')
    .flatMap(({ geometry }) => geometry.coordinates.flat() as unknown as Position[])
    .filter(([lng, lat]) => lng > 45 && lng < 63 && lat > 36 && lat < 48),
);
const kilometresToShore = (at: Position): number =>
  Math.min(...shore.map((to) => distanceInKilometres(at, to)));

const piecesOf = (polity: string) => piecesOfAll(pieces as BorderRecord[], polity) as typeof pieces;
const outlined = [...polities.map(({ id }) => id).filter((id) => piecesOf(id).length > 0), TODAY];
const holds = (polity: string, at: Position): boolean => liesWithin(pieces as BorderRecord[], polity, at);

describe('the polities', () => {
  test('follow one another without gaps', () => {
    for (const polity of polities)
      for (const date of [polity.start, polity.end]) if (date) parseHistoricalDate(date);
    expect(polities.slice(1).map(({ start }) => start)).toEqual(polities.slice(0, -1).map(({ end }) => end));
  });

  test('have names for all of their years', () => {
    for (const { names, start, end } of polities.filter((polity) => polity.names)) {
      expect([names![0]!.start, names!.at(-1)!.end]).toEqual([start, end]);
    }
  });

  test('have capitals and sources that exist', () => {
    const capitals = polities.flatMap(({ capital }) => capital.map(({ place }) => place));
    expect(capitals.filter((place) => !placeIds.includes(place))).toEqual([]);
    expect(polities.flatMap(({ sources }) => sources).filter((id) => !sourceIds.includes(id))).toEqual([]);
  });

  test('have texts of at most 25 words in every language', () => {
    const long = polities
      .flatMap(({ status, note }) => [...Object.values(status), ...Object.values(note)])
      .filter((text) => text.split(/\s+/).length > 25);
    expect(long).toEqual([]);
  });
});

describe('the pieces', () => {
  test('have unique ids and belong to polities that exist, or only to today', () => {
    const ids = pieces.map(({ properties }) => properties.id);
    expect(new Set(ids).size).toBe(ids.length);
    const known = polities.map(({ id }) => id);
    for (const { properties } of pieces) {
      expect(properties.polities.filter((id) => !known.includes(id))).toEqual([]);
      expect(properties.today || properties.polities.length > 0, properties.id).toBe(true);
    }
  });

  test('have the republic at their right, where the map tints it', () => {
    const wrong = pieces.flatMap((piece) => {
      // At three places, 4 km to the right of a segment.
      const line = lineOf(piece);
      const places = [0.25, 0.5, 0.75].map((share) => {
        const at = Math.max(1, Math.floor(share * (line.length - 1)));
        const [from, to] = [line[at - 1]!, line[at]!];
        const narrow = Math.cos((from[1] * Math.PI) / 180);
        const [east, north] = [(to[0] - from[0]) * narrow, to[1] - from[1]];
        const length = Math.hypot(east, north) / (4 / 111);
        return [
          (from[0] + to[0]) / 2 + north / length / narrow,
          (from[1] + to[1]) / 2 - east / length,
        ] as const;
      });
      const outlines = [...piece.properties.polities, ...(piece.properties.today ? [TODAY] : [])];
      return outlines.flatMap((polity) => {
        const inside = places.filter((at) => holds(polity, at)).length;
        return inside >= 2 ? [] : [`${piece.properties.id}, ${polity}: ${inside} of 3`];
      });
    });
    expect(wrong).toEqual([]);
  });

  test('are small enough to load', () => {
    const bytes = readFileSync('geodata/borders.geojson');
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
    expect(bytes.length).toBeLessThanOrEqual(45 * 1024);
    expect(brotliCompressSync(bytes, quality).length).toBeLessThanOrEqual(14 * 1024);
  });
});

test('the republic of 1920 and its successors have an outline, and nothing before them', () => {
  expect(outlined).toEqual([
    'kirgiz-assr-1920',
    'kirgiz-assr-1924',
    'kazak-assr-1925',
    'kazak-assr-1930',
    'kazakh-ssr-1936',
    TODAY,
  ]);
});

describe.each(outlined)('the outline of %s', (polity) => {
  test('is a chain: every piece ends where exactly one other ends, or at a sea', () => {
    const all = piecesOf(polity).map(lineOf);
    const loose = all.flatMap((line) =>
      endsOf(line).filter((end) => {
        const met = all.filter(
          (other) => other !== line && endsOf(other).some((at) => degrees(at, end) <= 0.02),
        );
        return met.length !== 1 && !(met.length === 0 && kilometresToShore(end) <= 30);
      }),
    );
    expect(loose).toEqual([]);
  });

  const PLACES: Record<string, { at: Position; inside: string[] }> = {
    Semey: { at: [80.25, 50.42], inside: outlined },
    Oral: { at: [51.37, 51.23], inside: outlined },
    Omsk: { at: [73.37, 54.98], inside: [] },
    Tashkent: { at: [69.25, 41.3], inside: [] },
    Orenburg: { at: [55.1, 51.77], inside: ['kirgiz-assr-1920', 'kirgiz-assr-1924'] },
    Buzuluk: { at: [52.26, 52.78], inside: [] },
    Almaty: { at: [76.93, 43.26], inside: outlined.filter((id) => id !== 'kirgiz-assr-1920') },
    Kyzylorda: { at: [65.51, 44.85], inside: outlined.filter((id) => id !== 'kirgiz-assr-1920') },
    Ayagoz: { at: [80.43, 47.97], inside: outlined.filter((id) => id !== 'kirgiz-assr-1920') },
    'Nukus (Karakalpakstan)': { at: [59.61, 42.46], inside: ['kirgiz-assr-1924', 'kazak-assr-1925'] },
    'Turtkul (Karakalpakstan)': { at: [61.02, 41.55], inside: ['kirgiz-assr-1924', 'kazak-assr-1925'] },
    Khiva: { at: [60.36, 41.38], inside: [] },
    'Gazalkent (Bostandyk)': {
      at: [69.77, 41.56],
      inside: outlined.filter((id) => !['kirgiz-assr-1920', TODAY].includes(id)),
    },
    'Brichmulla (Bostandyk)': {
      at: [70.1, 41.61],
      inside: outlined.filter((id) => !['kirgiz-assr-1920', TODAY].includes(id)),
    },
  };
  test.each(Object.entries(PLACES))('contains %s in the right periods only', (_, { at, inside }) => {
    expect(holds(polity, at)).toBe(inside.includes(polity));
  });
});
