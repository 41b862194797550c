// Ribbons of goods and bands along railways must show what the core has in the years. They have layers of their own, laid over the
// style; those of the style are compared in what-is-shown.test.ts in the same way.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ids, through } from '../../tests/map-filters.ts';
import { stretches, windows } from '../../tests/random-lives.ts';
import { views } from '../../tests/random-views.ts';
import { ribbonsIn } from '../core/flows/ribbons.ts';
import { boundsOf } from '../core/time/bounds.ts';
import { isShown, runsOfBounds } from '../core/time/runs.ts';
import { ATLAS_YEARS } from '../core/view/view-state.ts';
import { PALETTES } from '../symbols/palette.ts';
import { railBandOverlay } from './layers/rail-band.ts';
import { ribbonOverlay } from './layers/ribbons.ts';

test('ribbons: those of the core in every window, each with its pieces, its heads and its look', () => {
  fc.assert(
    fc.property(views, ({ atlas, years, filters }) => {
      const { data, layers } = ribbonOverlay(
        ...([atlas, filters, { flow: null, ribbon: null }, 'en', PALETTES.light] as const),
      );
      const features = data.features.map(({ properties }) => properties ?? {});
      const drawn = (id: string) => {
        const { layer } = layers.find(({ layer }) => layer.id === id)!;
        return through('filter' in layer ? layer.filter! : false, features, years);
      };
      const ribbons = ribbonsIn(atlas, years, filters);
      const keys = ribbons.map(({ key }) => key).toSorted();
      for (const layer of ['ribbon', 'ribbon-casing'])
        expect([...new Set(ids(drawn(layer)))].toSorted(), layer).toEqual(keys);
      expect(ids(drawn('ribbon-heads')).toSorted()).toEqual(keys);
      for (const { id, both, opacity } of drawn('ribbon-heads')) {
        const ribbon = ribbons.find(({ key }) => key === id)!;
        expect(both).toBe(ribbon.bothWays);
        expect(opacity === 1).toBe(ribbon.certainty === 'certain');
      }
      for (const { id, inner } of drawn('ribbon-open')) {
        expect(inner).toBeGreaterThan(0);
        expect(ribbons.find(({ key }) => key === id)!.unknown).toBeGreaterThan(0);
      }
    }),
    { seed: 1930, numRuns: 100 },
  );
});

test('bands along railways: the runs that the window shows, certain ones filled, possible ones dashed', () => {
  const { layers } = railBandOverlay({ type: 'FeatureCollection', features: [] }, PALETTES.light);
  fc.assert(
    fc.property(stretches, windows, (stretch, years) => {
      const bands = runsOfBounds(boundsOf(stretch), ATLAS_YEARS).map((run) => ({
        ...run,
        sure: run.certainty === 'certain',
      }));
      const drawn = (id: string) => {
        const { layer } = layers.find(({ layer }) => layer.id === id)!;
        return through('filter' in layer ? layer.filter! : false, bands, years);
      };
      const shown = bands.filter((band) => isShown(band, years));
      expect(drawn('rail-band')).toEqual(shown.filter(({ sure }) => sure));
      expect(drawn('rail-band-edge')).toEqual(shown.filter(({ sure }) => sure));
      expect(drawn('rail-band-possible')).toEqual(shown.filter(({ sure }) => !sure));
    }),
    { seed: 1920, numRuns: 200 },
  );
});
