// What is saved and opened again is the same: tables as CSV, features and gazetteers as GeoJSON. What a format cannot hold is
// counted before, and all else comes through it too. `npm run test:all` tries ten thousand cases of each.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SEED, tries } from '../../../../tests/sample.ts';
import { csvRow } from '../../../core/files/csv.ts';
import type { ExportFormat, FileColumns, FileSummary } from '../../../core/own-data/reading.ts';
import { uniqueNames } from '../../../core/own-data/saving.ts';
import { FileAnswers } from './answers.ts';

interface Opened {
  readonly answers: FileAnswers;
  readonly columns: FileColumns;
  readonly summary: FileSummary;
  /** Of each record its fields and the box around it. */
  readonly records: readonly { readonly fields: Readonly<Record<string, string>>; readonly box: unknown }[];
}

const silent = (): void => undefined;
const ALL = { years: { since: -9999, until: 9999 }, visible: [true], certainOnly: false };

async function opened(content: BlobPart): Promise<Opened> {
  const answers = new FileAnswers();
  const columns = await answers.open(new Blob([content]), silent);
  const summary = await answers.build(
    { mapping: columns.guess, endStands: true, latitudeFirst: false },
    silent,
  );
  await answers.categorise(null);
  await answers.show(ALL);
  const records = [];
  for (let record = 0; record < summary.total; record++) {
    const { fields, box } = await answers.record(record);
    records.push({ fields: Object.fromEntries(fields), box });
  }
  return { answers, columns, summary, records };
}

const saved = async ({ answers }: Opened, format: ExportFormat): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await (await answers.shownFile(format)).arrayBuffer());

/** How many records each year shows, certainly and possibly. */
async function yearsOf({ answers }: Opened): Promise<number[]> {
  const counts: number[] = [];
  for (let year = 1895; year <= 1945; year++) {
    for (const certainOnly of [true, false]) {
      const years = { since: year, until: year };
      counts.push((await answers.show({ ...ALL, years, certainOnly })).shown);
    }
  }
  await answers.show(ALL);
  return counts;
}

const runs = { seed: SEED, numRuns: tries(500) };
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.stringMatching(/^[-=+@'",;|\r\n\t a1.]{0,8}$/),
  fc.constantFrom('007', '+51.5', '-2+3', "'=1", '1e5', '12345678901234567890', '0.10', 'Қарағанды', '1931'),
);
const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
const year = fc.integer({ min: 1900, max: 1940 });

const tables = fc.integer({ min: 0, max: 4 }).chain((others) =>
  fc.record({
    headers: fc.array(text, { minLength: others, maxLength: others }),
    rows: fc.array(
      fc.tuple(degrees(90), degrees(180), year, fc.array(text, { minLength: others, maxLength: others })),
      { minLength: 1, maxLength: 4 },
    ),
  }),
);
const tableText = ({
  headers,
  rows,
}: {
  headers: string[];
  rows: [number, number, number, string[]][];
}): string =>
  csvRow(['lat', 'lon', 'start', ...headers]) +
  rows
    .map(([lat, lon, start, cells]) => csvRow([String(lat), String(lon), String(start), ...cells]))
    .join('');

test('a table saved as a table', async () => {
  await fc.assert(
    fc.asyncProperty(tables, async (table) => {
      const before = await opened(tableText(table));
      expect(before.summary).toMatchObject({ total: table.rows.length, bad: 0 });
      const after = await opened(await saved(before, 'csv'));
      expect(after.summary.fields).toEqual(before.summary.fields);
      expect(after.records).toEqual(before.records);
      expect(await saved(after, 'csv')).toBe(await saved(before, 'csv'));
    }),
    runs,
  );
});

test('a table saved as GeoJSON', async () => {
  await fc.assert(
    fc.asyncProperty(tables, async (table) => {
      const before = await opened(tableText(table));
      const after = await opened(await saved(before, 'geojson'));
      const names = uniqueNames(before.summary.fields);
      expect(before.summary.losses.renamed).toBe(
        names.filter((name, field) => name !== before.summary.fields[field]).length,
      );
      expect([...after.columns.headers].sort()).toEqual([...names].sort());
      expect(after.records.map(({ box }) => box)).toEqual(before.records.map(({ box }) => box));
      expect(await yearsOf(after)).toEqual(await yearsOf(before));
      // Where no name is there twice, every cell comes back as the very text it was.
      if (before.summary.losses.renamed === 0) expect(after.records).toEqual(before.records);
    }),
    { ...runs, numRuns: tries(100) },
  );
});

const position = fc.tuple(degrees(180), degrees(90));
const pointGeometry = position.map((coordinates): object => ({ type: 'Point', coordinates }));
const line = fc.array(position, { minLength: 2, maxLength: 4 });
const simple = fc.oneof(
  pointGeometry,
  fc
    .array(position, { minLength: 1, maxLength: 3 })
    .map((coordinates) => ({ type: 'MultiPoint', coordinates })),
  line.map((coordinates) => ({ type: 'LineString', coordinates })),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((coordinates) => ({ type: 'Polygon', coordinates })),
);
const geometries = fc.oneof(
  simple,
  fc
    .array(simple, { minLength: 1, maxLength: 2 })
    .map((parts) => ({ type: 'GeometryCollection', geometries: parts })),
);
const moment = fc.oneof(
  year.map((at) => ({ in: String(at) })),
  fc
    .tuple(year, fc.integer({ min: 0, max: 5 }))
    .map(([at, more]) => ({ earliest: String(at), latest: String(at + more) })),
  year.map((at) => ({ earliest: `${at}-01-01`, latest: `${at + 1}-12-31` })),
  year.map((at) => ({ in: `${at}-05` })),
);
const later = (end: object | undefined, years: number): object | undefined =>
  end && (JSON.parse(JSON.stringify(end).replace(/\d{4}/g, (at) => String(Number(at) + years))) as object);
const timespan = fc
  .tuple(moment, fc.option(moment, { nil: undefined }))
  .map(([start, end]) => ({ start, ...(end && { end: later(end, 50) }) }));
const names = fc.string({ unit: 'grapheme', maxLength: 8 }).filter((name) => name !== '__proto__');
const properties = fc.dictionary(names, fc.oneof(text, fc.jsonValue({ maxDepth: 2 })), { maxKeys: 4 });

const featuresWith = (geometry: fc.Arbitrary<object>) =>
  fc.array(
    fc
      .tuple(
        geometry,
        properties,
        fc.option(fc.oneof(fc.integer(), text), { nil: undefined }),
        fc.oneof(year, fc.array(timespan, { minLength: 1, maxLength: 2 })),
      )
      .map(([shape, own, id, dates]) => ({
        type: 'Feature',
        ...(id !== undefined && { id }),
        properties: typeof dates === 'number' ? { ...own, start: dates } : own,
        geometry: shape,
        ...(typeof dates !== 'number' && { when: { timespans: dates } }),
      })),
    { minLength: 1, maxLength: 4 },
  );
const collection = (features: readonly unknown[]): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    '@context': 'https://example.org/lp',
    features,
    licence: 'CC0',
  });

