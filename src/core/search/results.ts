// How hits are laid out for a reader: in groups that show their first rows and can be opened whole, a line with its sections, a
// town with the offer of all its works. Pure.
import type { Atlas, Place, Route, Site } from '../atlas/atlas.ts';
import { worksOfTown } from '../atlas/towns.ts';
import type { Hit } from './search.ts';
import { identityOf, type Target, type TargetType } from './targets.ts';

/** A row of the results that can be chosen. */
export type Choice =
  | { readonly type: 'hit'; readonly hit: Hit; readonly within: boolean }
  /** Opens its group whole. */
  | { readonly type: 'whole'; readonly of: TargetType; readonly count: number }
  /** Shows all works of a town. */
  | { readonly type: 'works'; readonly place: Place; readonly count: number }
  /** From the works of a town back to what was found. */
  | { readonly type: 'back' };

export interface ResultGroup {
  readonly of: TargetType;
  /** The town whose works these are; null for a group of what was found. */
  readonly at: Place | null;
  /** How many there are in all. */
  readonly count: number;
  readonly choices: readonly Choice[];
}

const MOST_HITS = 12;
const MOST_OF_A_GROUP = 5;

export const keyOf = (choice: Choice): string => {
  switch (choice.type) {
    case 'hit':
      return `${choice.within ? 'within ' : ''}${identityOf(choice.hit.target)}`;
    case 'whole':
      return `whole ${choice.of}`;
    case 'works':
      return `works ${choice.place.id}`;
    default:
      return choice.type;
  }
};

/** The works of a town in the order of its card. */
const worksAt = (place: Place, { sites }: Atlas): Site[] =>
  worksOfTown(place, sites).flatMap(({ works }) => works);

const asHit = (hit: Hit, within = false): Choice => ({ type: 'hit', hit, within });
const targetOfRoute = (object: Route): Target => ({ type: 'route', object });

/**
 * The hits in groups, in the order of the best hit of each. At first there are about twelve rows, at most five of a group and
 * at least one; `opened` groups are whole. Sections of a line that stands out stand under it, and nowhere else.
 */
export function groupsOf(hits: readonly Hit[], atlas: Atlas, opened: ReadonlySet<TargetType>): ResultGroup[] {
  const lines = hits.filter(({ target }) => target.type === 'line');
  const spread = lines.find(({ exact }) => exact) ?? (lines.length === 1 ? lines[0] : undefined);
  const sections = spread?.target.type === 'line' ? spread.target.line.sections : [];
  const alone = hits.filter(({ target }) => target.type !== 'route' || !sections.includes(target.object));
  const first = alone.find(({ target }) => target.type === 'place');

  let shown = 0;
  const counts = new Map<TargetType, number>();
  for (const { target } of alone) {
    const count = counts.get(target.type) ?? 0;
    if (count > 0 && (count === MOST_OF_A_GROUP || shown >= MOST_HITS)) continue;
    counts.set(target.type, count + 1);
    shown += 1;
  }

  return [...counts].map(([of, most]): ResultGroup => {
    const all = alone.filter(({ target }) => target.type === of);
    const choices = all.slice(0, opened.has(of) ? all.length : most).flatMap((hit): Choice[] => {
      const { target } = hit;
      if (hit === spread)
        return [
          asHit(hit),
          ...sections.map((object) =>
            asHit({ target: targetOfRoute(object), name: null, exact: false }, true),
          ),
        ];
      const works = hit === first && target.type === 'place' ? worksAt(target.place, atlas) : [];
      return target.type === 'place' && works.length > 0
        ? [asHit(hit), { type: 'works', place: target.place, count: works.length }]
        : [asHit(hit)];
    });
    const whole: Choice[] =
      all.length > most && !opened.has(of) ? [{ type: 'whole', of, count: all.length }] : [];
    return { of, at: null, count: all.length, choices: [...choices, ...whole] };
  });
}

/** All works of a town, as one group with the way back. */
export function groupOfWorks(place: Place, atlas: Atlas): ResultGroup {
  const works = worksAt(place, atlas);
  const hits = works.map((object) => asHit({ target: { type: 'site', object }, name: null, exact: false }));
  return { of: 'site', at: place, count: works.length, choices: [{ type: 'back' }, ...hits] };
}
