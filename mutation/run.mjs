// `npm run mutate [-- room …]`: changes the code of the rooms named (without a name, of all) in one place at a time, and
// says which changes no unit test noticed. Everything it writes goes to .cache/mutation.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ROOMS } from './rooms.mjs';

const rooms = process.argv.slice(2);
const unknown = rooms.filter((room) => !(room in ROOMS));
if (unknown.length > 0) {
  console.error(`No such room: ${unknown.join(', ')}. There are ${Object.keys(ROOMS).join(', ')}.`);
  process.exit(2);
}

const stryker = fileURLToPath(new URL('node_modules/@stryker-mutator/core/bin/stryker.js', import.meta.url));
const removeSandbox = () => rmSync('.cache/mutation/sandbox', { recursive: true, force: true });
// A run that was broken off leaves its copy of the code.
removeSandbox();
const started = performance.now();
const { status } = spawnSync(process.execPath, [stryker, 'run', 'mutation/stryker.config.mjs'], {
  stdio: 'inherit',
  env: { ...process.env, ...(rooms.length > 0 && { MUTATED_ROOMS: rooms.join() }) },
});
removeSandbox();
console.log(`${((performance.now() - started) / 60_000).toFixed(1)} minutes`);
process.exit(status ?? 1);
