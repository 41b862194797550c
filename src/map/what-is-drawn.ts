// What a map has drawn in its window now, as its key needs it: asked of MapLibre, so that a key has what is seen and nothing else.
import type { Map as PageMap } from 'maplibre-gl';
import { FLOW_WAYS, type Atlas, type FlowWay } from '../core/atlas/atlas.ts';
import { allObjects } from '../core/atlas/selection.ts';
import type { TownDot } from '../core/atlas/town-ranks.ts';
import { markSpots } from '../core/atlas/town-marks.ts';
import { renderedObjects } from './atlas-map.ts';
import { nameInOverlay } from './overlays.ts';
import { PLACE_DOTS } from './layers/places.ts';
import type { RenderedObject } from './rendered-objects.ts';
import { TOWN_DOTS } from './town-dots.ts';

/** What a map has drawn besides the objects of the atlas. */
interface DrawnGround {
  /** The dots of towns, each look once. */
  readonly dots: readonly TownDot[];
  readonly flows: readonly FlowWay[];
  readonly stations: boolean;
  readonly border: boolean;
  readonly borderToday: boolean;
}

export interface Drawn {
  readonly objects: readonly RenderedObject[];
  readonly ground: DrawnGround;
  /** Whether a reader's own records are drawn. */
  readonly records: boolean;
}

/** Asked while the map is idle: before, some of it is still to come. */
export function whatIsDrawn(map: PageMap, atlas: Atlas): Drawn {
  const objects = new Map(allObjects(atlas).map((object) => [object.id, object]));
  const places = new Map(atlas.places.map((place) => [place.id, place]));
  const layers = map.getLayersOrder();
  const featuresOf = (layer: string) => {
    const named = layers.filter((id) => nameInOverlay(id) === layer);
    return named.length > 0 ? map.queryRenderedFeatures({ layers: named }) : [];
  };
  const ways = new Set(featuresOf('ribbon').map(({ properties }) => String(properties['way'])));
  const dots = new Set(PLACE_DOTS.flatMap(featuresOf).map(({ properties }) => String(properties['image'])));
  return {
    objects: renderedObjects(map, objects, places, markSpots(atlas), []),
    ground: {
      dots: [...TOWN_DOTS].flatMap(([image, dot]) => (dots.has(image) ? [dot] : [])),
      flows: FLOW_WAYS.filter((way) => ways.has(way)),
      stations: featuresOf('station-ticks').length > 0,
      border: featuresOf('border').length > 0,
      borderToday: featuresOf('border-today').length > 0,
    },
    records: Boolean(map.getLayer('own-data')),
  };
}
