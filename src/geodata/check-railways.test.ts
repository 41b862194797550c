// What the build refuses in railways, roads and stations: each kind of fault once, and that nothing else is reported with it.
import { describe, expect, test } from 'vitest';
import {
  features,
  opening,
  phase,
  pipeline,
  railway,
  road,
  STATION_COLUMNS,
  stationRow,
  table,
  text,
  WHOLE,
  type Json,
} from '../../tests/small-geodata.ts';
import { checkGeodata, type Problem } from './check.ts';

const problemsOf = (changed: Record<string, string>): readonly Problem[] =>
  checkGeodata({ ...WHOLE, ...changed }).problems;
const rail = (...of: Parameters<typeof railway>) => ({ 'railways.geojson': features(railway(...of)) });
const stations = (...rows: string[]) => ({ 'stations.csv': table(STATION_COLUMNS, ...rows) });
const [west, east] = [stationRow('west', 70), stationRow('east', 72)];
/** 146 km along a parallel, without a vertex between. */
const STRAIGHT: [number, number][] = [[70, 49], [72, 49]]; // prettier-ignore
const ends = { from: [70, 49], to: [72, 49] };

describe('a straight of more than 60 km', () => {
  test('needs a reason', () => {
    expect(problemsOf(rail({}, STRAIGHT))).toEqual([
      {
        file: 'railways.geojson',
        record: 'rail',
        field: 'geometry.coordinates',
        found: '146 km straight from [70,49] to [72,49]',
        expected: 'a bend, or a reason in properties.straights, where more than 60 km are straight',
      },
    ]);
    for (const reason of ['level', 'unknown'])
      expect(problemsOf(rail({ straights: [{ ...ends, reason }] }, STRAIGHT))).toEqual([]);
    expect(problemsOf(rail({ straights: [{ ...ends, reason: 'haste' }] }, STRAIGHT))).toMatchObject([
      { field: 'properties.straights.0.reason', expected: 'one of level, unknown' },
    ]);
  });
  test('is not ended by a bend of less than a degree', () => {
    const bent: [number, number][] = [[70, 49], [71, 49.01], [72, 49]]; // prettier-ignore
    expect(problemsOf(rail({}, bent))).toMatchObject([{ field: 'geometry.coordinates' }]);
  });
  test('needs one on a road too', () => {
    const straight = { ...road(), geometry: { type: 'LineString', coordinates: STRAIGHT } };
    expect(problemsOf({ 'roads.geojson': features(straight) })).toMatchObject([
      { file: 'roads.geojson', record: 'road', field: 'geometry.coordinates' },
    ]);
  });
  test('must be there if a reason for it is', () => {
    expect(problemsOf(rail({ straights: [{ ...ends, reason: 'level' }] }))).toMatchObject([
      { field: 'properties.straights.0', expected: 'the ends of a straight of more than 60 km' },
    ]);
  });
});

test('a schematic course says how sure it is', () => {
  expect(problemsOf(rail({ course: 'schematic' }))).toMatchObject([
    { field: 'properties.courseNote', found: 'nothing' },
  ]);
  expect(problemsOf(rail({ course: 'schematic', courseNote: text('n') }))).toEqual([]);
  const pipe = (change: Parameters<typeof pipeline>[0]) => ({
    'pipelines.geojson': features(pipeline({ course: 'schematic', ...change })),
  });
  expect(problemsOf(pipe({}))).toMatchObject([
    { file: 'pipelines.geojson', record: 'pipe', field: 'properties.courseNote', found: 'nothing' },
  ]);
  expect(problemsOf(pipe({ courseNote: text('n') }))).toEqual([]);
});

describe('the gauge of a line that was relaid', () => {
  const gauges = (...dates: (string | null)[]): Json =>
    dates.map((start, index) => ({
      ...{ gauge: index === 0 ? 1000 : 1524, sources: ['archive'] },
      ...(start === null ? {} : { start }),
    }));
  const claims = (value: number): Json => [
    { id: 'g', source: 'archive', what: 'gauge', value, unit: 'mm', text: text('t') },
  ];
  test('has a date', () => {
    expect(problemsOf(rail({ gauge: gauges(null, '[1931..1937]') }))).toEqual([]);
    expect(problemsOf(rail({ gauge: gauges(null, null) }))).toMatchObject([
      { field: 'properties.gauge.1.start', found: 'nothing' },
    ]);
    expect(problemsOf(rail({ gauge: gauges('1930', '1937') }))).toMatchObject([
      { field: 'properties.gauge.0.start', found: '"1930"' },
    ]);
    expect(problemsOf(rail({ gauge: gauges(null, '1937', '1936') }))).toMatchObject([
      { field: 'properties.gauge.2.start', expected: 'not before 1937-01-01, where the gauge before starts' },
    ]);
  });
  test('is a list, as soon as a claim tells another gauge', () => {
    expect(problemsOf(rail({ gauge: 1524, claims: claims(1000) }))).toMatchObject([
      { field: 'properties.claims.0.value', found: '1000', expected: 'one of the gauges of the line' },
    ]);
    expect(problemsOf(rail({ gauge: gauges(null, '1937'), claims: claims(1000) }))).toEqual([]);
  });
  test('has known sources', () => {
    const [first] = gauges(null, '1937') as [Json];
    const hearsay = { gauge: 1524, start: '1937', sources: ['hearsay'] };
    expect(problemsOf(rail({ gauge: [first, hearsay] }))).toMatchObject([
      { field: 'properties.gauge.1.sources.0', found: '"hearsay"' },
    ]);
  });
});

