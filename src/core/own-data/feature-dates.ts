// When the features of a reader's file were there: by the timespans of Linked Places, by the phases of the atlas's own file,
// or by two properties. Also the two texts by which a table would say the same. Pure.
import type { Bounds } from '../time/bounds.ts';
import { BadFeature } from './bad-rows.ts';
import { boundsOfTexts, isBadDate } from './dates.ts';
import { isObject, listOf, memberOf, textOf, type Json } from './json.ts';
import { runsOfStretches } from './stretches.ts';

/** Which properties hold the dates, where a feature says nothing else. */
export interface DateOptions {
  readonly start: string | null;
  readonly end: string | null;
  /** See `boundsOfTexts`. The phases of the atlas always end as the atlas means it. */
  readonly endStands: boolean;
}

/** The earliest and the latest reading of a date, in EDTF; empty where it is open. */
type Moment = readonly [earliest: string, latest: string];
interface Span {
  readonly start: Moment;
  readonly end: Moment;
  readonly endStands: boolean;
}

/** One end of a timespan of Linked Places: `in`, or from the earliest to the latest. */
function momentOf(end: unknown): Moment {
  if (!isObject(end)) return [textOf(end), textOf(end)];
  if (end.in !== undefined) return [textOf(end.in), textOf(end.in)];
  const earliest = textOf(end.earliest);
  const latest = textOf(end.latest);
  return [earliest || latest, latest || earliest];
}

/** The phases of an object of the atlas, joined while it was not closed. A phase without an end lasts until the next. */
function spansOfPhases(phases: readonly Json[]): Span[] {
  const spans: Span[] = [];
  phases.forEach((phase, index) => {
    if (phase.state === 'closed') return;
    const start = textOf(phase.start) || '..';
    const end = textOf(phase.end) || textOf(phases[index + 1]?.start);
    const last = spans.at(-1);
    const goesOn = last !== undefined && phases[index - 1]?.state !== 'closed' && last.end[0] === start;
    const span: Span = { start: goesOn ? last.start : [start, start], end: [end, end], endStands: false };
    if (goesOn) spans[spans.length - 1] = span;
    else spans.push(span);
  });
  return spans;
}

/** What a feature itself says of its time; null where that stands in properties of the reader's choice. */
function spansOf(feature: Json, endStands: boolean): Span[] | null {
  const { properties, geometry } = feature;
  const when = isObject(feature.when) ? feature.when : isObject(geometry) ? geometry.when : null;
  if (isObject(when)) {
    return listOf(when.timespans)
      .filter(isObject)
      .map((span) => ({ start: momentOf(span.start), end: momentOf(span.end), endStands }));
  }
  const [layer, lifecycle] = [memberOf(properties, 'layer'), memberOf(properties, 'lifecycle')];
  if (typeof layer !== 'string' || !isObject(memberOf(properties, 'name'))) return null;
  if (Array.isArray(lifecycle)) return spansOfPhases(lifecycle.filter(isObject));
  // The atlas's places are there all the time, unless it says since when.
  const since = textOf(memberOf(properties, 'founded')) || '..';
  return layer === 'places' ? [{ start: [since, since], end: ['..', '..'], endStands: false }] : null;
}

function boundsOf(start: string, end: string, endStands: boolean): Bounds {
  const bounds = boundsOfTexts(start, end, endStands);
  if (isBadDate(bounds)) throw new BadFeature(bounds.reason, bounds.value);
  return bounds;
}

function boundsOfSpan({
  start: [earliestStart, latestStart],
  end: [earliestEnd, latestEnd],
  endStands,
}: Span): Bounds {
  const widest = boundsOf(earliestStart, latestEnd, endStands);
  // The narrowest reading may be empty (the latest start after the earliest end), so each end is read alone.
  const start = latestStart === '' ? widest : boundsOf(latestStart, '', endStands);
  const end = earliestEnd === '' ? widest : boundsOf('', earliestEnd, endStands);
  return { ...widest, latestStart: start.latestStart, earliestEnd: end.earliestEnd };
}

/**
 * The bounds of each stretch of time in which a feature was there; one at least.
 * @param properties of the feature, as texts
 * @throws {BadFeature}
 */
export function stretchesOfFeature(
  feature: Json,
  properties: ReadonlyMap<string, string>,
  { start, end, endStands }: DateOptions,
): Bounds[] {
  const property = (name: string | null): string => (name === null ? '' : (properties.get(name) ?? ''));
  const spans = spansOf(feature, endStands);
  if (!spans) return [boundsOf(property(start), property(end), endStands)];
  if (spans.length === 0) throw new BadFeature('noDate', feature.when);
  return spans.map(boundsOfSpan);
}

const yearText = (year: number): string => {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return year < 0 ? `-${digits}` : digits;
};

/** The years from the earliest to the latest as one date. */
function yearsText(earliest: number, latest: number): string {
  if (!Number.isFinite(earliest) || !Number.isFinite(latest)) return '..';
  return earliest === latest ? yearText(earliest) : `[${yearText(earliest)}..${yearText(latest)}]`;
}

export interface TableDates {
  readonly start: string;
  readonly end: string;
  /** Whether a reader of the two texts learns all that the feature says of its time. */
  readonly whole: boolean;
}

/**
 * The start and the end of a feature as a table holds them: in its own words where they say the same years, else in years.
 * Of several stretches of time it is from the first to the last. null where the dates stand in properties.
 */
export function tableDatesOf(feature: Json, endStands: boolean): TableDates | null {
  const spans = spansOf(feature, endStands);
  const [first] = spans ?? [];
  const last = spans?.at(-1);
  if (!spans || !first || !last) return null;
  const stretches = spans.map(boundsOfSpan);
  const wanted = JSON.stringify(runsOfStretches(stretches));
  const saysAll = (start: string, end: string): boolean => {
    const bounds = boundsOfTexts(start, end, endStands);
    return !isBadDate(bounds) && JSON.stringify(runsOfStretches([bounds])) === wanted;
  };
  const ownWords = ([earliest, latest]: Moment): string =>
    earliest === latest ? earliest : `[${earliest}..${latest}]`;
  const own = { start: ownWords(first.start), end: ownWords(last.end) };
  if (saysAll(own.start, own.end)) return { ...own, whole: true };
  const { earliestStart = NaN, latestStart = NaN } = stretches[0] ?? {};
  const { earliestEnd = NaN, latestEnd = NaN } = stretches.at(-1) ?? {};
  const after = endStands ? 1 : 0;
  const inYears = {
    start: yearsText(earliestStart, latestStart),
    end: yearsText(earliestEnd - after, latestEnd - after),
  };
  return { ...inYears, whole: saysAll(inYears.start, inYears.end) };
}
