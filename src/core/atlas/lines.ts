// Whole lines: what the atlas records in sections, each with a life of its own, under the one name by which readers know it.
// Flows are no lines. Pure.
import type { Atlas, Localized, Route } from './atlas.ts';

export interface Line {
  readonly id: string;
  readonly name: Localized;
  readonly layer: Route['layer'];
  /** Two or more, in the order of their file. */
  readonly sections: readonly Route[];
}

/** The lines of several sections. A line of one section is that section. */
export function linesOf({ routes }: Atlas): Line[] {
  const sections = new Map<string, Route[]>();
  for (const route of routes) {
    if (route.layer === 'flows') continue;
    const key = `${route.layer} ${route.line}`;
    sections.set(key, [...(sections.get(key) ?? []), route]);
  }
  return [...sections.values()].flatMap((all) => {
    const [first] = all;
    return first && all.length > 1
      ? [{ id: first.line, name: first.lineName, layer: first.layer, sections: all }]
      : [];
  });
}
