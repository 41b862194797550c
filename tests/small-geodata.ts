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
const route = (id: string, change: Fields): Fields =>
  feature(
    id,
    line([70, 49], [71, 49], [72, 49]),
    thing({
      line: 'line',
      lineName: text('line'),
      course: 'stations',
      stations: [station(70), station(72)],
      ...change,
    }),
  );
export const railway = (change: Fields = {}): Fields => route('rail', { gauge: 1524, ...change });
export const pipeline = (change: Fields = {}): Fields => route('pipe', { medium: 'oil', ...change });
export const flow = (change: Fields = {}): Fields =>
  feature('flow', line([70, 49], [72, 49]), {
    ...thing({ commodity: 'coal', from: 'town', to: 'port', mode: 'railway', sections: ['rail', 'pipe'] }),
    ...change,
  });
export const place = (id: string, change: Fields = {}): Fields =>
  feature(id, point, {
    ...{ name: text(id), names: [{ name: text(id) }], kind: 'town', importance: 1, precision: 'town' },
    ...{ positionSource: 'archive', sources: ['archive'] },
    ...change,
  });
export const event = (change: Fields = {}): Fields => ({
  ...{ id: 'event', date: '1931', kind: 'opening', place: 'town', object: 'pit', title: text('event') },
  ...{ text: text('event'), sources: ['archive'] },
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
  'id,series,period,value,qualifier,kind,base,sentences,formula,printed,flag,note';
export const figure = (id: string, change: Record<string, string> = {}): string => {
  const cells: Record<string, string> = {
    ...{ id, series: 'coal', period: '1937', value: '12', qualifier: '=', kind: 'level', base: '' },
    ...{ sentences: 'S001 S119', formula: '', printed: '', flag: '', note: 'why', ...change },
  };
  return FIGURE_COLUMNS.split(',')
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
  'railways.geojson': features(railway()),
  'pipelines.geojson': features(pipeline()),
  'places.geojson': features(place('town'), place('port'), place('pit')),
  'flows.geojson': features(flow()),
  'events.json': list(event()),
  'disagreements.json': list(dispute()),
  'polities.json': list(polity()),
  'borders.geojson': features(border()),
  'retellings.json': list({ id: 's001', sentence: 'S001', text: text('r') }),
  'uncited-sentences.json': list({ id: 'u', sentence: 'S002', reason: text('r') }),
  'statistics.csv': table(FIGURE_COLUMNS, figure('f1'), figure('f2', { note: '' })),
  'statistics-series.csv': table('id,sector,unit,kk,ru,en', 'coal,coal,tonnes,a,b,c'),
  'statistics-units.csv': table('id,kk,ru,en', 'tonnes,a,b,c'),
  'statistics-notes.csv': table('id,kk,ru,en', 'why,a,b,c'),
  'glossary.csv': table(
    'id,kk,ru,en,kk_also,ru_also,en_also,kk_wrong,ru_wrong,en_wrong,note',
    'coal,көмір,уголь,coal,,,,,,,',
  ),
  'sources.json': list({ id: 'archive', type: 'book', title: 'An archive' }),
};
