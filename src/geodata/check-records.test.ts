// The checks across records: a small valid atlas, with one mistake at a time. Every problem must be reported in full, and no
// other.
import { describe, expect, test } from 'vitest';
import {
  border,
  dispute,
  event,
  feature,
  features,
  figure,
  FIGURE_COLUMNS,
  flow,
  list,
  phase,
  pipeline,
  place,
  point,
  polity,
  railway,
  road,
  site,
  station,
  table,
  text,
  thing,
  WHOLE,
  type Fields,
  type Json,
} from '../../tests/small-geodata.ts';
import { checkGeodata, describeProblems, type Problem } from './check.ts';
import { FILES } from './schema.ts';

const problemsOf = (changed: Record<string, string | undefined>): readonly Problem[] =>
  checkGeodata({ ...WHOLE, ...changed } as Record<string, string>).problems;

test('the small atlas is valid, and all its records are returned unchanged', () => {
  const { geodata, problems } = checkGeodata(WHOLE);
  expect(problems).toEqual([]);
  const counts = Object.entries({ ...geodata!.sites, ...geodata }).map(([name, records]) => [
    name,
    Array.isArray(records) ? records.length : 0,
  ]);
  expect(Object.fromEntries(counts)).toEqual({
    ...{ enterprises: 1, mines: 1, 'power-stations': 1, sites: 0, railways: 1, stations: 2 },
    ...{ roads: 1, pipelines: 1, flows: 1 },
    ...{ people: 1, builders: 1, redirects: 1 },
    ...{ places: 3, events: 1, disputes: 1, polities: 1, borders: 1, uncited: 1, figures: 2, series: 1 },
    ...{ populations: 1, retellings: 1, units: 1, notes: 1, glossary: 1, sources: 1 },
  });
  expect(geodata!.sites.mines[0]?.id).toBe('pit');
  expect(geodata!.figures[0]).toMatchObject({ value: 12, base: null, sentences: ['S001', 'S119'] });
});

describe('a lifecycle', () => {
  const life = (...lifecycle: Json[]): string => features(site('pit', { lifecycle }));
  const CASES: [string, Json[], string | null, string?, string?][] = [
    ['of phases in order', [phase({ start: '1928' }), phase({ start: '1930' })], null],
    ['of two phases that start at once', [phase({ start: '1930' }), phase({ start: '1930' })], null],
    [
      'of a phase that starts before its predecessor',
      [phase({ start: '1930' }), phase({ start: '1929' })],
      '1.start',
      '"1929"',
      'not before 1930-01-01, where the phase before starts',
    ],
    [
      'of a phase that starts before the last one whose start is bounded',
      [phase({ start: '1930' }), phase({ start: '[..1935]' }), phase({ start: '1929' })],
      '2.start',
      '"1929"',
      'not before 1930-01-01, where the phase before starts',
    ],
    ['that starts unknown', [phase({ start: undefined as unknown as Json }), phase()], null],
    [
      'whose second phase starts unknown',
      [phase(), phase({ start: undefined as unknown as Json })],
      '1.start',
      'nothing',
      'a date: only the first phase may start unknown',
    ],
    ['that ends in the year it starts', [phase({ start: '1930', end: '1930' })], null],
    ['that ends on the day it may start', [phase({ start: '1930', end: '1930-01-01' })], null],
    [
      'that ends before it starts',
      [phase({ start: '1930', end: '1929' })],
      '0.end',
      '"1929"',
      'not before the start, 1930',
    ],
    ['that ends and starts unknown', [phase({ start: undefined as unknown as Json, end: '1929' })], null],
    ['whose end is open', [phase({ start: '1930', end: '[1929..]' })], null],
    ['whose start is open', [phase({ start: '[..1930]', end: '1929' })], null],
  ];
  test.each(CASES)('%s', (_, phases, field, found, expected) => {
    expect(problemsOf({ 'mines.geojson': life(...phases) })).toEqual(
      field === null
        ? []
        : [{ file: 'mines.geojson', record: 'pit', field: `properties.lifecycle.${field}`, found, expected }],
    );
  });
});