describe('a section is in use from', () => {
  const from = (start: string, ...stages: [stage: string, date: string][]) =>
    problemsOf(
      rail({
        lifecycle: [phase({ start })],
        opening: stages.map(([stage, date]) => opening({ stage, date })),
      }),
    );
  test.each([
    [
      'its first train',
      '1929-05',
      ['joined', '1929-04'],
      ['first-train', '1929-05'],
      ['provisional', '1929-06'],
    ],
    ['provisional traffic', '1930', ['joined', '1929'], ['provisional', '1930'], ['permanent', '1931']],
    ['the joining of its rails, if no train is dated', '1937', ['joined', '1937'], ['opened', '1939']],
    ['its opening, if nothing earlier is told', '1916', ['opened', '1916'], ['permanent', '1917']],
    ['permanent traffic, if nothing else is told', '1917', ['permanent', '1917']],
  ] as [string, string, ...[string, string][]][])('%s', (_, start, ...stages) => {
    expect(from(start, ...stages)).toEqual([]);
    expect(from('1940', ...stages)).toMatchObject([
      { field: 'properties.lifecycle.0.start', found: '"1940"' },
    ]);
  });
  test('some stage, whose sources are known', () => {
    expect(from('1930')).toMatchObject([{ field: 'properties.opening', found: 'no stage' }]);
    expect(problemsOf(rail({ opening: [opening({ sources: ['hearsay'] })] }))).toMatchObject([
      { field: 'properties.opening.0.sources.0' },
    ]);
    expect(from('1930', ['opened', '1930'], ['opened', '1931'])).toMatchObject([
      { field: 'properties.opening.1.stage', expected: 'each stage once' },
    ]);
  });
  test('a stage within the years of the atlas, and then it has that state', () => {
    const planned = (date: string) =>
      problemsOf(rail({ lifecycle: [phase({ state: 'planned' })], opening: [opening({ date })] }));
    expect(planned('1953')).toEqual([]);
    expect(planned('1940')).toMatchObject([{ field: 'properties.lifecycle', found: 'no state “operating”' }]);
  });
});

describe('a station', () => {
  test('lies on its line, in order', () => {
    expect(problemsOf(stations(west, stationRow('east', 71.9)))).toMatchObject([
      { file: 'railways.geojson', record: 'rail', field: 'properties.stations.1', found: '[71.9,49]' },
    ]);
    expect(problemsOf(rail({ stations: ['east', 'west'] }))).toMatchObject([
      { field: 'properties.stations.1', expected: 'a vertex of the line, in the order of the stations' },
    ]);
    expect(problemsOf(rail({ stations: ['west', 'middle', 'east'] }))).toMatchObject([
      { field: 'properties.stations.1', found: '"middle"', expected: 'an id of stations.csv' },
    ]);
  });
  test('is on some line', () => {
    expect(problemsOf(stations(west, east, stationRow('lonely', 71)))).toMatchObject([
      { file: 'stations.csv', record: 'lonely', field: 'id' },
    ]);
  });
  test('does not open before its line, and says who dates it', () => {
    const opened = (date: string, sources = 'archive') =>
      problemsOf(stations(west, stationRow('east', 72, date, sources)));
    expect(opened('1930')).toEqual([]);
    expect(opened('1933')).toEqual([]);
    expect(opened('1929')).toMatchObject([
      { file: 'stations.csv', record: 'east', field: 'opened', found: '"1929"' },
    ]);
    expect(opened('1933', '')).toMatchObject([{ field: 'sources' }]);
    expect(opened('', 'archive')).toMatchObject([{ field: 'sources' }]);
    expect(opened('1933', 'hearsay')).toMatchObject([{ field: 'sources', found: '"hearsay"' }]);
  });
  test('has no date if none of its lines was in use', () => {
    const plan = rail({ lifecycle: [phase({ state: 'planned' })], opening: [] });
    expect(
      problemsOf({ ...plan, ...stations(west, stationRow('east', 72, '1930', 'archive')) }),
    ).toMatchObject([{ record: 'east', field: 'opened', expected: 'nothing: none of its lines was in use' }]);
  });
});
