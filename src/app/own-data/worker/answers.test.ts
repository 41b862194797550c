import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SEED, tries } from '../../../../tests/sample.ts';
import type { ColumnChoice, FileSummary } from '../../../core/own-data/reading.ts';
import { archiveOf, everywhere } from '../../../../tests/pmtiles-archive.ts';
import { FileAnswers } from './answers.ts';
import { Fault } from './fault.ts';

let answers = new FileAnswers();
afterAll(() => void vi.unstubAllGlobals());
beforeEach(() => {
  answers = new FileAnswers();
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network in tests')));
});

const silent = (): void => undefined;
const open = (from: Blob | string) =>
  answers.open(typeof from === 'string' ? { href: from, followRedirects: false } : from, silent);
const build = (choice: ColumnChoice): Promise<FileSummary> => answers.build(choice, silent);

const file = (...content: BlobPart[]): Blob => new Blob(content);

/** What is wrong with what was asked, as `reason detail`. */
async function faultOf(answer: Promise<unknown>): Promise<string> {
  try {
    await answer;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return `${error.fault.reason} ${error.fault.detail}`.trim();
  }
  return 'none';
}

describe('opening', () => {
  it.each([
    ['empty', file('')],
    ['zip', file(new Uint8Array([0x50, 0x4b, 3, 4]))],
    ['gzip', file(new Uint8Array([0x1f, 0x8b, 8]))],
    ['html', file('<!doctype html><p>')],
    ['xml', file('<?xml version="1.0"?><kml>')],
    ['binary', file(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))],
    [
      'truncatedJson 3',
      file('{"type":"FeatureCollection","features":[\n{"type":"Feature"},\n{"properties":{"a":"b'),
    ],
    ['brokenJson 2', file('{"type":"FeatureCollection","features":[\n{"name":"a"b"}]}')],
    ['noRows', file('{"type":"FeatureCollection","features":[]}')],
    ['notFeatures', file('{"type":"Topology","objects":{}}')],
    ['notFeatures', file(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)],
    ['truncatedJson 2', file('{"type":"FeatureCollection",\n"features":[{"type"')],
    ['brokenJson 2', file('{"type":"FeatureCollection",\n"features":[}]}')],
    ['notFeatures', file('{"a":1}')],
    ['noRows', file('lat,lon,start\n\n')],
    ['none', file('lat,lon,start\n43,76,1931\n')],
    ['brokenArchive', file(`PMTiles\u0003${'x'.repeat(20_000)}`)],
    [
      'unreadable',
      Object.assign(file(''), {
        slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')) }),
      }),
    ],
  ])('%s', async (fault, content) => {
    expect(await faultOf(open(content))).toBe(fault);
  });

  it.each([
    ['noRanges', () => new Response('x'.repeat(20_000), { headers: { 'content-length': '20000' } })],
    ['notFound 404', () => new Response('', { status: 404 })],
    [
      'unreachable tiles.example',
      () => {
        throw new TypeError('Failed to fetch');
      },
    ],
  ])('an archive of a server: %s', async (fault, answer) => {
    vi.stubGlobal('fetch', async () => answer());
    expect(await faultOf(open('https://tiles.example/places.pmtiles'))).toBe(fault);
  });

  it('says when the letters are a guess, wherever the first of them stands', async () => {
    const latin = `name,lat,lon,start\n${'Almaty,43,76,1931\n'.repeat(500)}`;
    const russian = new Uint8Array([0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0]);
    const { encoding } = await open(file(latin, russian, ',55,37,1931\n'));
    expect(encoding).toBe('windows-1251');
    const summary = await build({
      mapping: { latitude: 1, longitude: 2, start: 3, end: null, name: 0, categories: [] },
      endStands: true,
      latitudeFirst: false,
    });
    expect(summary.total).toBe(501);
    expect((await answers.record(500)).name).toBe('Москва');
  });
});

