// Filters, list, histogram, sentence of changes and map count the same, whatever is chosen. The table and the number on the tab
// are the list. Random lives, years and filters; the map by MapLibre's own reading of its filters.
import { featureFilter, type FilterSpecification } from '@maplibre/maplibre-gl-style-spec';
import fc from 'fast-check';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { atlases, choices } from '../../tests/random-atlas.ts';
import { windows } from '../../tests/random-lives.ts';
import { tries } from '../../tests/sample.ts';
import { LAYERS, SECTORS, STATES, type Atlas, type AtlasObject } from '../core/atlas/atlas.ts';
import { changesIn, type ChangeKind } from '../core/atlas/changes.ts';
import {
  countedStates,
  countsInYears,
  isWorks,
  openingsByYear,
  select,
  type Filters,
} from '../core/atlas/selection.ts';
import { ribbonsIn } from '../core/flows/ribbons.ts';
import type { Certainty, Years } from '../core/time/bounds.ts';
import { routeFeatures, siteFeatures } from './features.ts';
import { DRAWN_ROUTE_LAYERS, routeFilters } from './layers/routes.ts';
import { siteFilters } from './layers/sites.ts';
import { yearsState } from './layers/year.ts';

// The images of symbols ask the browser for its colours.
vi.hoisted(() => vi.stubGlobal('matchMedia', () => ({ matches: false })));
afterAll(() => void vi.unstubAllGlobals());

/** Half of the cases choose one state alone, as a reader does who asks what closed. */
const filters: fc.Arbitrary<Filters> = fc.oneof(
  choices,
  fc
    .tuple(choices, fc.constantFrom(...STATES))
    .map(([choice, state]): Filters => ({ ...choice, states: [state] })),
);
const single = fc.integer({ min: 1888, max: 1942 }).map((year): Years => ({ since: year, until: year }));
const check = (years: fc.Arbitrary<Years>, holds: (atlas: Atlas, years: Years, filters: Filters) => void) =>
  fc.assert(fc.property(atlases, years, filters, holds), { seed: 1936, numRuns: tries(200) });

const idsOf = (objects: readonly AtlasObject[]): string[] => objects.map(({ id }) => id).toSorted();
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
/** The works that the sentence says to have changed so. */
const told = (atlas: Atlas, years: Years, filters: Filters, kinds: readonly ChangeKind[], as: Certainty) => [
  ...new Set(
    changesIn(atlas, years, filters)
      .filter(({ kind, certainty }) => kinds.includes(kind) && certainty === as)
      .flatMap(({ objects }) => objects),
  ),
];

/** The ids of what the map draws in some of its layers. */
function drawn(atlas: Atlas, years: Years, filters: Filters): string[] {
  const through = (filter: unknown, features: readonly { readonly properties: unknown }[]): string[] => {
    const compiled = featureFilter(filter as FilterSpecification, 'layers[0].filter', {
      years: yearsState(years),
    });
    return features.flatMap(({ properties }) =>
      compiled.filter({ zoom: 6 }, { type: 1, properties: properties as Record<string, unknown> })
        ? [(properties as { id: string }).id]
        : [],
    );
  };
  const ofRoutes = routeFilters(filters, null);
  const routes = routeFeatures(atlas).features;
  return [
    ...through(siteFilters(filters, null).sites, siteFeatures(atlas).features),
    ...DRAWN_ROUTE_LAYERS.flatMap((layer) => through(ofRoutes[layer], routes)),
    // A flow is in the ribbons of its chains, one or several.
    ...new Set(ribbonsIn(atlas, years, filters).flatMap(({ flows }) => flows.map(({ id }) => id))),
  ].toSorted();
}

