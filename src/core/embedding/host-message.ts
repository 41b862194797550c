// What an embedded atlas and the page round it say to one another by `postMessage` (docs/embedding.md). A message of the host is a
// stranger's: it is written as a fragment of the address and read by the parser of addresses, so that both mean the same. Pure.
import type { Atlas } from '../atlas/atlas.ts';
import { objectOf, placeOf, redirectOf } from '../atlas/subject.ts';
import type { Years } from '../time/bounds.ts';
import { reveal } from '../view/reveal.ts';
import { DEFAULT_VIEW, within, type ViewState } from '../view/view-state.ts';
import { readViewUrl, writeYear } from '../view/view-url.ts';

/** The version of this interface: the value of `atlas` in each message. */
const VERSION = 1;

/** What the atlas tells: the year shown (of a window its last, with the first as `since`) and the object whose card is open. */
export interface ToldView {
  readonly atlas: typeof VERSION;
  readonly year: number;
  readonly since?: number;
  readonly object: string | null;
  /** In the first message alone: from now on the atlas listens. */
  readonly ready?: true;
}

export const toldView = ({ year, since, id }: Pick<ViewState, 'year' | 'since' | 'id'>): ToldView => ({
  ...{ atlas: VERSION, year },
  ...(since === null ? {} : { since }),
  object: id,
});

/** A change of the view that a message asks for, or what is wrong with the message; then none of it is done. */
export type HostRequest =
  | { readonly change: Partial<ViewState>; readonly wrong?: never }
  | { readonly change?: never; readonly wrong: readonly string[] };

const CHOICES = ['layers', 'sectors', 'states'] as const;
type Choice = (typeof CHOICES)[number];
const KEYS = ['atlas', 'year', 'since', 'object', 'certain', ...CHOICES];

const isChoice = (key: string): key is Choice => CHOICES.some((choice) => choice === key);

/** A value as it is shown to whoever wrote the page: short, and whatever it is. */
function shown(value: unknown): string {
  const text =
    typeof value === 'string' ? `"${value}"` : typeof value === 'object' ? typeof value : String(value);
  return text.slice(0, 60);
}

/** A text as the value of a key: what would end or change it is escaped. */
const escaped = (text: string): string => text.replace(/[%&+]/g, encodeURIComponent);

/** The message as parts of an address, what stands for "as usual" (null), and what is not of the right kind. */
function partsOf(message: Readonly<Record<string, unknown>>) {
  const [address, usual, wrong]: [string[], Partial<ViewState>, string[]] = [[], {}, []];
  const say = (key: string, expected: string): void =>
    void wrong.push(`${key} must be ${expected}, not ${shown(message[key])}`);
  const { year, since, object, certain } = message;
  for (const key of Object.keys(message))
    if (!KEYS.includes(key)) wrong.push(`${key.slice(0, 60)} is unknown`);
  if (year !== undefined && typeof year !== 'number') say('year', 'a number');
  else if (since !== undefined && typeof since !== 'number') say('since', 'a number');
  else if (since !== undefined && year === undefined) wrong.push('since needs a year');
  else if (year !== undefined)
    address.push(`year=${since === undefined ? '' : `${writeYear(since)}..`}${writeYear(year)}`);
  if (certain !== undefined) {
    if (typeof certain === 'boolean') Object.assign(usual, { certain });
    else say('certain', 'true or false');
  }
  for (const key of CHOICES.filter((one) => message[one] !== undefined)) {
    const values: unknown = message[key];
    if (values === null) Object.assign(usual, { [key]: DEFAULT_VIEW[key] });
    else if (Array.isArray(values) && values.every((value) => typeof value === 'string'))
      address.push(`${key}=${values.length === 0 ? 'none' : escaped(values.join(','))}`);
    else say(key, 'a list of names, or null for all');
  }
  if (object === null) Object.assign(usual, { id: null });
  else if (typeof object === 'string') address.push(`id=${escaped(object)}`);
  else if (object !== undefined) say('object', 'an id, or null for none');
  return { address: address.join('&'), usual, wrong };
}

/** What opens an object: it is shown whatever the filters, in the years asked for, else in those shown if it is there in them. */
function opening(id: string, view: ViewState, hasYear: boolean, atlas: Atlas): Partial<ViewState> | null {
  const known = redirectOf(atlas, id)?.to ?? id;
  const [object, place] = [objectOf(atlas, known), placeOf(atlas, known)];
  if (!object && !place) return null;
  const { change } = object
    ? reveal('position' in object ? { type: 'site', object } : { type: 'route', object }, view, atlas)
    : place
      ? reveal({ type: 'place', place }, view, atlas)
      : { change: {} };
  return hasYear ? { ...change, year: view.year, since: view.since } : change;
}

/**
 * Reads a message of the page round the atlas. A year beyond the timeline becomes the nearest, as in an address.
 * @param now the view, the atlas, and the years of the timeline
 * @returns null for a message that is none of this interface: pages send one another others
 */
export function readHostMessage(
  data: unknown,
  now: { readonly view: ViewState; readonly atlas: Atlas; readonly range: Years },
): HostRequest | null {
  if (typeof data !== 'object' || data === null || !('atlas' in data)) return null;
  const message = data as Readonly<Record<string, unknown>>;
  if (message['atlas'] !== VERSION)
    return { wrong: [`atlas must be ${VERSION}, not ${shown(message['atlas'])}`] };
  const { address, usual, wrong } = partsOf(message);
  const { view: read, given, unread } = readViewUrl(address);
  const faults = [...wrong, ...unread.map((part) => `${part.replace('id=', 'object=')} could not be read`)];
  const change: { -readonly [Key in keyof ViewState]?: ViewState[Key] } = { ...usual };
  if (given.has('year')) {
    const { year, since } = within({ ...DEFAULT_VIEW, year: read.year, since: read.since }, now.range);
    Object.assign(change, { year, since });
  }
  for (const key of given) if (isChoice(key)) Object.assign(change, { [key]: read[key] });
  if (read.id !== null) {
    const opened = opening(read.id, { ...now.view, ...change }, given.has('year'), now.atlas);
    if (opened) Object.assign(change, opened);
    else faults.push(`object="${read.id}" is no id of the atlas`);
  }
  return faults.length > 0 ? { wrong: faults } : { change };
}
