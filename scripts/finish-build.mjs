// The last step of `npm run build`: compresses the files and writes the pages of records, side by side on two cores.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const steps = ['compress', 'build-pages'].map((name) =>
  once(spawn(process.execPath, [`scripts/${name}.mjs`], { stdio: 'inherit' }), 'exit'),
);
const ended = await Promise.all(steps);
process.exitCode = ended.every(([code]) => code === 0) ? 0 : 1;
