// The film over the map while the years are playing: rings that bloom at new works and fade over three years, and new lines that
// draw themselves. It is a canvas of its own: the map draws no frame for it, and it draws none itself once nothing moves.
import type { Map as MapLibreMap } from 'maplibre-gl';
import { firstPart, TRACE, type FilmScene, type Point } from '../core/atlas/film.ts';
import type { Position, Site } from '../core/atlas/atlas.ts';
import { SYMBOL_BOX, symbolSize } from '../core/view/map-scale.ts';
import type { Palette } from '../symbols/palette.ts';

/** Milliseconds in which a ring blooms, and in which a line draws itself and then cools. */
const BLOOM = 1000;
const DRAW = 700;
const COOL = 900;
/** Pixels that a bloom grows by, and between a symbol and the ring of its trace. */
const GROWS = 26;
const AROUND = 2.5;

/**
 * Where the symbol of a works stands: [lng, lat], degrees, how far from there, and its radius where it is not that of a single symbol,
 * both in pixels at full symbol size.
 */
interface Spot {
  readonly position: Position;
  readonly shift: readonly [number, number];
  readonly radius?: number;
}

export interface Film {
  /** @param still whether all is shown as it is in the end, without motion */
  readonly show: (scene: FilmScene, palette: Palette, still: boolean) => void;
  readonly remove: () => void;
}

const eased = (share: number): number => 1 - (1 - share) ** 3;
/** How much of something that takes so long is over, 0 to 1. */
const shareOf = (passed: number, whole: number): number => Math.min(1, Math.max(0, passed / whole));

/**
 * Lays the film over a map.
 * @param spotOf where a works has its symbol at a zoom
 */
export function film(map: MapLibreMap, spotOf: (site: Site, zoom: number) => Spot): Film {
  const canvas = document.createElement('canvas');
  canvas.className = 'film';
  canvas.setAttribute('aria-hidden', 'true');
  Object.assign(canvas.style, { position: 'absolute', inset: '0', pointerEvents: 'none' });
  const pen = canvas.getContext('2d');
  map.getCanvasContainer().append(canvas);
  let scene: FilmScene = { sites: [], lines: [] };
  let palette: Palette | null = null;
  /** When the scene began, in milliseconds of `performance.now()`; everything has come to its end long after it. */
  let since = -Infinity;
  let requested = 0;

  function fit(): void {
    const { clientWidth, clientHeight } = map.getContainer();
    const ratio = devicePixelRatio;
    if (
      canvas.width === Math.round(clientWidth * ratio) &&
      canvas.height === Math.round(clientHeight * ratio)
    )
      return;
    canvas.width = Math.round(clientWidth * ratio);
    canvas.height = Math.round(clientHeight * ratio);
    Object.assign(canvas.style, { width: `${clientWidth}px`, height: `${clientHeight}px` });
  }

  function ring(x: number, y: number, radius: number, width: number, opacity: number): void {
    if (!pen || opacity <= 0) return;
    pen.globalAlpha = opacity;
    pen.lineWidth = width;
    pen.beginPath();
    pen.arc(x, y, radius, 0, 2 * Math.PI);
    pen.stroke();
  }

  function drawSites(colour: string, passed: number): void {
    if (!pen) return;
    const size = symbolSize(map.getZoom());
    pen.strokeStyle = colour;
    pen.fillStyle = colour;
    for (const { site, age } of scene.sites) {
      const { position, shift, radius: own = SYMBOL_BOX / 2 } = spotOf(site, map.getZoom());
      const radius = own * size + AROUND;
      const { x, y } = map.project([...position]);
      const [atX, atY] = [x + shift[0] * size, y + shift[1] * size];
      ring(atX, atY, radius, 2.2 - 0.5 * age, 0.75 * (1 - age / TRACE));
      const bloom = shareOf(passed, BLOOM);
      if (age > 0 || bloom >= 1) continue;
      ring(atX, atY, radius + GROWS * eased(bloom), 4 * (1 - bloom) + 0.5, 0.9 * (1 - bloom));
      pen.globalAlpha = 0.28 * (1 - bloom);
      pen.beginPath();
      pen.arc(atX, atY, radius + 0.6 * GROWS * eased(bloom), 0, 2 * Math.PI);
      pen.fill();
    }
  }

  function stroke(points: readonly Point[], colour: string, width: number, opacity: number): void {
    if (!pen) return;
    pen.globalAlpha = opacity;
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    pen.beginPath();
    for (const { x, y } of points) pen.lineTo(x, y);
    pen.stroke();
  }

  function drawLines({ accent, land, paper }: Palette, passed: number): void {
    if (!pen) return;
    const drawn = eased(shareOf(passed, DRAW));
    const opacity = 1 - shareOf(passed - DRAW, COOL);
    if (opacity <= 0) return;
    pen.lineCap = pen.lineJoin = 'round';
    for (const { path } of scene.lines) {
      const points = path.map((position) => map.project([...position]));
      // The map has the whole line already: what is still to be drawn is veiled.
      if (drawn < 1) stroke(points, land, 5, 0.85);
      const part = firstPart(points, drawn);
      stroke(part, paper, 7, 0.8 * opacity);
      stroke(part, accent, 3.6, opacity);
      const head = part.at(-1);
      if (drawn === 1 || !head) continue;
      pen.fillStyle = accent;
      pen.beginPath();
      pen.arc(head.x, head.y, 5, 0, 2 * Math.PI);
      pen.fill();
    }
  }

  function draw(): void {
    requested = 0;
    if (!pen || !palette) return;
    fit();
    const passed = performance.now() - since;
    pen.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    pen.clearRect(0, 0, canvas.width, canvas.height);
    drawLines(palette, passed);
    drawSites(palette.accent, passed);
    const news = scene.lines.length > 0 || scene.sites.some(({ age }) => age === 0);
    if (news && passed < Math.max(BLOOM, DRAW + COOL)) request();
  }
  const request = (): void => {
    if (requested === 0) requested = requestAnimationFrame(draw);
  };
  map.on('move', request);
  map.on('resize', request);

  return {
    show(next, colours, still) {
      scene = next;
      palette = colours;
      since = still ? -Infinity : performance.now();
      request();
    },
    remove() {
      cancelAnimationFrame(requested);
      map.off('move', request);
      map.off('resize', request);
      canvas.remove();
    },
  };
}
