// What the worker answers about the records of a reader's file once its rows are read: which the years show, how many, the record at
// a point, and all that a record says.
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { faultOf, file, silent } from '../../../../tests/opened-files.ts';
import { archiveOf, everywhere } from '../../../../tests/pmtiles-archive.ts';
import type { ColumnChoice, FileSummary } from '../../../core/own-data/reading.ts';
import { FileAnswers } from './answers.ts';

let answers = new FileAnswers();
afterAll(() => void vi.unstubAllGlobals());
beforeEach(() => {
  answers = new FileAnswers();
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network in tests')));
});

const open = (from: Blob) => answers.open(from, silent);
const build = (choice: ColumnChoice): Promise<FileSummary> => answers.build(choice, silent);

describe('a file of features', () => {
  it('is coloured, counted, picked and exported', async () => {
    const features = [1900, 1910, 1920].map((start, index) => ({
      type: 'Feature',
      properties: { title: `No ${index}`, kind: index === 0 ? 'a' : 'b', start },
      geometry: { type: 'Point', coordinates: [60 + index, 45] },
    }));
    const { guess } = await open(file(JSON.stringify({ type: 'FeatureCollection', features })));
    const summary = await build({ mapping: guess, endStands: true, latitudeFirst: false });
    expect(summary).toMatchObject({ total: 3, bad: 0, box: [60, 45, 62, 45] });
    const kind = summary.fields.indexOf('kind');
    expect(await answers.categorise(kind)).toMatchObject({ values: ['b', 'a'], hasOthers: false });
    const view = { years: { since: 1910, until: 1910 }, visible: [true, true], certainOnly: false };
    expect(await answers.show(view)).toEqual({ shown: 2, opened: 1, categories: [1, 1] });
    expect(await answers.show({ ...view, visible: [false, true] })).toEqual({
      shown: 1,
      opened: 0,
      categories: [1, 1],
    });
    expect(await answers.shownPage(0, 50)).toEqual([{ record: 0, name: 'No 0' }]);
    const reach = { zoom: 5, pixels: 4 };
    expect(await answers.pick({ ...reach, position: [60, 45] })).toEqual({ record: 0, name: 'No 0' });
    expect(await answers.pick({ ...reach, position: [61, 45] })).toBeNull();
    expect((await (await answers.shownFile('csv')).text()).trim().split('\r\n')).toHaveLength(2);
    const openings = await answers.histogram({ ...view, range: { since: 1890, until: 1940 } });
    expect(openings.filter(({ certain }) => certain > 0).map(({ since }) => since)).toEqual([
      1900, 1910, 1920,
    ]);
  });
});

describe('features with latitude before longitude', () => {
  it('are saved with their positions turned, and with all else that they say', async () => {
    const feature = { type: 'Feature', properties: { title: 'A', start: 1900, more: { of: ['it'] } } };
    const at = (...coordinates: number[]) => ({ ...feature, geometry: { type: 'Point', coordinates } });
    const { guess } = await open(file(JSON.stringify({ type: 'FeatureCollection', features: [at(45, 60)] })));
    await build({ mapping: guess, endStands: true, latitudeFirst: true });
    await answers.categorise(null);
    await answers.show({ years: { since: 1900, until: 1900 }, visible: [true], certainOnly: false });
    const saved = JSON.parse(await (await answers.shownFile('geojson')).text()) as { features: unknown[] };
    expect(saved.features).toEqual([at(60, 45)]);
  });
  it('keep every digit, every member and the frame of their file', async () => {
    const text = (position: string, box: string) =>
      `{"type":"FeatureCollection","bbox":[${box}],"features":[
{ "type": "Feature", "id": 12345678901234567890, "bbox": [${box}], "properties": {"start":1900,"start":"1900","n":1.50},
  "geometry": {"type":"Point", "coordinates": [${position}, 12.50]} }
],"note":[45,60]}\n`;
    const { guess } = await open(file(text('45.123456789012345678, 60.50', '45,60, 46.0,61')));
    await build({ mapping: guess, endStands: true, latitudeFirst: true });
    await answers.categorise(null);
    await answers.show({ years: { since: 1900, until: 1900 }, visible: [true], certainOnly: false });
    const saved = await (await answers.shownFile('geojson')).text();
    expect(saved.trim()).toBe(text('60.50, 45.123456789012345678', '60,45, 61,46.0').trim());
  });
});

