// Chooses what a run tests. Of a large matrix `npm test` and `npm run test:browser` take a sample drawn with a fixed seed,
// `npm run test:all` takes all; of the browser tests `npm test` takes a core. docs/testing.md says when to use it.
import { seeded } from '../bench/pages/synthetic.ts';

/** Whether this run takes every case. Set by `npm run test:all`, or by hand: `ALL=1 npx playwright test …`. */
export const ALL = process.env['ALL'] === '1';

/**
 * The seed of the sample, which is the same in every run. Another seed for a single run: `SEED=7 npm test`.
 * @public scripts/test.mjs prints it.
 */
export const SEED = Number(process.env['SEED'] ?? 1936);

/** The factor by which a property test tries more random cases in a whole run. */
const MORE_TRIES = 20;

/** A case as one value of each axis of a matrix. */
export type Case<Axes extends Readonly<Record<string, readonly unknown[]>>> = {
  readonly [Axis in keyof Axes]: Axes[Axis][number];
};

/** Every combination of the values on the axes: `matrix({ lang: ['kk', 'ru'], width: [390, 1440] })` has four cases. */
export function matrix<const Axes extends Readonly<Record<string, readonly unknown[]>>>(
  axes: Axes,
): Case<Axes>[] {
  let cases: Record<string, unknown>[] = [{}];
  for (const [axis, values] of Object.entries(axes))
    cases = cases.flatMap((one) => values.map((value) => ({ ...one, [axis]: value })));
  return cases as Case<Axes>[];
}

/**
 * All cases in a whole run, else `count` of them, in their original order. The draw prefers cases with values on the `axes`
 * that were not drawn before, so that each value occurs at least once if `count` is large enough.
 */
export function sampled<T extends object>(
  cases: readonly T[],
  count: number,
  axes: readonly (keyof T)[],
  { seed = SEED, all = ALL }: { readonly seed?: number; readonly all?: boolean } = {},
): T[] {
  if (all || count >= cases.length) return [...cases];
  const random = seeded(seed);
  const left = cases.map((one, index) => ({ one, index, order: random() }));
  left.sort((a, b) => a.order - b.order);
  const valuesOf = (one: T) => axes.map((axis) => `${String(axis)}: ${JSON.stringify(one[axis])}`);
  const drawnValues = new Set<string>();
  const drawn: typeof left = [];
  while (drawn.length < count) {
    const newValues = left.map(({ one }) => valuesOf(one).filter((value) => !drawnValues.has(value)).length);
    const [next] = left.splice(newValues.indexOf(Math.max(...newValues)), 1);
    if (!next) break;
    for (const value of valuesOf(next.one)) drawnValues.add(value);
    drawn.push(next);
  }
  return drawn.sort((a, b) => a.index - b.index).map(({ one }) => one);
}

/**
 * The tag of a browser test that only a whole run takes: `test('…', { tag: WHOLE }, …)`. It costs many seconds, and what it tests is
 * seldom touched or also held, in a smaller way, by a test of every run. The configuration of Playwright leaves it out.
 */
export const WHOLE = '@whole';

/**
 * The tag of the browser tests that `npm test` takes: of each part of the atlas one or two that would fail first if it broke. All the
 * others belong to `npm run test:browser`.
 */
export const CORE = '@core';

/** How many random cases a property test tries: `fc.assert(property, { seed: SEED, numRuns: tries(500) })`. */
export const tries = (count: number): number => (ALL ? count * MORE_TRIES : count);
