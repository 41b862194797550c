import { describe, expect, it } from 'vitest';
import { certaintyInYear } from '../time/bounds.ts';
import { countShown, type DatedView } from '../records/dated-records.ts';
import { shownRun } from '../time/runs.ts';
import { DataSetBuilder } from './data-set.ts';
import { tableAsCsv, tableAsGeojson } from './saving.ts';
import { runsOfStretches } from './stretches.ts';
import { boundsOfTexts, isBadDate } from './dates.ts';

const dated = (start: string, end: string) => {
  const bounds = boundsOfTexts(start, end, true);
  if (isBadDate(bounds)) throw new Error(bounds.reason);
  return bounds;
};
const view = (year: number, visible: boolean[] = [true, true, true]): DatedView => ({
  years: { since: year, until: year },
  visible,
  certainOnly: false,
});

function table() {
  const builder = new DataSetBuilder(['name', 'kind']);
  builder.addRow(70, 50, dated('1900', '1910'), ['One', 'coal']);
  builder.addRow(71, 51, dated('1905', ''), ['=Two', 'copper']);
  builder.addRow(72, 52, dated('193X', '1945'), ['Three, "old"', 'coal']);
  return builder.build();
}

describe('a data set', () => {
  it('shows, counts and categorises', () => {
    const data = table();
    expect(data.categorise(1)).toEqual({ values: ['coal', 'copper'], hasOthers: false });
    expect([...countShown(data.columns, view(1910))].slice(0, 2)).toEqual([1, 1]);
    expect(data.shown(view(1911))).toEqual([1]);
    expect(data.shown(view(1910, [true, false]))).toEqual([0]);
    expect(data.shown({ ...view(1935), certainOnly: true })).toEqual([1]);
    expect(data.range()).toEqual({ since: 1900, until: 1945 });
    expect(data.lasts()).toBe(true);
    const ended = new DataSetBuilder(['name']);
    ended.addRow(70, 50, dated('1900', '1910'), ['One']);
    ended.addRow(70, 50, dated('..', '..'), ['Undated']);
    expect(ended.build().lasts()).toBe(false);
  });

  it('joins the rarest values if there are too many', () => {
    const data = table();
    expect(data.categorise(0, 2)).toEqual({ values: ['One', ''], hasOthers: true });
    expect([...countShown(data.columns, view(1910))].slice(0, 2)).toEqual([1, 1]);
  });

  it('exports the records that are shown', () => {
    const data = table();
    expect([...tableAsCsv(data, data.shown(view(1935)))].join('')).toBe(
      '\uFEFFname,kind\r\n\'=Two,copper\r\n"Three, ""old""",coal\r\n',
    );
    expect(JSON.parse([...tableAsGeojson(data, data.shown(view(1900)))].join(''))).toEqual({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { name: 'One', kind: 'coal' },
          geometry: { type: 'Point', coordinates: [70, 50] },
        },
      ],
    });
  });

  it('keeps fields that only later features have, and all their lines', () => {
    const builder = new DataSetBuilder();
    const line = [
      [70, 50],
      [71, 51],
    ] as const;
    builder.addFeature([[[70, 50]]], [dated('1900', '')], new Map([['a', '1']]));
    builder.addFeature([line, line], [dated('1900', '')], new Map([['b', '2']]));
    const data = builder.build();
    expect(data.fields).toEqual(['a', 'b']);
    expect([data.texts.cellsOf(0), data.texts.cellsOf(1)]).toEqual([[[0, '1']], [[1, '2']]]);
    expect(data.pathsOf(1)).toEqual([line, line]);
  });
});

describe('several stretches', () => {
  it('give each year the certainty of the most certain one', () => {
    const stretches = [
      dated('1898', '191X'),
      dated('1905~', '1908'),
      dated('1912', '1915'),
      dated('1921', '192X'),
      dated('1930', ''),
    ];
    const runs = runsOfStretches(stretches);
    for (let year = 1890; year <= 1940; year++) {
      const held = stretches.map((bounds) => certaintyInYear(bounds, year));
      const expected = held.includes('certain')
        ? 'certain'
        : held.includes('possible')
          ? 'possible'
          : undefined;
      expect(shownRun(runs, { since: year, until: year })?.certainty, String(year)).toBe(expected);
    }
  });
});
