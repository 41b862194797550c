// `npm test`: unit tests, then the build and its plain pages, then the core of the browser tests. `npm run test:all` takes every
// browser test, and the large matrices whole (tests/sample.ts). Prints one closing line with all counts; exits with 1 if anything
// failed.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { runnerImport } from 'vite';

const all = process.argv.includes('--all');
// Taken before Vite is asked for anything: it sets NODE_ENV, and the build that is tested would be one for development.
const env = { ...process.env, ...(all ? { ALL: '1' } : {}) };
const { CORE, SEED } = (await runnerImport('./tests/sample.ts')).module;

rmSync('test-results', { recursive: true, force: true });
mkdirSync('test-results', { recursive: true });
const readJson = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
};

const times = [];
/** Runs a command to its end; returns false if it failed or crashed. */
function run(name, command, ...args) {
  const start = performance.now();
  const ok = spawnSync(command, args, { stdio: 'inherit', env }).status === 0;
  times.push(`${name} ${Math.round((performance.now() - start) / 1000)} s`);
  return ok;
}

const counts = { passed: 0, failed: 0 };
const skipped = [];
/** Adds the counts of a step. A step that failed or wrote no report counts as at least one failure. */
function add(ok, report, count) {
  const { passed, failed } = report ? count(report) : { passed: 0, failed: 0 };
  counts.passed += passed;
  counts.failed += ok && report ? failed : Math.max(failed, 1);
}

function unitCounts(report) {
  const files = report.testResults;
  const tests = files.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ status, fullName }) => ({ status, title: `${name}: ${fullName}` })),
  );
  skipped.push(...tests.filter(({ status }) => !['passed', 'failed'].includes(status)));
  // A file that crashed before its first test has no failed test.
  const broken = files.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
  };
}

function browserCounts(report) {
  const visit = ({ suites = [], specs = [] }) => {
    for (const { file, title, tests } of specs)
      for (const { status, annotations } of tests)
        if (status === 'skipped') {
          const why = annotations.map(({ description }) => description ?? '').join(' ');
          skipped.push({ title: `${file}: ${title}${why.trim() && ` (${why.trim()})`}` });
        }
    suites.forEach(visit);
  };
  visit(report);
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky };
}

const UNIT_REPORT = 'test-results/unit.json';
const unitOk = run(
  'unit tests',
  'npx',
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${UNIT_REPORT}`,
);
// The report is read at once, because Playwright empties the folder when it starts.
add(unitOk, readJson(UNIT_REPORT), unitCounts);
if (run('build', 'npm', 'run', 'build')) {
  // All links of the plain pages together are one test.
  const pagesOk = run('pages', 'node', 'scripts/check-pages.mjs');
  add(pagesOk, {}, () => ({ passed: Number(pagesOk), failed: 0 }));
  const browserOk = run('browser tests', 'npx', 'playwright', 'test', ...(all ? [] : ['--grep', CORE]));
  add(browserOk, readJson('test-results/browser.json'), browserCounts);
} else {
  add(false, null);
}

for (const { title } of skipped) console.log(`Skipped: ${title.replace(`${process.cwd()}/`, '')}`);
const cases = all
  ? 'Every case of the large matrices'
  : `The core of the browser tests, a sample of the large matrices (seed ${SEED})`;
console.log(`${cases}; ${times.join(', ')}`);
const { passed, failed } = counts;
console.log(`${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`);
process.exit(failed > 0 ? 1 : 0);
