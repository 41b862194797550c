// Ranges of years of a reader's data: their union, their comparison, and the range of the timeline with them. Pure.
import type { Years } from '../time/bounds.ts';
import { ATLAS_YEARS } from '../view/view-state.ts';

/** The range from the earlier first year to the later last year; null if both ranges are null. */
export const spanning = (one: Years | null, other: Years | null): Years | null =>
  one && other
    ? { since: Math.min(one.since, other.since), until: Math.max(one.until, other.until) }
    : (one ?? other);

export const sameYears = (one: Years, other: Years): boolean =>
  one.since === other.since && one.until === other.until;

/** The years of the timeline: those of the atlas, extended to those of the data. */
export const timelineYears = (range: Years | null): Years => spanning(ATLAS_YEARS, range) ?? ATLAS_YEARS;
