// Opens the packed files of the ground, in MapLibre's worker: scripts/maplibre-plugin.mjs puts it there, under the scheme of their
// addresses (scripts/ground-plugin.mjs).
import type { FeatureCollection } from 'geojson';
import { unpackFeatures, type PackedFeatures } from '../core/geo/packed-features.ts';

/** @throws where the file does not come, or is cut */
export async function openGround(
  { url }: { readonly url: string },
  { signal }: { readonly signal: AbortSignal },
): Promise<{ data: FeatureCollection }> {
  const answer = await fetch(url.slice(url.indexOf('///') + 3), { signal });
  if (!answer.ok) throw new Error(`A file of the ground did not come (${answer.status}): ${answer.url}`);
  return { data: unpackFeatures((await answer.json()) as PackedFeatures) };
}
