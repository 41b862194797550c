// Pictures in pixels: whether the browser can draw one as large, its page and its maps painted on one canvas, and the file of that.
// Nothing that came out empty is given to the reader.
import type { PictureLayout } from '../core/picture/layout.ts';
import { PictureError } from '../core/picture/picture.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The largest side of what WebGL draws here, in pixels. */
let largest: number | null = null;
function largestSide(): number {
  if (largest !== null) return largest;
  const gl = document.createElement('canvas').getContext('webgl2');
  if (!gl) return 0;
  const dimensions = gl.getParameter(gl.MAX_VIEWPORT_DIMS) as Int32Array;
  largest = Math.min(
    gl.getParameter(gl.MAX_TEXTURE_SIZE) as number,
    gl.getParameter(gl.MAX_RENDERBUFFER_SIZE) as number,
    ...dimensions,
  );
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return largest;
}

const scaled = ({ width, height }: Size, ratio: number): Size => ({
  width: Math.round(width * ratio),
  height: Math.round(height * ratio),
});

export function canvasOf({ width, height }: Size): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas;
}

/** Whether a canvas of this size keeps what is drawn in its last corner: no browser says so beforehand. */
function keepsCorner(size: Size): boolean {
  const canvas = canvasOf(size);
  const context = canvas.getContext('2d');
  if (!context) return false;
  try {
    context.fillRect(size.width - 1, size.height - 1, 1, 1);
    return context.getImageData(size.width - 1, size.height - 1, 1, 1).data[3] === 255;
  } catch {
    return false;
  } finally {
    // Gives the memory back at once.
    canvas.width = 0;
  }
}

/** Whether this browser can draw a page with such a map at this density. */
export function canDraw(page: Size, map: Size, ratio: number): boolean {
  const { width, height } = scaled(map, ratio);
  return Math.max(width, height) <= largestSide() && keepsCorner(scaled(page, ratio));
}

/** The side of the small copy in which a canvas is looked at. */
const LOOK = 48;

/** Whether all of a canvas is of one colour, or of none. */
function isBlank(canvas: HTMLCanvasElement): boolean {
  const context = canvasOf({ width: LOOK, height: LOOK }).getContext('2d', { willReadFrequently: true });
  if (!context) return true;
  context.drawImage(canvas, 0, 0, LOOK, LOOK);
  const { data } = context.getImageData(0, 0, LOOK, LOOK);
  return data.every((value, at) => Math.abs(value - (data[at % 4] ?? 0)) <= 1);
}

/** @throws {PictureError} where one of the maps came out empty */
export function refuseBlank(maps: readonly HTMLCanvasElement[]): void {
  if (maps.some(isBlank)) throw new PictureError('blank');
}

/**
 * Paints a page over the whole of a canvas: drawn at its size, not enlarged.
 * @param page as SVG, in pixels of CSS
 * @throws {PictureError}
 */
export async function paint(page: string, context: CanvasRenderingContext2D): Promise<void> {
  const { width, height } = context.canvas;
  const sized = page.replace(/width="\d+" height="\d+"/, `width="${width}" height="${height}"`);
  const image = new Image();
  const address = URL.createObjectURL(new Blob([sized], { type: 'image/svg+xml' }));
  try {
    image.src = address;
    await image.decode();
    context.drawImage(image, 0, 0, width, height);
  } catch (error) {
    throw new PictureError('unmade', error);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/**
 * @param page as SVG, in pixels of CSS, with empty frames
 * @param maps what is painted into the frames
 * @throws {PictureError}
 */
export async function pngOf(
  page: string,
  layout: PictureLayout<string>,
  maps: readonly HTMLCanvasElement[],
  ratio: number,
): Promise<Blob> {
  const size = scaled(layout, ratio);
  const canvas = canvasOf(size);
  const context = canvas.getContext('2d');
  if (!context) throw new PictureError('size');
  await paint(page, context);
  maps.forEach((map, index) => {
    const box = layout.maps[index];
    if (box) context.drawImage(map, box.left * ratio, box.top * ratio, map.width, map.height);
  });
  if (isBlank(canvas)) throw new PictureError('blank');
  const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  canvas.width = 0;
  if (!file) throw new PictureError('unmade');
  return file;
}
