// The search index: finds things by any of their names (targets.ts) in two scripts, also by half-typed or mistyped ones, and
// figures by their numbers (figures.ts). MiniSearch matches skeletons of words (transliteration.ts); this file decides the
// order of what it finds. Pure.
import MiniSearch, { type SearchResult } from 'minisearch';
import type { Atlas, Language } from '../atlas/atlas.ts';
import type { Evidence } from '../atlas/evidence.ts';
import { figuresAsked } from './figures.ts';
import {
  entriesOf,
  identityOf,
  type Entry,
  type Target,
  type TargetType,
  type Vocabulary,
} from './targets.ts';
import { skeletonOf, skeletonsOf, wordsAndCompounds, wordsOf } from './transliteration.ts';

/** A target with the name that matched, which may not be its main name. */
export interface Hit {
  readonly target: Target;
  /** Null where it was not found by a name. */
  readonly name: string | null;
  /** Whether the query is that name, or that number, whole. */
  readonly exact: boolean;
}

/**
 * How a query meets a name; what meets it better comes first, whatever else is known of it. `exact`: it is the name. `whole`:
 * each word is a word of the name or of its short forms. `named`: each begins a word of the name. `compound`: parts of its
 * words do, as in химфарм. `worded`: each begins a word of the name, its short forms or its context. `told` and `hinted`: as
 * `named` and `worded`, of an event or a flow. `guessed`: letters are wrong. `partly`: only some words are met.
 */
const MEETINGS = [
  'partly',
  'guessed',
  'hinted',
  'told',
  'worded',
  'compound',
  'named',
  'whole',
  'exact',
] as const;
type Meeting = (typeof MEETINGS)[number];

/** Factors for a name that begins with the query, has the same spelling at its beginning, or is in the reader's language. */
const BEGINNING = 1.5;
const SPELLED = 1.1;
const OWN_LANGUAGE = 1.05;
/** Three equal letters in a row are in no name; those of Roman numbers are. */
const NO_WORD = /([^\P{L}iіxх])\1\1/iu;
/** Of guesses, those with less than this share of the best score are left out. */
const LEAST_SHARE = 0.04;
/** The fewest letters of a part of a compound, and of a compound. */
const PART = 3;
const COMPOUND = 6;

/** An entry as it is compared with queries. */
interface Indexed extends Entry {
  readonly id: number;
  /** The skeletons of the words of its name, and these as one. */
  readonly words: readonly string[];
  readonly joined: string;
  /** The skeletons of the words of its short forms. */
  readonly short: readonly string[];
}

/** A word without the vowels at its end, which are cases in Russian and Kazakh: рудники, в Балхаше. Short words stay. */
function stemOf(skeleton: string): string {
  const stem = skeleton.replace(/[aeiou]+$/, '');
  return skeleton.length > 4 && stem.length > 3 ? stem : skeleton;
}

/** How many letters of a skeleton may be wrong, missing or superfluous. */
const errorsAllowed = (term: string): number => (term.length < 4 ? 0 : term.length < 8 ? 1 : 2);

/** Whether all words of a query begin words of a name. If not, the reader has to be shown which name matched. */
export function namesIt(name: string, query: string): boolean {
  const words = skeletonsOf(name);
  return wordsOf(query).every((typed) => words.some((word) => word.startsWith(skeletonOf(typed))));
}

/**
 * Whether a word is put together from beginnings of words of a name, in their order: химфарм of химико-фармацевтический. A
 * vowel may join two parts: свинцовоплавильный.
 */
function isCompoundOf(word: string, name: readonly string[], parts = 0): boolean {
  if (word === '') return parts > 1;
  return name.some((other, at) => {
    const rest = name.slice(at + 1);
    let length = 0;
    while (length < word.length && word.charAt(length) === other.charAt(length)) length++;
    for (let part = length; part >= PART; part--) {
      const after = word.slice(part);
      if (isCompoundOf(after, rest, parts + 1)) return true;
      if (/^[aeio]./.test(after) && isCompoundOf(after.slice(1), rest, parts + 1)) return true;
    }
    return false;
  });
}

/** Events and flows tell of things. Words that name a thing as well mean the thing. */
const TELLS: readonly TargetType[] = ['event', 'flow'];

/** How words, given also as stems and as one, meet an entry that has all of them. */
function meetingOf(
  { words, joined, short, target }: Indexed,
  terms: readonly string[],
  stems: readonly string[],
  wanted: string,
): Meeting {
  if (joined === wanted) return 'exact';
  const named = stems.every((stem) => words.some((word) => word.startsWith(stem)));
  if (TELLS.includes(target.type)) return named ? 'told' : 'hinted';
  if (terms.every((term) => words.includes(term) || short.includes(term))) return 'whole';
  return named || joined.startsWith(wanted) ? 'named' : 'worded';
}

export class SearchIndex {
  readonly #entries: Indexed[] = [];
  readonly #coming: Iterator<Entry, void>;
  readonly #figures: Parameters<typeof figuresAsked>[0];
  readonly #index: MiniSearch<Indexed>;
  readonly #reader: Language;
  #whole = false;