test('features and gazetteers saved as GeoJSON', async () => {
  await fc.assert(
    fc.asyncProperty(featuresWith(geometries), async (features) => {
      const before = await opened(collection(features));
      expect(before.summary).toMatchObject({ total: features.length, bad: 0 });
      const file = await saved(before, 'geojson');
      expect(JSON.parse(file)).toEqual(JSON.parse(collection(features)));
      const after = await opened(file);
      expect(after.records).toEqual(before.records);
      expect(after.summary).toEqual(before.summary);
    }),
    runs,
  );
});

test('points saved as a table: places, dates and all fields as texts', async () => {
  await fc.assert(
    fc.asyncProperty(featuresWith(pointGeometry), async (features) => {
      const before = await opened(collection(features));
      const after = await opened(await saved(before, 'csv'));
      expect(before.summary.losses).toMatchObject({ shapes: 0, fields: 0 });
      expect(after.records.map(({ box }) => box)).toEqual(before.records.map(({ box }) => box));
      after.records.forEach(({ fields }, record) => {
        const texts = Object.values(fields);
        for (const value of Object.values(before.records[record]!.fields)) expect(texts).toContain(value);
      });
      // What is not counted as lost is not lost.
      if (before.summary.losses.dates === 0) expect(await yearsOf(after)).toEqual(await yearsOf(before));
    }),
    { ...runs, numRuns: tries(200) },
  );
});

test('what a table cannot hold is counted', async () => {
  const at = { type: 'Point', coordinates: [70, 50] };
  const span = (start: string, end: string) => ({ start: { in: start }, end: { in: end } });
  const when = (...timespans: object[]) => ({ timespans });
  const { summary } = await opened(
    collection([
      {
        type: 'Feature',
        properties: {},
        geometry: at,
        when: when(span('1900', '1905'), span('1910', '1915')),
      },
      { type: 'Feature', properties: {}, geometry: at, when: when(span('1900', '1905')) },
      {
        type: 'Feature',
        properties: {},
        geometry: {
          type: 'LineString',
          coordinates: [
            [70, 50],
            [71, 51],
          ],
        },
        when: when(span('1900', '1905')),
      },
      {
        type: 'Feature',
        properties: Object.fromEntries(Array.from({ length: 1200 }, (_, name) => [`n${name}`, 1])),
        geometry: at,
        when: when(span('1900', '1905')),
      },
    ]),
  );
  expect(summary.losses).toEqual({ shapes: 1, dates: 1, fields: 200, renamed: 0 });
});
