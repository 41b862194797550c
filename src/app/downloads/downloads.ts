// Makes the data files that a reader saves. Complete files are published with the page; files of what the filters show are
// cut out of the complete one here.
import type { Shown } from '../../core/atlas/selection.ts';
import { saveFile } from './save-file.ts';

/** The absolute address of a data file, wherever the page is published. */
export const dataFile = (file: string): string => new URL(`data/${file}`, document.baseURI).href;

/** Saves the objects that the map shows, with their whole lives and all properties. @throws {Error} if the data cannot be fetched */
export async function downloadFiltered(format: 'geojson' | 'csv', shown: readonly Shown[]): Promise<void> {
  const [{ atlasCsv }, response] = await Promise.all([
    import('../../geodata/exports/atlas-csv.ts'),
    fetch(dataFile('atlas.geojson')),
  ]);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const whole = (await response.json()) as { features: { id: string; properties: { layer: string } }[] };
  const kept = new Set(shown.map(({ object }) => object.id));
  // A place is not an object, but it may have the same id as one.
  const features = whole.features.filter(
    ({ id, properties }) => properties.layer !== 'places' && kept.has(id),
  );
  const text = format === 'csv' ? atlasCsv(features as never) : JSON.stringify({ ...whole, features });
  saveFile(
    new Blob([text], { type: format === 'csv' ? 'text/csv' : 'application/geo+json' }),
    `atlas-filtered.${format}`,
  );
}
