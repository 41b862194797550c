// What changed, in a sentence: “Railway reached: Karaganda; began to operate: the smelter and 3 more”. Names stand after a
// colon, as they are, so that no language has to inflect them. Apart from the other texts: it is fetched after the map.
import type { Language } from '../core/atlas/atlas.ts';
import type { Years } from '../core/time/bounds.ts';
import type { ChangeKind, Changes } from '../core/atlas/changes.ts';
import { en } from './changes/en.ts';
import { kk } from './changes/kk.ts';
import { ru } from './changes/ru.ts';

export interface ChangesMessages {
  readonly title: string;
  readonly expand: string;
  readonly collapse: string;
  /** In small letters; the sentence makes the first one great. */
  readonly labels: Readonly<Record<ChangeKind, string>>;
  /** The same where it is only possible. */
  readonly perhaps: Readonly<Record<ChangeKind, string>>;
  /** What stands for names left out, after some names. */
  readonly andMore: (count: number) => string;
  /** What stands for all names. */
  readonly count: (count: number, kind: ChangeKind) => string;
  /** Changes of the kinds left out. */
  readonly others: (count: number) => string;
  /** Changes that only possibly fall in those years, all together. */
  readonly uncertain: (count: number, years: Years) => string;
  /** `chosen`: layers or sectors are left out, so that the sentence speaks of the rest only. */
  readonly nothing: (years: Years, chosen: boolean) => string;
}

const CHANGES: Readonly<Record<Language, ChangesMessages>> = { kk, ru, en };

export const changesMessagesOf = (language: Language): ChangesMessages => CHANGES[language];

/** A piece of the sentence: words, or the name of an object by which its card opens. */
export type Segment = string | { readonly id: string; readonly name: string };

/** Characters the sentence should not, and must not, have more of. */
const PREFERRED = 140;
const MOST = 220;
/** Names of one group at first. */
const FIRST_NAMES = 5;

export const textOf = (segments: readonly Segment[]): string =>
  segments.map((segment) => (typeof segment === 'string' ? segment : segment.name)).join('');

interface Group {
  readonly kind: ChangeKind;
  readonly certain: boolean;
  readonly named: readonly Exclude<Segment, string>[];
  /** How many of them are named. */
  readonly shown: number;
}

/** A sentence in the making: its groups, and what it says of the rest. */
interface Draft {
  readonly groups: readonly Group[];
  readonly rest: readonly string[];
}

/** The far end of a section that is called “from – over – to”. */
const farEnd = (name: string): string => name.split(' – ').at(-1) ?? name;

function groupOf({ kind, certainty, objects }: Changes, language: Language): Group {
  const names = objects.map(({ id, name }) => ({
    id,
    name: kind === 'reached' ? farEnd(name[language]) : name[language],
  }));
  // Two lines that met reached one place.
  const named = names.filter(({ name }, index) => names.findIndex((other) => other.name === name) === index);
  return { kind, certain: certainty === 'certain', named, shown: Math.min(FIRST_NAMES, named.length) };
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

/** Takes one name away where it is missed least: from the longest list, and of equal ones from the last; null for nowhere. */
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
 * The changes as one sentence of at most 220 characters; at most 140 where one name of each kind can stay. What does not
 * fit gives way in this order: what is only possible (unless all is), names beyond the first, first names from the kind
 * told last, and then kinds; what gives way is counted.
 */
export function changesInWords(
  changes: readonly Changes[],
  years: Years,
  chosen: boolean,
  language: Language,
): Segment[] {
  const messages = changesMessagesOf(language);
  if (changes.length === 0) return [messages.nothing(years, chosen)];
  const shorten = (draft: Draft, limit: number, least: number): Draft => {
    const fewer = textOf(segmentsOf(draft, messages)).length > limit ? withFewerNames(draft, least) : null;
    return fewer ? shorten(fewer, limit, least) : draft;
  };
  const fits = (draft: Draft, limit: number) => textOf(segmentsOf(draft, messages)).length <= limit;

  const all = changes.map((group) => groupOf(group, language));
  const whole = shorten({ groups: all, rest: [] }, PREFERRED, 1);
  if (fits(whole, PREFERRED)) return segmentsOf(whole, messages);

  const certain = all.filter((group) => group.certain);
  const told = certain.length > 0 ? certain : all;
  const uncertain = total(all) - total(told);
  const rest = uncertain > 0 ? [messages.uncertain(uncertain, years)] : [];
  for (let kinds = told.length; kinds > 0; kinds--) {
    const left = total(told.slice(kinds));
    const draft = {
      groups: told.slice(0, kinds),
      rest: left > 0 ? [messages.others(left), ...rest] : rest,
    };
    const short = shorten(shorten(draft, PREFERRED, 1), MOST, 0);
    if (fits(short, MOST)) return segmentsOf(short, messages);
  }
  return [messages.others(total(all))];
}
