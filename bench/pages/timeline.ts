// A page with one engine and one data set on an empty map, driven by bench/timeline.mjs: loads, steps through years, and
// reports what it shows and how long each step took until it was drawn.
import { Map as MapLibreMap } from 'maplibre-gl';
import { shownRun } from '../../src/core/time/runs.ts';
import { Dated, ENGINES, type Engine } from './engines.ts';
import { synthesise, type Recipe } from './synthetic.ts';

let map: MapLibreMap | null = null;
let engine: Engine | null = null;
let recipe: Recipe | null = null;

const pixel = new Uint8Array(4);
/** Resolves when the graphics card has finished all commands. */
function finish(): void {
  const gl = map?.getCanvas().getContext('webgl2');
  gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
}

/** Resolves when the map has sent all commands to the graphics card, and, if `finished`, when they are drawn. */
function drawn(change: () => void | Promise<void>, finished = true): Promise<number> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    Promise.resolve(change()).catch(reject);
    map?.once('idle', () => {
      if (finished) finish();
      resolve(performance.now() - start);
    });
  });
}

/** A checksum of all pixels of the last frame. */
function picture(): number {
  const gl = map?.getCanvas().getContext('webgl2');
  if (!gl) return 0;
  const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
  const pixels = new Uint32Array(width * height);
  gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(pixels.buffer));
  return pixels.reduce((mixed, value) => Math.imul(mixed ^ value, 16_777_619), 2_166_136_261);
}

const bench = {
  /** Makes an empty map and the records. */
  async prepare(name: keyof typeof ENGINES, wanted: Recipe): Promise<void> {
    recipe = wanted;
    map = new MapLibreMap({
      container: 'map',
      style: {
        version: 8,
        state: { years: { default: [1890, 1890] } },
        transition: { duration: 0, delay: 0 },
        sources: {},
        layers: [{ id: 'paper', type: 'background', paint: { 'background-color': '#f6f0e4' } }],
      },
      bounds: [
        [46.8, 40.8],
        [87.2, 55.2],
      ],
      attributionControl: false,
      fadeDuration: 0,
    });
    await map.once('idle');
    engine = new ENGINES[name]();
    await engine.prepare(wanted);
  },

  /** Milliseconds from the records to the first picture of a year. */
  async load(): Promise<number> {
    const start = performance.now();
    const { map: here, engine: loaded } = { map, engine };
    if (!here || !loaded) throw new Error('Nothing is prepared');
    await loaded.load(here);
    await drawn(() => loaded.setYear(1900));
    // deck.gl makes its layers one frame later, so the picture is complete after a second change of year.
    await drawn(() => loaded.setYear(1901));
    return performance.now() - start;
  },

  /**
   * Milliseconds of each step of a scrub to and fro. Each step is timed until it is drawn, or, as for a reader, without waiting
   * for the graphics card.
   */
  async steps(count: number, milliseconds: number, finished = true): Promise<number[]> {
    const times: number[] = [];
    const end = performance.now() + milliseconds;
    for (let step = 0; step < count && (times.length < 3 || performance.now() < end); step++) {
      // From 1891 to 1939 in an order that never repeats a year at once.
      times.push(await drawn(() => engine?.setYear(1891 + ((step * 7) % 49)), finished));
    }
    finish();
    return times;
  },

  /** The cost of drawing the map again without any change, which every engine has. */
  async repaints(count: number): Promise<number[]> {
    const times: number[] = [];
    for (let step = 0; step < count; step++) times.push(await drawn(() => map?.triggerRepaint()));
    return times;
  },

  /** Whether the engine shows in these years what the core selects. */
  async agrees(
    years: readonly number[],
  ): Promise<{ year: number; expected: number; missing: number; extra: number }[]> {
    if (!recipe || !engine) throw new Error('Nothing is loaded');
    const lives = [...synthesise(recipe)].map(({ runs }) => runs);
    const answers = [];
    for (const year of years) {
      await drawn(() => engine?.setYear(year));
      const shown = await engine.shown();
      const expected = lives.flatMap((runs, record) =>
        shownRun(runs, { since: year, until: year }) ? [record] : [],
      );
      if (typeof shown === 'number') {
        const missing = Math.max(expected.length - shown, 0);
        answers.push({
          year,
          expected: expected.length,
          missing,
          extra: Math.max(shown - expected.length, 0),
        });
        continue;
      }
      const [said, meant] = [new Set(shown), new Set(expected)];
      answers.push({
        year,
        expected: expected.length,
        missing: expected.filter((record) => !said.has(record)).length,
        extra: shown.filter((record) => !meant.has(record)).length,
      });
    }
    return answers;
  },

  /** Milliseconds that the worker takes for the index, one count and one pick, measured in the page (atlas's layer only). */
  async asked(): Promise<{ index: number; count: number; pick: number; indexBytes: number }> {
    if (!(engine instanceof Dated)) throw new Error('Only ours has a picker');
    const time = async <T>(question: Promise<T>): Promise<{ answer: T; took: number }> => {
      const start = performance.now();
      return { answer: await question, took: performance.now() - start };
    };
    const index = await time(engine.ask<number>('index'));
    const count = await time(engine.ask('count', 1925));
    const pick = await time(engine.ask('pick', 1925));
    return { index: index.took, count: count.took, pick: pick.took, indexBytes: index.answer };
  },

  /** Whether the picture at the end of a step is still the same half a second later. */
  async settles(years: readonly number[]): Promise<boolean> {
    for (const year of years) {
      await drawn(() => engine?.setYear(year));
      const then = picture();
      await new Promise((resolve) => setTimeout(resolve, 500));
      await drawn(() => map?.triggerRepaint());
      if (picture() !== then) return false;
    }
    return true;
  },

  /** Keeps the page's thread busy, so that it can be identified. */
  spin(milliseconds: number): void {
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
  },
};
export type Bench = typeof bench;
declare global {
  interface Window {
    bench: Bench;
  }
}
window.bench = bench;