const UNKNOWN_SOURCE = 'an id of sources.json';
const SENTENCE = 'article:S001 … S119';
const CLAIM = (change: Fields): Json => ({ ...{ id: 'c1', source: 'archive', text: text('t') }, ...change });

describe('references must exist', () => {
  type Case = [file: string, content: string, record: string, field: string, found: string, expected: string];
  const inEvery = (change: Fields, field: string, found: string, expected: string): Case[] => [
    ['enterprises.geojson', features(site('mill', change)), 'mill', field, found, expected],
    ['mines.geojson', features(site('pit', change)), 'pit', field, found, expected],
    ['power-stations.geojson', features(site('power', change)), 'power', field, found, expected],
    ['people.geojson', features(site('camp', change)), 'camp', field, found, expected],
    ['railways.geojson', features(railway(change)), 'rail', field, found, expected],
    ['roads.geojson', features(road(change)), 'road', field, found, expected],
    ['pipelines.geojson', features(pipeline(change)), 'pipe', field, found, expected],
    ['flows.geojson', features(flow(change)), 'flow', field, found, expected],
  ];
  const CASES: Case[] = [
    ...inEvery(
      { lifecycle: [phase({ sources: ['archive', 'hearsay'] })] },
      'properties.lifecycle.0.sources.1',
      '"hearsay"',
      UNKNOWN_SOURCE,
    ),
    ...inEvery(
      { claims: [CLAIM({ source: 'article:S120' })] },
      'properties.claims.0.source',
      '"article:S120"',
      SENTENCE,
    ),
    ...inEvery(
      { claims: [CLAIM({}), CLAIM({})] },
      'properties.claims.1.id',
      '"c1"',
      'an id used once in this record',
    ),
    ...inEvery(
      { disagreements: [{ claims: ['c1', 'c2'], about: text('a'), resolution: text('r') }] },
      'properties.disagreements.0.claims.1',
      '"c2"',
      'the id of a claim of this record',
    ),
    ...inEvery(
      { lifecycle: [phase({ locators: { archive: 'page 3' } })] },
      'properties.lifecycle.0.locators',
      '"archive"',
      'one of the sources beside it',
    ),
    ['mines.geojson', features(site('pit', { place: 'rail' })), 'pit', 'properties.place', '"rail"', 'an id of places.geojson'],
    ['mines.geojson', features(site('pit', { positionSource: 'x' })), 'pit', 'properties.positionSource', '"x"', UNKNOWN_SOURCE],
    ['pipelines.geojson', features(pipeline({ stations: [station(70), station(71, { positionSource: 'x' })] })), 'pipe', 'properties.stations.1.positionSource', '"x"', UNKNOWN_SOURCE],
    ['pipelines.geojson', features(pipeline({ stations: [station(72), station(70)] })), 'pipe', 'properties.stations.1.coordinates', '[70,49]', 'a vertex of the line, in the order of the stations'],
    ['pipelines.geojson', features(pipeline({ stations: [station(71, { coordinates: [71, 48] })] })), 'pipe', 'properties.stations.0.coordinates', '[71,48]', 'a vertex of the line, in the order of the stations'],
    ['pipelines.geojson', features(pipeline({ stations: [station(71, { coordinates: [71.5, 49] })] })), 'pipe', 'properties.stations.0.coordinates', '[71.5,49]', 'a vertex of the line, in the order of the stations'],
    ['flows.geojson', features(flow({ from: 'nowhere' })), 'flow', 'properties.from', '"nowhere"', 'an id of places.geojson'],
    ['flows.geojson', features(flow({ to: 'nowhere' })), 'flow', 'properties.to', '"nowhere"', 'an id of places.geojson'],
    ['flows.geojson', features(flow({ exit: 'nowhere' })), 'flow', 'properties.exit', '"nowhere"', 'an id of places.geojson'],
    ['flows.geojson', features(flow({ through: ['port', 'nowhere'] })), 'flow', 'properties.through.1', '"nowhere"', 'an id of places.geojson'],
    ['flows.geojson', features(flow({ sections: ['rail', 'town'] })), 'flow', 'properties.sections.1', '"town"', 'railways.geojson or pipelines.geojson'],
    ['places.geojson', features(place('town', { positionSource: 'x' }), place('port'), place('village')), 'town', 'properties.positionSource', '"x"', UNKNOWN_SOURCE],
    ['places.geojson', features(place('town', { sources: ['x'] }), place('port'), place('village')), 'town', 'properties.sources.0', '"x"', UNKNOWN_SOURCE],
    ['events.json', list(event({ place: 'rail' })), 'event', 'place', '"rail"', 'an id of places.geojson'],
    ['events.json', list(event({ object: 'town' })), 'event', 'object', '"town"', 'an id of one of the objects'],
    ['events.json', list(event({ sources: ['archive', 'article:S000'] })), 'event', 'sources.1', '"article:S000"', SENTENCE],
    ['events.json', list(event({ locators: { survey: 'page 3' } })), 'event', 'locators', '"survey"', 'one of the sources beside it'],
    ['disagreements.json', list(dispute({ claims: ['f1', 'f3'] })), 'dispute', 'claims.1', '"f3"', 'an id of statistics.csv or populations.csv'],
    ['disagreements.json', list(dispute({ uses: 'f3' })), 'dispute', 'uses', '"f3"', 'an id of statistics.csv or populations.csv'],
    ['polities.json', list(polity({ capital: [{ place: 'town' }, { place: 'x' }] })), 'republic', 'capital.1.place', '"x"', 'an id of places.geojson'],
    ['polities.json', list(polity({ sources: ['x'] })), 'republic', 'sources.0', '"x"', UNKNOWN_SOURCE],
    ['borders.geojson', features(border({ polities: ['republic', 'x'] })), 'border', 'properties.polities.1', '"x"', 'an id of polities.json'],
    ['statistics.csv', table(FIGURE_COLUMNS, figure('f1', { series: 'x' }), figure('f2')), 'f1', 'series', '"x"', 'an id of statistics-series.csv'],
    ['statistics.csv', table(FIGURE_COLUMNS, figure('f1', { note: 'x' }), figure('f2')), 'f1', 'note', '"x"', 'an id of statistics-notes.csv'],
    ['statistics.csv', table(FIGURE_COLUMNS, figure('f1', { sentences: 'S001 S120' }), figure('f2')), 'f1', 'sentences', '"article:S120"', SENTENCE],
    ['statistics-series.csv', table('id,sector,unit,kk,ru,en', 'coal,coal,x,a,b,c'), 'coal', 'unit', '"x"', 'an id of statistics-units.csv'],
  ]; // prettier-ignore
  const named = CASES.map((one) => [`${one[0]} · ${one[2]} · ${one[3]} ${one[4]}`, ...one] as const);
  test.each(named)('%s', (_, file, content, record, field, found, expected) => {
    const problem = { file, record, field, found, expected: expect.stringContaining(expected) as string };
    expect(problemsOf({ [file]: content })).toEqual([problem]);
  });

  test('an optional reference may be left out', () => {
    const bare = JSON.stringify(event()).replace(/"(place|object)":"[a-z]+",/g, '');
    expect(problemsOf({ 'events.json': `[${bare}]` })).toEqual([]);
    expect(problemsOf({ 'disagreements.json': list(dispute({ uses: null })) })).toEqual([]);
  });
});

