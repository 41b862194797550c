// The ways of showing a year on a map that are measured against one another. Each gets the same records, and one circle
// or line of its category's colour for each run.
import { MapLibreOverlay } from '@deck.gl/maplibre';
import { DataFilterExtension } from '@deck.gl/extensions';
import { PathLayer, ScatterplotLayer } from '@deck.gl/layers';
import { filterByDate } from '@openhistoricalmap/maplibre-gl-dates';
import type { ExpressionSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { DatedChunk } from '../../src/core/records/dated-chunks.ts';
import { DatedLayer, type DatedLook } from '../../src/map/dated-layer.ts';
import { bindAttributes, linkProgram, paletteTexels, uploadPalette } from '../../src/map/dated-program.ts';
import { inYears } from '../../src/map/layers/year.ts';
import type { Question } from './builder-worker.ts';
import { PROBE_FRAGMENT, PROBE_VERTEX } from './probe-shaders.ts';
import { CATEGORIES, synthesise, type Recipe } from './synthetic.ts';

export interface Engine {
  /** Makes the records. Not measured. */
  prepare(recipe: Recipe): Promise<void>;
  /** Makes layers on the map from the records. */
  load(map: MapLibreMap): Promise<void>;
  setYear(year: number): void;
  /** The numbers of the records it shows, sorted; or only how many, if the engine cannot say more. */
  shown(): Promise<number[] | number>;
}

const COLOURS = [
  [178, 60, 48],
  [58, 110, 80],
  [52, 84, 140],
  [168, 120, 40],
  [110, 70, 130],
  [60, 130, 140],
] as const;
const colourOf = (category: number): (typeof COLOURS)[number] =>
  COLOURS[category % COLOURS.length] ?? COLOURS[0];
const RADIUS = 2;
const WIDTH = 1.5;
const all = Array.from({ length: CATEGORIES }, () => true);
const LOOK: Omit<DatedLook, 'years'> = {
  certainOnly: false,
  palette: { colour: COLOURS, visible: all },
  theme: { paper: [255, 255, 255], ink: [0, 0, 0] },
};

/** The atlas's layer for large data sets: built in a worker, the year as a uniform. */
class Dated implements Engine {
  readonly #layer = new DatedLayer('dated');
  readonly #worker = new Worker(new URL('./builder-worker.ts', import.meta.url), { type: 'module' });
  #map: MapLibreMap | null = null;
  #chunks: DatedChunk[] = [];
  #year = 0;

  ask<T>(task: Question['task'], argument: unknown = null): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#worker.onmessage = ({ data }: MessageEvent<T>) => resolve(data);
      this.#worker.onerror = ({ message }) => reject(new Error(message));
      this.#worker.postMessage({ task, with: argument } satisfies Question);
    });
  }

  async prepare(recipe: Recipe): Promise<void> {
    await this.ask('make', recipe);
  }

  async load(map: MapLibreMap): Promise<void> {
    this.#map = map;
    map.addLayer(this.#layer);
    this.#chunks = await this.ask('build');
    this.#layer.setChunks(this.#chunks);
  }

  setYear(year: number): void {
    this.#year = year;
    this.#layer.show({ ...LOOK, years: { since: year, until: year } });
  }

  /** Asks the graphics card which runs it shows, with a program that contains the layer's test. */
  shown(): Promise<number[]> {
    const gl = document.createElement('canvas').getContext('webgl2');
    if (!gl || !this.#map) throw new Error('No WebGL 2');
    const side = 512;
    const { program, uniform } = linkProgram(gl, PROBE_VERTEX, PROBE_FRAGMENT);
    gl.bindRenderbuffer(gl.RENDERBUFFER, gl.createRenderbuffer());
    gl.renderbufferStorage(gl.RENDERBUFFER, gl.RGBA8, side, side);
    return Promise.resolve([...this.#lit(gl, program, uniform, side)].sort((a, b) => a - b));
  }

  #lit(
    gl: WebGL2RenderingContext,
    program: WebGLProgram,
    uniform: (name: string) => WebGLUniformLocation | null,
    side: number,
  ): Set<number> {
    const target = gl.getParameter(gl.RENDERBUFFER_BINDING) as WebGLRenderbuffer;
    gl.bindFramebuffer(gl.FRAMEBUFFER, gl.createFramebuffer());
    gl.framebufferRenderbuffer(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.RENDERBUFFER, target);
    gl.viewport(0, 0, side, side);
    gl.useProgram(program);
    gl.uniform2i(uniform('grid'), side, side);
    gl.uniform1i(uniform('palette'), 0);
    gl.uniform2i(uniform('years'), this.#year, this.#year);
    uploadPalette(gl, null, paletteTexels(LOOK.palette));
    const records = new Set<number>();
    const pixels = new Uint8Array(side * side * 4);
    for (const chunk of this.#chunks) {
      const corners = chunk.shape === 'dots' ? 1 : 4;
      gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
      gl.bufferData(gl.ARRAY_BUFFER, chunk.vertices, gl.STATIC_DRAW);
      bindAttributes(gl, chunk.shape);
      gl.clear(gl.COLOR_BUFFER_BIT);
      gl.drawArrays(gl.POINTS, 0, chunk.record.length * corners);
      gl.readPixels(0, 0, side, side, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
      chunk.record.forEach((record, run) => {
        if ((pixels[run * corners * 4 + 3] ?? 0) > 0) records.add(record);
      });
    }
    gl.getExtension('WEBGL_lose_context')?.loseContext();
    return records;
  }
}

/** MapLibre's own features, one for each run, and some way of filtering them. */
abstract class Filtered implements Engine {
  protected map: MapLibreMap | null = null;
  #data: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };
  #lines = false;

  protected abstract filterOf(year: number): ExpressionSpecification | null;
  abstract setYear(year: number): void;

  async prepare(recipe: Recipe): Promise<void> {
    this.#lines = recipe.shape === 'lines';
    let record = 0;
    for (const { path, runs } of synthesise(recipe)) {
      const [start] = path;
      const geometry: GeoJSON.Geometry = this.#lines
        ? { type: 'LineString', coordinates: path.map((place) => [...place]) }
        : { type: 'Point', coordinates: [...(start ?? [])] };
      for (const { from, to, next, before, category } of runs) {
        const properties = {
          record,
          from,
          to,
          next,
          before,
          category,
          start_decdate: from,
          end_decdate: to + 1,
        };
        this.#data.features.push({ type: 'Feature', properties, geometry });
      }
      record++;
    }
  }

  async load(map: MapLibreMap): Promise<void> {
    this.map = map;
    const colour: ExpressionSpecification = [
      'match',
      ['get', 'category'],
      ...COLOURS.flatMap(([red, green, blue], category) => [category, `rgb(${red},${green},${blue})`]),
      '#000',
    ] as unknown as ExpressionSpecification;
    map.addSource('records', { type: 'geojson', data: this.#data, tolerance: 0 });
    this.#data = { type: 'FeatureCollection', features: [] };
    const filter = this.filterOf(1890);
    const common = {
      id: 'records',
      source: 'records',
      // maplibre-gl-dates only handles layers with a source layer; this is its name in tiles of GeoJSON.
      'source-layer': '_geojsonTileLayer',
      ...(filter && { filter }),
    };
    if (this.#lines)
      map.addLayer({ ...common, type: 'line', paint: { 'line-color': colour, 'line-width': WIDTH } });
    else
      map.addLayer({ ...common, type: 'circle', paint: { 'circle-color': colour, 'circle-radius': RADIUS } });
  }

  async shown(): Promise<number[]> {
    const found = this.map?.queryRenderedFeatures({ layers: ['records'] }) ?? [];
    return [...new Set(found.map(({ properties }) => Number(properties['record'])))].sort((a, b) => a - b);
  }
}

class SetFilter extends Filtered {
  protected filterOf(year: number): ExpressionSpecification {
    return [
      'all',
      ['<=', ['get', 'from'], year],
      ['>=', ['get', 'to'], year],
      ['>', ['get', 'next'], year],
      ['<', ['get', 'before'], year],
    ];
  }

  setYear(year: number): void {
    this.map?.setFilter('records', this.filterOf(year));
  }
}

/** The method that the atlas uses for its curated records. */
class GlobalState extends Filtered {
  protected filterOf(): ExpressionSpecification {
    return inYears;
  }

  setYear(year: number): void {
    this.map?.setGlobalStateProperty('years', [year, year]);
  }
}

class FilterByDate extends Filtered {
  protected filterOf(): null {
    return null;
  }

  setYear(year: number): void {
    // A day in the middle of the year, at which `from` to `to + 1` in decimal years equals `from` to `to` in whole years.
    if (this.map) filterByDate(this.map, new Date(Date.UTC(year, 6, 1)));
  }
}

interface DeckRun {
  readonly path: [number, number][];
  readonly years: [number, number];
  readonly colour: [number, number, number];
}

class Deck implements Engine {
  #overlay: MapLibreOverlay | null = null;
  #runs: DeckRun[] = [];
  #lines = false;
  #count: number | null = null;
  readonly #filter = new DataFilterExtension({ filterSize: 2, countItems: true });

  async prepare(recipe: Recipe): Promise<void> {
    this.#lines = recipe.shape === 'lines';
    for (const { path, runs } of synthesise(recipe)) {
      const places = path.map(([longitude, latitude]): [number, number] => [longitude, latitude]);
      for (const { from, to, category } of runs) {
        this.#runs.push({ path: places, years: [from, to], colour: [...colourOf(category)] });
      }
    }
  }

  async load(map: MapLibreMap): Promise<void> {
    this.#overlay = new MapLibreOverlay({ interleaved: true, layers: this.#layers(1890) });
    map.addControl(this.#overlay);
  }

  setYear(year: number): void {
    this.#count = null;
    this.#overlay?.setProps({ layers: this.#layers(year) });
  }

  #layers(year: number) {
    const common = {
      id: 'records',
      data: this.#runs,
      extensions: [this.#filter],
      getFilterValue: (run: DeckRun) => run.years,
      filterRange: [
        [-9999, year],
        [year, 9999],
      ] as [number, number][],
      onFilteredItemsChange: ({ count }: { count: number }) => void (this.#count = count),
    };
    return this.#lines
      ? [
          new PathLayer<DeckRun>({
            ...common,
            getPath: (run) => run.path,
            getColor: (run) => run.colour,
            getWidth: WIDTH,
            widthUnits: 'pixels',
          }),
        ]
      : [
          new ScatterplotLayer<DeckRun>({
            ...common,
            getPosition: (run) => run.path[0] ?? [0, 0],
            getFillColor: (run) => run.colour,
            getRadius: RADIUS,
            radiusUnits: 'pixels',
          }),
        ];
  }

  /** deck.gl counts the records that pass on the graphics card; picking would miss records under others. */
  async shown(): Promise<number> {
    while (this.#count === null) await new Promise((resolve) => requestAnimationFrame(resolve));
    return this.#count;
  }
}

export const ENGINES = {
  dated: Dated,
  'set-filter': SetFilter,
  'global-state': GlobalState,
  'filter-by-date': FilterByDate,
  deck: Deck,
} as const;
export { Dated };
