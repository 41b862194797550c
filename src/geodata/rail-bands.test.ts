// The bands along the railways must agree with the distances that the panel shows, and be small enough to load.
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { distanceToLine, railwaysOf, workingSections } from '../core/rail/rail-access.ts';
import { REACHES } from '../core/rail/reach.ts';
import { isShown } from '../core/time/runs.ts';
import { compileAtlas } from './compile.ts';
import { realGeodata } from './exports/real-geodata.ts';
import { railBands } from './rail-bands.ts';

const atlas = compileAtlas(realGeodata());
const railways = railwaysOf(atlas);
const bands = REACHES.map((reach) => ({ reach, ...railBands(atlas, reach) }));

describe('bands along the railways', () => {
  test.each(bands)(
    '$reach km: a place lies in the band where a railway is that near',
    ({ reach, features }) => {
      for (const year of [1890, 1905, 1916, 1928, 1931, 1935, 1940]) {
        const shown = features.filter(
          ({ properties }) => properties.sure && isShown(properties, { since: year, until: year }),
        );
        expect(shown).toHaveLength(1);
        const working = workingSections(railways, year, 'certain');
        let inside = 0;
        for (const { position, id } of atlas.sites) {
          const kilometres = Math.min(...working.map(({ path }) => distanceToLine(position, path)));
          // Places this close to the outline are skipped, because it is simplified.
          if (Math.abs(kilometres - reach) < reach * 0.06) continue;
          const covered = booleanPointInPolygon([...position], shown[0]!);
          expect(covered, `${id} in ${year}`).toBe(kilometres < reach);
          if (covered) inside++;
        }
        if (year > 1900) expect(inside).toBeGreaterThan(0);
      }
    },
  );

  test('sections that only possibly worked have bands of their own in those years', () => {
    const { features } = bands[1]!;
    const shown = (year: number) =>
      features
        .filter(({ properties }) => !properties.sure && isShown(properties, { since: year, until: year }))
        .map(({ properties }) => properties.id);
    expect(shown(1936)).toContain('moyynty-balkhash');
    expect(shown(1938)).not.toContain('moyynty-balkhash');
  });

  test('all three together are at most 120 kB when compressed', () => {
    const bytes = bands.map(({ features }) => brotliCompressSync(JSON.stringify(features)).length);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(120_000);
  });
});
