// Ranges of years of a reader's data: put together, compared, and as the timeline shows them. Pure.
import type { Years } from '../time/bounds.ts';
import { ATLAS_YEARS } from '../view/view-state.ts';

/** From the earlier first year to the later last one; null where both are. */
export const spanning = (one: Years | null, other: Years | null): Years | null =>
  one && other
    ? { since: Math.min(one.since, other.since), until: Math.max(one.until, other.until) }
    : (one ?? other);

export const sameYears = (one: Years, other: Years): boolean =>
  one.since === other.since && one.until === other.until;

/** The years of the timeline: the atlas's, and those of the data where they reach beyond. */
export const timelineYears = (range: Years | null): Years => spanning(ATLAS_YEARS, range) ?? ATLAS_YEARS;
