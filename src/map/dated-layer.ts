// Large data sets on the map: a custom layer that has the window of years and the choice as uniforms, so that a change of
// year touches no record. Its chunks come from core/records/dated-chunks.ts (built in a worker); what lies under the pointer is
// asked of core/records/dated-index.ts. Web Mercator only, as the atlas is; flat or tilted, every copy of the world. MapLibre
// drops it with the style and with a lost context: whoever owns the map adds it again at the next `style.load`.
import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl';
import type { Years } from '../core/time/bounds.ts';
import {
  begunBy,
  CORNER_BYTES,
  DOT_BYTES,
  MOST_SEGMENTS,
  type DatedChunk,
} from '../core/records/dated-chunks.ts';
import { at, MOST_CATEGORIES } from '../core/records/dated-records.ts';
import { mercatorX, mercatorY, pixelAt } from '../core/geo/mercator.ts';
import { ATTRIBUTES, DOT_FRAGMENT, DOT_VERTEX, LINE_FRAGMENT, LINE_VERTEX } from './dated-shaders.ts';

/** Red, green, blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/** By category: how it is coloured, and whether it is seen. */
export interface Categories {
  readonly colour: readonly Colour[];
  readonly visible: readonly boolean[];
}

export interface DatedTheme {
  /** The ground under the map: halos, and the inside of rings. */
  readonly paper: Colour;
  /** What the chosen record is ringed with. */
  readonly ink: Colour;
}

/** A linked program and where its uniforms are. */
export interface Program {
  readonly program: WebGLProgram;
  readonly uniform: (name: string) => WebGLUniformLocation | null;
}

/** @throws with the compiler's words when a shader is wrong. */
export function linkProgram(gl: WebGL2RenderingContext, vertex: string, fragment: string): Program {
  const program = gl.createProgram();
  for (const [kind, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(kind);
    // Null only while the context is lost; what is made then is made again when it is back.
    if (!shader) continue;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
    const shaders = (gl.getAttachedShaders(program) ?? []).map((shader) => gl.getShaderInfoLog(shader));
    throw new Error([gl.getProgramInfoLog(program), ...shaders].join('\n'));
  }
  const locations = new Map<string, WebGLUniformLocation | null>();
  return {
    program,
    uniform: (name) => {
      let location = locations.get(name);
      if (location === undefined) locations.set(name, (location = gl.getUniformLocation(program, name)));
      return location;
    },
  };
}

/** Binds a chunk's buffer to the attributes; `first` skips that many runs. */
export function bindAttributes(gl: WebGL2RenderingContext, shape: DatedChunk['shape'], first = 0): void {
  const segments = shape === 'segments';
  const bytes = segments ? CORNER_BYTES : DOT_BYTES;
  let offset = first * bytes;
  for (const location of Object.values(ATTRIBUTES)) gl.disableVertexAttribArray(location);
  gl.enableVertexAttribArray(ATTRIBUTES.position);
  gl.vertexAttribPointer(ATTRIBUTES.position, 2, gl.FLOAT, false, bytes, offset);
  offset += 8;
  if (segments) {
    gl.enableVertexAttribArray(ATTRIBUTES.along);
    gl.vertexAttribPointer(ATTRIBUTES.along, 1, gl.FLOAT, false, bytes, offset);
    offset += 4;
    gl.enableVertexAttribArray(ATTRIBUTES.direction);
    gl.vertexAttribPointer(ATTRIBUTES.direction, 2, gl.BYTE, true, bytes, offset + 10);
  }
  gl.enableVertexAttribArray(ATTRIBUTES.run);
  gl.vertexAttribIPointer(ATTRIBUTES.run, 4, gl.SHORT, bytes, offset);
  gl.enableVertexAttribArray(ATTRIBUTES.look);
  gl.vertexAttribIPointer(ATTRIBUTES.look, 2, gl.UNSIGNED_BYTE, bytes, offset + 8);
}

/** The palette as the shaders read it: 256 texels of red, green, blue and whether it is seen. */
export function paletteTexels({ colour, visible }: Categories): Uint8Array<ArrayBuffer> {
  const texels = new Uint8Array(MOST_CATEGORIES * 4);
  colour.slice(0, MOST_CATEGORIES).forEach((rgb, category) => {
    texels.set([...rgb, visible[category] ? 255 : 0], category * 4);
  });
  return texels;
}

/** Makes the palette's texture where there is none, fills it, and leaves it bound. */
export function uploadPalette(
  gl: WebGL2RenderingContext,
  texture: WebGLTexture | null,
  texels: Uint8Array,
): WebGLTexture {
  const kept = texture ?? gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, kept);
  // MapLibre leaves these as its last upload wanted them.
  gl.pixelStorei(gl.UNPACK_ALIGNMENT, 4);
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
  gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, MOST_CATEGORIES, 1, 0, gl.RGBA, gl.UNSIGNED_BYTE, texels);
  return kept;
}

