// A sign of the page (src/symbols) written out as SVG, in the colours of a palette, so that pictures have the very signs of the page.
import { flushSync, mount, type Component } from 'svelte';
import type { Palette } from '../symbols/palette.ts';
import { inColours } from './svg-text.ts';

/** The markup of a sign, and its size in pixels. */
export interface Sign {
  readonly sign: string;
  readonly width: number;
  readonly height: number;
}

export function drawnSign<Props extends Record<string, unknown>>(
  component: Component<Props>,
  props: Props,
  palette: Palette,
): Sign {
  const target = document.createElement('div');
  // It is on no page and has nothing to end, so it goes with its element.
  mount(component, { target, props });
  flushSync();
  const svg = target.querySelector('svg');
  const [width, height] = [svg?.getAttribute('width'), svg?.getAttribute('height')].map(Number);
  svg?.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const sign = svg
    ? inColours(new XMLSerializer().serializeToString(svg).replace(/<!--.*?-->/g, ''), palette)
    : '';
  return { sign, width: width ?? 0, height: height ?? 0 };
}
