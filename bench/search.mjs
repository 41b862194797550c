// `node bench/search.mjs`: measures how long the search index takes to build and to answer queries over the atlas's data;
// prints medians.
import { runnerImport } from 'vite';

const RUNS = 15;
const QUERIES = [
  'Қарағанды',
  'Karaganda',
  'балк',
  'ш',
  'Шымкент қорғасын',
  'Petropavlosk',
  'railway',
  'zzqq',
];
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const load = async (file) => (await runnerImport(file)).module;

const { checkGeodata } = await load('./src/geodata/check.ts');
const { readGeodataFiles } = await load('./src/geodata/files.ts');
const { compileAtlas, compileEvidence } = await load('./src/geodata/compile.ts');
const { messagesOf } = await load('./src/i18n/messages.ts');
const { SearchIndex } = await load('./src/core/search/search.ts');

const { geodata } = checkGeodata(readGeodataFiles('geodata'));
const atlas = compileAtlas(geodata);
const evidence = compileEvidence(geodata, 'kk');
const vocabulary = Object.fromEntries(['kk', 'ru', 'en'].map((language) => [language, messagesOf(language)]));
const build = () => new SearchIndex(atlas, vocabulary, evidence, 'kk');

const timed = (work) => {
  const start = performance.now();
  work();
  return performance.now() - start;
};
const builds = Array.from({ length: RUNS }, () => timed(build));
console.log(`index: ${builds[0].toFixed(0)} ms the first time, ${median(builds).toFixed(0)} ms after`);
const index = build();
for (const query of QUERIES) {
  const answers = Array.from({ length: RUNS }, () => timed(() => index.find(query)));
  console.log(`“${query}”: ${median(answers).toFixed(1)} ms, the first time ${answers[0].toFixed(1)} ms`);
}
