// Formats the measurements of bench/timeline.mjs as the text of bench/RESULTS.md.
import { machine } from './results.mjs';

const NAMES = {
  dated: "**the atlas's own layer**",
  'set-filter': 'MapLibre `setFilter`',
  'global-state': 'MapLibre `global-state` in filters',
  'filter-by-date': 'maplibre-gl-dates `filterByDate`',
  deck: 'deck.gl `DataFilterExtension`',
};
const spaced = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, ' ');
const nameOf = ({ shape, count }) => `${spaced(count)} ${shape}`;
const number = (value) => (value >= 10 ? spaced(Math.round(value)) : value.toFixed(1));

function row(engine, result) {
  if (!result) return `| ${NAMES[engine]} | not measured | | | | | | |`;
  if (result.failure) return `| ${NAMES[engine]} | none: ${result.failure} | | | | | | |`;
  const { median, p95, main, workers, card, load, megabytes, wrong, settles } = result;
  const right = wrong.length > 0 ? `no: ${wrong.length} of 10 years differ` : settles ? 'yes' : 'not at once';
  return `| ${NAMES[engine]} | ${number(median)} / ${number(p95)} | ${number(main)} | ${number(workers)} | ${number(card)} | ${number(load / 1000)} | ${number(megabytes)} | ${right} |`;
}

const counts = (result) => result && !result.failure && result.wrong.length === 0;

function ratios(cases, key, engines) {
  const ours = cases[key]?.dated;
  if (!counts(ours)) return [];
  return engines
    .filter((engine) => engine !== 'dated')
    .map((engine) => {
      const other = cases[key][engine];
      if (!counts(other))
        return `| ${NAMES[engine]} | ${other?.failure ?? 'does not show the right records'} | |`;
      const processor = (other.main + other.workers) / (ours.main + ours.workers);
      return `| ${NAMES[engine]} | ${number(processor)} | ${number(other.median / ours.median)} |`;
    });
}

/** @returns {string} Markdown */
export function report({ cases, long }, all, engines, version) {
  const lines = [
    '# What a change of year costs',
    '',
    'Written by `npm run bench` (`bench/timeline.mjs`). Made-up records, the same at every run, of one to four states each',
    "within Kazakhstan's bounds; an empty map of 1280 × 800; one circle or line a state. A step counts from the change of",
    'year until the map is idle and the graphics card has finished. Processor time is what the threads really ran in a scrub',
    'of its own, right after the loading, which waits for the map only, less what it costs to ask the page; what Chromium',
    'clears away a quarter of a minute later is not in it. Numbers count only for an engine that showed what `isShown` of',
    '`core/time/runs.ts` says in ten years: the layer by what its shader lights, MapLibre by `queryRenderedFeatures`, deck.gl by',
    'how many it lets pass.',
    '',
    "## How many times more than the atlas's own layer",
    '',
  ];
  for (const recipe of all) {
    const found = ratios(cases, `${recipe.count} ${recipe.shape}`, engines);
    if (found.length === 0) continue;
    lines.push(
      `### ${nameOf(recipe)}`,
      '',
      '| engine | processor time, main thread and workers | time to the picture |',
      '|---|--:|--:|',
    );
    lines.push(...found, '');
  }
  lines.push('## In full', '');
  for (const recipe of all) {
    const results = cases[`${recipe.count} ${recipe.shape}`];
    if (!results) continue;
    const repaint = results.dated?.repaint;
    lines.push(
      `### ${nameOf(recipe)}`,
      '',
      '| engine | ms to the picture, median / p95 | main thread, ms a step | workers | graphics process | s to load | MB | right |',
      '|---|--:|--:|--:|--:|--:|--:|---|',
      ...engines.map((engine) => row(engine, results[engine])),
      '',
    );
    if (repaint) lines.push(`Drawing the same year of the layer again: ${number(repaint)} ms.`, '');
    const asked = results.dated?.asked;
    if (asked) {
      lines.push(
        `In the worker: the picking index ${number(asked.index)} ms and ${number(asked.indexBytes / 1e6)} MB, a count of all records ${number(asked.count)} ms, what is under the pointer ${number(asked.pick)} ms.`,
        '',
      );
    }
  }
  if (long) {
    const { first, last, megabytesAfterTen, megabytesAfterThousand, recipe } = long;
    const change = (megabytesAfterThousand / megabytesAfterTen - 1) * 100;
    lines.push(
      '## A thousand steps',
      '',
      `${nameOf(recipe)}, the atlas's own layer: steps 11–100, each waited for, take ${number(first.median)} ms and ${first.main.toFixed(2)} ms of the main thread, steps 901–1000 ${number(last.median)} ms and ${last.main.toFixed(2)} ms. Memory of page and graphics process after ten steps ${number(megabytesAfterTen)} MB, after a thousand ${number(megabytesAfterThousand)} MB (${change >= 0 ? '+' : '−'}${Math.abs(change).toFixed(1)} %).`,
      '',
    );
  }
  lines.push(
    '## The machine',
    '',
    `${machine(version)}: the graphics process's time is the processor's here, and on a machine with a graphics card a fraction of it.`,
    '',
  );
  return lines.join('\n');
}
