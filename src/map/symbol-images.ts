// Paints the symbols of sites as images for MapLibre's icon atlas: one for each kind, sector and state in use.
import type { Kind, Sector, State } from '../core/atlas.ts';
import { GLYPHS } from '../symbols/glyphs.ts';
import type { Palette } from '../symbols/palette.ts';
import {
  glyphTransform,
  SITE_SYMBOLS,
  SYMBOL_BOX,
  SYMBOL_CENTRE,
  type Tone,
} from '../symbols/site-symbol.ts';

/** Pixels of the image for one of the box: sharp on dense screens and when enlarged. */
const DENSITY = 3;

export const imageName = (kind: Kind, sector: Sector, state: State): string => `${kind}/${sector}/${state}`;

/** The image of one symbol at three times its size in CSS pixels; give MapLibre `pixelRatio: DENSITY`. */
export function paintSymbol(kind: Kind, sector: Sector, state: State, palette: Palette): ImageData {
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

/** The ring round the chosen object. */
export function paintSelection(palette: Palette): ImageData {
  const context = canvasContext();
  context.strokeStyle = palette.accent;
  context.lineWidth = 2;
  context.arc(SYMBOL_CENTRE, SYMBOL_CENTRE, SYMBOL_CENTRE - 1.2, 0, 2 * Math.PI);
  context.stroke();
  return context.getImageData(0, 0, SYMBOL_BOX * DENSITY, SYMBOL_BOX * DENSITY);
}

/** The dot at the upper right of what began to operate in the years shown. */
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
