// How long the reading of a large table takes, without a browser: a million rows, one in a hundred bad. Fails when a bad
// row is missed or a good one refused. Run: `node bench/own-data.mjs [rows]`.
import Papa from 'papaparse';
import { createServer } from 'vite';

const vite = await createServer({
  configFile: false,
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true },
  appType: 'custom',
});
const { countShown } = await vite.ssrLoadModule('/src/core/dated-records.ts');
const { buildChunks } = await vite.ssrLoadModule('/src/core/dated-chunks.ts');
const { guessColumns } = await vite.ssrLoadModule('/src/core/own-data/columns.ts');
const { DataSetBuilder } = await vite.ssrLoadModule('/src/core/own-data/data-set.ts');
const { TableReader } = await vite.ssrLoadModule('/src/core/own-data/table.ts');
await vite.close();

const ROWS = Number(process.argv[2] ?? 1_000_000);

let seed = 1;
/** Marsaglia's xorshift: the same numbers in every run. */
function random() {
  seed ^= seed << 13;
  seed ^= seed >>> 17;
  seed ^= seed << 5;
  return (seed >>> 0) / 2 ** 32;
}

const kinds = ['coal', 'copper', 'gold', 'lead', 'oil'];
const headers = ['name', 'lat', 'lon', 'start', 'end', 'kind'];
const badLines = [];
const parts = [`${headers.join(',')}\n`];
for (let row = 0; row < ROWS; row++) {
  const start = 1890 + Math.floor(random() * 50);
  const bad = row % 100 === 37;
  if (bad) badLines.push(row + 2);
  const latitude = bad && row % 200 === 37 ? '95' : (40 + random() * 15).toFixed(5);
  const date = bad && row % 200 === 137 ? '193?' : String(start);
  const longitude = (50 + random() * 35).toFixed(5);
  const end = random() < 0.3 ? '' : String(start + Math.floor(random() * 20));
  parts.push(`Record ${row},${latitude},${longitude},${date},${end},${kinds[row % kinds.length]}\n`);
}
const text = parts.join('');

const steps = [];
function timed(name, work) {
  const begun = performance.now();
  const result = work();
  steps.push(`${name}: ${Math.round(performance.now() - begun)} ms`);
  return result;
}

const builder = new DataSetBuilder(headers);
const mapping = guessColumns(headers, []);
const reader = new TableReader(
  { mapping, width: headers.length, endStands: true, firstLine: 2 },
  (longitude, latitude, bounds, fields) => builder.addRow(longitude, latitude, bounds, fields),
);
timed('fields split only', () => Papa.parse(text, { delimiter: ',', step: () => undefined }));
timed('rows read', () => {
  let first = true;
  Papa.parse(text, {
    delimiter: ',',
    step: ({ data }) => {
      if (first) first = false;
      else reader.row(data);
    },
  });
});
const data = timed('columns', () => builder.build());
timed('categories', () => data.categorise(5));
const chunks = timed('chunks', () => buildChunks(data.columns));
const view = { years: { since: 1920, until: 1920 }, visible: kinds.map(() => true), certainOnly: false };
timed('count of a year', () => countShown(data.columns, view));

const found = reader.bad.page(0, reader.bad.count).map(({ line }) => line);
if (found.join() !== badLines.join() || data.count !== ROWS - badLines.length) {
  console.error(`${found.length} bad rows found, ${badLines.length} expected; ${data.count} records`);
  process.exitCode = 1;
}
console.log(
  `${ROWS} rows, ${Math.round(text.length / 1e6)} MB: ${data.count} records, ${found.length} bad rows, ${chunks.length} chunks`,
);
console.log(steps.join('\n'));
