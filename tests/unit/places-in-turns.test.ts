// What a map shows of towns changes without any call that works it all out: until then it is what was there before.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { compileAtlas } from '../../src/geodata/compile.ts';
import { realGeodata } from '../../src/geodata/exports/real-geodata.ts';
import { DEFAULT_LAYERS, SECTORS, STATES, type Language } from '../../src/core/atlas/atlas.ts';
import type { Filters } from '../../src/core/atlas/selection.ts';
import { placeFeatures } from '../../src/map/place-features.ts';
import { PlacesInTurns } from '../../src/map/places-in-turns.ts';

const whole = compileAtlas(realGeodata());
const atlas = { ...whole, places: whole.places.slice(0, 20) };
const all: Filters = { layers: DEFAULT_LAYERS, sectors: SECTORS, states: STATES, certain: false };
const shownIn = (year: number, filters = all, language: Language = 'ru', bearing = 0) => ({
  ...{ filters, language, bearing, years: { since: year, until: year } },
});
const featuresOf = ({ language, ...shown }: ReturnType<typeof shownIn>, onlyNow = false) =>
  placeFeatures(atlas, language, { ...shown, onlyNow });

beforeEach(() => {
  vi.useFakeTimers();
  // Whoever looks at the clock finds that a millisecond has passed.
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now++);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('at first those of the years shown, which change with them at once', () => {
  const towns = new PlacesInTurns(atlas, shownIn(1928), () => undefined);
  expect(towns.current).toEqual(featuresOf(shownIn(1928), true));
  towns.show(shownIn(1936));
  expect(towns.current).toEqual(featuresOf(shownIn(1936), true));
  expect(vi.getTimerCount()).toBe(0);
});

test('then those of all years, worked out in many turns, after which a step of the year needs none', () => {
  const onChange = vi.fn();
  const towns = new PlacesInTurns(atlas, shownIn(1928), onChange);
  towns.wantAll();
  vi.advanceTimersToNextTimer();
  expect(towns.hasAll).toBe(false);
  expect(onChange).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(towns.hasAll).toBe(true);
  expect(onChange).toHaveBeenCalledOnce();
  expect(towns.current).toEqual(featuresOf(shownIn(1928)));
  const { current } = towns;
  towns.show(shownIn(1936));
  vi.runAllTimers();
  expect(towns.current).toBe(current);
});

test('other filters: what was there stays until the new has been worked out, and only the last that was asked for', () => {
  const onChange = vi.fn();
  const towns = new PlacesInTurns(atlas, shownIn(1928), onChange);
  towns.wantAll();
  vi.runAllTimers();
  const { current } = towns;
  towns.show(shownIn(1928, { ...all, sectors: ['coal'] }));
  vi.advanceTimersToNextTimer();
  towns.show(shownIn(1930, { ...all, sectors: ['oil'] }));
  vi.advanceTimersToNextTimer();
  expect(towns.current).toBe(current);
  vi.runAllTimers();
  expect(onChange).toHaveBeenCalledTimes(2);
  expect(towns.current).toEqual(featuresOf(shownIn(1930, { ...all, sectors: ['oil'] })));
  towns.show(shownIn(1930, { ...all, sectors: ['oil'] }, 'en'));
  towns.end();
  vi.runAllTimers();
  expect(onChange).toHaveBeenCalledTimes(2);
});

test('on a map that is turned names stand elsewhere', () => {
  const towns = new PlacesInTurns(atlas, shownIn(1928), () => undefined);
  towns.wantAll();
  vi.runAllTimers();
  expect(towns.isWorking).toBe(false);
  towns.show(shownIn(1928, all, 'ru', 60));
  expect(towns.isWorking).toBe(true);
  vi.runAllTimers();
  expect(towns.current).toEqual(featuresOf(shownIn(1928, all, 'ru', 60)));
  expect(towns.current).not.toEqual(featuresOf(shownIn(1928)));
});

test('another language before all years are there is shown at once, for the years shown', () => {
  const towns = new PlacesInTurns(atlas, shownIn(1928), () => undefined);
  towns.wantAll();
  vi.advanceTimersToNextTimer();
  towns.show(shownIn(1928, all, 'kk'));
  expect(towns.current).toEqual(featuresOf(shownIn(1928, all, 'kk'), true));
  vi.runAllTimers();
  expect(towns.current).toEqual(featuresOf(shownIn(1928, all, 'kk')));
});
