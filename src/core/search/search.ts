// The search index: finds places, works, railways, flows, sectors and events by any of their names in three languages and two
// scripts, also by half-typed or mistyped ones. MiniSearch matches skeletons of words (transliteration.ts); this file decides
// what can be found, under which names, and in which order. Pure.
import MiniSearch from 'minisearch';
import {
  LANGUAGES,
  SECTORS,
  type Atlas,
  type AtlasEvent,
  type Evidence,
  type Kind,
  type Language,
  type Layer,
  type Localized,
  type Place,
  type Route,
  type Sector,
  type Site,
} from '../atlas/atlas.ts';
import { skeletonOf, wordsAndCompounds, wordsOf } from './transliteration.ts';

/** Something that can be found. */
export type Target =
  | { readonly type: 'place'; readonly place: Place }
  | { readonly type: 'site'; readonly object: Site }
  | { readonly type: 'route'; readonly object: Route }
  | { readonly type: 'flow'; readonly object: Route }
  | { readonly type: 'sector'; readonly sector: Sector }
  | { readonly type: 'event'; readonly event: AtlasEvent };
export type TargetType = Target['type'];

/** A target with the name that matched, which may not be its main name. */
export interface Hit {
  readonly target: Target;
  readonly name: string;
}

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

/** One name of one target. `context` holds other words that a reader may type to tell targets with the same name apart. */
interface Entry {
  readonly id: number;
  readonly name: string;
  readonly context: string;
  readonly target: Target;
  readonly language: Language | null;
  readonly weight: number;
}

/** How likely a reader means a target of a type: a town rather than its bakery, a railway rather than a flow over it. */
const WEIGHTS: Readonly<Record<TargetType, number>> = {
  place: 2,
  sector: 1.5,
  site: 1,
  route: 1,
  flow: 0.5,
  event: 0.6,
};
/** Weights of names that are not the target's own: the name of a section's line, and of a station on it. */
const LINE_NAME = 0.9;
const STATION_NAME = 0.4;
/**
 * Factors for a name that equals the query, begins with it, has the same spelling at its beginning, or is in the reader's
 * language.
 */
const WHOLE = 3;
const BEGINNING = 1.5;
const SPELLED = 1.1;
const OWN_LANGUAGE = 1.05;
/** Results with less than this share of the best score are left out. */
const LEAST_SHARE = 0.04;
const MOST_HITS = 12;
const MOST_OF_A_TYPE = 5;

const inLanguage =
  (language: Language) =>
  (text: Localized): string =>
    text[language];

/** Every name of every target. Without evidence there are no events and no stations. */
function entriesOf(
  atlas: Atlas,
  vocabulary: Vocabulary,
  evidence: Evidence | null,
  reader: Language,
): Entry[] {
  const entries: Entry[] = [];
  const places = new Map(atlas.places.map((place) => [place.id, place]));
  const namesOfPlace = (id: string | null): Localized[] => {
    const place = id === null ? undefined : places.get(id);
    return place ? [place.name, ...place.names.map(({ name }) => name)] : [];
  };
  const add = (
    target: Target,
    names: readonly string[],
    context: readonly string[],
    language: Language | null,
    weight: number,
  ): void => {
    for (const name of new Set(names))
      entries.push({ id: entries.length, name, context: context.join(' '), target, language, weight });
  };

  for (const language of LANGUAGES) {
    const own = inLanguage(language);
    const words = vocabulary[language];
    for (const place of atlas.places)
      add(
        { type: 'place', place },
        namesOfPlace(place.id).map(own),
        [],
        language,
        WEIGHTS.place * (1.3 - place.importance / 10),
      );
    for (const sector of SECTORS)
      add({ type: 'sector', sector }, [words.sectors[sector]], [], language, WEIGHTS.sector);
    for (const object of atlas.sites)
      add(
        { type: 'site', object },
        [object.name, ...object.formerNames.map(({ name }) => name)].map(own),
        [words.kinds[object.kind], words.sectors[object.sector], ...namesOfPlace(object.place).map(own)],
        language,
        WEIGHTS.site,
      );
    for (const object of atlas.routes) {
      const type = object.layer === 'flows' ? 'flow' : 'route';
      const target: Target = { type, object };
      const ends = object.flow ? [object.flow.from, object.flow.to].flatMap(namesOfPlace) : [];
      const former = object.formerNames.map(({ name }) => name);
      const context = [words.layers[object.layer], ...ends.map(own)];
      add(target, [object.name, ...former].map(own), context, language, WEIGHTS[type]);
      if (type === 'route')
        add(target, [own(object.lineName)], [own(object.name)], language, WEIGHTS.route * LINE_NAME);
    }
  }
  // A station in a town of the atlas is found as the town.
  const towns = new Set(atlas.places.flatMap(({ id }) => namesOfPlace(id)).map(inLanguage(reader)));
  for (const route of atlas.routes) {
    const stations = (evidence?.accounts[route.id]?.stations ?? []).filter((name) => !towns.has(name));
    add({ type: 'route', object: route }, stations, [], reader, WEIGHTS.route * STATION_NAME);
  }
  for (const event of evidence?.events ?? []) {
    const context = namesOfPlace(event.place).flatMap((name) => LANGUAGES.map((language) => name[language]));
    const year = event.date.latest?.slice(0, 4) ?? '';
    add({ type: 'event', event }, [event.title], [year, ...context], reader, WEIGHTS.event);
  }
  return entries;
}

