// Compiles the stations of all railways: for the ways between them, which a reader can ask for, and for the map, which shows
// them in the years in which they worked. Runs during the build only.
import type { Place, Position, Route } from '../core/atlas/atlas.ts';
import { distanceInKilometres } from '../core/geo/geometry.ts';
import { bearingOf } from '../core/geo/straights.ts';
import type { StationOnMap } from '../core/rail/rail-ways.ts';
import { boundsOf, certaintyInYear, type Certainty } from '../core/time/bounds.ts';
import { parseHistoricalDate } from '../core/time/edtf.ts';
import { equalYears } from '../core/time/equal-years.ts';
import { worksInYear } from '../core/time/lifecycle.ts';
import { link } from '../core/time/runs.ts';
import type { Geodata } from './check.ts';
import { compileAtlas } from './compile.ts';

/** A station at most this far from a place is the place's station, in kilometres. */
const AT_PLACE = 6;

const samePosition = (one: Position, other: Position): boolean => one[0] === other[0] && one[1] === other[1];

/** The direction of a line at one of its vertices, in degrees east of north: from the vertex before to the one after. */
function directionAt({ path }: Route, position: Position): number {
  const index = path.findIndex((vertex) => samePosition(vertex, position));
  return bearingOf(path[index - 1] ?? position, path[index + 1] ?? position);
}

/** In which years a station worked: when one of its lines did, but not before it opened itself. */
function runsOfStation(lines: readonly Route[], opened: string | null): StationOnMap['runs'] {
  const own = boundsOf({ start: opened ? parseHistoricalDate(opened) : null, end: null });
  const least = (one: Certainty | null, other: Certainty | null): Certainty | null =>
    one && other && (one === 'certain' && other === 'certain' ? 'certain' : 'possible');
  return link(
    equalYears(
      (year) => {
        const working = lines.map(({ lifecycle }) => worksInYear(lifecycle, year));
        const any = working.find((works) => works === 'certain') ?? working.find(Boolean) ?? null;
        const certainty = least(any, certaintyInYear(own, year));
        return certainty && { certainty };
      },
      (one, next) => one.certainty === next.certainty,
    ),
  );
}

const placeAt = (position: Position, places: readonly Place[]): boolean =>
  places.some((place) => distanceInKilometres(place.position, position) <= AT_PLACE);

export function compileStations(geodata: Geodata): StationOnMap[] {
  const { routes, places } = compileAtlas(geodata);
  const railways = new Map(routes.map((route) => [route.id, route]));
  return geodata.stations.map(({ id, longitude, latitude, kk, ru, en, opened }) => {
    const position: Position = [longitude, latitude];
    const lines = geodata.railways.flatMap((record) =>
      record.properties.stations.includes(id) ? (railways.get(record.id) ?? []) : [],
    );
    const [first] = lines;
    return {
      id,
      name: { kk, ru, en },
      position,
      bearing: first ? Math.round(directionAt(first, position)) : 0,
      atPlace: placeAt(position, places),
      runs: runsOfStation(lines, opened),
    };
  });
}
