// `node bench/search.mjs`: measures how long the search index takes to build, in how long turns, and to answer queries over the
// atlas's data; prints medians.
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
  'химфарм',
  'Turksib',
  '73,2 %',
];
/** As long as the page works at the index before it gives way, in milliseconds (turns/in-turns.ts). */
const TURN = 6;
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const load = async (file) => (await runnerImport(file)).module;

const { checkGeodata } = await load('./src/geodata/check.ts');
const { readGeodataFiles } = await load('./src/geodata/files.ts');
const { compileAtlas, compileEvidence } = await load('./src/geodata/compile.ts');
const { VOCABULARY } = await load('./src/i18n/search-messages.ts');
const { SearchIndex } = await load('./src/core/search/search.ts');

const { geodata } = checkGeodata(readGeodataFiles('geodata'));
const atlas = compileAtlas(geodata);
const evidence = compileEvidence(geodata, 'kk');
const made = () => new SearchIndex(atlas, VOCABULARY, evidence, 'kk');
const build = () => {
  const index = made();
  index.work(() => true);
  return index;
};

const timed = (work) => {
  const start = performance.now();
  work();
  return performance.now() - start;
};
const builds = Array.from({ length: RUNS }, () => timed(build));
console.log(`index: ${builds[0].toFixed(0)} ms the first time, ${median(builds).toFixed(0)} ms after`);
const turned = made();
const turns = [];
for (let whole = false; !whole;)
  turns.push(
    timed(() => {
      const end = performance.now() + TURN;
      whole = turned.work(() => performance.now() < end);
    }),
  );
console.log(`in turns: ${turns.length} of at most ${Math.max(...turns).toFixed(1)} ms`);
const index = build();
for (const query of QUERIES) {
  const answers = Array.from({ length: RUNS }, () => timed(() => index.find(query)));
  console.log(`“${query}”: ${median(answers).toFixed(1)} ms, the first time ${answers[0].toFixed(1)} ms`);
}
