// `npm test`: unit tests, then the build, then the walks through the built atlas in Chromium. Prints one closing line
// with all counts; exit code 1 when anything failed.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

rmSync('test-results', { recursive: true, force: true });
mkdirSync('test-results', { recursive: true });
const run = (command, ...args) => spawnSync(command, args, { stdio: 'inherit', shell: false }).status === 0;
const json = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
};

let failedStep = false;
const step = (ok) => {
  failedStep ||= !ok;
  return ok;
};

step(
  run(
    'npx',
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    '--outputFile.json=test-results/unit.json',
  ),
);
// Read at once: Playwright empties the folder before it starts.
const unit = json('test-results/unit.json');
if (step(run('npm', 'run', 'build'))) step(run('npx', 'playwright', 'test'));

const browser = json('test-results/browser.json')?.stats;
const passed = (unit?.numPassedTests ?? 0) + (browser?.expected ?? 0);
const skipped = (unit?.numPendingTests ?? 0) + (browser?.skipped ?? 0);
// A step that died before it could count is a failure too.
const counted = (unit?.numFailedTests ?? 0) + (browser?.unexpected ?? 0) + (browser?.flaky ?? 0);
const failed = Math.max(counted, failedStep ? 1 : 0);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed > 0 ? 1 : 0);
