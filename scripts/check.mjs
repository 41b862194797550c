// `npm run check`: everything that is checked without running the atlas, in two rows side by side, so that two cores are used. What a
// check says is printed when it ends; all are run, and the command fails if one of them did.
import { spawn } from 'node:child_process';
import path from 'node:path';

const data = (script, ...options) => ['node', `scripts/${script}.mjs`, ...options];
const own = (...command) => [`node_modules/.bin/${command[0]}`, ...command.slice(1)];
/** The slowest has a row almost to itself. */
const ROWS = [
  [own('eslint', '.'), ['node', 'checks/unused-texts.mjs']],
  [
    data('check-data'),
    data('derive-positions', '--check'),
    data('derive-flows', '--check'),
    data('write-schema', '--check'),
    data('write-datapackage', '--check'),
    own('prettier', '--check', '--cache', '--cache-strategy', 'content', '.'),
    [
      'checks/node_modules/.bin/stylelint',
      ...['--config', 'checks/stylelint.config.mjs', 'src/**/*.{css,svelte}'],
    ],
    own('svelte-check', '--fail-on-warnings'),
    own('tsc', '--noEmit', '-p', 'src/core'),
    ['node', 'checks/node_modules/knip/bin/knip.js', '-c', 'checks/knip.config.js', '--no-config-hints'],
  ],
];

/** Runs a command to its end and prints what it said. @returns {Promise<boolean>} whether it found nothing */
const run = ([command, ...options]) =>
  new Promise((resolve) => {
    // Programs of packages are scripts of the shell on Windows.
    const isOfPackage = command.includes('.bin/');
    const shell = process.platform === 'win32' && isOfPackage;
    const child = spawn(isOfPackage ? path.normalize(command) : command, options, { shell });
    const said = [];
    child.stdout.on('data', (piece) => said.push(piece));
    child.stderr.on('data', (piece) => said.push(piece));
    child.on('error', (error) => said.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      if (code !== 0) console.error(`Failed: ${[path.basename(command), ...options].join(' ')}`);
      resolve(code === 0);
    });
  });

const found = await Promise.all(
  ROWS.map(async (row) => {
    let ok = true;
    for (const command of row) ok = (await run(command)) && ok;
    return ok;
  }),
);
process.exitCode = found.every(Boolean) ? 0 : 1;
