// Which railways are trunk lines and which are branches: a rank for drawing, worked out from the network and from nothing else.
// It says nothing of how much a line carried. The rule is written down in geodata/README.md. Pure.
import type { Position } from '../atlas/atlas.ts';
import { samePosition } from '../geo/geometry.ts';
import type { Section } from './network.ts';

/**
 * The ids of the trunk sections: those with both ends on other trunk sections, or where the network leaves the republic.
 * A section that leads to a dead end is a branch, and so is one that leads to nothing but branches.
 * @param sections all of broad gauge, those only planned included: what a line was built to become counts too
 * @param isAbroad whether a position ([lng, lat], degrees) lies outside the republic
 */
export function trunksOf(
  sections: readonly Section[],
  isAbroad: (at: Position) => boolean,
): ReadonlySet<string> {
  const goesOn = (among: readonly Section[], { id }: Section, end: Position): boolean =>
    among.some((other) => other.id !== id && other.path.some((vertex) => samePosition(vertex, end)));
  const endsOf = ({ path }: Section): Position[] => [path[0], path.at(-1)].filter((end) => end !== undefined);
  // Beyond its own ends abroad the atlas draws no railways, but there are some.
  const leavesAt = (section: Section, end: Position): boolean =>
    isAbroad(end) && !goesOn(sections, section, end);
  let trunks = sections;
  for (;;) {
    const kept = trunks.filter((section) =>
      endsOf(section).every((end) => leavesAt(section, end) || goesOn(trunks, section, end)),
    );
    if (kept.length === trunks.length) return new Set(kept.map(({ id }) => id));
    trunks = kept;
  }
}
