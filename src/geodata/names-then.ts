// What an object was called in each year of the atlas: its own dated name, else its usual name with each town in it called as in
// that year. One rule for all objects: a name changes with the towns that it is made of. Runs during the build only.
import {
  FIRST_YEAR,
  LANGUAGES,
  type AtlasObject,
  type Language,
  type Localized,
  type NameInTime,
  type NameUntil,
  type Place,
  type Position,
} from '../core/atlas/atlas.ts';
import { distanceInKilometres } from '../core/geo/geometry.ts';
import { boundsOf, certaintyInYear } from '../core/time/bounds.ts';
import { equalYears, sameAnswer } from '../core/time/equal-years.ts';
import { holdingInYear, runsOf } from '../core/time/lifecycle.ts';
import { escaped } from './escaped.ts';

type Town = Pick<Place, 'id' | 'name' | 'names' | 'position'>;
interface NamedTown {
  readonly town: Town;
  /** All names of the town, the longest first. */
  readonly forms: Readonly<Record<Language, readonly string[]>>;
}

/** A town at most this far from a vertex of a line may stand in the line's name, in kilometres: some stations lie well outside. */
const AT_LINE = 12;

const isAlong = (path: readonly Position[], { position }: Town): boolean =>
  path.some((vertex) => distanceInKilometres(vertex, position) <= AT_LINE);

/** The towns that may stand in the name of an object: those its record says, else its place, its ends, or those along its line. */
function townsNamed<T extends Town>(
  object: AtlasObject,
  namedAfter: readonly string[] | undefined,
  towns: readonly T[],
): T[] {
  if (!namedAfter && 'path' in object && !object.flow)
    return towns.filter((town) => isAlong(object.path, town));
  const own = 'path' in object ? [object.flow?.from, object.flow?.to] : [object.place];
  return towns.filter(({ id }) => (namedAfter ?? own).includes(id));
}

/** Other spellings of towns in names of objects than those of places.geojson. */
const SPELLINGS: Readonly<Record<string, Partial<Record<Language, readonly string[]>>>> = {
  taraz: { en: ['Zhambyl'] },
};

/** The Russian adjectives of towns that changed their names, without their endings. */
const ADJECTIVES: Readonly<Record<string, string>> = {
  'Алма-Ата': 'Алма-Атинск',
  Верный: 'Верненск',
  Джамбул: 'Джамбулск',
  Мирзоян: 'Мирзоянск',
  Черняев: 'Черняевск',
  Чимкент: 'Чимкентск',
};

/** A word or several, with nothing of a longer word before or after them. */
const standing = (text: string): string => `(?<![\\p{L}\\p{N}])${escaped(text)}(?![\\p{L}\\p{N}])`;

/**
 * A name with a town in it called by another of its names: as it stands, or as a Russian adjective with the same ending.
 * @param forms all names of the town, the longest first
 */
function withTown(text: string, forms: readonly string[], then: string): string {
  for (const form of forms) {
    if (text.includes(form)) {
      const found = new RegExp(standing(form), 'u');
      if (found.test(text)) return form === then ? text : text.replace(found, then);
    }
    const adjective = ADJECTIVES[form];
    const adjectiveThen = ADJECTIVES[then];
    if (adjective && adjectiveThen && text.includes(adjective)) return text.replace(adjective, adjectiveThen);
  }
  return text;
}

/** All names of a town, the longest first. */
const formsOf = ({ id, name, names }: Town, language: Language): string[] =>
  [
    ...new Set([
      name[language],
      ...names.map((dated) => dated.name[language]),
      ...(SPELLINGS[id]?.[language] ?? []),
    ]),
  ].sort((one, other) => other.length - one.length);

const townThen = ({ name, names }: Town, year: number): Localized => holdingInYear(names, year)?.name ?? name;

/** Whether a dated name certainly held in a year. A name without any date is another name, and not one of that year. */
const held = (former: NameInTime, year: number): boolean =>
  (former.start ?? former.end) !== null && certaintyInYear(boundsOf(former), year) === 'certain';

function nameThen({ name, formerNames }: AtlasObject, towns: readonly NamedTown[], year: number): Localized {
  const own = formerNames.find((former) => held(former, year))?.name ?? name;
  const inLanguage = (language: Language): string =>
    towns.reduce(
      (text, { town, forms }) => withTown(text, forms[language], townThen(town, year)[language]),
      own[language],
    );
  return { kk: inLanguage('kk'), ru: inLanguage('ru'), en: inLanguage('en') };
}

/**
 * The object with its name in the last year of the atlas, and those it had before. Before it began, it is called as in its first
 * year.
 * @param namedAfter the towns that its record says stand in its name
 */
export function withNames<T extends AtlasObject>(
  object: T,
  namedAfter: readonly string[] | undefined,
  towns: readonly Town[],
): T {
  const named = townsNamed(object, namedAfter, towns).map((town) => ({
    town,
    forms: { kk: formsOf(town, 'kk'), ru: formsOf(town, 'ru'), en: formsOf(town, 'en') },
  }));
  const since = runsOf(object.lifecycle)[0]?.from ?? FIRST_YEAR;
  const spells = equalYears((year) => nameThen(object, named, Math.max(year, since)), sameAnswer);
  const { kk, ru, en } = spells.at(-1) ?? object.name;
  const name: Localized = { kk, ru, en };
  const differing = (then: Localized): NameUntil['name'] =>
    Object.fromEntries(
      LANGUAGES.flatMap((language) =>
        then[language] === name[language] ? [] : [[language, then[language]]],
      ),
    );
  const namesThen = spells.slice(0, -1).map((then) => ({ until: then.to, name: differing(then) }));
  return { ...object, name, ...(namesThen.length > 0 && { namesThen }) };
}
