// How much nearer a map of another size must be to show what the reader sees: for plates and films of the view.
import type { AtlasApp } from '../atlas-app.svelte.ts';

/** What is added to the zoom so that the part of the map that the reader sees fits into a map of this size, in pixels of CSS. */
export function zoomInto(
  { width, height }: { readonly width: number; readonly height: number },
  { layout }: AtlasApp,
): number {
  const whole = layout.size();
  const { top, right, bottom, left } = layout.padding();
  return Math.log2(Math.min(width / (whole.width - left - right), height / (whole.height - top - bottom)));
}