/** Radius of a dot and half the width of a line, in CSS pixels: they grow gently, so that a crowd thins as one nears. */
const dotRadius = (zoom: number): number => Math.min(1.6 + 0.35 * Math.max(zoom - 3, 0), 5);
const lineHalfWidth = (zoom: number): number => Math.min(0.7 + 0.14 * Math.max(zoom - 3, 0), 2);

/** What the graphics card holds; gone with the context, and made again from the chunks. */
interface Held {
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
  #held: Held | null = null;
  #chunks: DatedChunk[] = [];
  #years: Years = { since: 0, until: 0 };
  #texels = new Uint8Array(MOST_CATEGORIES * 4);
  #paletteIsNew = true;
  #certainOnly = false;
  #theme: DatedTheme = { paper: [255, 255, 255], ink: [0, 0, 0] };
  #selected: number | null = null;
  /** Where the runs of the chosen record are: first and number, in a chunk. */
  #chosen: { chunk: DatedChunk; first: number; count: number }[] = [];

  constructor(id: string) {
    this.id = id;
  }

  // What the atlas tells it: each of these ends in one request for a frame, and only `addChunks` looks at records.

  setChunks(chunks: readonly DatedChunk[]): void {
    this.#forget();
    this.#chunks = [];
    this.addChunks(chunks);
  }

  /** More of the same set: the records are numbered on from those that are there. */
  addChunks(chunks: readonly DatedChunk[]): void {
    this.#chunks.push(...chunks);
    // Dots lie over lines, whatever came first.
    this.#chunks.sort((a, b) => Number(a.shape === 'dots') - Number(b.shape === 'dots'));
    this.#findChosen();
    this.#repaint();
  }

  clear(): void {
    this.setChunks([]);
  }

  setYears(years: Years): void {
    this.#years = years;
    this.#repaint();
  }

  setCategories(categories: Categories): void {
    this.#texels = paletteTexels(categories);
    this.#paletteIsNew = true;
    this.#repaint();
  }

  setCertainOnly(certainOnly: boolean): void {
    this.#certainOnly = certainOnly;
    this.#repaint();
  }

  setTheme(theme: DatedTheme): void {
    this.#theme = theme;
    this.#repaint();
  }

  /** The record's number is that of its columns, counted from `firstRecord` of its chunks. */
  setSelected(record: number | null): void {
    this.#selected = record;
    this.#findChosen();
    this.#repaint();
  }

