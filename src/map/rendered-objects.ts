// Reads from MapLibre what it has drawn in the window, for tests and other programs that inspect the page.
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { AtlasObject, Place } from '../core/atlas/atlas.ts';
import type { Box } from '../core/atlas/name-sides.ts';
import { TOWN_MARKS_UNTIL, type MarkSpot } from '../core/atlas/town-marks.ts';
import { symbolSize } from '../core/view/map-scale.ts';
import { PLACE_NAMES } from './layers/places.ts';
import { DRAWN_ROUTE_LAYERS, GROUND_LAYER } from './layers/routes.ts';
import type { MarkedObject } from './layers/town-marks.ts';
import { drawnNames } from './drawn-names.ts';
import { nameInOverlay } from './overlays.ts';

/**
 * One feature drawn on the map, or one works of a town's mark; `x` and `y` are the centre of a site's symbol, of its town's mark or
 * of a town's dot in pixels of the window.
 */
export interface RenderedObject {
  readonly layer: string;
  readonly id: string;
  readonly state: string | null;
  readonly certainty: string | null;
  readonly name: string | null;
  readonly x: number | null;
  readonly y: number | null;
  /** The town in whose mark the site is drawn; null for a symbol of its own. */
  readonly mark?: string | null;
  /** The line of text of a town's name. */
  readonly box: Box | null;
}

export function renderedObjects(
  map: MapLibreMap,
  objects: ReadonlyMap<string, AtlasObject>,
  places: ReadonlyMap<string, Place>,
  spots: ReadonlyMap<string, MarkSpot>,
  overlays: readonly string[],
): RenderedObject[] {
  const zoom = map.getZoom();
  const [near, size] = [zoom >= TOWN_MARKS_UNTIL, symbolSize(zoom)];
  const layers = [
    near ? 'sites' : 'town-marks',
    ...PLACE_NAMES,
    'place-selected',
    GROUND_LAYER,
    ...DRAWN_ROUTE_LAYERS,
    ...overlays,
  ];
  const names = drawnNames(map, places);
  return map.queryRenderedFeatures({ layers }).flatMap((feature) => {
    const { id, state, certainty, name, works } = feature.properties;
    // The ground that overlays draw is no object.
    if (id === undefined) return [];
    const object = objects.get(String(id));
    const layer = nameInOverlay(feature.layer.id).replace(/^place-names-.*/, 'place-names');
    const isName = layer === 'place-names';
    const site = near && object && 'position' in object ? object : isName ? undefined : spots.get(String(id));
    const position = site?.position ?? places.get(String(id))?.position;
    const at = position && map.project([...position]);
    const [x, y] = site?.shift ?? [0, 0];
    const drawn: RenderedObject = {
      layer,
      id: String(id),
      state: state === undefined ? null : String(state),
      certainty: certainty === undefined ? null : String(certainty),
      name: name === undefined ? null : String(name),
      x: at ? at.x + x * size : null,
      y: at ? at.y + y * size : null,
      box: (isName && names.get(String(id))?.box) || null,
    };
    if (layer !== 'town-marks') return drawn;
    const mark = object ? null : String(id);
    const inMark = JSON.parse(String(works)) as MarkedObject[];
    return inMark.map((one): RenderedObject => ({ ...drawn, ...one, layer: 'sites', mark }));
  });
}