const identityOf = (target: Target): string => {
  switch (target.type) {
    case 'place':
      return `place ${target.place.id}`;
    case 'sector':
      return `sector ${target.sector}`;
    case 'event':
      return `event ${target.event.id}`;
    default:
      return target.object.id;
  }
};

/** Whether all words of a query begin words of a name. If not, the reader has to be shown which name matched. */
export function namesIt(name: string, query: string): boolean {
  const words = wordsOf(name).map(skeletonOf);
  return wordsOf(query).every((typed) => words.some((word) => word.startsWith(skeletonOf(typed))));
}

/** How many letters of a skeleton may be wrong, missing or superfluous. */
const errorsAllowed = (term: string): number => (term.length < 4 ? 0 : term.length < 8 ? 1 : 2);

export class SearchIndex {
  readonly #entries: readonly Entry[];
  readonly #index: MiniSearch<Entry>;
  readonly #reader: Language;
  /** A cache, because the same words occur in many names. */
  readonly #skeletons = new Map<string, string>();

  /** @param evidence in the language of the reader; null until it is loaded, without events and stations */
  constructor(atlas: Atlas, vocabulary: Vocabulary, evidence: Evidence | null, reader: Language) {
    this.#reader = reader;
    this.#entries = entriesOf(atlas, vocabulary, evidence, reader);
    this.#index = new MiniSearch<Entry>({
      fields: ['name', 'context'],
      tokenize: wordsAndCompounds,
      processTerm: (word) => this.#skeleton(word),
      searchOptions: {
        // The query consists of skeletons already.
        tokenize: (query) => query.split(' '),
        processTerm: (term) => term,
        prefix: true,
        fuzzy: errorsAllowed,
        boost: { name: 3 },
        weights: { prefix: 0.5, fuzzy: 0.2 },
      },
    });
    this.#index.addAll(this.#entries);
  }

  #skeleton(word: string): string {
    let skeleton = this.#skeletons.get(word);
    if (skeleton === undefined) this.#skeletons.set(word, (skeleton = skeletonOf(word)));
    return skeleton;
  }

  /**
   * The best targets, best first, at most twelve and at most five of a type; none for a query without letters or digits. A
   * target must match all words of the query; only if none does, targets that match some of them are returned.
   */
  find(query: string): Hit[] {
    const words = wordsOf(query).map(skeletonOf);
    // A single letter says nothing, as in “дорога в Караганду”.
    const telling = words.filter((word) => /../.test(word) || /\d/.test(word));
    const terms = (telling.length > 0 ? telling : words).filter((word) => word !== '').join(' ');
    if (terms === '') return [];
    const all = this.#index.search(terms, { combineWith: 'AND' });
    const results = all.length > 0 ? all : this.#index.search(terms);

    const wanted = words.join('');
    const typed = query.trim().toLowerCase();
    const scored = results.flatMap(({ id, score }) => {
      const entry = this.#entries[id as number];
      if (!entry) return [];
      const name = wordsOf(entry.name)
        .map((word) => this.#skeleton(word))
        .join('');
      const whole = name === wanted ? WHOLE : name.startsWith(wanted) ? BEGINNING : 1;
      const spelled = entry.name.toLowerCase().startsWith(typed) ? SPELLED : 1;
      const own = entry.language === this.#reader ? OWN_LANGUAGE : 1;
      return [{ entry, score: score * entry.weight * whole * spelled * own }];
    });
    scored.sort((a, b) => b.score - a.score);

    const least = (scored[0]?.score ?? 0) * LEAST_SHARE;
    const seen = new Set<string>();
    const ofType = new Map<TargetType, number>();
    const hits: Hit[] = [];
    for (const { entry, score } of scored) {
      const { target, name } = entry;
      const identity = identityOf(target);
      const count = ofType.get(target.type) ?? 0;
      if (score < least || hits.length === MOST_HITS) break;
      if (seen.has(identity) || count === MOST_OF_A_TYPE) continue;
      seen.add(identity);
      ofType.set(target.type, count + 1);
      hits.push({ target, name });
    }
    return hits;
  }
}
