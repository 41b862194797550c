// The index of the gazetteer: finds places, works, railways, flows, sectors and events by any of their names, in any of
// the three languages and two scripts, half typed or mistyped. MiniSearch matches skeletons of words
// (transliteration.ts); here is what can be found, under which names, and what comes first. Pure.
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

/** What can be found. */
export type Target =
  | { readonly type: 'place'; readonly place: Place }
  | { readonly type: 'site'; readonly object: Site }
  | { readonly type: 'route'; readonly object: Route }
  | { readonly type: 'flow'; readonly object: Route }
  | { readonly type: 'sector'; readonly sector: Sector }
  | { readonly type: 'event'; readonly event: AtlasEvent };
export type TargetType = Target['type'];

/** A target under the name that was meant; the reader may know it under another. */
export interface Hit {
  readonly target: Target;
  readonly name: string;
}

/** Words for layers, sectors and kinds, by which things are looked for as well. */
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

/** One name of one target. `context` is what else one may type to tell it from others of the name. */
interface Entry {
  readonly id: number;
  readonly name: string;
  readonly context: string;
  readonly target: Target;
  readonly language: Language | null;
  readonly weight: number;
}

/** What a reader is likelier to mean: the town rather than its bakery, the railway rather than a flow over it. */
const WEIGHTS: Readonly<Record<TargetType, number>> = {
  place: 2,
  sector: 1.5,
  site: 1,
  route: 1,
  flow: 0.5,
  event: 0.6,
};
/** A line's name stands for each of its sections, a station only for where it lies. */
const LINE_NAME = 0.9;
const STATION_NAME = 0.4;
/** How much more a name counts that is what was typed, that begins with it, that is spelled so, that is the reader's own. */
const WHOLE = 3;
const BEGINNING = 1.5;
const SPELLED = 1.1;
const OWN_LANGUAGE = 1.05;
/** What scores below this share of the best is noise. */
const LEAST_SHARE = 0.04;
const MOST_HITS = 12;
const MOST_OF_A_TYPE = 5;

const inLanguage =
  (language: Language) =>
  (text: Localized): string =>
    text[language];

/** Every name of everything. Without evidence there are no events and no stations yet. */
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
  // A station that is a town of the atlas is found as the town.
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

/** Whether a name begins words with all that was typed: then nobody needs to be told which name was meant. */
export function namesIt(name: string, query: string): boolean {
  const words = wordsOf(name).map(skeletonOf);
  return wordsOf(query).every((typed) => words.some((word) => word.startsWith(skeletonOf(typed))));
}

/** Letters of the skeleton that may be wrong, missing or too many. */
const errorsAllowed = (term: string): number => (term.length < 4 ? 0 : term.length < 8 ? 1 : 2);

export class SearchIndex {
  readonly #entries: readonly Entry[];
  readonly #index: MiniSearch<Entry>;
  readonly #reader: Language;
  /** The same words come again and again. */
  readonly #skeletons = new Map<string, string>();

  /** Events and stations are found in the language of the evidence, which is the reader's. */
  constructor(atlas: Atlas, vocabulary: Vocabulary, evidence: Evidence | null, reader: Language) {
    this.#reader = reader;
    this.#entries = entriesOf(atlas, vocabulary, evidence, reader);
    this.#index = new MiniSearch<Entry>({
      fields: ['name', 'context'],
      tokenize: wordsAndCompounds,
      processTerm: (word) => this.#skeleton(word),
      searchOptions: {
        // A query is a list of skeletons already.
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
   * The best targets, best first, at most twelve and at most five of a type; none for a query without letters or digits.
   * All words must be found; where nothing has them all, any of them will do.
   */
  find(query: string): Hit[] {
    const words = wordsOf(query).map(skeletonOf);
    // “дорога в Караганду”: a letter between words tells nothing.
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