  /** Takes it off its map, if it is on one. */
  dispose(): void {
    if (this.#map?.getLayer(this.id)) this.#map.removeLayer(this.id);
    this.#chunks = [];
    this.#chosen = [];
  }

  // What MapLibre calls.

  onAdd(map: MapLibreMap, gl: WebGL2RenderingContext): void {
    this.#map = map;
    this.#gl = gl;
  }

  onRemove(): void {
    this.#forget();
    const [gl, held] = [this.#gl, this.#held];
    if (gl && held) {
      gl.deleteProgram(held.dots.program);
      gl.deleteProgram(held.lines.program);
      gl.deleteBuffer(held.corners);
      gl.deleteTexture(held.palette);
    }
    this.#held = null;
    this.#map = null;
    this.#gl = null;
  }

  render(gl: WebGL2RenderingContext, { defaultProjectionData }: CustomRenderMethodInput): void {
    const map = this.#map;
    if (!map || this.#chunks.length === 0) return;
    const held = (this.#held ??= this.#make(gl));
    gl.activeTexture(gl.TEXTURE0);
    if (this.#paletteIsNew || !held.palette) {
      held.palette = uploadPalette(gl, held.palette, this.#texels);
      this.#paletteIsNew = false;
    } else gl.bindTexture(gl.TEXTURE_2D, held.palette);

    const matrix = defaultProjectionData.mainMatrix;
    const seen = seenBox(map);
    for (const shape of ['segments', 'dots'] as const) {
      const chunks = this.#chunks.filter((chunk) => chunk.shape === shape);
      const chosen = this.#chosen.filter(({ chunk }) => chunk.shape === shape);
      if (chunks.length === 0) continue;
      const program = shape === 'dots' ? held.dots : held.lines;
      gl.useProgram(program.program);
      this.#setUniforms(gl, program, map, matrix);
      for (const chunk of chunks) {
        const count = begunBy(chunk, this.#years.until);
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
    gl.uniform2i(program.uniform('years'), this.#years.since, this.#years.until);
    gl.uniform1i(program.uniform('certainOnly'), Number(this.#certainOnly));
    const { paper, ink } = this.#theme;
    gl.uniform3f(program.uniform('paper'), paper[0] / 255, paper[1] / 255, paper[2] / 255);
    gl.uniform3f(program.uniform('ink'), ink[0] / 255, ink[1] / 255, ink[2] / 255);
    this.#setSize(gl, program, map, false);
  }

  /** Sizes in pixels of the screen's own grid; what is chosen is half as large again. */
  #setSize(gl: WebGL2RenderingContext, program: Program, map: MapLibreMap, emphasis: boolean): void {
    const density = map.getPixelRatio();
    const zoom = map.getZoom();
    const growth = density * (emphasis ? 1.5 : 1);
    gl.uniform1i(program.uniform('emphasis'), Number(emphasis));
    gl.uniform1f(program.uniform('rim'), density);
    gl.uniform1f(program.uniform('radius'), dotRadius(zoom) * growth);
    const halfWidth = lineHalfWidth(zoom) * growth + density * (emphasis ? 3 : 1);
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
    const held = this.#held;
    if (!held) return;
    let array = held.arrays.get(chunk)?.array;
    if (!array) {
      const made = upload(gl, chunk, held.corners);
      held.arrays.set(chunk, made);
      array = made.array;
    }
    gl.bindVertexArray(array);
    // In float64, where a float32 would tremble: the shader adds only how far a run is from there.
    const [x, y] = [chunk.origin[0] + copy, chunk.origin[1]];
    const inClip = (row: number): number =>
      at(matrix, row) * x + at(matrix, 4 + row) * y + at(matrix, 12 + row);
    gl.uniform4f(program.uniform('origin'), inClip(0), inClip(1), inClip(2), inClip(3));
    if (chunk.shape === 'dots') gl.drawArrays(gl.POINTS, first, count);
    // Six numbers of two bytes a segment.
    else gl.drawElements(gl.TRIANGLES, count * 6, gl.UNSIGNED_SHORT, first * 12);
  }

  #make(gl: WebGL2RenderingContext): Held {
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
    for (const { array, buffer } of this.#held?.arrays.values() ?? []) {
      this.#gl?.deleteVertexArray(array);
      this.#gl?.deleteBuffer(buffer);
    }
    this.#held?.arrays.clear();
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

/** Two triangles for each segment of four corners. */
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

/** What the window shows, as a box in the unit square; it reaches beyond it where copies of the world are seen. */
function seenBox(map: MapLibreMap): readonly [number, number, number, number] {
  const bounds = map.getBounds();
  // What lies just outside still reaches in by its radius.
  const margin = 16 * pixelAt(map.getZoom());
  return [
    mercatorX(bounds.getWest()) - margin,
    mercatorY(bounds.getNorth()) - margin,
    mercatorX(bounds.getEast()) + margin,
    mercatorY(bounds.getSouth()) + margin,
  ];
}

/** The copies of the world in which a chunk is seen: 0 is the first, 1 the one to its east. */
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
