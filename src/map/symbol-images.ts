// Paints images for MapLibre: the symbols of sites, one for each kind, sector, state and certainty in use, whose look is defined in
// src/symbols; and what goes with them, such as the ring around the chosen one, and the mark of a station.
import type { Kind, Sector, State } from '../core/atlas/atlas.ts';
import type { Certainty } from '../core/time/bounds.ts';
import { GLYPHS } from '../symbols/glyphs.ts';
import type { Palette } from '../symbols/palette.ts';
import { glyphTransform, siteSymbol, SYMBOL_BOX, SYMBOL_CENTRE, type Tone } from '../symbols/site-symbol.ts';

/** Image pixels for one pixel of the symbol, so that it is sharp on dense screens and when enlarged. */
export const IMAGE_DENSITY = 3;

/** The properties that determine a symbol. */
export interface SymbolOf {
  readonly kind: Kind;
  readonly sector: Sector;
  readonly state: State;
  readonly certainty: Certainty;
}

export const imageName = ({ kind, sector, state, certainty }: SymbolOf): string =>
  `${kind}/${sector}/${state}/${certainty}`;

/** Symbols painted before the map needs them, by palette and name. */
const prepainted = new Map<Palette, Map<string, ImageData>>();

/** Paints symbols of sites while the map's code is loading; later, painting would delay the map. */
export function paintAhead(symbols: readonly SymbolOf[], palette: Palette): void {
  const images = new Map<string, ImageData>();
  for (const symbol of symbols) {
    const name = imageName(symbol);
    if (!images.has(name)) images.set(name, paintSymbol(symbol, palette));
  }
  prepainted.set(palette, images);
}

/** The image of one symbol, with `IMAGE_DENSITY` image pixels for each CSS pixel. */
export function symbolImage(symbol: SymbolOf, palette: Palette): ImageData {
  const name = imageName(symbol);
  const painted = prepainted.get(palette)?.get(name);
  // MapLibre keeps a copy from now on.
  prepainted.get(palette)?.delete(name);
  return painted ?? paintSymbol(symbol, palette);
}

function paintSymbol({ kind, sector, state, certainty }: SymbolOf, palette: Palette): ImageData {
  const context = canvasContext();
  const colour = (tone: Tone): string =>
    tone === 'sector' ? palette.sectors[sector] : tone === 'paper' ? palette.paper : palette.inkMuted;
  for (const part of siteSymbol({ state, possible: certainty === 'possible' })) {
    context.save();
    if (part.shape === 'disc') {
      context.fillStyle = colour(part.fill);
      context.beginPath();
      context.arc(SYMBOL_CENTRE, SYMBOL_CENTRE, part.radius, 0, 2 * Math.PI);
      context.fill();
    } else if (part.shape === 'glyph') {
      const { shift, scale } = glyphTransform(part.size);
      const picture = new Path2D(GLYPHS[kind]);
      context.translate(shift, shift);
      context.scale(scale, scale);
      if (part.rim) {
        context.strokeStyle = colour('paper');
        context.lineWidth = part.rim;
        context.stroke(picture);
      }
      context.fillStyle = colour(part.fill);
      context.fill(picture);
    } else {
      context.strokeStyle = colour(part.stroke);
      context.lineWidth = part.width;
      if (part.shape === 'ring') {
        context.lineCap = part.round ? 'round' : 'butt';
        context.setLineDash([...(part.dash ?? [])]);
        context.beginPath();
        context.arc(SYMBOL_CENTRE, SYMBOL_CENTRE, part.radius, 0, 2 * Math.PI);
        context.stroke();
      } else {
        context.globalAlpha = part.opacity ?? 1;
        context.stroke(new Path2D(part.path));
      }
    }
    context.restore();
  }
  return imageOf(context);
}

/** The image of the ring around the chosen object. */
export function paintSelection(palette: Palette): ImageData {
  const context = canvasContext();
  context.strokeStyle = palette.accent;
  context.lineWidth = 2;
  context.arc(SYMBOL_CENTRE, SYMBOL_CENTRE, SYMBOL_CENTRE - 1.2, 0, 2 * Math.PI);
  context.stroke();
  return imageOf(context);
}

export const FOUND_IMAGE = 'found';
export const ACTIVE_IMAGE = 'found-active';
/** The side of the images of what a search found, in pixels at full symbol size: they go around a symbol. */
const FOUND_BOX = 48;
/** The image around what a search found: a ring, thick enough for small symbols; a double ring around the active one. */
export function paintFound(palette: Palette, active: boolean): ImageData {
  const context = canvasContext(FOUND_BOX);
  const ring = (radius: number, width: number, colour: string): void => {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.beginPath();
    context.arc(FOUND_BOX / 2, FOUND_BOX / 2, radius, 0, 2 * Math.PI);
    context.stroke();
  };
  ring(16, 6, palette.paper);
  ring(16, 3.2, palette.accent);
  if (active) {
    ring(21, 4.6, palette.paper);
    ring(21, 3.2, palette.accent);
  }
  return imageOf(context);
}

/** The image of the dot at the upper right of objects that started to operate in the years shown. */
export function paintOpened(palette: Palette): ImageData {
  const context = canvasContext();
  const [x, y] = [SYMBOL_CENTRE + 8.6, SYMBOL_CENTRE - 8.6];
  context.fillStyle = palette.accent;
  context.strokeStyle = palette.paper;
  context.lineWidth = 1.6;
  context.arc(x, y, 4.2, 0, 2 * Math.PI);
  context.fill();
  context.stroke();
  return imageOf(context);
}

export const STATION_IMAGE = 'station';
/** The image of a station: a short stroke across its line, which runs from bottom to top. */
export function paintStation(palette: Palette): ImageData {
  const context = canvasContext();
  const tick = (width: number, half: number, colour: string): void => {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(SYMBOL_CENTRE - half, SYMBOL_CENTRE);
    context.lineTo(SYMBOL_CENTRE + half, SYMBOL_CENTRE);
    context.stroke();
  };
  tick(4.2, 5.6, palette.land);
  tick(2, 4.6, palette.ink);
  return imageOf(context);
}

/** A canvas for an image of so many pixels at full size, scaled to them. */
export function canvasContext(width = SYMBOL_BOX, height = width): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * IMAGE_DENSITY);
  canvas.height = Math.ceil(height * IMAGE_DENSITY);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser cannot draw on a canvas');
  context.scale(IMAGE_DENSITY, IMAGE_DENSITY);
  return context;
}

export const imageOf = (context: CanvasRenderingContext2D): ImageData =>
  context.getImageData(0, 0, context.canvas.width, context.canvas.height);
