// Which towns have names in a picture of the country, and where: the most important first, each beside its dot or its mark, where
// name-spots.ts finds room among all that the picture shows. Pure.
import type { Atlas, Place, Position } from '../atlas/atlas.ts';
import { lettersOf } from '../atlas/name-places.ts';
import type { Box } from '../atlas/name-sides.ts';
import { select, type Filters } from '../atlas/selection.ts';
import { SYMBOL_REACH } from '../atlas/symbol-shifts.ts';
import type { TownLook } from '../atlas/town-looks.ts';
import { markRadius, marksAt } from '../atlas/town-marks.ts';
import type { Years } from '../time/bounds.ts';
import { symbolSize } from '../view/map-scale.ts';
import { CAPITAL_SPACING, dotRadius, nameSize } from '../view/name-scale.ts';
import type { Measure } from './layout.ts';
import { placeNames, type NameSpot, type Sign } from './name-spots.ts';

/** The height of letters in ems, from the top of a capital to the foot of a p: less than that of their line. */
const INK = 0.96;

/** A town as the map draws it in the years of the picture. */
export interface DrawnTown extends Pick<TownLook, 'name' | 'capital' | 'rank'> {
  readonly place: Place;
  /** Whether a symbol stands on its dot. */
  readonly covered: boolean;
}

export interface NamedPicture {
  readonly atlas: Atlas;
  readonly filters: Filters;
  /** The id of the chosen town or works, if any. */
  readonly selected: string | null;
  readonly zoom: number;
  /** Where a position is, in pixels from the left and the top of the picture. */
  readonly pointOf: (position: Position) => { readonly x: number; readonly y: number };
  readonly measure: Measure;
  /** Of names: none goes beyond it. */
  readonly frame: Box;
}

/** The smaller the number, the more a town needs its name. */
const orderOf = ({ place, capital, rank }: DrawnTown, selected: string | null): number =>
  place.id === selected ? -2 : capital ? -1 : 10 * place.importance - rank;

/** All signs of a picture: the dots of towns, their marks, and works that stand alone. */
export function signsIn(
  { atlas, filters, zoom, pointOf }: Omit<NamedPicture, 'frame' | 'measure' | 'selected'>,
  years: Years,
  towns: readonly DrawnTown[],
): Sign[] {
  const scale = symbolSize(zoom);
  const covered = new Set<string | null>(towns.flatMap((town) => (town.covered ? [town.place.id] : [])));
  return [
    ...towns
      .filter(({ covered }) => !covered)
      .map(({ place, rank, capital }) => {
        const { x, y } = pointOf(place.position);
        return { x, y, radius: dotRadius(rank, capital, zoom), town: place.id, kind: 'dot' as const };
      }),
    ...marksAt(zoom, select(atlas, years, filters), atlas.places).map(
      ({ position, shift: [right, down], works: { length: works }, foremost }) => {
        const { x, y } = pointOf(position);
        const radius = scale * (works > 1 ? markRadius(works) : SYMBOL_REACH);
        return {
          ...{ x: x + right * scale, y: y + down * scale, radius },
          town: foremost.place,
          kind: works > 1 || covered.has(foremost.place) ? ('mark' as const) : ('works' as const),
        };
      },
    ),
  ];
}

/** The place of each name that has one, by the id of its town. @param before as `placeNames` has it */
export function townNames(
  picture: NamedPicture,
  years: Years,
  towns: readonly DrawnTown[],
  before?: ReadonlyMap<string, NameSpot>,
): Map<string, NameSpot> {
  const { zoom, measure, frame, selected } = picture;
  const named = [...towns]
    .sort((one, other) => orderOf(one, selected) - orderOf(other, selected))
    .map((town) => {
      const size = nameSize(town.rank, town.capital, zoom);
      const letters = lettersOf(town);
      const spaces = town.capital ? CAPITAL_SPACING * letters.length : 0;
      return {
        ...{ id: town.place.id, sides: town.place.sides ?? [] },
        ...{ width: measure(letters, 'serif', size) + spaces * size, height: INK * size },
      };
    });
  return placeNames(named, signsIn(picture, years, towns), frame, before);
}