describe('for any years and filters', () => {
  test('the totals of each filter are the length of the list', () => {
    check(windows, (atlas, years, filters) => {
      const { length } = select(atlas, years, filters);
      const counts = countsInYears(atlas, years, filters);
      const layers = LAYERS.filter((layer) => layer !== 'places' && filters.layers.includes(layer));
      expect(sum(layers.map((layer) => counts.layers[layer]))).toBe(length);
      expect(
        sum(SECTORS.filter((one) => filters.sectors.includes(one)).map((one) => counts.sectors[one])),
      ).toBe(length);
      expect(sum(STATES.filter((one) => filters.states.includes(one)).map((one) => counts.states[one]))).toBe(
        length,
      );
    });
  });

  test('the map draws each object of the list once, and nothing else', () => {
    check(windows, (atlas, years, filters) => {
      const list = select(atlas, years, filters).map(({ object }) => object);
      expect(drawn(atlas, years, filters)).toEqual(idsOf(list));
    });
  });

  test('the sentence speaks of what is in the list alone, and tells each opening that the list marks', () => {
    check(windows, (atlas, years, filters) => {
      const list = select(atlas, years, filters);
      const inList = new Set(list.map(({ object }) => object));
      for (const { objects } of changesIn(atlas, years, filters))
        for (const object of objects) expect(inList.has(object)).toBe(true);
      for (const certainty of ['certain', 'possible'] as const)
        expect(
          idsOf(told(atlas, years, filters, ['reached', 'railway', 'opened', 'settled'], certainty)),
        ).toEqual(idsOf(list.filter(({ opened }) => opened === certainty).map(({ object }) => object)));
    });
  });

  test('the bar of a year is what the list marks as begun in it, and what the sentence tells', () => {
    check(single, (atlas, years, filters) => {
      const bar = openingsByYear(atlas, filters).find(({ since }) => since === years.since);
      const list = select(atlas, years, filters).filter(({ object }) => isWorks(object));
      const begun = (as: Certainty) =>
        countedStates(filters).includes('operating')
          ? list.filter(({ opened }) => opened === as).length
          : null;
      const [certain, possible] = [begun('certain'), begun('possible')];
      if (!bar || certain === null || possible === null) return;
      expect(bar.certain).toBe(certain);
      expect(bar.possible > 0).toBe(possible > 0);
      expect(told(atlas, years, filters, ['reached', 'railway', 'opened'], 'certain')).toHaveLength(certain);
    });
  });

  test('the parts of a bar, one of each sector, are the bar and what the list marks of their sector', () => {
    check(single, (atlas, years, filters) => {
      const list = select(atlas, years, filters).filter(({ object }) => isWorks(object));
      for (const { sectors = [], ...bar } of openingsByYear(atlas, filters)) {
        expect(sum(sectors.map(({ certain }) => certain))).toBe(bar.certain);
        expect(sum(sectors.map(({ possible }) => possible))).toBeCloseTo(bar.possible, 9);
        expect(sectors.map(({ sector }) => sector)).toEqual(
          SECTORS.filter((one) =>
            sectors.some(({ sector, certain, possible }) => sector === one && certain + possible > 0),
          ),
        );
        if (bar.since !== years.since || !countedStates(filters).includes('operating')) continue;
        for (const one of SECTORS)
          expect(sectors.find(({ sector }) => sector === one)?.certain ?? 0).toBe(
            list.filter(({ object, opened }) => object.sector === one && opened === 'certain').length,
          );
      }
    });
  });

  test.each([
    ['closed', ['closed', 'abandoned']],
    ['idle', ['halted']],
    ['construction', ['construction', 'resumed']],
  ] as const)('where only "%s" is chosen, whatever a bar counts is told by the sentence', (state, kinds) => {
    let counted = 0;
    fc.assert(
      fc.property(atlases, choices, (atlas, choice) => {
        const filters: Filters = { ...choice, states: [state] };
        for (const { certain, possible, ...years } of openingsByYear(atlas, filters)) {
          if (certain + possible === 0) continue;
          counted += certain;
          const works = told(atlas, years, filters, kinds, 'certain').filter(isWorks);
          expect(certain).toBeLessThanOrEqual(works.length);
          expect(select(atlas, years, filters)).not.toEqual([]);
        }
      }),
      { seed: 1936, numRuns: tries(100) },
    );
    expect(counted).toBeGreaterThan(0);
  });
});
