// The results of measuring as text: the length of a way by rail in one line, and whole results as they are copied.
import type { Language } from '../../core/atlas/atlas.ts';
import { nameInYear } from '../../core/atlas/names.ts';
import type { MeasuredPlace } from '../../core/geo/measured-place.ts';
import type { WaySpell } from '../../core/rail/rail-ways.ts';
import {
  areaInWords,
  kilometresInWords,
  measureMessagesOf,
  positionInWords,
} from '../../i18n/measure-messages.ts';

/** The name of a measured place, or its coordinates where it has none. */
export const placeInWords = (
  { name, names = [], position }: MeasuredPlace,
  year: number,
  language: Language,
): string => (name ? nameInYear({ name, names }, year, language) : positionInWords(position, language));

/** “312 km”, “possibly 312 km”, or that there was no connection. */
export function wayInWords({ certain, possible }: WaySpell, language: Language): string {
  const { perhaps, noWay } = measureMessagesOf(language).rail;
  if (certain) return kilometresInWords(certain.kilometres, language);
  return possible ? `${perhaps} ${kilometresInWords(possible.kilometres, language)}` : noWay;
}

/** The way by rail between two stations in a year, a line for the whole and one for each section. */
export function railwayAsText(
  stations: readonly [from: string, to: string],
  spell: WaySpell,
  year: number,
  sectionName: (id: string) => string,
  language: Language,
): string {
  const legs = (spell.certain ?? spell.possible)?.legs ?? [];
  return [
    `${stations.join(' – ')}, ${year}: ${wayInWords(spell, language)}`,
    ...legs.map(
      ({ section, kilometres }) => `${sectionName(section)}: ${kilometresInWords(kilometres, language)}`,
    ),
  ].join('\n');
}

/**
 * The points with the length between them, or with area and outline.
 * @param length kilometres
 * @param area square kilometres; null where a length is measured
 */
export function pointsAsText(
  points: readonly MeasuredPlace[],
  length: number,
  area: number | null,
  year: number,
  language: Language,
): string {
  const texts = measureMessagesOf(language);
  return [
    points.map((point) => placeInWords(point, year, language)).join(' – '),
    ...(area === null
      ? [`${texts.length}: ${kilometresInWords(length, language)}`]
      : [
          `${texts.area}: ${areaInWords(area, language)}`,
          `${texts.outline}: ${kilometresInWords(length, language)}`,
        ]),
  ].join('\n');
}
