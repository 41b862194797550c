// The code that puts the atlas into a page: an iframe with the address of the view. Pure.
import { escaped } from '../text/escaped-markup.ts';

/** Pixels: what a frame of the atlas may measure. Smaller ones hold nothing, larger ones no screen has. */
export const EMBED_SIZES = {
  width: { least: 280, most: 2000, usual: 640 },
  height: { least: 200, most: 2000, usual: 480 },
} as const;

/** The side as typed; null where it is no whole number of pixels within the limits. */
export function readSide(typed: string, side: keyof typeof EMBED_SIZES): number | null {
  const { least, most } = EMBED_SIZES[side];
  const pixels = /^\s*\d{1,5}\s*$/.test(typed) ? Number(typed) : 0;
  return pixels >= least && pixels <= most ? pixels : null;
}

/** The address of a view in the plain shell. @param link the whole address of the view, which has no query */
export function embedAddress(link: string, plays: boolean): string {
  const [page = '', fragment = ''] = link.split(/#(.*)/s);
  return `${page}?embed=1${plays ? '&play=1' : ''}#${fragment}`;
}

/**
 * What the frame is allowed: to run the atlas's own scripts on its own origin, and to open the atlas in a tab that is free of these
 * limits. It asks the browser for nothing else, so there is no `allow`.
 */
const EMBED_SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';

export interface EmbedFrame {
  readonly address: string;
  /** What a screen reader calls the frame. */
  readonly title: string;
  /** Pixels; null for as wide as the page. */
  readonly width: number | null;
  readonly height: number;
}

export const embedCode = ({ address, title, width, height }: EmbedFrame): string =>
  [
    `<iframe src="${escaped(address)}"`,
    `title="${escaped(title)}"`,
    `width="${width ?? '100%'}" height="${height}" style="border: 0; max-width: 100%"`,
    `loading="lazy" referrerpolicy="no-referrer"`,
    `sandbox="${EMBED_SANDBOX}"></iframe>`,
  ].join('\n  ');
