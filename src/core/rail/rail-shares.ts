// How many objects had a railway nearby, year by year: of all that stood or were under construction on 31 December, and of
// those that started to operate in the year. Pure.
import { FIRST_YEAR, LAST_YEAR, type Site } from '../atlas/atlas.ts';
import type { Certainty, Years } from '../time/bounds.ts';
import { openedIn, stateInYear } from '../time/lifecycle.ts';
import { accessInYear, wholeRange, type AccessSpell, type RailAccess } from './rail-access.ts';
import { REACHES, type Reach } from './reach.ts';

/** How many objects certainly had a railway nearby, and how many possibly had. */
export interface NearCounts {
  readonly certain: number;
  readonly possible: number;
}
export interface RailYear {
  readonly year: number;
  readonly objects: number;
  readonly near: Readonly<Record<Reach, NearCounts>>;
  /** How many objects certainly started to operate in this year. */
  readonly opened: number;
  readonly openedNear: Readonly<Record<Reach, NearCounts>>;
}

/** Whether a railway was within `reach` kilometres: certainly, possibly or not (null). */
export function nearness({ any }: AccessSpell, reach: Reach): Certainty | null {
  const [least, most] = wholeRange(any);
  if (most <= reach) return 'certain';
  return least <= reach ? 'possible' : null;
}

/** Whether the object stands or is under construction. What is planned or only found needs no railway yet, what is closed none any more. */
function stands(site: Site, year: number): boolean {
  const now = stateInYear(site.lifecycle, year);
  return now !== null && !['planned', 'prospected', 'closed'].includes(now.state);
}

function countNear(sites: readonly Site[], access: RailAccess, year: number): Record<Reach, NearCounts> {
  const count = (reach: Reach): NearCounts => {
    const found = sites.map(({ id }) => {
      const spell = accessInYear(access[id] ?? [], year);
      return spell && nearness(spell, reach);
    });
    return {
      certain: found.filter((near) => near === 'certain').length,
      possible: found.filter((near) => near === 'possible').length,
    };
  };
  const [near, middle, far] = REACHES;
  return { [near]: count(near), [middle]: count(middle), [far]: count(far) } as Record<Reach, NearCounts>;
}

export function railYears(sites: readonly Site[], access: RailAccess): RailYear[] {
  const years: RailYear[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const standing = sites.filter((site) => stands(site, year));
    const opened = sites.filter(
      ({ lifecycle }) => openedIn(lifecycle, { since: year, until: year }) === 'certain',
    );
    years.push({
      year,
      objects: standing.length,
      near: countNear(standing, access, year),
      opened: opened.length,
      openedNear: countNear(opened, access, year),
    });
  }
  return years;
}

/** An object with its distance from railways in a year. */
export interface SiteAccess {
  readonly site: Site;
  readonly spell: AccessSpell;
}

/** The objects that were farthest from any railway in a year, sorted by their least possible distance, the farthest first. */
export function farthest(
  sites: readonly Site[],
  access: RailAccess,
  year: number,
  most: number,
): SiteAccess[] {
  return sites
    .flatMap((site) => {
      const spell = accessInYear(access[site.id] ?? [], year);
      return spell && stands(site, year) ? [{ site, spell }] : [];
    })
    .sort(
      (a, b) => wholeRange(b.spell.any)[0] - wholeRange(a.spell.any)[0] || a.site.id.localeCompare(b.site.id),
    )
    .slice(0, most);
}

/** An object that a railway reached in a window of years, with its distances before and after. */
export interface Reached extends SiteAccess {
  readonly before: AccessSpell;
  /** Whether the object stood at the end of the window; if not, the railway came first. */
  readonly standing: boolean;
}

/** The objects that certainly had a railway nearby at the end of a window and did not at the end of the year before it. */
export function reachedIn(
  sites: readonly Site[],
  access: RailAccess,
  { since, until }: Years,
  reach: Reach,
): Reached[] {
  return sites
    .flatMap((site) => {
      const spells = access[site.id] ?? [];
      const before = spells.find(({ from, to }) => from < since && to >= since - 1);
      const spell = accessInYear(spells, until);
      if (!before || !spell || nearness(before, reach) === 'certain' || nearness(spell, reach) !== 'certain')
        return [];
      return [{ site, spell, before, standing: stands(site, until) }];
    })
    .sort(
      (a, b) =>
        Number(b.standing) - Number(a.standing) ||
        b.before.any.certain[1] - a.before.any.certain[1] ||
        a.site.id.localeCompare(b.site.id),
    );
}
