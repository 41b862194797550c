// What the `id` of an address means: an object, else a town, whose ids never collide; where another id leads; and the layers in which it
// can be seen. Pure.
import { LAYERS, type Atlas, type AtlasObject, type Layer, type Localized, type Place } from './atlas.ts';
import { allObjects } from './selection.ts';

/** The object with this id; null for none, and while there is no atlas. */
export const objectOf = (atlas: Atlas | null, id: string | null): AtlasObject | null =>
  (id && atlas && allObjects(atlas).find((object) => object.id === id)) || null;

/** The town with this id; null for none, and while there is no atlas. */
export const placeOf = (atlas: Atlas | null, id: string | null): Place | null =>
  (id && atlas?.places.find((place) => place.id === id)) || null;

/**
 * Where an id leads that is no subject's: to the one in its place, or to nothing, and why, in words. A line has no card of its own:
 * its id leads, without a word, to its first section, which says what it is part of. Null for a subject's id, and for one that never was.
 */
export function redirectOf(
  atlas: Atlas,
  id: string,
): { readonly to: string | null; readonly note: Localized | null } | null {
  if (objectOf(atlas, id) ?? placeOf(atlas, id)) return null;
  const section = atlas.routes.find(({ line }) => line === id);
  return (
    atlas.redirects?.find((redirect) => redirect.id === id) ??
    (section ? { to: section.id, note: null } : null)
  );
}

/** The layers chosen, and that of a flow to be shown: its layer is the one that readers do not know to be hidden. */
export function layersWith(
  atlas: Atlas | null,
  id: string | null,
  layers: readonly Layer[],
): readonly Layer[] {
  const isFlow = atlas?.routes.some((route) => route.id === id && route.layer === 'flows') ?? false;
  return isFlow ? LAYERS.filter((layer) => layers.includes(layer) || layer === 'flows') : layers;
}