describe('tables of every spelling', () => {
  const TABLE = 'name,lat,lon,start\nҚарағанды,49.8,73.1,1934\n';
  const utf16 = (bigEndian: boolean): BlobPart => {
    const view = new DataView(new ArrayBuffer(TABLE.length * 2 + 2));
    [...`\uFEFF${TABLE}`].forEach((letter, index) =>
      view.setUint16(index * 2, letter.charCodeAt(0), !bigEndian),
    );
    return view.buffer;
  };
  it.each([
    ['UTF-8', TABLE],
    ['UTF-8 with its mark', `\uFEFF${TABLE}`],
    ['UTF-16, little end first', utf16(false)],
    ['UTF-16, big end first', utf16(true)],
    ['semicolons and decimal commas', TABLE.replaceAll(',', ';').replaceAll('.', ',')],
    ['tabs and lines of Windows', TABLE.replaceAll(',', '\t').replaceAll('\n', '\r\n')],
  ] as const)('%s', async (_, content) => {
    const { guess } = await open(file(content));
    const summary = await build({ mapping: guess, endStands: true, latitudeFirst: false });
    expect(summary).toMatchObject({ total: 1, bad: 0, box: [73.1, 49.8, 73.1, 49.8] });
    expect((await answers.record(0)).name).toBe('Қарағанды');
  });

  it('names the line of what is wrong with its rows', async () => {
    const { guess } = await open(
      file(
        'lat,lon,start\n50,70,1930\nNaN,70,1930\n50,70,XIX век\n50,70,193?\n50,"70,1930\n50,70,1931\n50,7',
      ),
    );
    const summary = await build({ mapping: guess, endStands: true, latitudeFirst: false });
    // Only the line with the open quotation mark is lost, not those after it.
    expect(summary).toMatchObject({ total: 2, bad: 5 });
    const bad = await answers.badPage(0, 9);
    expect(bad.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'noPlace'],
      [4, 'century'],
      [5, 'unknownDigit'],
      [6, 'openQuote'],
      [8, 'tooFewFields'],
    ]);
  });

  it('doubts numbers that fit either way', async () => {
    const { guess } = await open(file('lat,lon,start\n76.9,43.2,1930\n73.1,49.8,1930\n'));
    const summary = await build({ mapping: guess, endStands: true, latitudeFirst: false });
    expect(summary.looksSwapped).toBe(true);
    const right = { ...guess, latitude: guess.longitude, longitude: guess.latitude };
    const again = await build({ mapping: right, endStands: true, latitudeFirst: false });
    expect(again.looksSwapped).toBe(false);
  });
});

