// A page for tests/browser/engine.test.ts, which compares it with the core: it reports which runs the graphics card shows, by the
// program of probe-shaders.ts and by pictures of the layer itself.
import { Map as MapLibreMap } from 'maplibre-gl';
import { begunBy, buildChunks, type DatedChunk } from '../../src/core/records/dated-chunks.ts';
import { DatedRecordsBuilder, type DatedRun, type DatedView } from '../../src/core/records/dated-records.ts';
import type { Position } from '../../src/core/atlas/atlas.ts';
import { DatedLayer, type DatedLook } from '../../src/map/dated-layer.ts';
import {
  bindAttributes,
  linkProgram,
  paletteTexels,
  uploadPalette,
  type Colour,
} from '../../src/map/dated-program.ts';
import { PROBE_FRAGMENT, PROBE_VERTEX } from './probe-shaders.ts';

export interface ProbeRecord {
  readonly path: readonly Position[];
  readonly runs: readonly DatedRun[];
}

const chunksOf = (records: readonly ProbeRecord[]): DatedChunk[] => {
  const builder = new DatedRecordsBuilder();
  for (const { path, runs } of records) builder.addLine(path, runs);
  return buildChunks(builder.columns());
};

/** The red, green and blue of each record's lit run, or null if none is lit. For at most one chunk of dots. */
export function lit(
  records: readonly ProbeRecord[],
  views: readonly DatedView[],
  colour: readonly Colour[],
): (Colour | null)[][] {
  const [chunk, ...more] = chunksOf(records);
  if (!chunk || more.length > 0) throw new Error('The probe takes one chunk of dots');
  const gl = document.createElement('canvas').getContext('webgl2');
  if (!gl) throw new Error('No WebGL 2');
  const side = Math.ceil(Math.sqrt(chunk.record.length));
  const { program, uniform } = linkProgram(gl, PROBE_VERTEX, PROBE_FRAGMENT);
  const target = gl.createRenderbuffer();
  gl.bindRenderbuffer(gl.RENDERBUFFER, target);
  gl.renderbufferStorage(gl.RENDERBUFFER, gl.RGBA8, side, side);
  gl.bindFramebuffer(gl.FRAMEBUFFER, gl.createFramebuffer());
  gl.framebufferRenderbuffer(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.RENDERBUFFER, target);
  gl.viewport(0, 0, side, side);
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
  gl.bufferData(gl.ARRAY_BUFFER, chunk.vertices, gl.STATIC_DRAW);
  bindAttributes(gl, chunk.shape);
  gl.useProgram(program);
  gl.uniform2i(uniform('grid'), side, side);
  gl.uniform1i(uniform('palette'), 0);
  let palette: WebGLTexture | null = null;
  return views.map(({ years, visible, certainOnly }) => {
    palette = uploadPalette(gl, palette, paletteTexels({ colour, visible }));
    gl.uniform2i(uniform('years'), years.since, years.until);
    gl.uniform1i(uniform('certainOnly'), Number(certainOnly));
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    // The same first part of the chunk that the layer draws.
    gl.drawArrays(gl.POINTS, 0, begunBy(chunk, years.until));
    const pixels = new Uint8Array(side * side * 4);
    gl.readPixels(0, 0, side, side, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
    const answer = new Array<Colour | null>(records.length).fill(null);
    chunk.record.forEach((record, run) => {
      const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(run * 4, run * 4 + 4);
      if (alpha > 0) answer[record] = [red, green, blue];
    });
    return answer;
  });
}

let map: MapLibreMap | null = null;
let layer: DatedLayer | null = null;
let look: DatedLook = {
  years: { since: 0, until: 0 },
  certainOnly: false,
  palette: { colour: [], visible: [] },
  theme: { paper: [255, 255, 255], ink: [0, 0, 0] },
};

const settled = (): Promise<void> =>
  new Promise((resolve) => {
    map?.once('idle', () => resolve());
    map?.triggerRepaint();
  });

/** A white map with the layer on it. */
export async function open(options: {
  center: [number, number];
  zoom: number;
  renderWorldCopies?: boolean;
  bearing?: number;
  pitch?: number;
}): Promise<void> {
  map?.remove();
  map = new MapLibreMap({
    container: 'map',
    style: {
      version: 8,
      sources: {},
      layers: [{ id: 'paper', type: 'background', paint: { 'background-color': '#ffffff' } }],
    },
    attributionControl: false,
    fadeDuration: 0,
    canvasContextAttributes: { preserveDrawingBuffer: true },
    ...options,
  });
  const dated = (layer = new DatedLayer('dated'));
  map.on('style.load', () => map?.addLayer(dated));
  await map.once('load');
  await settled();
}

/** Replaces the records; or adds more, numbered from `firstRecord`. */
export function setRecords(records: readonly ProbeRecord[], firstRecord?: number): void {
  const builder = new DatedRecordsBuilder();
  for (const { path, runs } of records) builder.addLine(path, runs);
  const chunks = buildChunks(builder.columns(), firstRecord);
  if (firstRecord === undefined) layer?.setChunks(chunks);
  else layer?.addChunks(chunks);
}

/** The colour of the picture at each position, in the frame that shows the view. */
export async function picture(
  view: DatedView,
  colour: readonly Colour[],
  places: readonly Position[],
  selected: number | null = null,
): Promise<Colour[]> {
  const { years, certainOnly, visible } = view;
  look = { ...look, years, certainOnly, palette: { colour, visible } };
  layer?.show(look);
  layer?.setSelected(selected);
  await settled();
  return coloursAt(places);
}

export function coloursAt(places: readonly Position[]): Colour[] {
  const gl = map?.getCanvas().getContext('webgl2');
  if (!map || !gl) throw new Error('There is no map');
  const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
  const pixels = new Uint8Array(width * height * 4);
  gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
  const density = map.getPixelRatio();
  return places.map((place) => {
    const { x, y } = map?.project([...place]) ?? { x: 0, y: 0 };
    const start = ((height - 1 - Math.floor(y * density)) * width + Math.floor(x * density)) * 4;
    const [red = -1, green = -1, blue = -1] = pixels.subarray(start, start + 3);
    return [red, green, blue];
  });
}

/** Loses and restores the WebGL context, as in a browser that is short of memory. */
export async function loseContext(): Promise<void> {
  const extension = map?.getCanvas().getContext('webgl2')?.getExtension('WEBGL_lose_context');
  if (!map || !extension) throw new Error('The context cannot be lost here');
  const back = map.once('webglcontextrestored');
  const lost = map.once('webglcontextlost');
  extension.loseContext();
  await lost;
  // The context may only be restored after the event has been handled.
  setTimeout(() => extension.restoreContext(), 0);
  await back;
  await settled();
}

/** How many frames the map draws for one change of year. */
export async function framesOf(year: number): Promise<number> {
  let frames = 0;
  const count = (): void => void frames++;
  map?.on('render', count);
  look = { ...look, years: { since: year, until: year } };
  layer?.show(look);
  await map?.once('idle');
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  map?.off('render', count);
  return frames;
}

export function dispose(): string[] {
  layer?.dispose();
  return map?.getLayersOrder() ?? [];
}

const probe = { lit, open, setRecords, picture, coloursAt, loseContext, framesOf, dispose };
export type Probe = typeof probe;
declare global {
  interface Window {
    probe: Probe;
  }
}
window.probe = probe;
