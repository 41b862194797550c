// What changed in some years as one sentence: “Railway reached: Karaganda; began to operate: the smelter and 3 more”; as one line
// of any length; and as a list. Names stand after a colon, so that no language has to inflect them. Fetched after the map.
import type { Language } from '../core/atlas/atlas.ts';
import type { Years } from '../core/time/bounds.ts';
import type { ChangeKind, Changes } from '../core/atlas/changes.ts';
import { nameInYear } from '../core/atlas/names.ts';
import { capital, typesetAll } from '../core/text/typography.ts';
import { en } from './changes/en.ts';
import { kk } from './changes/kk.ts';
import { ru } from './changes/ru.ts';

export interface ChangesMessages {
  readonly title: string;
  /** Counts the changes, and apart those that are only possible, on the button that opens their list. */
  readonly all: (certain: number, possible: number) => string;
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

type Name = Exclude<Segment, string>;

interface Group {
  readonly kind: ChangeKind;
  readonly certain: boolean;
  readonly named: readonly Name[];
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

function groupOf({ kind, certainty, objects }: Changes, year: number, language: Language): Group {
  const names = objects.map((object) => {
    const name = nameInYear(object, year, language);
    return { id: object.id, name: kind === 'reached' ? farEnd(name) : name };
  });
  // Two lines can reach the same place.
  const named = names.filter(({ name }, index) => names.findIndex((other) => other.name === name) === index);
  return { kind, certain: certainty === 'certain', named, shown: Math.min(MOST_NAMES, named.length) };
}

const total = (groups: readonly Group[]): number => groups.reduce((sum, { named }) => sum + named.length, 0);

const labelOf = ({ kind, certain }: Group, messages: ChangesMessages): string =>
  (certain ? messages.labels : messages.perhaps)[kind];

function segmentsOf({ groups, rest }: Draft, messages: ChangesMessages): Segment[] {
  const parts = groups.map((group): Segment[] => {
    const { kind, named, shown } = group;
    const names = named.slice(0, shown);
    const unnamed = named.length - shown;
    return [
      `${labelOf(group, messages)}: `,
      ...names.flatMap((name, index) => (index === 0 ? [name] : [', ', name])),
      ...(unnamed === 0
        ? []
        : [shown === 0 ? messages.count(unnamed, kind) : ` ${messages.andMore(unnamed)}`]),
    ];
  });
  const [first = '', ...others] = [...parts, ...rest.map((text) => [text])].flatMap((part, index) =>
    index === 0 ? part : ['; ', ...part],
  );
  return [typeof first === 'string' ? capital(first) : first, ...others, '.'];
}

/** Leaves out so many names, each from the longest list, or from the last of equal lists, but never the last `least` of a kind. */
function withFewerNames({ groups, rest }: Draft, fewer: number, least: number): Draft {
  const shown = groups.map((group) => group.shown);
  for (let left = fewer; left > 0; left--) {
    const most = Math.max(...shown);
    if (most <= least) break;
    shown[shown.lastIndexOf(most)] = most - 1;
  }
  return { groups: groups.map((group, index) => ({ ...group, shown: shown[index] ?? 0 })), rest };
}

/** Leaves out names until the sentence fits: few, not always the fewest, and never the last `least` of a kind. */
function shortened(
  draft: Draft,
  messages: ChangesMessages,
  fits: (text: string) => boolean,
  least: number,
): { readonly draft: Draft; readonly fits: boolean } {
  const isShort = (one: Draft): boolean => fits(textOf(segmentsOf(one, messages)));
  if (isShort(draft)) return { draft, fits: true };
  // Words are measured as seldom as possible: a year may have sixty changes, and each year that passes is a sentence.
  let tooFew = 0;
  let enough = draft.groups.reduce((sum, { shown }) => sum + Math.max(0, shown - least), 0);
  const shortest = withFewerNames(draft, enough, least);
  if (enough === 0 || !isShort(shortest)) return { draft: shortest, fits: false };
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (isShort(withFewerNames(draft, middle, least))) enough = middle;
    else tooFew = middle;
  }
  return { draft: withFewerNames(draft, enough, least), fits: true };
}

export interface ChangesLine {
  /** Empty where not even the shortest sentence fits. */
  readonly segments: readonly Segment[];
  /** How many changes there are, how many of them are certain, and whether the line names them all. */
  readonly count: number;
  readonly sure: number;
  readonly whole: boolean;
}

/**
 * The changes as one line for a given room. To shorten it, parts are left out in this order: changes that are only possible
 * (unless all are), names after the first of a kind, the names of up to half the kinds, whole kinds, all names. It does not say how
 * much it leaves out of other kinds: `count` stands beside it.
 */
export function changesInLine(
  changes: readonly Changes[],
  years: Years,
  filtered: boolean,
  language: Language,
  fits: (text: string) => boolean,
): ChangesLine {
  const messages = changesMessagesOf(language);
  if (changes.length === 0)
    return { segments: [messages.nothing(years, filtered)], count: 0, sure: 0, whole: true };
  const all = changes.map((group) => groupOf(group, years.until, language));
  const count = total(all);
  const certain = all.filter((group) => group.certain);
  const sure = total(certain);
  const stated = certain.length > 0 ? certain : all;
  /** The first kinds: all of them, all but the last, and so on to the first alone. */
  const kinds = stated.map((_, without) => stated.slice(0, stated.length - without));
  /** Whether at least every second kind is named and not only counted. */
  const isNamed = ({ groups }: Draft): boolean =>
    groups.filter(({ shown }) => shown > 0).length * 2 >= groups.length;
  for (const [groups, least] of [
    [all, 1] as const,
    ...kinds.flatMap((groups) => [[groups, 1] as const, [groups, 0] as const]),
  ]) {
    const short = shortened({ groups, rest: [] }, messages, fits, least);
    if (!short.fits || !(isNamed(short.draft) || groups.length === 1)) continue;
    const named = short.draft.groups.reduce((sum, { shown }) => sum + shown, 0);
    return { segments: segmentsOf(short.draft, messages), count, sure, whole: named === count };
  }
  return { segments: [], count, sure, whole: false };
}

/** All changes, by kind and certainty: the heading of each kind, and the names. */
export const changesAsList = (
  changes: readonly Changes[],
  { until }: Pick<Years, 'until'>,
  language: Language,
): readonly { readonly heading: string; readonly names: readonly Name[] }[] =>
  changes.map((one) => {
    const group = groupOf(one, until, language);
    return { heading: capital(labelOf(group, changesMessagesOf(language))), names: group.named };
  });

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
  const shorten = (draft: Draft, limit: number, least: number) =>
    shortened(draft, messages, (text) => text.length <= limit, least);

  const all = changes.map((group) => groupOf(group, years.until, language));
  const whole = shorten({ groups: all, rest: [] }, PREFERRED, 1);
  if (whole.fits) return segmentsOf(whole.draft, messages);

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
    const short = shorten(shorten(draft, PREFERRED, 1).draft, MOST, 0);
    if (short.fits) return segmentsOf(short.draft, messages);
  }
  return [messages.others(total(all))];
}