describe('a file of features', () => {
  it('names the line where a feature is broken, and takes NaN for nothing', async () => {
    const point =
      '{"type":"Feature","properties":{"start":1930},"geometry":{"type":"Point","coordinates":[70,50]}}';
    const collection = (...features: string[]): Blob =>
      file(`{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}`);
    const choiceOf = async (content: Blob) => ({
      mapping: (await open(content)).guess,
      endStands: true,
      latitudeFirst: false,
    });
    const broken = await choiceOf(
      collection(...Array<string>(500).fill(point), point.replace(',"geometry"', '"geometry"')),
    );
    expect(await faultOf(build(broken))).toBe('brokenJson 502');
    const empty = await choiceOf(collection(point, point.replace('50]', 'NaN]')));
    expect(await build(empty)).toMatchObject({ total: 1, bad: 1 });
    expect(await answers.badPage(0, 9)).toMatchObject([{ line: 2, reason: 'noPlace' }]);
  });

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

describe('misplaced quotation marks', () => {
  it('cost their own lines: records and bad rows add up to the lines of the file', async () => {
    const good = '43.5,76.5,1931,"a, b"';
    const lines = fc.array(
      fc.oneof(
        fc.constant(good),
        // A row of one empty field is an empty line, which is none of the reader's.
        fc.stringMatching(/^[",a1]{1,12}$/).filter((line) => line !== '""'),
        fc.constantFrom(
          '43,76,1931,"open',
          '43,76,1931,mid"dle',
          '43,"76,1931,x',
          '43,76,1931,"a"b',
          '"',
          'x,y',
        ),
      ),
      { minLength: 1, maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(lines, fc.constantFrom('\n', '\r\n'), async (body, newline) => {
        const all = [good, ...body];
        const { guess } = await open(file(['lat,lon,start,note', ...all, ''].join(newline)));
        const summary = await build({ mapping: guess, endStands: true, latitudeFirst: false });
        const bad = await answers.badPage(0, 99);
        expect(summary.total + (await brokenLines(summary.total)) + summary.badLines).toBe(all.length);
        expect(bad).toHaveLength(summary.bad);
        for (const { line } of bad) expect(line).toBeLessThanOrEqual(all.length + 1);
      }),
      { seed: SEED, numRuns: tries(200) },
    );
  });

  /** How many lines records take beyond their first: a text may hold line breaks between quotation marks that match. */
  async function brokenLines(total: number): Promise<number> {
    let lines = 0;
    for (let record = 0; record < total; record++) {
      const { fields } = await answers.record(record);
      lines += fields.reduce((sum, [, text]) => sum + text.split('\n').length - 1, 0);
    }
    return lines;
  }

  it('an open one swallows none of the 990 rows after it', async () => {
    const rows = Array.from({ length: 1000 }, (_, row) => (row === 9 ? '43,76,"1931,x' : '43,76,1931,x'));
    const { guess } = await open(file(['lat,lon,start,note', ...rows].join('\n')));
    const summary = await build({ mapping: guess, endStands: true, latitudeFirst: false });
    expect(summary).toMatchObject({ total: 999, bad: 1 });
    expect(await answers.badPage(0, 9)).toMatchObject([{ line: 11, reason: 'openQuote' }]);
  });

  it('one in the header is a fault of its line', async () => {
    expect(await faultOf(open(file('\nlat,"lon,start\n43,76,1931\n')))).toBe('brokenHeader 2');
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

describe('a server', () => {
  it.each([
    ['redirected data.example', () => ({ type: 'opaqueredirect' }) as Response],
    ['notFound 404', () => new Response('', { status: 404 })],
    [
      'unreachable data.example',
      () => {
        throw new TypeError('Failed to fetch');
      },
    ],
    [
      'brokenOff data.example',
      () => new Response(new ReadableStream({ pull: (stream) => stream.error(new TypeError()) })),
    ],
  ])('%s', async (fault, answer) => {
    const asked: (RequestInit | undefined)[] = [];
    vi.stubGlobal('fetch', async (_: string, init?: RequestInit) => {
      asked.push(init);
      return answer();
    });
    expect(await faultOf(open('https://data.example/a.csv'))).toBe(fault);
    expect(asked).toMatchObject([{ redirect: 'manual', credentials: 'omit', referrerPolicy: 'no-referrer' }]);
  });

  it('is followed elsewhere once the reader agreed', async () => {
    vi.stubGlobal('fetch', async (_: string, init?: RequestInit) =>
      init?.redirect === 'follow'
        ? new Response('lat,lon,start\n43,76,1931\n')
        : ({ type: 'opaqueredirect' } as Response),
    );
    const { headers } = await answers.open(
      { href: 'https://data.example/a.csv', followRedirects: true },
      silent,
    );
    expect(headers).toEqual(['lat', 'lon', 'start']);
  });
});

describe('progress', () => {
  it('rises over opening and reading, and starts anew when the rows are read again', async () => {
    const shares: number[] = [];
    const report = (share: number): void => void shares.push(share);
    const { guess } = await answers.open(file('lat,lon,start\n', '43,76,1931\n'.repeat(30_000)), report);
    const choice = { mapping: guess, endStands: true, latitudeFirst: false };
    await answers.build(choice, report);
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares.at(-1)).toBe(0.96);
    shares.length = 0;
    await answers.build(choice, report);
    expect(shares[0]).toBeLessThan(0.5);
    expect(shares.at(-1)).toBe(0.96);
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
