// What the search can find, and under which names: every name of every thing in three languages, its short names and
// abbreviations, and words that tell things with one name apart. How a query is matched is in search.ts. Pure.
import {
  FIRST_YEAR,
  LANGUAGES,
  LAST_YEAR,
  SECTORS,
  type Atlas,
  type AtlasObject,
  type Kind,
  type Language,
  type Layer,
  type Localized,
  type NameInTime,
  type Place,
  type Route,
  type Sector,
  type Site,
} from '../atlas/atlas.ts';
import type { AtlasEvent, Evidence, Figure, Population } from '../atlas/evidence.ts';
import { linesOf, type Line } from '../atlas/lines.ts';
import { yearOfDay } from '../time/bounds.ts';
import { otherNames, shortWords, WORDS_OF_KINDS } from './synonyms.ts';

/** Something that can be found. A population is a figure that has a place instead of a sentence. */
export type Target =
  | { readonly type: 'place'; readonly place: Place }
  | { readonly type: 'site'; readonly object: Site }
  | { readonly type: 'line'; readonly line: Line }
  | { readonly type: 'route'; readonly object: Route }
  | { readonly type: 'flow'; readonly object: Route }
  | { readonly type: 'sector'; readonly sector: Sector }
  | { readonly type: 'event'; readonly event: AtlasEvent }
  | { readonly type: 'figure'; readonly figure: Figure | Population };
export type TargetType = Target['type'];

/** The names of layers, sectors and kinds, which readers type as well. */
export type Vocabulary = Readonly<
  Record<
    Language,
    {
      readonly layers: Readonly<Record<Layer, string>>;
      readonly sectors: Readonly<Record<Sector, string>>;
      readonly kinds: Readonly<Record<Kind, string>>;
    }
  >
>;

/** One name of one target. */
export interface Entry {
  readonly name: string;
  /** Short names and abbreviations of what the name says. */
  readonly alias: string;
  /** Other words that a reader may type to tell targets with the same name apart. */
  readonly context: string;
  readonly target: Target;
  readonly language: Language | null;
  readonly weight: number;
}

/** A name, which need not be known in every language. */
type Name = Partial<Localized>;

/** How likely a reader means a target of a type: a town rather than its bakery, a line rather than a flow over it. */
const WEIGHTS: Readonly<Record<Exclude<TargetType, 'figure'>, number>> = {
  place: 2.6,
  sector: 1.5,
  line: 1,
  site: 1,
  route: 1,
  flow: 0.5,
  event: 0.6,
};
/** Weights of names that are not the target's own: the name of a section's line, and of a station on it. */
const LINE_NAME = 0.9;
const STATION_NAME = 0.4;
/** The share of its weight that a town's name keeps which the town bore in no year of the atlas. */
const LEAST_BORNE = 0.8;

/** For how much of the years of the atlas a name was borne, 0 to 1. */
function shareBorne({ start, end }: NameInTime): number {
  const from = Math.max(FIRST_YEAR, start?.earliest ? yearOfDay(start.earliest) : FIRST_YEAR);
  const to = Math.min(LAST_YEAR, end?.latest ? yearOfDay(end.latest) : LAST_YEAR);
  return Math.max(0, to - from) / (LAST_YEAR - FIRST_YEAR);
}

