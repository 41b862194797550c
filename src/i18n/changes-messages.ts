// What changed in some years as one sentence: “Railway reached: Karaganda; began to operate: the smelter and 3 more”. Names
// stand after a colon, so that no language has to inflect them. These texts are fetched after the map.
import type { Language } from '../core/atlas/atlas.ts';
import type { Years } from '../core/time/bounds.ts';
import type { ChangeKind, Changes } from '../core/atlas/changes.ts';
import { typesetAll } from '../core/text/typography.ts';
import { en } from './changes/en.ts';
import { kk } from './changes/kk.ts';
import { ru } from './changes/ru.ts';

export interface ChangesMessages {
  readonly title: string;
  readonly expand: string;
  readonly collapse: string;
  /** They begin with a small letter; the sentence capitalises its first one. */
  readonly labels: Readonly<Record<ChangeKind, string>>;
  /** The same for changes that are only possible. */
  readonly perhaps: Readonly<Record<ChangeKind, string>>;
  /** Stands after some names, for those left out. */
  readonly andMore: (count: number) => string;
  /** Stands in place of all names. */
  readonly count: (count: number, kind: ChangeKind) => string;
  /** Counts the changes of all kinds that are left out. */
  readonly others: (count: number) => string;
  /** Counts all changes that possibly, but not certainly, belong to those years. */
  readonly uncertain: (count: number, years: Years) => string;
  /** `filtered` says that the filters leave something out, so the sentence speaks only of the rest. */
  readonly nothing: (years: Years, filtered: boolean) => string;
}

const CHANGES: Readonly<Record<Language, ChangesMessages>> = typesetAll({ kk, ru, en }, null);

export const changesMessagesOf = (language: Language): ChangesMessages => CHANGES[language];

/** A piece of the sentence: words, or the name of an object, which opens its card. */
export type Segment = string | { readonly id: string; readonly name: string };

/** The length that a sentence should keep to, and the length that it must keep to, in characters. */
const PREFERRED = 140;
const MOST = 220;
/** The most names of one group, before any are left out for length. */
const MOST_NAMES = 5;

export const textOf = (segments: readonly Segment[]): string =>
  segments.map((segment) => (typeof segment === 'string' ? segment : segment.name)).join('');

interface Group {
  readonly kind: ChangeKind;
  readonly certain: boolean;
  readonly named: readonly Exclude<Segment, string>[];
  /** How many of them are named. */
  readonly shown: number;
}

/** A sentence that is being shortened: its groups, and the words that count what is left out. */
interface Draft {
  readonly groups: readonly Group[];
  readonly rest: readonly string[];
}

/** Of a section named “from – over – to”, the name of its far end. */
const farEnd = (name: string): string => name.split(' – ').at(-1) ?? name;

function groupOf({ kind, certainty, objects }: Changes, language: Language): Group {
  const names = objects.map(({ id, name }) => ({
    id,
    name: kind === 'reached' ? farEnd(name[language]) : name[language],
  }));
  // Two lines can reach the same place.
  const named = names.filter(({ name }, index) => names.findIndex((other) => other.name === name) === index);
  return { kind, certain: certainty === 'certain', named, shown: Math.min(MOST_NAMES, named.length) };
}

const total = (groups: readonly Group[]): number => groups.reduce((sum, { named }) => sum + named.length, 0);

function segmentsOf({ groups, rest }: Draft, messages: ChangesMessages): Segment[] {
  const parts = groups.map(({ kind, certain, named, shown }): Segment[] => {
    const names = named.slice(0, shown);
    const unnamed = named.length - shown;
    return [
      `${(certain ? messages.labels : messages.perhaps)[kind]}: `,
      ...names.flatMap((name, index) => (index === 0 ? [name] : [', ', name])),
      ...(unnamed === 0
        ? []
        : [shown === 0 ? messages.count(unnamed, kind) : ` ${messages.andMore(unnamed)}`]),
    ];
  });
  const [first = '', ...others] = [...parts, ...rest.map((text) => [text])].flatMap((part, index) =>
    index === 0 ? part : ['; ', ...part],
  );
  return [typeof first === 'string' ? first.charAt(0).toUpperCase() + first.slice(1) : first, ...others, '.'];
}

/** Leaves out one name, from the longest list, or from the last of equal lists. Null when no list has more than `least`. */
function withFewerNames({ groups, rest }: Draft, least: number): Draft | null {
  const most = Math.max(...groups.map(({ shown }) => shown));
  if (most <= least) return null;
  const at = groups.findLastIndex(({ shown }) => shown === most);
  return {
    groups: groups.map((group, index) => (index === at ? { ...group, shown: most - 1 } : group)),
    rest,
  };
}

/**
 * The changes as one sentence of at most 220 characters, or at most 140 where one name of each kind fits. To shorten it,
 * parts are left out in this order: changes that are only possible (unless all are), names after the first of a kind, the
 * only names of kinds, beginning with the last kind, and then whole kinds. What is left out is counted.
 */
export function changesInWords(
  changes: readonly Changes[],
  years: Years,
  filtered: boolean,
  language: Language,
): Segment[] {
  const messages = changesMessagesOf(language);
  if (changes.length === 0) return [messages.nothing(years, filtered)];
  const shorten = (draft: Draft, limit: number, least: number): Draft => {
    const fewer = textOf(segmentsOf(draft, messages)).length > limit ? withFewerNames(draft, least) : null;
    return fewer ? shorten(fewer, limit, least) : draft;
  };
  const fits = (draft: Draft, limit: number) => textOf(segmentsOf(draft, messages)).length <= limit;

  const all = changes.map((group) => groupOf(group, language));
  const whole = shorten({ groups: all, rest: [] }, PREFERRED, 1);
  if (fits(whole, PREFERRED)) return segmentsOf(whole, messages);

  const certain = all.filter((group) => group.certain);
  const stated = certain.length > 0 ? certain : all;
  const uncertain = total(all) - total(stated);
  const rest = uncertain > 0 ? [messages.uncertain(uncertain, years)] : [];
  for (let kinds = stated.length; kinds > 0; kinds--) {
    const left = total(stated.slice(kinds));
    const draft = {
      groups: stated.slice(0, kinds),
      rest: left > 0 ? [messages.others(left), ...rest] : rest,
    };
    const short = shorten(shorten(draft, PREFERRED, 1), MOST, 0);
    if (fits(short, MOST)) return segmentsOf(short, messages);
  }
  return [messages.others(total(all))];
}
