// Paints a moment of a film over a map: rings that bloom at new works and fade over three years, and new lines that draw themselves. Who
// plays the film over the page's map (film.ts) and who saves one as a file say which moment, so both have the same.
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Site } from '../core/atlas/atlas.ts';
import { BLOOM, COOL, DRAW, firstPart, TRACE, type FilmScene, type Point } from '../core/atlas/film.ts';
import type { Spot } from '../core/atlas/film-spots.ts';
import { SYMBOL_BOX, symbolSize } from '../core/view/map-scale.ts';
import type { Palette } from '../symbols/palette.ts';

/** Pixels that a bloom grows by, and between a symbol and the ring of its trace. */
const GROWS = 26;
const AROUND = 2.5;

/** Whether something in a scene moves. */
export const hasNews = ({ lines, sites }: FilmScene): boolean =>
  lines.length > 0 || sites.some(({ age }) => age === 0);

const eased = (share: number): number => 1 - (1 - share) ** 3;
/** How much of something that takes so long is over, 0 to 1. */
const shareOf = (passed: number, whole: number): number => Math.min(1, Math.max(0, passed / whole));

function ring(
  pen: CanvasRenderingContext2D,
  [x, y]: readonly [number, number],
  radius: number,
  width: number,
  opacity: number,
): void {
  if (opacity <= 0) return;
  pen.globalAlpha = opacity;
  pen.lineWidth = width;
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.stroke();
}

function stroke(
  pen: CanvasRenderingContext2D,
  points: readonly Point[],
  colour: string,
  width: number,
  opacity: number,
): void {
  pen.globalAlpha = opacity;
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.beginPath();
  for (const { x, y } of points) pen.lineTo(x, y);
  pen.stroke();
}

export interface Moment {
  readonly scene: FilmScene;
  readonly spotOf: (site: Site, zoom: number) => Spot;
  readonly palette: Palette;
  /** Milliseconds since the scene began; everything has come to its end after `LONGEST_MOTION`. */
  readonly passed: number;
}

/** @param pen whose units are the pixels of CSS of the map, from its upper left corner */
export function paintMoment(pen: CanvasRenderingContext2D, map: MapLibreMap, moment: Moment): void {
  drawLines(pen, map, moment);
  drawSites(pen, map, moment);
  pen.globalAlpha = 1;
}

function drawSites(
  pen: CanvasRenderingContext2D,
  map: MapLibreMap,
  { scene, spotOf, palette, passed }: Moment,
): void {
  const size = symbolSize(map.getZoom());
  pen.strokeStyle = palette.accent;
  pen.fillStyle = palette.accent;
  for (const { site, age } of scene.sites) {
    const { position, shift, radius: own = SYMBOL_BOX / 2 } = spotOf(site, map.getZoom());
    const radius = own * size + AROUND;
    const { x, y } = map.project([...position]);
    const at = [x + shift[0] * size, y + shift[1] * size] as const;
    ring(pen, at, radius, 2.2 - 0.5 * age, 0.75 * (1 - age / TRACE));
    const bloom = shareOf(passed, BLOOM);
    if (age > 0 || bloom >= 1) continue;
    ring(pen, at, radius + GROWS * eased(bloom), 4 * (1 - bloom) + 0.5, 0.9 * (1 - bloom));
    pen.globalAlpha = 0.28 * (1 - bloom);
    pen.beginPath();
    pen.arc(...at, radius + 0.6 * GROWS * eased(bloom), 0, 2 * Math.PI);
    pen.fill();
  }
}

function drawLines(
  pen: CanvasRenderingContext2D,
  map: MapLibreMap,
  { scene, palette: { accent, land, paper }, passed }: Moment,
): void {
  const drawn = eased(shareOf(passed, DRAW));
  const opacity = 1 - shareOf(passed - DRAW, COOL);
  if (opacity <= 0) return;
  pen.lineCap = pen.lineJoin = 'round';
  for (const { path } of scene.lines) {
    const points = path.map((position) => map.project([...position]));
    // The map has the whole line already: what is still to be drawn is veiled.
    if (drawn < 1) stroke(pen, points, land, 5, 0.85);
    const part = firstPart(points, drawn);
    stroke(pen, part, paper, 7, 0.8 * opacity);
    stroke(pen, part, accent, 3.6, opacity);
    const head = part.at(-1);
    if (drawn === 1 || !head) continue;
    pen.fillStyle = accent;
    pen.beginPath();
    pen.arc(head.x, head.y, 5, 0, 2 * Math.PI);
    pen.fill();
  }
}
