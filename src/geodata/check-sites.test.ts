// Where a point lies, how a life begins, and what the filters offer: one mistake at a time in a small atlas, and none in the
// real one.
import { describe, expect, test } from 'vitest';
import { features, phase, site, text, WHOLE, type Fields, type Json } from '../../tests/small-geodata.ts';
import { KINDS, SECTORS } from '../core/atlas/atlas.ts';
import { distanceInKilometres } from '../core/geo/geometry.ts';
import { POSITION_ERROR, positionError } from '../core/rail/rail-access.ts';
import { checkGeodata, describeProblems } from './check.ts';
import { unusedVocabulary } from './check-vocabulary.ts';
import { compileAtlas } from './compile.ts';
import { readGeodataFiles } from './files.ts';

/** The problems of a pit that lies `degrees` of latitude north of its town, 111 km each. */
const problemsOf = (degrees: number, change: Fields): string[] => {
  const pit = site('pit', change) as { geometry: Fields };
  pit.geometry = { type: 'Point', coordinates: [73, 49 + degrees] };
  const { problems } = checkGeodata({ ...WHOLE, 'mines.geojson': features(pit as unknown as Fields) });
  return problems.map(({ field, found }) => `${field}: ${found}`);
};
const off = (kilometres: string): Fields => ({
  positionNote: text(`The point is the next village, ${kilometres} km off.`),
});

describe('the point of a site', () => {
  test.each([
    ['town', 0.02, 0.04],
    ['district', 0.04, 0.06],
    ['site', 0.12, 0.15],
  ])('of precision %s lies near its place', (precision, near, far) => {
    expect(problemsOf(near, { precision })).toEqual([]);
    expect(problemsOf(far, { precision })).toEqual([
      `geometry.coordinates: ${(far * 111.195).toFixed(1)} km from town`,
    ]);
  });

  test('that is only roughly known needs a note', () => {
    expect(problemsOf(0.2, { precision: 'approximate' })).toEqual(['properties.positionNote: nothing']);
    expect(problemsOf(0.2, { precision: 'approximate', ...off('20') })).toEqual([]);
    expect(problemsOf(0.3, { precision: 'approximate', ...off('20') })).toHaveLength(1);
  });

  test('may stand for something farther off, where the record and its note say how far', () => {
    const stand: Fields = { standsFor: { what: 'settlement', kilometres: 50 } };
    expect(problemsOf(0.4, { ...stand, ...off('50') })).toEqual([]);
    expect(problemsOf(0.5, { ...stand, ...off('50') })).toHaveLength(1);
    expect(problemsOf(0.4, { ...stand, ...off('5') }).map((problem) => problem.split(':')[0])).toEqual([
      'properties.positionNote.kk',
      'properties.positionNote.ru',
      'properties.positionNote.en',
    ]);
    expect(problemsOf(0.4, stand)).toEqual(['properties.positionNote: nothing']);
  });
});

describe('a standstill', () => {
  const life = (...states: string[]): string[] => {
    const lifecycle: Json[] = states.map((state, index) => phase({ state, start: String(1900 + index) }));
    return problemsOf(0, { lifecycle });
  };
  test.each([[['idle', 'operating']], [['planned', 'idle', 'operating']], [['prospected', 'idle']]])(
    'cannot come first: %j',
    (states) => expect(life(...states)).toEqual([expect.stringContaining('.state: "idle"')]),
  );
  test.each([[['operating', 'idle']], [['construction', 'idle', 'construction']]])(
    'follows work or building: %j',
    (states) => expect(life(...states)).toEqual([]),
  );
});

describe('the real data', () => {
  const { geodata, problems } = checkGeodata(readGeodataFiles('geodata'));
  if (!geodata) throw new Error(describeProblems(problems));
  const atlas = compileAtlas(geodata);

  test('has an object of every sector and of every kind', () => {
    expect(unusedVocabulary(geodata)).toEqual([]);
  });

  test('without the brickworks and the salt, misses two kinds and nothing else', () => {
    const without = Object.fromEntries(
      Object.entries(geodata.sites).map(([layer, records]) => [
        layer,
        records.filter(({ properties }) => !['brickworks', 'salt-lake'].includes(properties.kind)),
      ]),
    ) as unknown as typeof geodata.sites;
    const missing = unusedVocabulary({ ...geodata, sites: without });
    expect(missing.map(({ record }) => record)).toEqual(['salt-lake', 'brickworks']);
    const none = unusedVocabulary({
      ...geodata,
      sites: { enterprises: [], mines: [], 'power-stations': [], people: [] },
      railways: [],
      pipelines: [],
    });
    expect(none).toHaveLength(KINDS.length + SECTORS.length);
  });

  test('access to rail takes the stated error of a stand-in', () => {
    const dairies = atlas.sites.find(({ id }) => id === 'dairies-and-butter-works')!;
    expect(positionError(dairies)).toBe(1500);
    expect(positionError({ ...dairies, positionError: undefined } as never)).toBe(POSITION_ERROR.approximate);
  });

  test('the combine named after Aral stands where its note says, 15 km from the town', () => {
    const at = (id: string) => atlas.sites.find((found) => found.id === id)!.position;
    const aral = atlas.places.find(({ id }) => id === 'aral')!.position;
    expect(Math.round(distanceInKilometres(at('aralsulfat-combine'), aral))).toBe(15);
  });
});