describe('ids', () => {
  const twice = (file: string, id: string, other: string) => ({
    ...{ file, record: id, field: 'id', found: JSON.stringify(id) },
    expected: `an id of its own; ${other} has it too`,
  });
  test('are unique in a file', () => {
    expect(
      problemsOf({
        'sources.json': list(...['archive', 'archive'].map((id) => ({ id, type: 'book', title: 'A' }))),
      }),
    ).toEqual([twice('sources.json', 'archive', 'sources.json')]);
    expect(problemsOf({ 'borders.geojson': features(border(), border()) })).toEqual([
      twice('borders.geojson', 'border', 'borders.geojson'),
    ]);
  });
  test.each([
    ['mines.geojson', features(site('pit'), site('mill')), 'mill', 'enterprises.geojson'],
    ['power-stations.geojson', features(site('pit')), 'pit', 'mines.geojson'],
    ['railways.geojson', features(railway(), { ...railway(), id: 'pit' }), 'pit', 'mines.geojson'],
    ['pipelines.geojson', features(pipeline(), { ...pipeline(), id: 'rail' }), 'rail', 'railways.geojson'],
    ['flows.geojson', features({ ...flow(), id: 'pipe' }), 'pipe', 'pipelines.geojson'],
  ])('of objects are unique in all their files: %s', (file, content, id, other) => {
    expect(problemsOf({ [file]: content })).toEqual([twice(file, id, other)]);
  });
  test('a place may not have the id of an object: an address has one for both', () => {
    expect(
      problemsOf({ 'places.geojson': features(place('town'), place('port'), place('pit')) }),
    ).toContainEqual({
      ...{ file: 'places.geojson', record: 'pit', field: 'id' },
      ...{ found: '"pit"', expected: 'an id that no object has' },
    });
  });
});

