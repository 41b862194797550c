// Reads from MapLibre where it has drawn the names of towns. MapLibre answers only which names are drawn; where they are, the boxes
// tell by which it has kept them apart.
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Place } from '../core/atlas/atlas.ts';
import type { Box } from '../core/atlas/name-sides.ts';
import { atZoom } from '../core/view/map-scale.ts';
import { NAME_SCALE } from '../core/view/name-scale.ts';
import { NAME_PADDING } from './anchor-offsets.ts';
import { PLACE_NAMES } from './layers/places.ts';

/** MapLibre's boxes count from so many pixels outside of the window. */
const OUTSIDE = 100;

export interface DrawnName {
  readonly place: Place;
  /** The line of text, in pixels of the window, */
  readonly box: Box;
  /** and the town's dot. */
  readonly dot: { readonly x: number; readonly y: number };
  /** The properties of the town's feature (place-features.ts). */
  readonly properties: Properties;
}

type Properties = Readonly<Record<string, unknown>>;
/** The properties of features by the index of their tile and their number in it: they are read in every frame, and decoding takes time. */
const decoded = new WeakMap<object, Map<number, Properties>>();

/** Each drawn name, by the id of its town: all, or those whose features are wanted. */
export function drawnNames(
  map: MapLibreMap,
  places: ReadonlyMap<string, Place>,
  isWanted: (properties: Properties) => boolean = () => true,
): Map<string, DrawnName> {
  const names = new Map<string, DrawnName>();
  const { placement } = map.style;
  if (!placement) return names;
  const zoom = map.getZoom();
  // The boxes are those of the letters at the end of the zoom.
  const grown = atZoom(NAME_SCALE, zoom) / atZoom(NAME_SCALE, Math.floor(zoom) + 1);
  const { bboxes, boxKeys } = placement.collisionIndex.grid;
  boxKeys.forEach(({ bucketInstanceId, featureIndex: index }, at) => {
    const of = placement.retainedQueryData[bucketInstanceId];
    const layers = of?.featureIndex.bucketLayerIDs[of.bucketIndex] ?? [];
    if (!of || !PLACE_NAMES.some((name) => layers.includes(name))) return;
    const known = decoded.get(of.featureIndex) ?? new Map<number, Properties>();
    decoded.set(of.featureIndex, known);
    const [layer] = Object.values(of.featureIndex.loadVTLayers());
    // A source set anew may already have fewer features than those whose names still stand.
    if (!layer || index >= layer.length) return;
    const properties = known.get(index) ?? layer.feature(index).properties;
    known.set(index, properties);
    if (!isWanted(properties)) return;
    const place = places.get(String(properties['id']));
    if (!place) return;
    const dot = map.project([...place.position]);
    const [left = 0, top = 0, right = 0, bottom = 0] = bboxes.slice(4 * at, 4 * at + 4);
    const line = (edge: number, padding: number, centre: number): number =>
      centre + (edge + padding - OUTSIDE - centre) * grown;
    const box = {
      left: line(left, NAME_PADDING, dot.x),
      top: line(top, NAME_PADDING, dot.y),
      right: line(right, -NAME_PADDING, dot.x),
      bottom: line(bottom, -NAME_PADDING, dot.y),
    };
    names.set(place.id, { place, box, dot, properties });
  });
  return names;
}
