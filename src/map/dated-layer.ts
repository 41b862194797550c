// Draws large data sets: a custom layer of MapLibre whose shaders take the years and the reader's choice as uniforms, so that a
// change of years touches no record. core/records/dated-chunks.ts builds the chunks in a worker, core/records/dated-index.ts
// finds the record under the pointer. Web Mercator only, flat or tilted, in every copy of the world. MapLibre drops the layer
// with a style and with a lost context; the owner of the map must add it again at the next `style.load`.
import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl';
import { mercatorX, mercatorY, pixelAt } from '../core/geo/mercator.ts';
import { begunBy, MOST_SEGMENTS, type DatedChunk } from '../core/records/dated-chunks.ts';
import { at } from '../core/records/dated-records.ts';
import { dotRadius, dotRim, lineHalfWidth } from '../core/records/dot-size.ts';
import type { Years } from '../core/time/bounds.ts';
import {
  bindAttributes,
  linkProgram,
  paletteTexels,
  uploadPalette,
  type CategoryPalette,
  type Colour,
  type Program,
} from './dated-program.ts';
import { DOT_FRAGMENT, DOT_VERTEX, LINE_FRAGMENT, LINE_VERTEX } from './dated-shaders.ts';

export interface DatedTheme {
  /** The colour of the map's background, used for halos and the inside of rings. */
  readonly paper: Colour;
  /** The colour of the ring around the chosen record. */
  readonly ink: Colour;
}

/** How the records look. The layer compares palettes and themes by identity, years by their values. */
export interface DatedLook {
  readonly years: Years;
  readonly certainOnly: boolean;
  readonly palette: CategoryPalette;
  readonly theme: DatedTheme;
}

/** The initial look: all records are in one hidden category. */
const NO_LOOK: DatedLook = {
  years: { since: 0, until: 0 },
  certainOnly: false,
  palette: { colour: [], visible: [] },
  theme: { paper: [255, 255, 255], ink: [0, 0, 0] },
};

/** The resources on the graphics card. They are lost with the context and made again from the chunks. */
interface OnGraphicsCard {
  readonly dots: Program;
  readonly lines: Program;
  readonly corners: WebGLBuffer;
  readonly arrays: Map<DatedChunk, { array: WebGLVertexArrayObject; buffer: WebGLBuffer }>;
  palette: WebGLTexture | null;
}

export class DatedLayer implements CustomLayerInterface {
  readonly id: string;
  readonly type = 'custom';
  readonly renderingMode = '2d';

  #map: MapLibreMap | null = null;
  #gl: WebGL2RenderingContext | null = null;
  #onCard: OnGraphicsCard | null = null;
  #chunks: DatedChunk[] = [];
  /** How many dots and segments there are. */
  #runs = 0;
  #look = NO_LOOK;
  #paletteIsNew = true;
  #selected: number | null = null;
  /** Where in the chunks the runs of the chosen record are. */
  #chosen: { chunk: DatedChunk; first: number; count: number }[] = [];

  constructor(id: string) {
    this.id = id;
  }

  // Methods for the page. Each requests one frame. Only adding chunks and choosing a record take time that grows with the
  // number of records.

  setChunks(chunks: readonly DatedChunk[]): void {
    this.#forget();
    this.#chunks = [];
    this.addChunks(chunks);
  }

  /** Adds chunks of the same set; their record numbers continue those of the chunks already added. */
  addChunks(chunks: readonly DatedChunk[]): void {
    this.#chunks.push(...chunks);
    this.#runs = this.#chunks.reduce((sum, { from }) => sum + from.length, 0);
    // Dots are drawn above lines, in whatever order the chunks arrive.
    this.#chunks.sort((a, b) => Number(a.shape === 'dots') - Number(b.shape === 'dots'));
    this.#findChosen();
    this.#repaint();
  }

  clear(): void {
    this.setChunks([]);
  }

  /** Draws the records in another look; does nothing if it is the same. */
  show(look: DatedLook): void {
    const shown = this.#look;
    this.#look = look;
    if (look.palette !== shown.palette) this.#paletteIsNew = true;
    else if (
      look.theme === shown.theme &&
      look.certainOnly === shown.certainOnly &&
      look.years.since === shown.years.since &&
      look.years.until === shown.years.until
    )
      return;
    this.#repaint();
  }

