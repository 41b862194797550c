// Playing: how fast it goes, where it waits, where it starts and where it stops.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { dwell, Playback } from './playback.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The years that are shown one after another. */
function timeline(start: number, range = { since: 1890, until: 1940 }, news: Record<number, number> = {}) {
  const shown = [start];
  const playback = new Playback({
    year: () => shown.at(-1) ?? start,
    range: () => range,
    setYear: (year) => shown.push(Math.min(range.until, year)),
    news: () => news[shown.at(-1) ?? start] ?? 0,
  });
  return { playback, shown };
}

describe('playing', () => {
  test('shows two years a second from the year shown', () => {
    const { playback, shown } = timeline(1900);
    expect(playback.playing).toBe(false);
    playback.play();
    expect(playback.playing).toBe(true);
    vi.advanceTimersByTime(499);
    expect(shown).toEqual([1900]);
    vi.advanceTimersByTime(1001);
    expect(shown).toEqual([1900, 1901, 1902, 1903]);
  });
  test('stops where the reader stops it, and goes on from there', () => {
    const { playback, shown } = timeline(1900);
    playback.play();
    vi.advanceTimersByTime(500);
    playback.pause();
    expect(playback.playing).toBe(false);
    vi.advanceTimersByTime(5000);
    expect(shown).toEqual([1900, 1901]);
    playback.play();
    vi.advanceTimersByTime(500);
    expect(shown).toEqual([1900, 1901, 1902]);
  });
  test('stops at the end, and starts there from the beginning', () => {
    const { playback, shown } = timeline(1939);
    playback.play();
    vi.advanceTimersByTime(5000);
    expect(shown).toEqual([1939, 1940]);
    expect(playback.playing).toBe(false);
    playback.play();
    expect(shown.at(-1)).toBe(1890);
    vi.advanceTimersByTime(500);
    expect(shown.at(-1)).toBe(1891);
  });
  test('twice is no faster than once', () => {
    const { playback, shown } = timeline(1900);
    playback.play();
    playback.play();
    vi.advanceTimersByTime(1000);
    expect(shown).toEqual([1900, 1901, 1902]);
  });
});

describe('the speed', () => {
  test('is one of three, in years a second', () => {
    const { playback } = timeline(1900);
    expect(playback.speeds).toEqual([1, 2, 5]);
    expect(playback.speed).toBe(2);
  });
  test('changes at once', () => {
    const { playback, shown } = timeline(1900);
    playback.setSpeed(5);
    vi.advanceTimersByTime(1000);
    expect(shown).toEqual([1900]);
    playback.play();
    vi.advanceTimersByTime(1000);
    expect(shown.at(-1)).toBe(1905);
    playback.setSpeed(1);
    expect(playback.speed).toBe(1);
    vi.advanceTimersByTime(1000);
    expect(shown.at(-1)).toBe(1906);
  });
  test.each([
    [{ since: 1900, until: 1910 }, [1, 2, 5], 1],
    [{ since: 1400, until: 1909 }, [10, 20, 50], 10],
    [{ since: -3000, until: 2099 }, [100, 200, 500], 100],
  ])('over %o goes by steps of more years', (range, speeds, step) => {
    const { playback, shown } = timeline(range.since, range);
    expect(playback.speeds).toEqual(speeds);
    expect(playback.speed).toBe(2 * step);
    playback.setSpeed(speeds[0]!);
    playback.play();
    vi.advanceTimersByTime(2000);
    expect(shown).toEqual([range.since, range.since + step, range.since + 2 * step]);
  });
});

describe('a year', () => {
  const ATLAS = { since: 1890, until: 1940 };

  test('in which more is new is shown longer, up to seven quiet years', () => {
    expect([0, 0.9, 1, 1.5, 5, 10, 11, 200].map(dwell)).toEqual([1, 1, 1.6, 1.6, 4, 7, 7, 7]);
  });
  test('is shown as long as its news ask for, and the quiet one after it as fast as the speed says', () => {
    const { playback, shown } = timeline(1929, ATLAS, { 1930: 5 });
    playback.play();
    vi.advanceTimersByTime(500);
    expect(shown).toEqual([1929, 1930]);
    vi.advanceTimersByTime(1999);
    expect(shown).toEqual([1929, 1930]);
    vi.advanceTimersByTime(1);
    expect(shown).toEqual([1929, 1930, 1931]);
    vi.advanceTimersByTime(500);
    expect(shown.at(-1)).toBe(1932);
  });
  test('with news is shorter at a higher speed, and holds no one who stops', () => {
    const { playback, shown } = timeline(1930, ATLAS, { 1930: 5 });
    playback.setSpeed(5);
    playback.play();
    vi.advanceTimersByTime(799);
    expect(shown).toEqual([1930]);
    playback.pause();
    vi.advanceTimersByTime(5000);
    expect(shown).toEqual([1930]);
    playback.play();
    vi.advanceTimersByTime(800);
    expect(shown).toEqual([1930, 1931]);
  });
});
