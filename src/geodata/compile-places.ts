// What the sources say of towns and stations, for their cards, and what follows from other records: in whose outline a town lies,
// which railways have a station at it, in one language; and which numbers of inhabitants tell its rank. It checks nothing.
import type { Language, Place, PopulationBasis } from '../core/atlas/atlas.ts';
import type { PlaceAccount } from '../core/atlas/evidence.ts';
import { NUMBER_HOLDS } from '../core/atlas/town-ranks.ts';
import { yearOfDay } from '../core/time/bounds.ts';
import { historicalDate } from './dates.ts';
import type { Geodata } from './check.ts';
import { liesWithin, TODAY } from './outlines.ts';
import { townsOfStations } from './stations.ts';

/** By the id of the place. */
export function placeAccounts(geodata: Geodata, language: Language): Record<string, PlaceAccount> {
  const towns = townsOfStations(geodata);
  return Object.fromEntries(
    geodata.places.map(({ id, geometry, properties }): [string, PlaceAccount] => {
      const within = (polity: string): boolean => liesWithin(geodata.borders, polity, geometry.coordinates);
      const hasStation = (stations: readonly string[]): boolean =>
        stations.some((station) => towns.get(station)?.town.id === id);
      return [
        id,
        {
          sources: properties.sources,
          foundedSources: properties.foundedSources,
          positionSource: properties.positionSource,
          note: properties.note?.[language] ?? null,
          inKazakhstan: within(TODAY),
          polities: geodata.polities.flatMap((polity) => (within(polity.id) ? [polity.id] : [])),
          railways: geodata.railways.flatMap((railway) =>
            hasStation(railway.properties.stations) ? [railway.id] : [],
          ),
        },
      ];
    }),
  );
}

const WORTH: Readonly<Record<PopulationBasis, number>> = { census: 0, 'census-first': 1, estimate: 2 };

/**
 * The numbers that tell the rank of a place, one for a year. A final result of a census comes before its first, and an estimate
 * counts only where no census was taken shortly before.
 */
export function peopleOf(id: string, populations: Geodata['populations']): Place['people'] {
  const numbers = populations
    .filter(({ place }) => place === id)
    .map(({ date, population, basis }) => ({
      year: yearOfDay(historicalDate(date).latest ?? ''),
      ...{ population, basis },
    }))
    .sort((one, other) => one.year - other.year || WORTH[one.basis] - WORTH[other.basis]);
  return numbers
    .filter(({ year, basis }, at) => {
      const first = numbers.findIndex((other) => other.year === year) === at;
      const census = numbers.some(
        (other) => other.basis !== 'estimate' && other.year < year && year < other.year + NUMBER_HOLDS,
      );
      return first && !(basis === 'estimate' && census);
    })
    .map(({ year, population }) => [year, population]);
}