describe('the names of a place', () => {
  const names = (founded: string | null, ...spells: Fields[]) =>
    problemsOf({
      'places.geojson': features(
        place('town', {
          names: spells.map((spell) => ({ name: text('n'), ...spell })),
          ...(founded === null ? {} : { founded }),
        }),
        place('port'),
        place('village'),
      ),
    });
  const none = (year: number): Problem => ({
    ...{ file: 'places.geojson', record: 'town', field: 'properties.names' },
    ...{ found: `no name in ${year}`, expected: 'a name for every year from the founding to 1940' },
  });
  test.each<[string | null, Fields[], number | null]>([
    [null, [{ end: '1936' }, { start: '1936' }], null],
    [null, [{ end: '1936' }, { start: '1937' }], 1936],
    [null, [{ start: '1891' }], 1890],
    [null, [{ end: '1940' }, { start: '1941' }], 1940],
    ['1931', [{ start: '1931' }], null],
    ['1931', [{ start: '1932' }], 1931],
    ['1931', [{ start: '1931', end: '1932' }, { start: '1939' }], 1932],
  ])('founded %s', (founded, spells, year) => {
    expect(names(founded, ...spells)).toEqual(year === null ? [] : [none(year)]);
  });

  test('go on to that of today', () => {
    expect(names(null, { end: '1961' }, { start: '1961', end: '1992' })).toMatchObject([
      { record: 'town', field: 'properties.names.1.end', found: '"1992"' },
    ]);
  });
});

