// Paints the marks of towns for MapLibre: one image for each sign, which its name holds, so that it can be painted when it is asked
// for. What a sign looks like is defined in src/symbols/town-mark.ts.
import type { TownMark } from '../core/atlas/town-marks.ts';
import { GLYPHS } from '../symbols/glyphs.ts';
import type { Palette } from '../symbols/palette.ts';
import { markPaths, markSign, type MarkSign } from '../symbols/town-mark.ts';
import { canvasContext, imageOf, paintAhead } from './symbol-images.ts';

const PREFIX = 'mark/';

export const markImageName = (sign: MarkSign): string => PREFIX + JSON.stringify(sign);

/** The sign of an image; null for images of other things. */
export const signOf = (name: string): MarkSign | null =>
  name.startsWith(PREFIX) ? (JSON.parse(name.slice(PREFIX.length)) as MarkSign) : null;

/** Images painted before the map asks for them, by palette and name. */
const prepainted = new Map<Palette, Map<string, ImageData>>();

/** Paints marks, and the symbols of works that stand alone, while the map's code is loading; later, it would delay the map. */
export function paintMarksAhead(marks: readonly TownMark[], palette: Palette): void {
  paintAhead(
    marks.flatMap(({ works: [one, more], foremost }) => (one && !more ? { ...foremost, ...one } : [])),
    palette,
  );
  const signs = marks.filter(({ works }) => works.length > 1).map(markSign);
  prepainted.set(palette, new Map(signs.map((sign) => [markImageName(sign), paintMark(sign, palette)])));
}

/** The image of a mark, with `IMAGE_DENSITY` image pixels for each CSS pixel; null where the name is that of something else. */
export function markImage(name: string, palette: Palette): ImageData | null {
  const sign = signOf(name);
  if (!sign) return null;
  const painted = prepainted.get(palette)?.get(name);
  // MapLibre keeps a copy from now on.
  prepainted.get(palette)?.delete(name);
  return painted ?? paintMark(sign, palette);
}

function paintMark(sign: MarkSign, palette: Palette): ImageData {
  const { radius, paths } = markPaths(sign);
  const context = canvasContext(2 * radius);
  context.translate(radius, radius);
  for (const { d, colour: name, stroke, dash, size = 0 } of paths) {
    const colour =
      name === 'paper' ? palette.paper : name === 'muted' ? palette.inkMuted : palette.sectors[name];
    context.save();
    if (d === null) {
      context.translate(-size / 2, -size / 2);
      context.scale(size / 15, size / 15);
    }
    const path = new Path2D(d ?? GLYPHS[sign.kind]);
    if (stroke === undefined) {
      context.fillStyle = colour;
      context.fill(path);
    } else {
      context.strokeStyle = colour;
      context.lineWidth = stroke;
      context.setLineDash([...(dash ?? [])]);
      context.stroke(path);
    }
    context.restore();
  }
  return imageOf(context);
}

/** Takes away the images of marks that no mark has any more, so that the map keeps no more than the filters of now need. */
export function forgetMarks(
  map: { listImages: () => string[]; removeImage: (id: string) => void },
  wanted: ReadonlySet<string>,
): void {
  for (const id of map.listImages()) if (signOf(id) && !wanted.has(id)) map.removeImage(id);
}
