// A railway is narrow gauge below the standard gauge, or if no source gives its gauge; other routes have no gauge.
import { expect, test } from 'vitest';
import { isNarrowGauge } from './gauge.ts';

test('a railway is narrow gauge below 1435 mm or if its gauge is not known', () => {
  const narrow = (gauge: number | null): boolean => isNarrowGauge({ layer: 'railways', gauge });
  expect([600, 750, 1000, 1434].map(narrow)).toEqual([true, true, true, true]);
  expect([1435, 1520, 1524].map(narrow)).toEqual([false, false, false]);
  expect(narrow(null)).toBe(true);
});

test('a pipeline or a flow is not', () => {
  expect(isNarrowGauge({ layer: 'pipelines', gauge: null })).toBe(false);
  expect(isNarrowGauge({ layer: 'flows', gauge: null })).toBe(false);
});
