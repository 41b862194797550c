// Takes pictures of the built atlas, and compares two folders of them.
//
//   npm run screenshots                                the four pictures of the README, into docs/screenshots/
//   npm run screenshots -- FOLDER --all                every tool, page, tab, kind of card and step of a tour, light and dark,
//                                                      on a desktop and on a phone
//   npm run screenshots -- FOLDER --all card tour-oil  of these only the views whose names begin so
//   npm run screenshots -- compare OLD NEW             which pictures differ, and by how many pixels; pictures that mark the
//                                                      differences come into NEW-differences/
//
// The atlas is built first; `--dist BUILT` takes pictures of another built folder instead. The same command on the same
// build gives the same bytes. Views chosen by name may differ from those of a whole run in single pixels by one shade, because
// the map comes to them from elsewhere. What is shown stands in screenshots/views.mjs. PORT names another port than 4187.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, ensureChromium } from './chromium.mjs';
import { compareFolders } from './screenshots/compare.mjs';
import { STEADY_FLAGS, takeChapter } from './screenshots/photographer.mjs';
import { everyChapter, readmeChapters } from './screenshots/views.mjs';

const PORT = process.env.PORT ?? '4187';
/** Milliseconds without a picture after which none will come. */
const STUCK = 180_000;

function compare(before, after) {
  const marked = `${after.replace(/\/+$/, '')}-differences`;
  const { compared, differences } = compareFolders(before, after, marked);
  for (const difference of differences) console.log(difference);
  console.log(`${compared} pictures compared, ${differences.length} differ`);
  process.exitCode = differences.length > 0 ? 1 : 0;
}

/** As takeChapter; throws, too, when no picture has come for a long time. */
const takeOrGiveUp = (browser, chapter, keep) =>
  new Promise((resolve, reject) => {
    let timer;
    const watch = () => {
      clearTimeout(timer);
      timer = setTimeout(() => reject(new Error('no picture for three minutes')), STUCK);
    };
    watch();
    takeChapter(browser, `http://localhost:${PORT}/`, chapter, (name, picture) => {
      watch();
      keep(name, picture);
    })
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });

async function take(folder, chapters, dist) {
  if (!dist && spawnSync('npm', ['run', 'build'], { stdio: 'inherit' }).status !== 0) process.exit(1);
  mkdirSync(folder, { recursive: true });
  const server = spawn('node', ['scripts/serve.mjs', dist ?? 'dist'], {
    env: { ...process.env, PORT },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve, reject) => {
    server.stdout.once('data', resolve);
    server.once('exit', () => reject(new Error('The atlas could not be served.')));
  });
  const launch = () =>
    chromium.launch({ executablePath: ensureChromium(), args: [...CHROMIUM_FLAGS, ...STEADY_FLAGS] });
  const keep = (name, picture) => {
    writeFileSync(`${folder}/${name}.png`, picture);
    console.log(`${folder}/${name}.png`);
  };
  const problems = [];
  let browser = await launch();
  try {
    for (const chapter of chapters) {
      try {
        problems.push(...(await takeOrGiveUp(browser, chapter, keep)));
      } catch (error) {
        // On a busy machine the process that draws in software now and then stops for ever.
        console.error(`${error.message}\nA new browser takes the chapter again.`);
        await browser.close();
        browser = await launch();
        problems.push(...(await takeOrGiveUp(browser, chapter, keep)));
      }
    }
  } finally {
    await browser.close();
    server.kill();
  }
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean', default: false }, dist: { type: 'string' } },
});
const [first, ...rest] = positionals;
if (first === 'compare') {
  if (rest.length !== 2) throw new Error('Two folders are compared: npm run screenshots -- compare OLD NEW');
  compare(...rest);
} else if (values.all) {
  if (first === undefined) throw new Error('--all wants a folder: npm run screenshots -- FOLDER --all');
  await take(first, everyChapter(rest), values.dist);
} else {
  await take(first ?? 'docs/screenshots', readmeChapters(), values.dist);
}
