// A small valid geodata folder: one record of each kind with everything it refers to, and for each kind a function that makes
// a changed record. It contains no tests.

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type Fields = Record<string, Json>;

export const text = (en: string): Json => ({ kk: en, ru: en, en });
export const phase = (change: Fields = {}): Json => ({
  ...{ state: 'operating', start: '1930', sources: ['article:S001'], confidence: 'high' },
  ...change,
});
export const thing = (change: Fields): Fields => ({
  name: text('name'),
  sector: 'coal',
  lifecycle: [phase()],
  claims: [{ id: 'c1', source: 'archive', text: text('claim') }],
  ...change,
});
export const feature = (id: string, geometry: Fields, properties: Fields): Fields => ({
  ...{ type: 'Feature', id, geometry, properties },
});
export const point = { type: 'Point', coordinates: [73, 49] };
const line = (...coordinates: [number, number][]): Fields => ({ type: 'LineString', coordinates });

export const site = (id: string, change: Fields = {}): Fields =>
  feature(
    id,
    point,
    thing({ kind: 'mine', place: 'town', precision: 'town', positionSource: 'archive', ...change }),
  );
export const station = (longitude: number, change: Fields = {}): Json => ({
  ...{ name: text('station'), coordinates: [longitude, 49], precision: 'town', positionSource: 'archive' },
  ...change,
});
/** A line with bends of more than a degree, so that no straight needs a reason. */
const COURSE: [number, number][] = [[70, 49], [70.5, 49.1], [71, 49], [71.5, 49.1], [72, 49]]; // prettier-ignore
const route = (id: string, change: Fields): Fields =>
  feature(
    id,
    line(...COURSE),
    thing({ line: 'line', lineName: text('line'), course: 'stations', ...change }),
  );
export const opening = (change: Fields = {}): Json => ({
  ...{ stage: 'opened', date: '1930', sources: ['archive'], ...change },
});
export const railway = (change: Fields = {}, coordinates = COURSE): Fields => ({
  ...route('rail', { gauge: 1524, opening: [opening()], stations: ['west', 'east'], ...change }),
  geometry: line(...coordinates),
});
export const road = (change: Fields = {}): Fields =>
  feature('road', line(...COURSE), thing({ course: 'stations', ...change }));
export const pipeline = (change: Fields = {}): Fields =>
  route('pipe', { medium: 'oil', stations: [station(70), station(72)], ...change });
export const STATION_COLUMNS =
  'id,longitude,latitude,kk,ru,en,opened,sources,precision,position_source,geonames_id';
/** The row of a station at 49° north. */
export const stationRow = (id: string, longitude: number, opened = '', sources = ''): string =>
  [id, longitude, 49, id, id, id, opened, sources, 'town', 'archive', ''].join(',');
export const flow = (change: Fields = {}): Fields =>
  feature('flow', line([70, 49], [72, 49]), {
    ...thing({ commodity: 'coal', from: 'town', to: 'port', mode: 'railway', sections: ['rail', 'pipe'] }),
    ...change,
  });
export const place = (id: string, change: Fields = {}): Fields =>
  feature(id, point, {
    ...{ name: text(id), names: [{ name: text(id) }], kind: 'town', importance: 1, precision: 'town' },
    ...{ positionSource: 'archive', sources: ['archive'], foundedSources: ['archive'] },
    ...change,
  });
export const event = (change: Fields = {}): Fields => ({
  ...{ id: 'event', date: '1931', kind: 'opening', place: 'town', object: 'pit', title: text('event') },
  ...{ text: text('event'), sources: ['archive'] },
  ...change,
});
export const built = (change: Fields = {}): Fields => ({
  ...{ id: 'who-built', objects: ['pit'], who: ['hired'], text: text('b'), sources: ['archive'] },
  ...change,
});
export const dispute = (change: Fields = {}): Fields => ({
  ...{ id: 'dispute', about: text('a'), claims: ['f1', 'f2'], uses: 'f1', resolution: text('r') },
  ...change,
});
export const polity = (change: Fields = {}): Fields => ({
  ...{ id: 'republic', name: text('republic'), status: text('status'), sources: ['archive'] },
  capital: [{ place: 'town' }],
  ...change,
});
export const border = (change: Fields = {}): Fields => ({
  ...{ type: 'Feature', geometry: line([70, 49], [71, 50]) },
  properties: { id: 'border', polities: ['republic'], today: false, precision: 'surveyed', ...change },
});
export const FIGURE_COLUMNS =
  'id,series,period,value,qualifier,kind,base,sentences,formula,printed,flag,note,source';
export const figure = (id: string, change: Record<string, string> = {}): string => {
  const cells: Record<string, string> = {
    ...{ id, series: 'coal', period: '1937', value: '12', qualifier: '=', kind: 'level', base: '' },
    ...{ sentences: 'S001 S119', formula: '', printed: '', flag: '', note: 'why', source: '', ...change },
  };
  return FIGURE_COLUMNS.split(',')
    .map((column) => cells[column])
    .join(',');
};

export const POPULATION_COLUMNS =
  'id,place,date,population,qualifier,rounded,basis,counted,source,locator,note';
export const population = (id: string, change: Record<string, string> = {}): string => {
  const cells: Record<string, string> = {
    ...{ id, place: 'town', date: '1939-01-17', population: '1200', qualifier: '=', rounded: '100' },
    ...{ basis: 'census', counted: 'town', source: 'archive', locator: '', note: '', ...change },
  };
  return POPULATION_COLUMNS.split(',')
    .map((column) => cells[column])
    .join(',');
};

export const features = (...all: Fields[]): string =>
  JSON.stringify({ type: 'FeatureCollection', features: all });
export const list = (...all: Fields[]): string => JSON.stringify(all);
export const table = (...rows: string[]): string => rows.join('\n');
export const WHOLE: Readonly<Record<string, string>> = {
  'enterprises.geojson': features(site('mill')),
  'mines.geojson': features(site('pit')),
  'power-stations.geojson': features(site('power')),
  'people.geojson': features(site('camp', { kind: 'camp', sector: 'people' })),
  'railways.geojson': features(railway()),
  'stations.csv': table(STATION_COLUMNS, stationRow('west', 70), stationRow('east', 72)),
  'roads.geojson': features(road()),
  'pipelines.geojson': features(pipeline()),
  'places.geojson': features(place('town'), place('port'), place('village')),
  'flows.geojson': features(flow()),
  'events.json': list(event()),
  'builders.json': list(built()),
  'disagreements.json': list(dispute()),
  'polities.json': list(polity()),
  'borders.geojson': features(border()),
  'retellings.json': list({ id: 's001', sentence: 'S001', text: text('r') }),
  'uncited-sentences.json': list({ id: 'u', sentence: 'S002', reason: text('r') }),
  'redirects.json': list({ id: 'old', to: 'mill', note: text('n') }),
  'statistics.csv': table(FIGURE_COLUMNS, figure('f1'), figure('f2', { note: '' })),
  'populations.csv': table(POPULATION_COLUMNS, population('p1')),
  'statistics-series.csv': table('id,sector,unit,kk,ru,en', 'coal,coal,tonnes,a,b,c'),
  'statistics-units.csv': table('id,kk,ru,en', 'tonnes,a,b,c'),
  'statistics-notes.csv': table('id,kk,ru,en', 'why,a,b,c'),
  'glossary.csv': table(
    'id,kk,ru,en,kk_also,ru_also,en_also,kk_wrong,ru_wrong,en_wrong,note',
    'coal,көмір,уголь,coal,,,,,,,',
  ),
  'sources.json': list({ id: 'archive', type: 'book', title: 'An archive' }),
};
