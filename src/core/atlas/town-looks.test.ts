// What of a town is shown in each year: the symbols are those that the list of objects has, in every window and under every filter.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atlases, choices } from '../../../tests/random-atlas.ts';
import { windows } from '../../../tests/random-lives.ts';
import { SEED, tries } from '../../../tests/sample.ts';
import { existsInYear } from '../time/lifecycle.ts';
import { shownRun } from '../time/runs.ts';
import { nameInYear } from './names.ts';
import { select } from './selection.ts';
import { townLooks } from './town-looks.ts';

test('a look holds the works of the town that the years show, and those nearby', () => {
  const all = fc.record({ atlas: atlases, filters: choices, years: windows, own: fc.boolean() });
  fc.assert(
    fc.property(all, ({ atlas: random, filters, years, own }) => {
      const atlas = {
        ...random,
        sites: random.sites.map((site, at) => ({
          ...site,
          // One belongs to the town; the others lie at it or far away.
          ...{
            place: own && at === 0 ? 'town' : null,
            position: at === 2 ? ([60, 45] as const) : site.position,
          },
        })),
      };
      const looksOf = townLooks(atlas, 'ru', { filters, length: years.until - years.since });
      const shown = new Set(select(atlas, years, filters).map(({ object }) => object.id));
      for (const place of atlas.places) {
        const look = shownRun(looksOf(place), years);
        expect(look !== null).toBe(existsInYear(place.founded, years.until));
        if (!look) continue;
        expect(look.name).toBe(nameInYear(place, years.until, 'ru'));
        const ofTown = atlas.sites.filter((site) => site.place === place.id && shown.has(site.id));
        expect(look.works.map(({ id }) => id)).toEqual(ofTown.map(({ id }) => id));
        for (const { id } of look.nearby) expect(shown.has(id)).toBe(true);
        expect(look.nearby.map(({ id }) => id)).not.toContain(atlas.sites[2]?.id);
      }
    }),
    { seed: SEED, numRuns: tries(150) },
  );
});
