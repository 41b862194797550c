// The charts must show every figure of the file once, unchanged, and never two units on one axis.
import { describe, expect, test } from 'vitest';
import { checkGeodata } from '../../src/geodata/check.ts';
import { compileEvidence } from '../../src/geodata/compile.ts';
import { readGeodataFiles } from '../../src/geodata/files.ts';
import type { Figure } from '../../src/core/atlas/evidence.ts';
import { CHAPTERS, CHART_IDS } from '../../src/core/atlas/chart-plans.ts';
import {
  chartsOf,
  figuresOf,
  isInYears,
  linksOf,
  yearsOfCharts,
  yearsOfDates,
} from '../../src/core/atlas/charts.ts';

const { geodata, problems } = checkGeodata(readGeodataFiles('geodata'));
if (!geodata) throw new Error(JSON.stringify(problems, null, 2));
const { figures, disputes, populations } = compileEvidence(geodata, 'en');
const { charts: all, singles } = chartsOf(figures, disputes, populations);
const charts = all.filter(({ chapter }) => chapter !== 'towns');
const chart = (id: string) => charts.find((one) => one.id === id)!;

describe('the charts of the article', () => {
  test('every figure of the file is on exactly one chart or in the list of single figures', () => {
    const shown = [...charts.flatMap(figuresOf), ...singles.map(({ figure }) => figure)].map(({ id }) => id);
    expect(shown.toSorted()).toEqual(geodata.figures.map(({ id }) => id).toSorted());
  });

  test('value, qualifier, period and sentences are those of the file', () => {
    const rows = new Map(geodata.figures.map((row) => [row.id, row]));
    for (const { id, value, qualifier, period, sentences, base } of charts.flatMap(figuresOf))
      expect({ id, value, qualifier, period: period.edtf, sentences, base }).toEqual({
        id,
        value: rows.get(id)!.value,
        qualifier: rows.get(id)!.qualifier,
        period: rows.get(id)!.period,
        sentences: rows.get(id)!.sentences,
        base: rows.get(id)!.base,
      });
  });

  test('every plan finds its figures, and its series exist', () => {
    expect(all.map(({ id }) => id)).toEqual(CHART_IDS);
    expect(new Set(all.map(({ chapter }) => chapter))).toEqual(new Set(CHAPTERS));
    const order = all.map(({ chapter }) => CHAPTERS.indexOf(chapter));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    for (const { series } of charts) expect(series.every(({ points }) => points.length > 0)).toBe(true);
  });

  test('no chart has only one point, and none mixes units', () => {
    for (const one of charts) {
      expect(figuresOf(one).length, one.id).toBeGreaterThan(1);
      expect(new Set(figuresOf(one).map(({ unitId }) => unitId)), one.id).toEqual(new Set([one.unitId]));
    }
  });

  test('ratios on one chart have the same base', () => {
    for (const one of charts.filter(({ unitId }) => unitId === 'times')) {
      const bases = figuresOf(one).map(({ base }) => /^\d{4}/.exec(base ?? '')?.[0] ?? base);
      expect(
        bases.every((base) => (one.id === 'output-1913' ? base === '1913' : /^192[78]$/.test(base!))),
        one.id,
      ).toBe(true);
    }
  });

  test('the share of oil in heavy industry is not on the chart of shares in large industry', () => {
    expect(chart('branches').unitId).toBe('percent-of-large-industry');
    expect(singles.map(({ figure }) => figure.id)).toContain('share-oil-1939');
  });

  test('figures that their notes keep off the charts are listed with that reason', () => {
    const kept = singles.filter(({ reason }) => reason === 'kept-off').map(({ figure }) => figure.id);
    expect(kept).toEqual([
      'coal-productivity-total-1938-1939',
      'coal-productivity-underground-1938-1939',
      'coal-productivity-face-1938-1939',
      'oil-kazakhstan-1913',
    ]);
  });

  test('flagged figures and those of a dispute are marked, others are not', () => {
    const points = charts.flatMap(({ series }) => series.flatMap((one) => one.points));
    const claimed = new Set(geodata.disputes.flatMap(({ claims }) => claims));
    const flagged = new Set(geodata.figures.filter(({ flag }) => flag).map(({ id }) => id));
    for (const { figure, disputed } of points)
      expect(disputed, figure.id).toBe(claimed.has(figure.id) || flagged.has(figure.id));
    expect(chart('union-oil').disputes.map(({ id }) => id)).toContain('oil-ussr-share-1940');
  });

  test('the line passes through one value of each time: the one the atlas uses, or the exact one', () => {
    const metalworking = chart('branches').series.find(({ id }) => id === 'share-metalworking')!;
    expect(linksOf(metalworking).map(({ to, far }) => [to.figure.value, far])).toEqual([
      [3.6, true],
      [15.8, true],
    ]);
    const coal = chart('coal').series.find(({ id }) => id === 'coal-karaganda')!;
    expect(linksOf(coal).map(({ from, to, far }) => [from.figure.value, to.figure.value, far])).toEqual([
      [0.0649, 3.9, true],
      [3.9, 5.1, false],
      [5.1, 6.3, false],
    ]);
  });

  test('the axis of years includes every point', () => {
    expect(yearsOfCharts(charts)).toEqual({ since: 1912, until: 1941 });
    expect(yearsOfCharts([])).toBeNull();
  });

  test('a period of several years is shown in each of them', () => {
    const [, point] = chart('groups').series[0]!.points;
    expect(point!.years).toEqual({ since: 1927, until: 1928 });
    expect([1926, 1927, 1928, 1929].map((year) => isInYears(point!, { since: year, until: year }))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isInYears(point!, { since: 1920, until: 1927 })).toBe(true);
  });
});

