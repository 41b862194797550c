// The film over the map while the years are playing. It is a canvas of its own: the map draws no frame for it, and it draws none itself
// once nothing moves. What is painted is in film-painter.ts.
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Site } from '../core/atlas/atlas.ts';
import { LONGEST_MOTION, type FilmScene } from '../core/atlas/film.ts';
import type { Spot } from '../core/atlas/film-spots.ts';
import type { Palette } from '../symbols/palette.ts';
import { hasNews, paintMoment } from './film-painter.ts';

export interface Film {
  /** @param still whether all is shown as it is in the end, without motion */
  readonly show: (scene: FilmScene, palette: Palette, still: boolean) => void;
  readonly remove: () => void;
}

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

  function draw(): void {
    requested = 0;
    if (!pen || !palette) return;
    fit();
    const passed = performance.now() - since;
    pen.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    pen.clearRect(0, 0, canvas.width, canvas.height);
    paintMoment(pen, map, { scene, spotOf, palette, passed });
    if (hasNews(scene) && passed < LONGEST_MOTION) request();
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