describe('a file', () => {
  const wrong = (file: string, found: unknown, expected: string) => ({
    ...{ file, record: '–', field: '–', found, expected },
  });
  test.each([
    ['mines.geojson', undefined, 'no such file', 'the file'],
    ['mines.geojson', 'null', 'nothing', 'a FeatureCollection'],
    ['mines.geojson', '{"type":"Feature"}', '"Feature"', 'a FeatureCollection'],
    ['mines.geojson', '{"type":"FeatureCollection"}', 'nothing', 'a list of features'],
    ['mines.geojson', '{"type":"FeatureCollection","features":{}}', '{}', 'a list of features'],
    ['uncited-sentences.json', '{"id":1}', '{"id":1}', 'a list of records'],
    ['uncited-sentences.json', `["${'x'.repeat(70)}"`, expect.stringContaining('JSON'), 'JSON'],
    ['uncited-sentences.json', `{"a":"${'x'.repeat(72)}"}`, `{"a":"${'x'.repeat(72)}"}`, 'a list of records'],
    ['uncited-sentences.json', `{"a":"${'x'.repeat(73)}"}`, `{"a":"${'x'.repeat(71)}…`, 'a list of records'],
  ])('%s that contains %s', (file, content, found, expected) => {
    const { geodata, problems } = checkGeodata({ ...WHOLE, [file]: content } as Record<string, string>);
    expect(problems.filter((problem) => problem.file === file)).toEqual([wrong(file, found, expected)]);
    expect(geodata).toBeNull();
  });

  test('the line of a row that is too long is reported', () => {
    const units = table('id,kk,ru,en', 'tonnes,a,b,c', 'metres,a,b,c,d');
    expect(problemsOf({ 'statistics-units.csv': units })[0]).toEqual(
      wrong('statistics-units.csv', expect.stringMatching(/^row 3: \S/), 'a table of comma-separated values'),
    );
  });
  test('a blank line in a table is not a record', () => {
    expect(problemsOf({ 'statistics-units.csv': `${WHOLE['statistics-units.csv']}\n\n` })).toEqual([]);
  });

  test('a record without an id is reported by its number', () => {
    const [, nameless] = [site('pit'), { ...site('x'), id: 7 }];
    expect(problemsOf({ 'mines.geojson': features(site('pit'), nameless as Fields) })).toEqual([
      { file: 'mines.geojson', record: 'no. 2', field: 'id', found: '7', expected: 'an id' },
    ]);
    const two = features({ ...site('x'), id: 7 }, { ...site('x'), id: 7 });
    expect(problemsOf({ 'power-stations.geojson': two }).map(({ field }) => field)).toEqual(['id', 'id']);
    expect(problemsOf({ 'uncited-sentences.json': '[null]' })[0]).toMatchObject({
      record: 'no. 1',
      field: 'the whole record',
      found: 'null',
    });
  });

  test('a missing, a wrong and an unknown field are reported in one record', () => {
    const { name: _name, ...rest } = thing({ kind: 'mine', precision: 'town', positionSource: 'archive' });
    const bad = feature('pit', point, { ...rest, sector: 'gold', colour: 'red' });
    expect(problemsOf({ 'mines.geojson': features(bad) })).toEqual([
      expect.objectContaining({
        record: 'pit',
        field: 'properties.name',
        found: 'nothing',
        expected: expect.stringMatching(/^a value \(.+\)$/),
      }),
      expect.objectContaining({
        record: 'pit',
        field: 'properties.sector',
        found: '"gold"',
        expected: expect.stringContaining('one of'),
      }),
      expect.objectContaining({
        record: 'pit',
        field: 'properties.colour',
        found: expect.stringMatching(/red|colour/),
        expected: 'no such field',
      }),
    ]);
  });

  test('the problems of all files are reported at once, and a wrong record can still be referred to', () => {
    const problems = problemsOf({
      'places.geojson': features(place('town', { kind: 'x' }), place('port'), place('village')),
      'sources.json': '{}',
    });
    const files = new Set(problems.map(({ file }) => file));
    expect(files.has('places.geojson') && files.has('sources.json') && files.has('mines.geojson')).toBe(true);
    expect(problems.some(({ found }) => found === '"town"')).toBe(false);
  });

  test('every missing file of the schema is reported', () => {
    const { problems } = checkGeodata({});
    expect(problems).toEqual(Object.keys(FILES).map((file) => wrong(file, 'no such file', 'the file')));
  });
});

test('problems are described one per line, and counted', () => {
  const problem: Problem = { file: 'a.json', record: 'b', field: 'c', found: 'd', expected: 'e' };
  expect(describeProblems([problem])).toBe('geodata: 1 problem\n  a.json · b · c: found d; expected e');
  expect(describeProblems([problem, { ...problem, record: 'x' }])).toBe(
    'geodata: 2 problems\n  a.json · b · c: found d; expected e\n  a.json · x · c: found d; expected e',
  );
});
