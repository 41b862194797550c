// Makes the data files that a reader saves. Complete files are published with the page; files of what the filters show are
// cut out of the complete one here.
import type { Shown } from '../../core/atlas/selection.ts';
import type { AtlasFeature } from '../../geodata/exports/atlas-geojson.ts';
import { ask } from '../late/late.ts';
import { saveFile } from './save-file.ts';

/** The absolute address of a data file, wherever the page is published. */
export const dataFile = (file: string): string => new URL(`data/${file}`, document.baseURI).href;

/** A published data file. @throws {Error} if it cannot be fetched */
export async function fetchDataFile(file: string): Promise<Response> {
  const response = await fetch(dataFile(file));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response;
}

export type AtlasFormat = 'geojson' | 'csv' | 'xlsx' | 'kml';
type Features = readonly AtlasFeature[];

/** What writes each format is fetched when a reader asks for it. */
const WRITERS: Readonly<Record<AtlasFormat, (features: Features) => Promise<Blob>>> = {
  geojson: (features) =>
    Promise.resolve(
      new Blob([JSON.stringify({ type: 'FeatureCollection', features })], { type: 'application/geo+json' }),
    ),
  csv: async (features) => {
    const { atlasCsv } = await ask(() => import('../../geodata/exports/atlas-csv.ts'));
    return new Blob([atlasCsv(features)], { type: 'text/csv' });
  },
  xlsx: async (features) => {
    const [{ ATLAS_COLUMNS, atlasRows }, { workbook }] = await Promise.all([
      ask(() => import('../../geodata/exports/atlas-csv.ts')),
      ask(() => import('../../geodata/exports/workbook.ts')),
    ]);
    const rows = atlasRows(features).map((row) => ({ ...row }));
    return workbook([{ name: 'atlas', columns: ATLAS_COLUMNS, rows }]);
  },
  kml: async (features) => {
    const { kmlOf } = await ask(() => import('../../geodata/exports/kml.ts'));
    return new Blob([kmlOf(features)], { type: 'application/vnd.google-earth.kml+xml' });
  },
};

/** Saves the objects that the map shows, with their whole lives and all properties. @throws {LateError} if the data cannot be fetched */
export async function downloadFiltered(format: AtlasFormat, shown: readonly Shown[]): Promise<void> {
  const whole = await ask(
    async () => (await (await fetchDataFile('atlas.geojson')).json()) as { features: Features },
  );
  const kept = new Set(shown.map(({ object }) => object.id));
  // A place is not an object, but it may have the same id as one.
  const features = whole.features.filter(
    ({ id, properties }) => properties.layer !== 'places' && kept.has(id),
  );
  saveFile(await WRITERS[format](features), `atlas-filtered.${format}`);
}
