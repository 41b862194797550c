// Changes the code of the rooms named in MUTATED_ROOMS, one place at a time, and runs the tests that reach it. Nothing is
// left out but texts (texts.mjs); a change that no test reaches counts as one that nobody noticed.
import { ROOMS } from './rooms.mjs';

const rooms = (process.env.MUTATED_ROOMS ?? Object.keys(ROOMS).join(',')).split(',');

export default {
  testRunner: 'vitest',
  vitest: { configFile: 'mutation/vitest.config.ts' },
  plugins: ['@stryker-mutator/vitest-runner', new URL('./texts.mjs', import.meta.url).pathname],
  ignorers: ['texts'],
  mutate: rooms.flatMap((room) => ROOMS[room]),
  coverageAnalysis: 'perTest',
  concurrency: Number(process.env.MUTATION_WORKERS ?? 2),
  // Time enough on a busy machine: a change that only looks slow is not a change that was noticed.
  timeoutMS: 20_000,
  thresholds: { high: 95, low: 85, break: rooms.length === Object.keys(ROOMS).length ? 85 : null },
  tempDirName: '.cache/mutation/sandbox',
  reporters: ['clear-text', 'progress-append-only', 'json', 'html'],
  jsonReporter: { fileName: '.cache/mutation/report.json' },
  htmlReporter: { fileName: '.cache/mutation/report.html' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  ignorePatterns: [
    '/.cache',
    '/dist',
    '/docs',
    '/bench',
    '/public',
    '/test-results',
    '/mutation/node_modules',
  ],
  warnings: { slow: false },
};
