// Runs `npm ci` in each folder given (the current one by default) if its node_modules is missing or older than its lock file, so
// that `npm start` and `npm test` work in a fresh clone. It uses only Node itself.
//   node scripts/ensure-installed.mjs . bench
import { execSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

const folders = process.argv.slice(2);
for (const folder of folders.length > 0 ? folders : ['.']) {
  const lock = path.join(folder, 'package-lock.json');
  const installed = path.join(folder, 'node_modules/.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) continue;
  console.log(`Installing the packages of ${path.join(folder, 'package.json')} (npm ci) …`);
  // No package needs its install script; one would take minutes to compile a database for formats that are not used here.
  execSync('npm ci --ignore-scripts --no-audit --no-fund', {
    cwd: folder,
    stdio: 'inherit',
    env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
  });
}