  /**
   * Indexes nothing yet: see `work`.
   * @param evidence in the language of the reader; null until it is loaded, without events, stations and figures
   */
  constructor(atlas: Atlas, vocabulary: Vocabulary, evidence: Evidence | null, reader: Language) {
    this.#reader = reader;
    this.#coming = entriesOf(atlas, vocabulary, evidence, reader);
    this.#figures = [...(evidence?.figures ?? []), ...(evidence?.populations ?? [])];
    this.#index = new MiniSearch<Indexed>({
      fields: ['name', 'alias', 'context'],
      tokenize: wordsAndCompounds,
      processTerm: skeletonOf,
      searchOptions: {
        // The query consists of skeletons already.
        tokenize: (query) => query.split(' '),
        processTerm: (term) => term,
        prefix: true,
        boost: { name: 3, alias: 2 },
        weights: { prefix: 0.5, fuzzy: 0.2 },
      },
    });
  }

  /** Indexes for as long as there is time, at least one name. Returns whether all is indexed. */
  work(hasTime: () => boolean): boolean {
    while (!this.#whole) {
      const next = this.#coming.next();
      if (next.done) this.#whole = true;
      else {
        const words = skeletonsOf(next.value.name);
        const short = skeletonsOf(next.value.alias);
        const entry = { ...next.value, id: this.#entries.length, words, joined: words.join(''), short };
        this.#entries.push(entry);
        this.#index.add(entry);
      }
      if (!hasTime()) break;
    }
    return this.#whole;
  }

  /**
   * All targets that a query can mean, best first; none for a query without letters or digits. A target must match all words
   * of the query. Only if none does, targets are guessed that match them with wrong letters, then those that match some.
   * Indexes first what is not indexed yet.
   */
  find(query: string): Hit[] {
    if (NO_WORD.test(query)) return [];
    this.work(() => true);
    const words = skeletonsOf(query);
    // A single letter says nothing, as in “дорога в Караганду”.
    const telling = words.filter((word) => /../.test(word) || /\d/.test(word));
    const terms = (telling.length > 0 ? telling : words).filter((word) => word !== '');
    if (terms.length === 0) return [];

    const figures = figuresAsked(this.#figures, query).map(({ figure, exact }, index) => ({
      hit: { target: { type: 'figure', figure } as const, name: null, exact },
      meeting: exact ? ('exact' as const) : ('worded' as const),
      score: -index,
    }));
    const sure = [...this.#met(terms, words.join(''), query), ...figures];
    const scored = sure.length > 0 ? sure : this.#guessed(terms, words.join(''), query);
    scored.sort((a, b) => MEETINGS.indexOf(b.meeting) - MEETINGS.indexOf(a.meeting) || b.score - a.score);
    const seen = new Set<string>();
    return scored.flatMap(({ hit }) => {
      const identity = identityOf(hit.target);
      if (seen.has(identity)) return [];
      seen.add(identity);
      return [hit];
    });
  }

  /** What meets all words, without guessing. */
  #met(terms: readonly string[], wanted: string, query: string): Scored[] {
    const stems = terms.map(stemOf);
    const long = stems.some((stem) => stem.length >= COMPOUND);
    const found = this.#index.search(stems.join(' '), { combineWith: 'AND', fuzzy: false });
    const scored = found.flatMap((result) => {
      const entry = this.#entries[result.id as number];
      if (!entry) return [];
      return [this.#score(entry, result.score, meetingOf(entry, terms, stems, wanted), wanted, query)];
    });
    // Words that the index has as one, or in parts: Kyzyl Orda, химфарм.
    const put = this.#entries.flatMap((entry) => {
      const { words, joined } = entry;
      if (terms.length > 1 && joined.startsWith(wanted))
        return [this.#score(entry, 1 / joined.length, meetingOf(entry, terms, stems, wanted), wanted, query)];
      const isNamed = (stem: string): boolean => words.some((word) => word.startsWith(stem));
      if (!long || stems.every(isNamed)) return [];
      const met = stems.every(
        (stem) => isNamed(stem) || (stem.length >= COMPOUND && isCompoundOf(stem, words)),
      );
      // Of two names with the same parts, the shorter one is meant.
      return met ? [this.#score(entry, 1 / joined.length, 'compound', wanted, query)] : [];
    });
    return [...scored, ...put];
  }

  /** What meets the words with wrong letters, or only some of them. */
  #guessed(terms: readonly string[], wanted: string, query: string): Scored[] {
    const options = { fuzzy: errorsAllowed };
    const all = this.#index.search(terms.join(' '), { ...options, combineWith: 'AND' });
    const [meeting, results]: [Meeting, SearchResult[]] =
      all.length > 0 ? ['guessed', all] : ['partly', this.#index.search(terms.join(' '), options)];
    const scored = results.flatMap(({ id, score }) => {
      const entry = this.#entries[id as number];
      return entry ? [this.#score(entry, score, meeting, wanted, query)] : [];
    });
    const best = Math.max(...scored.map(({ score }) => score));
    return scored.filter(({ score }) => score >= best * LEAST_SHARE);
  }

  #score(entry: Indexed, score: number, meeting: Meeting, wanted: string, query: string): Scored {
    const { target, name } = entry;
    const begins = entry.joined.startsWith(wanted) ? BEGINNING : 1;
    const spelled = name.toLowerCase().startsWith(query.trim().toLowerCase()) ? SPELLED : 1;
    const own = entry.language === this.#reader ? OWN_LANGUAGE : 1;
    return {
      hit: { target, name, exact: meeting === 'exact' },
      meeting,
      score: score * entry.weight * begins * spelled * own,
    };
  }
}

interface Scored {
  readonly hit: Hit;
  readonly meeting: Meeting;
  readonly score: number;
}
