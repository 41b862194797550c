// A bar is as long as the distance it names, at its latitude, and never longer than there is room.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceInKilometres } from '../geo/geometry.ts';
import { latitudeOf, longitudeOf, mercatorX, mercatorY, pixelAt } from '../geo/mercator.ts';
import { SEED, tries } from '../../../tests/sample.ts';
import { scaleBar } from './scale-bar.ts';

test('along its parallel a bar spans the kilometres that it names', () => {
  for (const [latitude, zoom] of [
    [0, 6],
    [43, 7],
    [48, 8],
    [55, 9],
  ] as const) {
    const { kilometres, length } = scaleBar(latitude, zoom, 160);
    const east = longitudeOf(mercatorX(70) + length * pixelAt(zoom));
    expect(distanceInKilometres([70, latitude], [east, latitude])).toBeCloseTo(kilometres, 0);
  }
});

test('it holds for the other direction too, where the bar is short', () => {
  const { kilometres, length } = scaleBar(48, 9, 100);
  const north = latitudeOf(mercatorY(48) - length * pixelAt(9));
  expect(distanceInKilometres([70, 48], [70, north]) / kilometres).toBeCloseTo(1, 2);
});

test('its number is round, it fits its room, and it fills two fifths of it', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -70, max: 70, noNaN: true }),
      fc.double({ min: 1, max: 14, noNaN: true }),
      fc.integer({ min: 60, max: 300 }),
      (latitude, zoom, longest) => {
        const { kilometres, length } = scaleBar(latitude, zoom, longest);
        expect(length).toBeLessThanOrEqual(longest + 1e-9);
        expect(length).toBeGreaterThan(0.39 * longest);
        expect(['1', '2', '5']).toContain(kilometres.toExponential(0).charAt(0));
      },
    ),
    { seed: SEED, numRuns: tries(100) },
  );
});
