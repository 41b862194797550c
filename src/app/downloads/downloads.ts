// Hands data to the reader as files: the whole ones lie beside the page; what is filtered is cut out of them here.
import type { Shown } from '../../core/atlas/selection.ts';

/** The address of a file of the data, wherever the page lies. */
export const dataFile = (file: string): string => new URL(`data/${file}`, document.baseURI).href;

/** @throws when the data cannot be fetched. */
export async function downloadFiltered(format: 'geojson' | 'csv', shown: readonly Shown[]): Promise<void> {
  const [{ atlasCsv }, response] = await Promise.all([
    import('../../geodata/exports/atlas-csv.ts'),
    fetch(dataFile('atlas.geojson')),
  ]);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const whole = (await response.json()) as { features: { id: string; properties: { layer: string } }[] };
  const kept = new Set(shown.map(({ object }) => object.id));
  // A place may bear the id of an object: it is none.
  const features = whole.features.filter(
    ({ id, properties }) => properties.layer !== 'places' && kept.has(id),
  );
  const text = format === 'csv' ? atlasCsv(features as never) : JSON.stringify({ ...whole, features });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(
    new Blob([text], { type: format === 'csv' ? 'text/csv' : 'application/geo+json' }),
  );
  link.download = `atlas-filtered.${format}`;
  link.click();
  URL.revokeObjectURL(link.href);
}
