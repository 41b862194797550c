// A railway is narrow gauge below the standard gauge, or if no source gives its gauge; other routes have no gauge. A line that
// was relaid changes with the year.
import { expect, test } from 'vitest';
import { parseHistoricalDate } from '../time/edtf.ts';
import { gaugeInYear, isNarrowGauge } from './gauge.ts';

const railway = (gauge: number | null) => ({ layer: 'railways' as const, gauges: [{ gauge, since: null }] });

test('a railway is narrow gauge below 1435 mm or if its gauge is not known', () => {
  const narrow = (gauge: number | null): boolean => isNarrowGauge(railway(gauge), 1900);
  expect([600, 750, 1000, 1434].map(narrow)).toEqual([true, true, true, true]);
  expect([1435, 1520, 1524].map(narrow)).toEqual([false, false, false]);
  expect(narrow(null)).toBe(true);
});

test('a road, a pipeline or a flow is not', () => {
  for (const layer of ['roads', 'pipelines', 'flows'] as const)
    expect(isNarrowGauge({ layer, gauges: [] }, 1900)).toBe(false);
});

test('a line that was relaid keeps its old gauge until it certainly has the new one', () => {
  const relaid = {
    layer: 'railways' as const,
    gauges: [
      { gauge: 1000, since: null },
      { gauge: 1524, since: parseHistoricalDate('[1895..1937]') },
    ],
  };
  expect([1894, 1895, 1936, 1937, 1940].map((year) => gaugeInYear(relaid, year))).toEqual([
    ...[1000, 1000, 1000, 1524, 1524],
  ]);
  expect(isNarrowGauge(relaid, 1936)).toBe(true);
  expect(isNarrowGauge(relaid, 1937)).toBe(false);
});
