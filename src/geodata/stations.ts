// Compiles the stations of all railways: for the ways between them, which a reader can ask for, and for the map, which shows
// them in the years in which they worked. Runs during the build only.
import {
  LANGUAGES,
  type Atlas,
  type Language,
  type Place,
  type Position,
  type Route,
} from '../core/atlas/atlas.ts';
import type { Account } from '../core/atlas/evidence.ts';
import { distanceInKilometres, samePosition } from '../core/geo/geometry.ts';
import { bearingOf } from '../core/geo/straights.ts';
import type { StationOnMap } from '../core/rail/rail-ways.ts';
import { boundsOf, certaintyInYear, type Certainty } from '../core/time/bounds.ts';
import { historicalDate } from './dates.ts';
import { equalYears } from '../core/time/equal-years.ts';
import { worksInYear } from '../core/time/lifecycle.ts';
import { link } from '../core/time/runs.ts';
import type { Geodata } from './check.ts';
import type { ObjectRecord, PlaceRecord, StationRecord } from './schema.ts';

/** A station at most this far from a place is the place's station, in kilometres. */
const AT_PLACE = 6;
/** Some stations lie well outside of the town whose name they bear. */
const NAMED_AT_PLACE = 12;

/** “Ust-Kamenogorsk (Oskemen)”, “Alma-Ata I”: the names in it, the station's own first, without a number. */
const namesWithin = (name: string): string[] => [
  name,
  ...name.split(/[(),]/).flatMap((part) => part.trim().replace(/[ -](?:\d+|I+)$/, '') || []),
];

/** The town of a station, and whether the station is called like it. */
export interface StationOfTown {
  readonly town: PlaceRecord;
  readonly named: boolean;
}

type TownsOfStations = ReadonlyMap<string, StationOfTown>;

/**
 * The towns of stations, by the id of the station. A station is that of the place nearest to it, within 6 km, or 12 km where it
 * bears one of the place's names, of whatever time.
 */
export function townsOfStations(geodata: Pick<Geodata, 'stations' | 'places'>): TownsOfStations {
  const towns = known.get(geodata) ?? findTowns(geodata);
  known.set(geodata, towns);
  return towns;
}
/** Several parts of the build ask, in three languages. */
const known = new WeakMap<Pick<Geodata, 'stations' | 'places'>, TownsOfStations>();

function findTowns({ stations, places }: Pick<Geodata, 'stations' | 'places'>): TownsOfStations {
  const found = stations.flatMap(({ id, longitude, latitude, ...names }): [string, StationOfTown][] => {
    const [nearest] = places
      .map((town) => ({
        town,
        kilometres: distanceInKilometres(town.geometry.coordinates, [longitude, latitude]),
      }))
      .sort((one, other) => one.kilometres - other.kilometres);
    if (!nearest) return [];
    const { town, kilometres } = nearest;
    const called = (language: Language, name: string): boolean =>
      [town.properties.name, ...town.properties.names.map((dated) => dated.name)].some(
        (one) => one[language] === name,
      );
    const bears = LANGUAGES.some((language) =>
      namesWithin(names[language]).some((name) => called(language, name)),
    );
    if (kilometres > (bears ? NAMED_AT_PLACE : AT_PLACE)) return [];
    const named = LANGUAGES.some((language) =>
      namesWithin(names[language])
        .slice(0, 2)
        .some((name) => called(language, name)),
    );
    return [[id, { town, named }]];
  });
  return new Map(found);
}

/** The names of the stations of a railway, which has their ids, or of a pipeline, which has them itself; in order along the line. */
export const stationNames = (
  { properties }: ObjectRecord,
  stations: ReadonlyMap<string, StationRecord>,
  towns: TownsOfStations,
  language: Language,
): Account['stations'] =>
  'stations' in properties
    ? properties.stations.flatMap((station) => {
        if (typeof station !== 'string') return { name: station.name[language], town: null };
        const name = stations.get(station)?.[language];
        const of = towns.get(station);
        return name === undefined ? [] : { name, town: of?.named ? of.town.id : null };
      })
    : [];

/** The direction of a line at one of its vertices, in degrees east of north: from the vertex before to the one after. */
function directionAt({ path }: Route, position: Position): number {
  const index = path.findIndex((vertex) => samePosition(vertex, position));
  return bearingOf(path[index - 1] ?? position, path[index + 1] ?? position);
}

/** In which years a station worked: when one of its lines did, but not before it opened itself. */
function runsOfStation(lines: readonly Route[], opened: string | null): StationOnMap['runs'] {
  const own = boundsOf({ start: opened ? historicalDate(opened) : null, end: null });
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

/** @param atlas compiled from the same records */
export function compileStations(geodata: Geodata, { routes, places }: Atlas): StationOnMap[] {
  const towns = townsOfStations(geodata);
  const placeOf = new Map(places.map((place) => [place.id, place]));
  const railways = new Map(routes.map((route) => [route.id, route]));
  return geodata.stations.map(({ id, longitude, latitude, kk, ru, en, opened }) => {
    const position: Position = [longitude, latitude];
    const lines = geodata.railways.flatMap((record) =>
      record.properties.stations.includes(id) ? (railways.get(record.id) ?? []) : [],
    );
    const [first] = lines;
    const of = towns.get(id);
    const town = of?.named && placeOf.get(of.town.id);
    return {
      id,
      name: { kk, ru, en },
      ...(town && { names: town.names }),
      position,
      bearing: first ? Math.round(directionAt(first, position)) : 0,
      atPlace: placeAt(position, places),
      runs: runsOfStation(lines, opened),
    };
  });
}
