// Paints the symbols of sites as images for MapLibre: one for each kind, sector and state in use. Their look is defined in
// src/symbols.
import type { Kind, Sector, State } from '../core/atlas/atlas.ts';
import { GLYPHS } from '../symbols/glyphs.ts';
import type { Palette } from '../symbols/palette.ts';
import {
  glyphTransform,
  SITE_SYMBOLS,
  SYMBOL_BOX,
  SYMBOL_CENTRE,
  type Tone,
} from '../symbols/site-symbol.ts';

/** Image pixels for one pixel of the symbol, so that it is sharp on dense screens and when enlarged. */
const DENSITY = 3;

/** The properties that determine a symbol. */
export interface SymbolOf {
  readonly kind: Kind;
  readonly sector: Sector;
  readonly state: State;
}

export const imageName = ({ kind, sector, state }: SymbolOf): string => `${kind}/${sector}/${state}`;

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

/** The image of one symbol, with `DENSITY` image pixels for each CSS pixel. */
export function symbolImage(symbol: SymbolOf, palette: Palette): ImageData {
  const name = imageName(symbol);
  const painted = prepainted.get(palette)?.get(name);
  // MapLibre keeps a copy from now on.
  prepainted.get(palette)?.delete(name);
  return painted ?? paintSymbol(symbol, palette);
}

function paintSymbol({ kind, sector, state }: SymbolOf, palette: Palette): ImageData {
  const context = canvasContext();
  const colour = (tone: Tone): string =>
    tone === 'sector' ? palette.sectors[sector] : tone === 'paper' ? palette.paper : palette.inkMuted;
  for (const part of SITE_SYMBOLS[state]) {
    context.save();
    context.beginPath();
    if (part.shape === 'disc') {
      context.globalAlpha = part.opacity ?? 1;
      context.fillStyle = colour(part.fill);
      context.arc(SYMBOL_CENTRE, SYMBOL_CENTRE, part.radius, 0, 2 * Math.PI);
      context.fill();
    } else if (part.shape === 'glyph') {
      const { shift, scale } = glyphTransform(part.size);
      context.globalAlpha = part.opacity ?? 1;
      context.fillStyle = colour(part.fill);
      context.translate(shift, shift);
      context.scale(scale, scale);
      context.fill(new Path2D(GLYPHS[kind]));
    } else {
      context.strokeStyle = colour(part.stroke);
      context.lineWidth = part.width;
      if (part.shape === 'ring') {
        context.lineCap = part.round ? 'round' : 'butt';
        context.setLineDash([...(part.dash ?? [])]);
        context.arc(SYMBOL_CENTRE, SYMBOL_CENTRE, part.radius, 0, 2 * Math.PI);
      } else {
        context.moveTo(...part.from);
        context.lineTo(...part.to);
      }
      context.stroke();
    }
    context.restore();
  }
  return context.getImageData(0, 0, SYMBOL_BOX * DENSITY, SYMBOL_BOX * DENSITY);
}

/** The image of the ring around the chosen object. */
export function paintSelection(palette: Palette): ImageData {
  const context = canvasContext();
  context.strokeStyle = palette.accent;
  context.lineWidth = 2;
  context.arc(SYMBOL_CENTRE, SYMBOL_CENTRE, SYMBOL_CENTRE - 1.2, 0, 2 * Math.PI);
  context.stroke();
  return context.getImageData(0, 0, SYMBOL_BOX * DENSITY, SYMBOL_BOX * DENSITY);
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
  return context.getImageData(0, 0, SYMBOL_BOX * DENSITY, SYMBOL_BOX * DENSITY);
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
  return context.getImageData(0, 0, SYMBOL_BOX * DENSITY, SYMBOL_BOX * DENSITY);
}

function canvasContext(): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = SYMBOL_BOX * DENSITY;
  canvas.height = SYMBOL_BOX * DENSITY;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser cannot draw on a canvas');
  context.scale(DENSITY, DENSITY);
  return context;
}

export { DENSITY as IMAGE_DENSITY };
