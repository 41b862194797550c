// Runs `npm ci` when node_modules is missing or older than the lock file, so that `npm start` and `npm test` work on a
// fresh clone. Uses nothing but Node itself.
import { execSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const installed = 'node_modules/.package-lock.json';
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync('package-lock.json').mtimeMs) {
  console.log('Installing what the atlas is built with (npm ci) …');
  // No package needs its install script; one that would compile a database for formats not used here takes minutes.
  execSync('npm ci --ignore-scripts --no-audit --no-fund', {
    stdio: 'inherit',
    env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
  });
}
