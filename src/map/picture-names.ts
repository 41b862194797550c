// Names the towns of a map that is drawn for pictures, where the country has marks of towns: each at the place that
// core/picture/town-names.ts gives it. Nearer, where works have symbols of their own, names stand as on the page.
import { GeoJSONSource, type Map as PageMap } from 'maplibre-gl';
import type { Atlas } from '../core/atlas/atlas.ts';
import { NAME_ZOOMS, PLACES_FROM } from '../core/atlas/name-places.ts';
import type { Measure } from '../core/picture/layout.ts';
import type { NameSpot } from '../core/picture/name-spots.ts';
import { townNames, type DrawnTown } from '../core/picture/town-names.ts';
import type { Years } from '../core/time/bounds.ts';
import { nameSize } from '../core/view/name-scale.ts';
import type { MapView } from './map-view.ts';
import { farNames, PLACE_SOURCE } from './layers/places.ts';
import { placeFeatures, placesAt } from './place-features.ts';

/** What of the view of the page decides which towns have names, and which names. */
export type NamedView = Pick<MapView, 'filters' | 'language' | 'selected'>;

/** What a feature says of its town. */
interface TownProperties extends Pick<DrawnTown, 'name' | 'capital' | 'rank'> {
  readonly coveredMark: readonly number[];
}

/** A name this near to the frame, in pixels, is taken for cut. */
export const CUT = 3;
/** A name stands so far from it: its line is higher than its letters, and these are a little wider or narrower than measured. */
const EDGE = CUT + 3;

/**
 * What names the towns of a map in the years that it is called with; from one year to the next a name keeps its side where it can.
 * The map must have its style, and its camera stays.
 */
export function townNamer(
  map: PageMap,
  atlas: Atlas,
  measure: Measure,
  { filters, language, selected }: NamedView,
): (years: Years) => void {
  const zoom = map.getZoom();
  const zooms = NAME_ZOOMS.findLast(({ from }) => from <= zoom);
  const source = map.getSource(PLACE_SOURCE);
  if (!zooms?.mark || !(source instanceof GeoJSONSource)) return () => undefined;
  // They have been kept apart.
  map.setLayoutProperty(farNames(zooms), 'text-allow-overlap', true);
  const { clientWidth, clientHeight } = map.getContainer();
  const picture = {
    ...{ atlas, filters, selected, zoom, measure },
    pointOf: (position: readonly [number, number]) => map.project([...position]),
    frame: { left: EDGE, top: EDGE, right: clientWidth - EDGE, bottom: clientHeight - EDGE },
  };
  const placeOf = new Map(atlas.places.map((place) => [place.id, place]));
  let before: { readonly until: number; readonly names: ReadonlyMap<string, NameSpot> } | null = null;

  return (years) => {
    const { features, ...collection } = placeFeatures(atlas, language, { filters, years, onlyNow: true });
    const towns = features.flatMap(({ properties }): DrawnTown[] => {
      const place = placeOf.get(properties.id);
      if (!place || !(zooms.tile >= PLACES_FROM[place.importance] || place.id === selected)) return [];
      const { name, capital, rank, coveredMark } = properties as unknown as TownProperties;
      return [{ place, name, capital, rank, covered: coveredMark.includes(zooms.tile) }];
    });
    const names = townNames(
      picture,
      years,
      towns,
      before?.until === years.until - 1 ? before.names : undefined,
    );
    before = { until: years.until, names };
    const offsets = new Map(
      towns.flatMap(({ place, rank, capital }) => {
        const box = names.get(place.id)?.box;
        if (!box) return [];
        const { x, y } = picture.pointOf(place.position);
        const middle = [(box.left + box.right) / 2 - x, (box.top + box.bottom) / 2 - y];
        return [[place.id, middle.map((pixels) => pixels / nameSize(rank, capital, zoom))] as const];
      }),
    );
    void source.setData({
      ...collection,
      features: features.map(({ properties, ...feature }) => {
        const offset = offsets.get(properties.id);
        const name = offset
          ? { [placesAt(zooms)]: ['center', offset], mutedMark: [] }
          : { mutedMark: [zooms.from] };
        return { ...feature, properties: { ...properties, ...name } };
      }),
    });
  };
}