  /** Draws the records of other years in the same look. */
  showYears(years: Years): void {
    this.show({ ...this.#look, years });
  }

  /** Emphasises a record; null for none. Its number is that of the chunks. */
  setSelected(record: number | null): void {
    this.#selected = record;
    this.#findChosen();
    this.#repaint();
  }

  /** How far a dot reaches from its middle, in CSS pixels. */
  dotReach(zoom: number): number {
    return dotRadius(zoom, this.#runs);
  }

  /** Another layer for another map that shows the same records in the same look. */
  copy(): DatedLayer {
    const copy = new DatedLayer(this.id);
    copy.addChunks(this.#chunks);
    copy.show(this.#look);
    copy.setSelected(this.#selected);
    return copy;
  }

  /** Takes the layer off its map, if it is on one. */
  dispose(): void {
    if (this.#map?.getLayer(this.id)) this.#map.removeLayer(this.id);
    this.#chunks = [];
    this.#chosen = [];
  }

  // Methods that MapLibre calls.

  onAdd(map: MapLibreMap, gl: WebGL2RenderingContext): void {
    this.#map = map;
    this.#gl = gl;
  }

  onRemove(): void {
    this.#forget();
    const [gl, onCard] = [this.#gl, this.#onCard];
    if (gl && onCard) {
      gl.deleteProgram(onCard.dots.program);
      gl.deleteProgram(onCard.lines.program);
      gl.deleteBuffer(onCard.corners);
      gl.deleteTexture(onCard.palette);
    }
    this.#onCard = null;
    this.#map = null;
    this.#gl = null;
  }

  render(gl: WebGL2RenderingContext, { defaultProjectionData }: CustomRenderMethodInput): void {
    const map = this.#map;
    if (!map || this.#chunks.length === 0) return;
    const onCard = (this.#onCard ??= this.#make(gl));
    gl.activeTexture(gl.TEXTURE0);
    if (this.#paletteIsNew || !onCard.palette) {
      onCard.palette = uploadPalette(gl, onCard.palette, paletteTexels(this.#look.palette));
      this.#paletteIsNew = false;
    } else gl.bindTexture(gl.TEXTURE_2D, onCard.palette);

    const matrix = defaultProjectionData.mainMatrix;
    const seen = seenBox(map);
    for (const shape of ['segments', 'dots'] as const) {
      const chunks = this.#chunks.filter((chunk) => chunk.shape === shape);
      const chosen = this.#chosen.filter(({ chunk }) => chunk.shape === shape);
      if (chunks.length === 0) continue;
      const program = shape === 'dots' ? onCard.dots : onCard.lines;
      gl.useProgram(program.program);
      this.#setUniforms(gl, program, map, matrix);
      for (const chunk of chunks) {
        const count = begunBy(chunk, this.#look.years.until);
        if (count === 0) continue;
        for (const copy of copiesIn(chunk, seen)) this.#draw(gl, program, matrix, chunk, copy, 0, count);
      }
      if (chosen.length === 0) continue;
      this.#setSize(gl, program, map, true);
      for (const { chunk, first, count } of chosen) {
        for (const copy of copiesIn(chunk, seen)) this.#draw(gl, program, matrix, chunk, copy, first, count);
      }
    }
    gl.bindVertexArray(null);
  }

  #setUniforms(
    gl: WebGL2RenderingContext,
    program: Program,
    map: MapLibreMap,
    matrix: ArrayLike<number>,
  ): void {
    gl.uniformMatrix4fv(program.uniform('matrix'), false, new Float32Array(matrix));
    gl.uniform1i(program.uniform('palette'), 0);
    const { years, certainOnly, theme } = this.#look;
    const { paper, ink } = theme;
    gl.uniform2i(program.uniform('years'), years.since, years.until);
    gl.uniform1i(program.uniform('certainOnly'), Number(certainOnly));
    gl.uniform3f(program.uniform('paper'), paper[0] / 255, paper[1] / 255, paper[2] / 255);
    gl.uniform3f(program.uniform('ink'), ink[0] / 255, ink[1] / 255, ink[2] / 255);
    this.#setSize(gl, program, map, false);
  }

  /** Sets sizes in device pixels; with emphasis they are one and a half times as large. */
  #setSize(gl: WebGL2RenderingContext, program: Program, map: MapLibreMap, emphasis: boolean): void {
    const density = map.getPixelRatio();
    const zoom = map.getZoom();
    const growth = density * (emphasis ? 1.5 : 1);
    gl.uniform1i(program.uniform('emphasis'), Number(emphasis));
    const radius = dotRadius(zoom, this.#runs);
    gl.uniform1f(program.uniform('rim'), density * (program === this.#onCard?.dots ? dotRim(radius) : 1));
    gl.uniform1f(program.uniform('radius'), radius * growth);
    const halfWidth = lineHalfWidth(zoom, this.#runs) * growth + density * (emphasis ? 3 : 1);
    gl.uniform1f(program.uniform('halfWidth'), halfWidth);
    gl.uniform1f(program.uniform('reach'), (halfWidth / density) * pixelAt(zoom));
    gl.uniform1f(program.uniform('pixelsPerUnit'), density / pixelAt(zoom));
  }

  #draw(
    gl: WebGL2RenderingContext,
    program: Program,
    matrix: ArrayLike<number>,
    chunk: DatedChunk,
    copy: number,
    first: number,
    count: number,
  ): void {
    const onCard = this.#onCard;
    if (!onCard) return;
    let array = onCard.arrays.get(chunk)?.array;
    if (!array) {
      const made = upload(gl, chunk, onCard.corners);
      onCard.arrays.set(chunk, made);
      array = made.array;
    }
    gl.bindVertexArray(array);
    // The chunk's origin is projected here in float64, because positions in float32 would jitter. The shader adds the small
    // offset from it.
    const [x, y] = [chunk.origin[0] + copy, chunk.origin[1]];
    const inClip = (row: number): number =>
      at(matrix, row) * x + at(matrix, 4 + row) * y + at(matrix, 12 + row);
    gl.uniform4f(program.uniform('origin'), inClip(0), inClip(1), inClip(2), inClip(3));
    if (chunk.shape === 'dots') gl.drawArrays(gl.POINTS, first, count);
    // Each segment has six indices of two bytes.
    else gl.drawElements(gl.TRIANGLES, count * 6, gl.UNSIGNED_SHORT, first * 12);
  }

  #make(gl: WebGL2RenderingContext): OnGraphicsCard {
    const corners = gl.createBuffer();
    gl.bindVertexArray(null);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, corners);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, cornerNumbers(), gl.STATIC_DRAW);
    return {
      dots: linkProgram(gl, DOT_VERTEX, DOT_FRAGMENT),
      lines: linkProgram(gl, LINE_VERTEX, LINE_FRAGMENT),
      corners,
      arrays: new Map(),
      palette: null,
    };
  }

  #forget(): void {
    for (const { array, buffer } of this.#onCard?.arrays.values() ?? []) {
      this.#gl?.deleteVertexArray(array);
      this.#gl?.deleteBuffer(buffer);
    }
    this.#onCard?.arrays.clear();
  }

  #findChosen(): void {
    this.#chosen = [];
    if (this.#selected === null) return;
    for (const chunk of this.#chunks) {
      let first = chunk.record.indexOf(this.#selected);
      while (first >= 0) {
        let end = first + 1;
        while (chunk.record[end] === this.#selected) end++;
        this.#chosen.push({ chunk, first, count: end - first });
        first = chunk.record.indexOf(this.#selected, end);
      }
    }
  }

  #repaint(): void {
    this.#map?.triggerRepaint();
  }
}

/** The indices of two triangles for each segment of four corners. */
function cornerNumbers(): Uint16Array {
  const numbers = new Uint16Array(MOST_SEGMENTS * 6);
  for (let segment = 0; segment < MOST_SEGMENTS; segment++) {
    const corner = segment * 4;
    numbers.set([corner, corner + 1, corner + 2, corner + 2, corner + 1, corner + 3], segment * 6);
  }
  return numbers;
}

function upload(
  gl: WebGL2RenderingContext,
  chunk: DatedChunk,
  corners: WebGLBuffer,
): { array: WebGLVertexArrayObject; buffer: WebGLBuffer } {
  const array = gl.createVertexArray();
  const buffer = gl.createBuffer();
  gl.bindVertexArray(array);
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  gl.bufferData(gl.ARRAY_BUFFER, chunk.vertices, gl.STATIC_DRAW);
  bindAttributes(gl, chunk.shape);
  if (chunk.shape === 'segments') gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, corners);
  return { array, buffer };
}

/** The box that the window shows, in the unit square; it extends beyond the square if copies of the world are visible. */
function seenBox(map: MapLibreMap): readonly [number, number, number, number] {
  const bounds = map.getBounds();
  // A dot just outside of the window extends into it by its radius.
  const margin = 16 * pixelAt(map.getZoom());
  return [
    mercatorX(bounds.getWest()) - margin,
    mercatorY(bounds.getNorth()) - margin,
    mercatorX(bounds.getEast()) + margin,
    mercatorY(bounds.getSouth()) + margin,
  ];
}

/** The copies of the world in which a chunk is visible: 0 is the main one, 1 the one to its east. */
function copiesIn(
  { bounds: [left, top, right, bottom] }: DatedChunk,
  [seenLeft, seenTop, seenRight, seenBottom]: readonly [number, number, number, number],
): number[] {
  if (bottom < seenTop || top > seenBottom) return [];
  const copies: number[] = [];
  for (let copy = Math.ceil(seenLeft - right); copy <= Math.floor(seenRight - left); copy++)
    copies.push(copy);
  return copies;
}
