// A reader's file, or that of a server, is opened and its rows are read: in every spelling, and what cannot be read is said to be wrong,
// with its line.
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { faultOf, file, silent } from '../../../../tests/opened-files.ts';
import { SEED, tries } from '../../../../tests/sample.ts';
import type { ColumnChoice, FileSummary } from '../../../core/own-data/reading.ts';
import { FileAnswers } from './answers.ts';

let answers = new FileAnswers();
afterAll(() => void vi.unstubAllGlobals());
beforeEach(() => {
  answers = new FileAnswers();
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network in tests')));
});

const open = (from: Blob | string) =>
  answers.open(typeof from === 'string' ? { href: from, followRedirects: false } : from, silent);
const build = (choice: ColumnChoice): Promise<FileSummary> => answers.build(choice, silent);

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
