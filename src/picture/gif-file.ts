// Films as GIF, which every program shows and every browser can make. Each picture has only the pixels that have changed, in the 255
// colours that suit them best, so what stands still neither flickers nor takes room. Fetched when a reader asks for one.
import { applyPalette, GIFEncoder, quantize } from 'gifenc';
import { RATES } from '../core/film-file/film-file.ts';
import type { FilmWriter } from './film-writer.ts';

/** Colours of a picture; one more index lets the picture before show through. */
const COLOURS = 255;
const DELAY = 1000 / RATES.gif;

/** Lets the page answer the reader; a timer would wait for a second in a hidden tab. */
const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });

/** @param pen of the canvas that has the pictures */
export function gifWriter(pen: CanvasRenderingContext2D): FilmWriter {
  const { width, height } = pen.canvas;
  const gif = GIFEncoder();
  /** The pixels of the picture before, a number each. */
  let before: Uint32Array | null = null;
  /** A picture that has not been written yet, since the next may be the same. */
  let waiting: {
    readonly indices: Uint8Array;
    readonly palette: ReturnType<typeof quantize>;
    times: number;
  } | null = null;

  function write(): void {
    if (!waiting) return;
    const { indices, palette, times } = waiting;
    gif.writeFrame(indices, width, height, {
      ...{ palette, delay: times * DELAY, dispose: 1 },
      ...{ transparent: true, transparentIndex: COLOURS },
    });
    waiting = null;
  }

  return {
    async add(times) {
      await breathe();
      const pixels = new Uint32Array(pen.getImageData(0, 0, width, height).data.buffer);
      const changed: number[] = [];
      for (let at = 0; at < pixels.length; at++) if (pixels[at] !== before?.[at]) changed.push(at);
      before = pixels;
      if (changed.length === 0 && waiting) {
        waiting.times += times;
        return;
      }
      write();
      const news = new Uint8Array(Uint32Array.from(changed, (at) => pixels[at] ?? 0).buffer);
      const palette = quantize(news, COLOURS);
      const indices = new Uint8Array(pixels.length).fill(COLOURS);
      applyPalette(news, palette).forEach((index, at) => (indices[changed[at] ?? 0] = index));
      // A table of 256, so that the last index is there.
      const full = Array.from({ length: COLOURS + 1 }, (_, at) => palette[at] ?? ([0, 0, 0] as const));
      waiting = { indices, palette: full, times };
    },
    finish() {
      write();
      gif.finish();
      return Promise.resolve(new Blob([gif.bytes()], { type: 'image/gif' }));
    },
    cancel: () => Promise.resolve(),
  };
}