describe('mistakes are refused', () => {
  const some = figures.find(({ id }) => id === 'coal-karaganda-1940')!;
  const change = (part: Partial<Figure>): Figure[] =>
    figures.map((figure) => (figure === some ? { ...figure, ...part } : figure));

  test('two units on one axis', () => {
    expect(() => chartsOf(change({ unitId: 'thousand-tonnes' }), disputes)).toThrow(
      'chart coal: coal-karaganda-1940 is in thousand-tonnes, others in million-tonnes',
    );
  });

  test('a period without an end', () => {
    expect(() => chartsOf(change({ period: { ...some.period, latest: null } }), disputes)).toThrow(
      'figure coal-karaganda-1940: the period 1940 has no two ends',
    );
  });

  test('a series with one figure is not a chart but a single figure', () => {
    const without = chartsOf(
      figures.filter(({ id }) => id !== 'coal-mechanised-1936'),
      disputes,
    );
    expect(without.charts.map(({ id }) => id)).not.toContain('coal-mechanised');
    expect(without.singles.map(({ figure }) => figure.id)).toContain('coal-mechanised-1940');
  });
});

describe('the chart of towns', () => {
  const towns = all.find(({ id }) => id === 'towns')!;
  const points = towns.series.flatMap((one) => one.points);

  test('has every census figure of its towns, unchanged, and no estimate', () => {
    const places = towns.series.map(({ id }) => id.replace('population-', ''));
    const rows = geodata.populations.filter(
      ({ place, basis }) => places.includes(place) && basis !== 'estimate',
    );
    expect(points.map(({ figure }) => [figure.id, figure.value]).toSorted()).toEqual(
      rows.map(({ id, population }) => [id, population]).toSorted(),
    );
    expect(rows.length).toBeGreaterThanOrEqual(15);
  });

  test('names old towns with two censuses at least, and new ones with the last', () => {
    for (const { name, points: known } of towns.series) {
      const censuses = new Set(known.map(({ years }) => years.since));
      expect(censuses.has(1939), name).toBe(true);
      expect(censuses.size, name).toBe(
        ['Karaganda', 'Ridder', 'Balkhash'].includes(name) ? 1 : Math.max(2, censuses.size),
      );
    }
  });

  test('has an axis of its own with the census years, and marks what is disputed', () => {
    expect(towns.dates).toEqual([1897, 1926, 1939]);
    expect(yearsOfDates(towns.dates!)).toEqual({ since: 1894, until: 1942 });
    expect(yearsOfCharts(all)).toEqual(yearsOfCharts(charts));
    const disputed = points.filter((point) => point.disputed).map(({ figure }) => figure.id);
    expect(disputed).toEqual([
      ...['population-almaty-1939', 'population-almaty-1939-first'],
      ...['population-semey-1939-first', 'population-semey-1939'],
      ...['population-oral-1939', 'population-oral-1939-rounded'],
      ...['population-karaganda-1939-first', 'population-karaganda-1939'],
    ]);
  });

  test('is left out where no populations are given', () => {
    expect(chartsOf(figures, disputes).charts.map(({ id }) => id)).not.toContain('towns');
  });
});