/** Every name of every target but figures, which are found by their numbers. Without evidence: no events, no stations. */
export function* entriesOf(
  atlas: Atlas,
  vocabulary: Vocabulary,
  evidence: Evidence | null,
  reader: Language,
): Generator<Entry, void> {
  const places = new Map(atlas.places.map((place) => [place.id, place]));
  const namesOfObject = ({ name, formerNames, namesThen = [] }: AtlasObject): Name[] => [
    name,
    ...[...formerNames, ...namesThen].map((other) => other.name),
  ];
  const namesOfPlace = (id: string | null): Localized[] => {
    const place = id === null ? undefined : places.get(id);
    return place ? [place.name, ...place.names.map(({ name }) => name)] : [];
  };

  /** The entries of a target: its names in each language, and other short forms of any of them. */
  function* named(
    target: Target,
    names: readonly Name[],
    context: (language: Language) => readonly string[],
    weight: number | ((name: Name) => number),
    kind?: Kind,
  ): Generator<Entry, void> {
    const spellings = names.flatMap((name) => LANGUAGES.flatMap((language) => name[language] ?? []));
    const alias = [...shortWords(spellings), ...((kind && WORDS_OF_KINDS[kind]) ?? [])].join(' ');
    const weightOf = (name: Name): number => (typeof weight === 'number' ? weight : weight(name));
    for (const language of LANGUAGES) {
      const told = context(language).join(' ');
      const seen = new Set<string>();
      for (const localized of names) {
        const name = localized[language];
        if (name === undefined || seen.has(name)) continue;
        seen.add(name);
        yield { name, alias, context: told, target, language, weight: weightOf(localized) };
      }
    }
    const [main] = names;
    if (main)
      for (const name of otherNames(spellings))
        yield { name, alias: '', context: '', target, language: null, weight: weightOf(main) };
  }

  for (const place of atlas.places) {
    const important = WEIGHTS.place * (1.3 - place.importance / 10);
    const borne = new Map<Name, number>(place.names.map((name) => [name.name, shareBorne(name)]));
    yield* named(
      { type: 'place', place },
      namesOfPlace(place.id),
      () => [],
      (name) => important * (LEAST_BORNE + (1 - LEAST_BORNE) * (borne.get(name) ?? 1)),
    );
  }
  for (const sector of SECTORS)
    for (const language of LANGUAGES)
      yield {
        ...{ name: vocabulary[language].sectors[sector], alias: '', context: '' },
        ...{ target: { type: 'sector', sector }, language, weight: WEIGHTS.sector },
      };
  for (const object of atlas.sites)
    yield* named(
      { type: 'site', object },
      namesOfObject(object),
      (language) => {
        const { kinds, sectors } = vocabulary[language];
        const town = namesOfPlace(object.place).map((name) => name[language]);
        return [kinds[object.kind], sectors[object.sector], ...town];
      },
      WEIGHTS.site,
      object.kind,
    );
  const lines = linesOf(atlas);
  for (const line of lines)
    yield* named(
      { type: 'line', line },
      [line.name],
      (language) => [vocabulary[language].layers[line.layer]],
      WEIGHTS.line,
    );
  const inLines = new Set(lines.flatMap(({ sections }) => sections));
  for (const object of atlas.routes) {
    const type = object.layer === 'flows' ? 'flow' : 'route';
    const target: Target = { type, object };
    const ends = object.flow ? [object.flow.from, object.flow.to].flatMap(namesOfPlace) : [];
    yield* named(
      target,
      namesOfObject(object),
      (language) => [
        vocabulary[language].layers[object.layer],
        ...(inLines.has(object) ? [object.lineName[language]] : []),
        ...ends.map((name) => name[language]),
      ],
      WEIGHTS[type],
    );
    if (type === 'route' && !inLines.has(object))
      yield* named(
        target,
        [object.lineName],
        (language) => [object.name[language]],
        WEIGHTS.route * LINE_NAME,
      );
  }

  // A station in a town of the atlas is found as the town.
  const towns = new Set(atlas.places.flatMap(({ id }) => namesOfPlace(id)).map((name) => name[reader]));
  const plain = { alias: '', language: reader };
  for (const object of atlas.routes)
    for (const name of new Set(evidence?.accounts[object.id]?.stations.map((station) => station.name)))
      if (!towns.has(name))
        yield {
          ...{ ...plain, name, context: '' },
          ...{ target: { type: 'route', object }, weight: WEIGHTS.route * STATION_NAME },
        };
  for (const event of evidence?.events ?? []) {
    const told = namesOfPlace(event.place).flatMap((name) => LANGUAGES.map((language) => name[language]));
    const context = [event.date.latest?.slice(0, 4) ?? '', ...told].join(' ');
    const said = { ...plain, context, target: { type: 'event', event }, weight: WEIGHTS.event } as const;
    yield { ...said, name: event.title };
    for (const name of event.otherTitles) yield { ...said, language: null, name };
  }
}

/** The same for two targets that are the same thing. */
export function identityOf(target: Target): string {
  switch (target.type) {
    case 'place':
      return `place ${target.place.id}`;
    case 'line':
      return `line ${target.line.id}`;
    case 'sector':
      return `sector ${target.sector}`;
    case 'event':
      return `event ${target.event.id}`;
    case 'figure':
      return `figure ${target.figure.id}`;
    default:
      return target.object.id;
  }
}
