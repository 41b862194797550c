// Where the works of some years have their symbols, for the rings of a film: in the mark of their town, or alone. Pure.
import type { Place, Position, Site } from './atlas.ts';
import type { Shown } from './selection.ts';
import { markRadius, TOWN_MARKS_UNTIL, townMarks } from './town-marks.ts';

/**
 * Where the symbol of a works stands: [lng, lat], degrees, how far from there, and its radius where it is not that of a single symbol,
 * both in pixels at full symbol size.
 */
export interface Spot {
  readonly position: Position;
  readonly shift: readonly [number, number];
  readonly radius?: number;
}

/** Gives the spot of a works at a zoom. @param shown what the years show, under the filters */
export function spotsOf(
  shown: readonly Shown[],
  places: readonly Place[],
): (site: Site, zoom: number) => Spot {
  const marks = new Map(
    townMarks(shown, places).flatMap((mark) => mark.works.map(({ site }) => [site.id, mark] as const)),
  );
  return (site, zoom) => {
    const mark = zoom < TOWN_MARKS_UNTIL ? marks.get(site.id) : undefined;
    return mark ? { ...mark, radius: markRadius(mark.works.length) } : site;
  };
}
