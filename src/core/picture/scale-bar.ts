// The scale bar of a picture: a round number of kilometres, and how long it is on a Mercator map. Mercator enlarges toward the
// poles, so the bar is right at one latitude, which stands beside it. Pure.
import { pixelAt } from '../geo/mercator.ts';

/** The Earth's mean radius in kilometres, as in Turf, which measures distances elsewhere in the atlas. */
const RADIUS = 6371.0088;

export interface ScaleBar {
  readonly kilometres: number;
  /** In pixels of CSS. */
  readonly length: number;
}

/** The numbers that a bar may show, each times a power of ten. */
const ROUND = [5, 2, 1];

/**
 * @param latitude at which the bar is right, in degrees
 * @param zoom of the map, as in MapLibre
 * @param longest the most pixels that the bar may have
 */
export function scaleBar(latitude: number, zoom: number, longest: number): ScaleBar {
  const parallel = 2 * Math.PI * RADIUS * Math.cos((latitude * Math.PI) / 180);
  const perPixel = parallel * pixelAt(zoom);
  const most = longest * perPixel;
  const power = 10 ** Math.floor(Math.log10(most));
  const kilometres = (ROUND.find((one) => one * power <= most) ?? 1) * power;
  return { kilometres, length: kilometres / perPixel };
}
