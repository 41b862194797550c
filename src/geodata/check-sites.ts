// Checks of sites that one field alone cannot answer: a point that lies farther from the site's place than its precision
// allows, and a life that begins with a standstill. check.ts calls them.
import { POSITION_ERROR } from '../core/rail/rail-access.ts';
import { distanceInKilometres } from '../core/geo/geometry.ts';
import { LANGUAGES, type Precision } from '../core/atlas/atlas.ts';
import type { Reporter } from './report.ts';
import type { PlaceRecord, SiteRecord } from './schema.ts';

/** How far the point of a site may be from that of its place, in kilometres. A works whose own site is known may lie outside its town. */
const REACH_OF_PLACE: Readonly<Record<Precision, number>> = { ...POSITION_ERROR, site: 15 };

/** Reports a point that is too far from its place, and a stand-in whose note does not tell readers how far off it may be. */
export function checkPosition(
  { geometry, properties: { place, precision, standsFor, positionNote } }: SiteRecord,
  places: ReadonlyMap<string, PlaceRecord>,
  report: Reporter,
): void {
  const home = places.get(place ?? '');
  const reach = standsFor?.kilometres ?? REACH_OF_PLACE[precision];
  const distance = home ? distanceInKilometres(geometry.coordinates, home.geometry.coordinates) : 0;
  if (home && distance > reach)
    report(
      'geometry.coordinates',
      `${distance.toFixed(1)} km from ${home.id}`,
      `at most ${reach} km for the precision “${precision}”, or standsFor with the kilometres`,
    );
  if (!positionNote && (standsFor || precision === 'approximate'))
    report('properties.positionNote', 'nothing', 'what the point stands for and how far it may be off');
  if (!standsFor || !positionNote) return;
  for (const language of LANGUAGES)
    if (!new RegExp(`\\b${standsFor.kilometres}\\b`).test(positionNote[language]))
      report(
        `properties.positionNote.${language}`,
        positionNote[language],
        `the ${standsFor.kilometres} km of standsFor`,
      );
}

/** Reports a standstill before anything had worked or was being built. */
export function checkStandstill(lifecycle: SiteRecord['properties']['lifecycle'], report: Reporter): void {
  const idle = lifecycle.findIndex(({ state }) => state === 'idle');
  const begun = lifecycle.findIndex(({ state }) => ['operating', 'construction'].includes(state));
  if (idle >= 0 && (begun < 0 || begun > idle))
    report(
      `properties.lifecycle.${idle}.state`,
      '"idle"',
      'a phase before it in which it worked or was being built',
    );
}
