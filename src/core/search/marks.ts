// Where on the map stands what a search has found: points and paths to be marked. Pure.
import type { Atlas, AtlasObject, Layer, Position, Route } from '../atlas/atlas.ts';
import { allObjects } from '../atlas/selection.ts';
import { drawnCourses } from '../geo/smooth-course.ts';
import type { Years } from '../time/bounds.ts';
import { existsInYear, stateInYears } from '../time/lifecycle.ts';
import type { Target } from './targets.ts';

export interface Marks {
  /** Sites and towns. `shift`: how far the symbol is moved from its position, [right, down] in pixels at full symbol size. */
  readonly points: readonly {
    readonly id: string;
    readonly position: Position;
    readonly shift: readonly [number, number];
  }[];
  /** Lines, as the map draws them. */
  readonly paths: readonly { readonly id: string; readonly path: readonly Position[] }[];
}

/** What of the things found may be marked. */
export interface Marked {
  readonly years: Years;
  readonly layers: readonly Layer[];
}

/**
 * The marks of what is there in the years shown, in the layers shown; null for these: of all, also of what is not there or is
 * hidden. Sectors have none.
 */
export function marksOf(targets: readonly Target[], atlas: Atlas, shown: Marked | null): Marks {
  const isThere = ({ lifecycle, layer }: AtlasObject): boolean =>
    !shown || (shown.layers.includes(layer) && stateInYears(lifecycle, shown.years) !== null);
  const courseOf = ({ id, path }: Route): Marks['paths'][number] => ({
    ...{ id, path: drawnCourses(atlas.routes).get(id) ?? path },
  });
  const markOfObject = (object: AtlasObject): Marks =>
    'position' in object ? { points: [object], paths: [] } : { points: [], paths: [courseOf(object)] };
  const marksOfPlace = (id: string | null): Marks => {
    const place = atlas.places.find((one) => one.id === id);
    const there = place && (!shown || existsInYear(place.founded, shown.years.until));
    return { points: there ? [{ id: place.id, position: place.position, shift: [0, 0] }] : [], paths: [] };
  };
  const marks = targets.map((target): Marks => {
    switch (target.type) {
      case 'place':
        return marksOfPlace(target.place.id);
      case 'figure':
        return marksOfPlace('place' in target.figure ? target.figure.place : null);
      case 'event': {
        const object = allObjects(atlas).find(({ id }) => id === target.event.object);
        return object && isThere(object) ? markOfObject(object) : marksOfPlace(target.event.place);
      }
      case 'line':
        return { points: [], paths: target.line.sections.filter(isThere).map(courseOf) };
      case 'sector':
        return { points: [], paths: [] };
      default:
        return isThere(target.object) ? markOfObject(target.object) : { points: [], paths: [] };
    }
  });
  return { points: marks.flatMap(({ points }) => points), paths: marks.flatMap(({ paths }) => paths) };
}
