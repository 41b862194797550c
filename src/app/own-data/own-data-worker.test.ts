import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Answers, Asked, Question, Reply } from './own-data-worker.ts';

/** The worker's module in this thread: what it listens to and what it posts are taken from it. */
let tell: (event: { data: Asked }) => void = () => undefined;
const posted: Reply[] = [];
let asked = 0;

beforeAll(async () => {
  vi.stubGlobal('self', { postMessage: (reply: Reply) => posted.push(reply) });
  vi.stubGlobal('addEventListener', (_: string, listener: typeof tell) => (tell = listener));
  await import('./own-data-worker.ts');
});

async function replyTo(question: Question, about: unknown): Promise<Reply> {
  const number = asked++;
  tell({ data: { number, question, about } });
  return vi.waitFor(
    () => {
      const reply = posted.find((one) => 'number' in one && one.number === number);
      if (!reply) throw new Error('no reply yet');
      return reply;
    },
    { interval: 1 },
  );
}

async function ask<Q extends Question>(
  question: Q,
  about: Parameters<Answers[Q]>[0],
): Promise<Awaited<ReturnType<Answers[Q]>>> {
  const reply = await replyTo(question, about);
  if (!('answer' in reply)) throw new Error(JSON.stringify(reply));
  return reply.answer as Awaited<ReturnType<Answers[Q]>>;
}

const file = (...content: BlobPart[]): Blob => new Blob(content);

async function faultOf(content: Blob): Promise<string> {
  const reply = await replyTo('open', content);
  return 'fault' in reply ? `${reply.fault.reason} ${reply.fault.detail}`.trim() : 'none';
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
  ])('%s', async (fault, content) => {
    expect(await faultOf(content)).toBe(fault);
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
    const reply = await replyTo('open', 'https://tiles.example/places.pmtiles');
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network in tests')));
    expect('fault' in reply && `${reply.fault.reason} ${reply.fault.detail}`.trim()).toBe(fault);
  });

  it('says when the letters are a guess, wherever the first of them stands', async () => {
    const latin = `name,lat,lon,start\n${'Almaty,43,76,1931\n'.repeat(500)}`;
    const russian = new Uint8Array([0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0]);
    const { encoding } = await ask('open', file(latin, russian, ',55,37,1931\n'));
    expect(encoding).toBe('windows-1251');
    const summary = await ask('build', {
      mapping: { latitude: 1, longitude: 2, start: 3, end: null, name: 0, categories: [] },
      endStands: true,
      latitudeFirst: false,
    });
    expect(summary.total).toBe(501);
    expect((await ask('record', 500)).name).toBe('Москва');
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
    const { guess } = await ask('open', file(content));
    const summary = await ask('build', { mapping: guess, endStands: true, latitudeFirst: false });
    expect(summary).toMatchObject({ total: 1, bad: 0, box: [73.1, 49.8, 73.1, 49.8] });
    expect((await ask('record', 0)).name).toBe('Қарағанды');
  });

  it('names the line of what is wrong with its rows', async () => {
    const { guess } = await ask(
      'open',
      file(
        'lat,lon,start\n50,70,1930\nNaN,70,1930\n50,70,XIX век\n50,70,193?\n50,"70,1930\n50,70,1931\n50,7',
      ),
    );
    const summary = await ask('build', { mapping: guess, endStands: true, latitudeFirst: false });
    expect(summary).toMatchObject({ total: 1, bad: 4 });
    const bad = await ask('badPage', { offset: 0, length: 9 });
    expect(bad.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'noPlace'],
      [4, 'century'],
      [5, 'unknownDigit'],
      [6, 'openQuote'],
    ]);
  });

  it('doubts numbers that fit either way', async () => {
    const { guess } = await ask('open', file('lat,lon,start\n76.9,43.2,1930\n73.1,49.8,1930\n'));
    const summary = await ask('build', { mapping: guess, endStands: true, latitudeFirst: false });
    expect(summary.looksTurned).toBe(true);
    const right = { ...guess, latitude: guess.longitude, longitude: guess.latitude };
    const again = await ask('build', { mapping: right, endStands: true, latitudeFirst: false });
    expect(again.looksTurned).toBe(false);
  });
});

describe('a file of features', () => {
  it('names the line where a feature is broken, and takes NaN for nothing', async () => {
    const point =
      '{"type":"Feature","properties":{"start":1930},"geometry":{"type":"Point","coordinates":[70,50]}}';
    const collection = (...features: string[]): Blob =>
      file(`{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}`);
    const choiceOf = async (content: Blob) => ({
      mapping: (await ask('open', content)).guess,
      endStands: true,
      latitudeFirst: false,
    });
    const broken = await choiceOf(
      collection(...Array<string>(500).fill(point), point.replace(',"geometry"', '"geometry"')),
    );
    expect(await replyTo('build', broken)).toMatchObject({ fault: { reason: 'brokenJson', detail: '502' } });
    const empty = await choiceOf(collection(point, point.replace('50]', 'NaN]')));
    expect(await ask('build', empty)).toMatchObject({ total: 1, bad: 1 });
    expect(await ask('badPage', { offset: 0, length: 9 })).toMatchObject([{ line: 2, reason: 'noPlace' }]);
  });

  it('is coloured, counted, picked and exported', async () => {
    const features = [1900, 1910, 1920].map((start, index) => ({
      type: 'Feature',
      properties: { title: `No ${index}`, kind: index === 0 ? 'a' : 'b', start },
      geometry: { type: 'Point', coordinates: [60 + index, 45] },
    }));
    const { guess } = await ask('open', file(JSON.stringify({ type: 'FeatureCollection', features })));
    const summary = await ask('build', { mapping: guess, endStands: true, latitudeFirst: false });
    expect(summary).toMatchObject({ total: 3, bad: 0, box: [60, 45, 62, 45] });
    const kind = summary.fields.indexOf('kind');
    expect(await ask('categorise', kind)).toMatchObject({ values: ['b', 'a'], hasOthers: false });
    const view = { years: { since: 1910, until: 1910 }, visible: [true, true], certainOnly: false };
    expect(await ask('show', view)).toEqual({ shown: 2, opened: 1, categories: [1, 1] });
    expect(await ask('show', { ...view, visible: [false, true] })).toEqual({
      shown: 1,
      opened: 0,
      categories: [1, 1],
    });
    expect(await ask('shownPage', { offset: 0, length: 50 })).toEqual([{ record: 0, name: 'No 0' }]);
    const reach = { zoom: 5, pixels: 4 };
    expect(await ask('pick', { ...reach, position: [60, 45] })).toEqual({ record: 0, name: 'No 0' });
    expect(await ask('pick', { ...reach, position: [61, 45] })).toBeNull();
    expect((await (await ask('shownFile', 'csv')).text()).trim().split('\r\n')).toHaveLength(2);
    const openings = await ask('histogram', { ...view, range: { since: 1890, until: 1940 } });
    expect(openings.filter(({ certain }) => certain > 0).map(({ since }) => since)).toEqual([
      1900, 1910, 1920,
    ]);
  });
});
