// Turns towns and stations into GeoJSON for the map: one feature for each stretch of years in which a town looks the same under
// the filters, with the places that its name can take at each zoom in the form that MapLibre wants. A change of years then only
// changes a value in the filters; other filters, or a window of another length, make other features.
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Atlas, Language, Place } from '../core/atlas/atlas.ts';
import type { LedPlace } from '../core/atlas/name-leaders.ts';
import type { PlaceForName } from '../core/atlas/name-sides.ts';
import {
  lettersOf,
  namePlaces,
  NAME_ZOOMS,
  townsOf,
  type NameAtZoom,
  type NameZooms,
} from '../core/atlas/name-places.ts';
import type { Filters } from '../core/atlas/selection.ts';
import { symbolReach } from '../core/atlas/symbol-shifts.ts';
import { townLooks, type TownLook } from '../core/atlas/town-looks.ts';
import { windowLength, type Years } from '../core/time/bounds.ts';
import { isShown } from '../core/time/runs.ts';
import { anchorOffsets } from './anchor-offsets.ts';
import type { RunProperties } from './features.ts';
import { dotImageName } from './town-dots.ts';

/** The property that holds the places of a name: by its zooms, and whether the town has one mark there. */
export const placesAt = ({ from, mark }: Pick<NameZooms, 'from' | 'mark'>): string =>
  `${mark ? 'mark' : 'near'}${from}`;

const isLed = (place: PlaceForName | LedPlace): place is LedPlace => 'start' in place;
/** What a feature says of a place at the end of a line, in pixels right and down of the dot. */
export interface LedName {
  /** The point of the name that stays where it is put, whatever the width of its letters, and where in the name it is. */
  readonly at: readonly [right: number, down: number];
  readonly edge: 'left' | 'right' | 'middle';
  readonly height: number;
  /** Where at the town the line begins. */
  readonly start: readonly [right: number, down: number];
}
/** The property that holds those places of a name that are at the end of a line, as JSON; missing where none is. */
export const ledAt = ({ from }: Pick<NameZooms, 'from'>): string => `led${from}`;
function ledName({ side, box: { left, top, right, bottom }, start }: LedPlace): LedName {
  const edge = side.endsWith('right') ? 'left' : side.endsWith('left') ? 'right' : 'middle';
  const x = edge === 'left' ? left : edge === 'right' ? right : (left + right) / 2;
  return { at: [x, (top + bottom) / 2], edge, height: bottom - top, start };
}

/** What decides which symbols stand round a town. */
export interface PlacesShown {
  readonly filters: Filters;
  readonly years: Years;
  /** The bearing of the map, in degrees; 0 where it is left out. */
  readonly bearing?: number;
  /** Whether only the looks of these years are wanted: the first picture needs no others, and others take time. */
  readonly onlyNow?: boolean;
}

/**
 * One feature for each look of a town. `works` is how many of its works are shown, `clear` how far symbols extend from it at full
 * size, `mark…` and `near…` are the places of its name by the zooms of `NAME_ZOOMS`; `muted…` lists where these begin if no side of
 * the town is its own (a town of the first importance has its name all the same), `covered…` the zooms of tiles at which a symbol stands on its dot.
 */
export const placeFeatures = (
  atlas: Pick<Atlas, 'places' | 'sites' | 'polities'>,
  language: Language,
  shown: PlacesShown,
): PlaceFeatures => ({
  type: 'FeatureCollection',
  features: [...featuresByPlace(atlas, language, shown)].flat(),
});

export type PlaceFeatures = FeatureCollection<Point, RunProperties>;

/** The same, place after place: all of them take a quarter of a second. */
export function* featuresByPlace(
  atlas: Pick<Atlas, 'places' | 'sites' | 'polities'>,
  language: Language,
  { filters, years, bearing = 0, onlyNow = false }: PlacesShown,
): Generator<Feature<Point, RunProperties>[], undefined> {
  const looksOf = townLooks(atlas, language, { filters, length: windowLength(years) });
  const towns = townsOf(atlas);
  for (const place of atlas.places) {
    const looks = looksOf(place).filter((look) => !onlyNow || isShown(look, years));
    const placesOf = namePlaces(place, towns, bearing);
    yield looks.map((look) => featureOf(place, look, placesOf(look)));
  }
}

function featureOf(place: Place, look: TownLook, all: readonly NameAtZoom[]): Feature<Point, RunProperties> {
  const { works, nearby, rank, counted, ...run } = look;
  const mutedFrom = (mark: boolean): number[] =>
    place.importance === 1 ? [] : all.flatMap((one) => (one.mark === mark && one.none ? one.from : []));
  const coveredTiles = (mark: boolean): number[] => [
    ...new Set(all.flatMap((one) => (one.mark === mark && one.covered ? one.tile : []))),
  ];
  const [first] = all;
  // A chosen town has its name at smaller zooms as well.
  const smaller = first
    ? anchorOffsets(
        first.places.filter((one) => !isLed(one)),
        first.size,
      )
    : [];
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [...place.position] },
    properties: {
      id: place.id,
      ...run,
      ...{ kind: place.kind, importance: place.importance, rank, works: works.length },
      ...{ letters: lettersOf(look), image: dotImageName({ rank, counted, capital: look.capital }) },
      ...{ clear: symbolReach(place.position, [...works, ...nearby]) },
      ...Object.fromEntries(NAME_ZOOMS.map((zooms) => [placesAt(zooms), smaller])),
      ...Object.fromEntries(all.map((one) => [placesAt(one), anchorOffsets(one.places, one.size)])),
      ...Object.fromEntries(
        all.flatMap((one) => {
          const led = one.places.filter(isLed);
          return led.length > 0 ? [[ledAt(one), JSON.stringify(led.map(ledName))]] : [];
        }),
      ),
      ...{ mutedMark: mutedFrom(true), mutedNear: mutedFrom(false) },
      ...{ coveredMark: coveredTiles(true), coveredNear: coveredTiles(false) },
    },
  };
}