describe('very many fields', () => {
  it('are kept by the records that have them; lists offer those that most records fill', async () => {
    const features = Array.from({ length: 2000 }, (_, index) => ({
      type: 'Feature',
      properties: { start: 1900, [`a${index}`]: 'x', [`b${index}`]: 'y' },
      geometry: { type: 'Point', coordinates: [70, 50] },
    }));
    const { guess } = await open(file(JSON.stringify({ type: 'FeatureCollection', features })));
    const summary = await build({ mapping: guess, endStands: true, latitudeFirst: false });
    expect(summary.fields).toHaveLength(4001);
    expect(summary.offered).toHaveLength(300);
    expect(summary.offered).toContain(summary.fields.indexOf('start'));
    expect(await answers.record(1999)).toMatchObject({
      fields: [
        ['start', '1900'],
        ['a1999', 'x'],
        ['b1999', 'y'],
      ],
      more: 0,
    });
  });

  it('of one record are shown in part, and long texts are cut', async () => {
    const properties = Object.fromEntries(Array.from({ length: 1000 }, (_, name) => [`n${name}`, 'x']));
    const geometry = { type: 'Point', coordinates: [70, 50] };
    const feature = {
      type: 'Feature',
      properties: { start: '1900', long: 'y'.repeat(50_000), ...properties },
      geometry,
    };
    const { guess } = await open(file(JSON.stringify(feature)));
    await build({ mapping: guess, endStands: true, latitudeFirst: false });
    const { fields, more } = await answers.record(0);
    expect([fields.length, more]).toEqual([300, 702]);
    expect(fields[1]![1]).toHaveLength(10_001);
  });
});

describe('an archive of tiles', () => {
  const choiceOf = async (content: Blob): Promise<ColumnChoice> => ({
    mapping: (await open(content)).guess,
    endStands: true,
    latitudeFirst: false,
  });
  const window = { box: [60, 45, 70, 50], zoom: 4.2 } as const;

  it('shows of a window its tiles, once; and once more when its rows are read by other columns', async () => {
    const choice = await choiceOf(file(archiveOf(everywhere(5)).bytes));
    const { total, range } = await build(choice);
    const read = await answers.look(window);
    expect(read).toMatchObject({ total: 2, tiles: { zoom: 4, deepestZoom: 5, whole: true } });
    expect(read!.total).toBeLessThan(total);
    expect(read!.chunks.length).toBeGreaterThan(0);
    // The timeline keeps the years of what was seen before.
    expect(read!.range).toEqual(range);
    expect(await answers.look({ ...window, zoom: 4.3 })).toBeNull();
    await build({ ...choice, endStands: false });
    expect(await answers.look(window)).toMatchObject({ total: 2 });
  });

  it('is not looked into where the file is none', async () => {
    await build(await choiceOf(file('lat,lon,start\n43,76,1931\n')));
    expect(await answers.look(window)).toBeNull();
  });
});

it('finds the record with the same fields again', async () => {
  const { guess } = await open(file('name,lat,lon,start\na,43,76,1931\nb,44,77,1931\nb,44,77,1932\n'));
  await build({ mapping: guess, endStands: true, latitudeFirst: false });
  const details = await answers.record(2);
  expect(details).toMatchObject({ name: 'b', box: [77, 44, 77, 44] });
  expect(await answers.find(details)).toBe(2);
  expect(await answers.find({ ...details, fields: details.fields.slice(1) })).toBeNull();
});

it('has no answer before the rows are read', async () => {
  expect(await faultOf(answers.shownPage(0, 9))).toBe('unexpected');
  expect(await answers.pick({ position: [60, 45], zoom: 5, pixels: 4 })).toBeNull();
});

describe('the table of records', () => {
  const rows =
    'name,lat,lon,start,end,tonnes\nPit,43,76,1931,,90\nMill,44,77,1931,,1000\nWorks,45,78,1935,,\n';
  const page = (question: { by: number | null; descending?: boolean }, offset = 0) =>
    answers.tablePage({ offset, length: 2, fields: [5], descending: false, language: 'en', ...question });
  const show = (year: number) =>
    answers.show({ years: { since: year, until: year }, visible: [true], certainOnly: false });
  beforeEach(async () => {
    const { guess } = await open(file(rows));
    await build({ mapping: guess, endStands: true, latitudeFirst: false });
    await answers.categorise(null);
  });

  it('holds what the year shows, by name or by a field', async () => {
    await show(1936);
    expect(await page({ by: null })).toEqual([
      { record: 1, name: 'Mill', texts: ['1000'] },
      { record: 0, name: 'Pit', texts: ['90'] },
    ]);
    expect(await page({ by: null }, 2)).toEqual([{ record: 2, name: 'Works', texts: [''] }]);
    expect((await page({ by: 5 })).map(({ name }) => name)).toEqual(['Pit', 'Mill']);
    expect((await page({ by: 5, descending: true })).map(({ name }) => name)).toEqual(['Mill', 'Pit']);
  });

  it('is another in another year', async () => {
    await show(1936);
    expect(await page({ by: 5 }, 2)).toHaveLength(1);
    await show(1932);
    expect(await page({ by: 5 }, 2)).toEqual([]);
    expect((await page({ by: 5 })).map(({ record }) => record)).toEqual([0, 1]);
  });
});
