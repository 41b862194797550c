// Turns towns and stations into GeoJSON for the map: one feature for each stretch of years in which a town looks the same under
// the filters, with the places that its name can take at each zoom in the form that MapLibre wants. A change of years then only
// changes a value in the filters; other filters, or a window of another length, make other features.
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Atlas, Language } from '../core/atlas/atlas.ts';
import type { LedPlace } from '../core/atlas/name-leaders.ts';
import { lettersOf, namePlaces, NAME_ZOOMS, townsOf, type NameZooms } from '../core/atlas/name-places.ts';
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

/**
 * The property that says of the last places of a name, those at the end of a line: [middle right, middle down, height of the name,
 * and where at the town the line begins, right, down], in pixels from the dot, as JSON. It is missing where no place has a line.
 */
export const ledAt = ({ from }: Pick<NameZooms, 'from'>): string => `led${from}`;
const ledBy = ({ box: { left, top, right, bottom }, start }: LedPlace): number[] =>
  [(left + right) / 2, (top + bottom) / 2, bottom - top, ...start].map(
    (pixels) => Math.round(pixels * 10) / 10,
  );

/** What decides which symbols stand round a town. */
export interface PlacesShown {
  readonly filters: Filters;
  readonly years: Years;
  /** Whether only the looks of these years are wanted: the first picture needs no others, and others take time. */
  readonly onlyNow?: boolean;
}

/**
 * One feature for each look of a town. `works` is how many of its works are shown, `clear` how far symbols extend from it at full
 * size, `mark…` and `near…` are the places of its name by the zooms of `NAME_ZOOMS`; `muted…` lists where these begin if no side of
 * the town is its own (a town of the first importance has its name all the same), `covered…` the zooms of tiles at which a symbol stands on its dot.
 */
export function placeFeatures(
  atlas: Pick<Atlas, 'places' | 'sites' | 'polities'>,
  language: Language,
  { filters, years, onlyNow = false }: PlacesShown,
): FeatureCollection<Point, RunProperties> {
  const looks = townLooks(atlas, language, { filters, length: windowLength(years) });
  const isWanted = (look: TownLook): boolean => !onlyNow || isShown(look, years);
  const towns = townsOf(atlas);
  return {
    type: 'FeatureCollection',
    features: atlas.places.flatMap((place) => {
      const placesOf = namePlaces(place, towns);
      return (looks.get(place.id) ?? []).filter(isWanted).map((look): Feature<Point, RunProperties> => {
        const { works, nearby, rank, counted, ...run } = look;
        const all = placesOf(look);
        const mutedFrom = (mark: boolean): number[] =>
          place.importance === 1 ? [] : all.flatMap((one) => (one.mark === mark && one.none ? one.from : []));
        const coveredTiles = (mark: boolean): number[] => [
          ...new Set(all.flatMap((one) => (one.mark === mark && one.covered ? one.tile : []))),
        ];
        const [first] = all;
        // A chosen town has its name at smaller zooms as well.
        const smaller = first ? anchorOffsets(first.places, first.size) : [];
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
            ...Object.fromEntries(
              all.map((one) => [placesAt(one), anchorOffsets([...one.places, ...one.led], one.size)]),
            ),
            ...Object.fromEntries(
              all.flatMap((one) =>
                one.led.length > 0 ? [[ledAt(one), JSON.stringify(one.led.map(ledBy))]] : [],
              ),
            ),
            ...{ mutedMark: mutedFrom(true), mutedNear: mutedFrom(false) },
            ...{ coveredMark: coveredTiles(true), coveredNear: coveredTiles(false) },
          },
        };
      });
    }),
  };
}
