// The thin wall round MapLibre: everything the rest of the atlas may ask of the map, and nothing of MapLibre's beyond.
// Year, filters, choice, theme and camera are told to it; what the reader does on it comes back through callbacks.
import {
  GeoJSONSource,
  LngLat,
  Map as MapLibreMap,
  Popup,
  setWorkerUrl,
  type PointLike,
  type StyleSpecification,
} from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { STATES, type Atlas, type AtlasObject, type Language, type Position } from '../core/atlas/atlas.ts';
import type { Years } from '../core/time/bounds.ts';
import type { DegreeBox, PointerArea } from '../core/records/dated-index.ts';
import type { RecordName } from '../core/own-data/reading.ts';
import type { Filters } from '../core/atlas/selection.ts';
import { roundCamera } from '../core/view/view-url.ts';
import type { Camera } from '../core/view/view-state.ts';
import type { Palette } from '../symbols/palette.ts';
import type { DatedLayer } from './dated-layer.ts';
import { WATER_TYPEFACE } from './layers/basemap.ts';
import { PLACE_LAYERS } from './layers/places.ts';
import { DRAWN_ROUTE_LAYERS, routeFilters } from './layers/routes.ts';
import { OPENED_IMAGE, SELECTION_IMAGE, siteFilters } from './layers/sites.ts';
import { yearsState } from './layers/year.ts';
import { FlowMotion } from './flow-motion.ts';
import { symbolSize } from '../core/view/map-scale.ts';
import { COUNTRY } from '../core/view/window-view.ts';
import { OVERLAY_SOURCE, type Overlay } from './overlay.ts';
import { buildStyle, withoutGround } from './style.ts';
import { workerUrl } from './worker.ts';
import { IMAGE_DENSITY, imageName, paintOpened, paintSelection, symbolImage } from './symbol-images.ts';

if (import.meta.env.DEV) setWorkerUrl(workerUrl);

/** As far as the map can be moved: as far as the coarse seas and borders reach. */
const SHOWN: [[number, number], [number, number]] = [
  [20, 0],
  [116, 76],
];
const LEAST_ZOOM = 2.3;
const MOST_ZOOM = 11;
/** How near to a symbol's middle a pointer counts as on it, beyond its radius: a finger is blunter than a mouse. */
const REACH = { mouse: 3, touch: 14 } as const;

/** Pixels of the window that panels cover. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface AtlasMapOptions {
  readonly container: HTMLElement;
  readonly atlas: Atlas;
  readonly language: Language;
  readonly palette: Palette;
  readonly years: Years;
  readonly filters: Filters;
  readonly selected: string | null;
  /** Whether the present border is drawn. */
  readonly todayBorder: boolean;
  /** null: the whole country. */
  readonly camera: Camera | null;
  readonly padding: Padding;
  readonly label: string;
  /** What the little label at the pointer says of an object. */
  readonly describe: (object: AtlasObject) => string;
  /** The camera came to rest; null when it shows the whole country again. */
  readonly onMove: (camera: Camera | null) => void;
  readonly onPick: (id: string | null) => void;
  /** The objects have been drawn for the first time; relief and rivers may still be on their way. */
  readonly onReady: () => void;
}

/** Milliseconds a move of the camera takes, or a flight from one step of a story to the next. */
const MOVE = 180;
const FLIGHT = 900;
/** Longer no year waits for the filters before it, in milliseconds. */
const LONGEST_WAIT = 1500;
/** No time where the reader asked for no motion. */
const moveTime = (usual = MOVE): number =>
  matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : usual;

/** One thing drawn on the map; `x` and `y` are the middle of a site's symbol in pixels of the window. */
export interface RenderedObject {
  readonly layer: string;
  readonly id: string;
  readonly state: string | null;
  readonly certainty: string | null;
  readonly name: string | null;
  readonly x: number | null;
  readonly y: number | null;
}

/** A reader's own records over the atlas. */
export interface DatedOverlay {
  readonly layer: DatedLayer;
  /** What its records cover: the map can be moved as far. */
  readonly box: DegreeBox;
  /** The record under the pointer, if any. */
  readonly pick: (pointer: PointerArea) => Promise<RecordName | null>;
  readonly onPick: (record: number) => void;
}

export class AtlasMap {
  readonly #map: MapLibreMap;
  #options: AtlasMapOptions;
  readonly #objects: ReadonlyMap<string, AtlasObject>;
  readonly #tip = new Popup({
    closeButton: false,
    closeOnClick: false,
    className: 'map-tip',
    offset: 16,
    maxWidth: '260px',
  });
  readonly #motion: FlowMotion;
  #filters: Filters;
  #selected: string | null;
  #todayBorder: boolean;
  #years: Years;
  #padding: Padding;
  #yearRequested = 0;
  /** Until when a year waits for filters that are on their way to the worker; by the page's clock, in milliseconds. */
  #filtersWaitedFor = 0;
  #styleLoaded = false;
  /** Whether the ground is there: the first style is without it. */
  #grounded = false;
  #gone = false;
  #wholeCountry: Camera | null = null;
  #dated: DatedOverlay | null = null;
  /** Numbers the questions about the reader's own records: only the answer to the last one counts. */
  #askedAt = 0;
  #overlay: Overlay | null = null;
  #overlayDrawn: readonly string[] = [];
  #onPoint: ((at: Position) => void) | null = null;
  /** While one flight is broken off for another: where it stopped is no view of the reader's. */
  #turning = false;

  /** @throws when the browser has no WebGL 2. */
  constructor(options: AtlasMapOptions) {
    this.#options = options;
    this.#filters = options.filters;
    this.#selected = options.selected;
    this.#todayBorder = options.todayBorder;
    this.#years = options.years;
    this.#padding = options.padding;
    this.#objects = objectsById(options.atlas);
    const { camera } = options;
    this.#map = new MapLibreMap({
      container: options.container,
      style: withoutGround(this.#style()),
      ...(camera
        ? {
            center: [camera.longitude, camera.latitude],
            zoom: camera.zoom,
            bearing: camera.bearing,
            pitch: camera.pitch,
          }
        : { bounds: COUNTRY, fitBoundsOptions: { padding: { ...options.padding } } }),
      maxBounds: SHOWN,
      minZoom: LEAST_ZOOM,
      maxZoom: MOST_ZOOM,
      maxPitch: 60,
      renderWorldCopies: false,
      attributionControl: false,
      fadeDuration: 0,
      // A test holds the whole style against its specification; here it would be a tenth of a second.
      validateStyle: false,
      dragRotate: true,
      locale: { 'Map.Title': options.label },
    });
    this.#motion = new FlowMotion(this.#map);
    if (!camera) this.#wholeCountry = this.#camera();
    this.#addImages();
    this.#listen();
  }

  #style(): StyleSpecification {
    return buildStyle({
      ...this.#options,
      years: this.#years,
      filters: this.#filters,
      selected: this.#selected,
      todayBorder: this.#todayBorder,
    });
  }

  /** Draws the same view in another language or other colours; does nothing where they are the same. */
  setLook(look: Pick<AtlasMapOptions, 'language' | 'palette'>): void {
    const { language, palette } = this.#options;
    if (look.language === language && look.palette === palette) return;
    this.#options = { ...this.#options, ...look };
    this.#tip.remove();
    this.#styleLoaded = false;
    this.#map.setStyle(this.#style(), { diff: false });
  }

  #onStyle(): void {
    this.#styleLoaded = true;
    this.#showYear();
    this.#drawOverlay();
    this.#placeDated();
  }

  #addImages(): void {
    const { atlas } = this.#options;
    const wanted = new Map(
      atlas.sites.flatMap((site) =>
        STATES.map((state) => [imageName({ ...site, state }), { ...site, state }]),
      ),
    );
    this.#map.setMissingStyleImageResolver((id) => {
      if (this.#map.hasImage(id)) return;
      const { palette } = this.#options;
      const site = wanted.get(id);
      const image =
        id === SELECTION_IMAGE
          ? paintSelection(palette)
          : id === OPENED_IMAGE
            ? paintOpened(palette)
            : site && symbolImage(site, palette);
      if (image) this.#map.addImage(id, image, { pixelRatio: IMAGE_DENSITY });
    });
  }

  /** Puts what the first style left out where it belongs, from above downwards. */
  async #addGround(): Promise<void> {
    // The objects are painted first. The names of the waters have a typeface of their own.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await document.fonts.load(`italic 400 24px "${WATER_TYPEFACE}"`, 'АаӘқAa').catch(() => undefined);
    if (this.#gone) return;
    // For whoever looks at the map from outside: everything is drawn.
    this.#map.once('idle', () => {
      this.#map.getContainer().dataset['drawn'] = 'whole';
      this.#moveFlows();
    });
    this.#grounded = true;
    this.#map.triggerRepaint();
    // A look chosen meanwhile brings the ground along.
    if (!this.#styleLoaded) return;
    const { sources, layers } = this.#style();
    for (const [id, source] of Object.entries(sources))
      if (!this.#map.getSource(id)) this.#map.addSource(id, source);
    let above: string | undefined;
    for (const layer of layers.toReversed()) {
      if (!this.#map.getLayer(layer.id)) this.#map.addLayer(layer, above);
      above = layer.id;
    }
    // What a panel draws would lie under it.
    this.#drawOverlay();
    this.#placeDated();
  }

  #listen(): void {
    const map = this.#map;
    map.on('style.load', () => this.#onStyle());
    // With the context the style is gone; MapLibre loads it again when there is a new one.
    map.on('webglcontextlost', () => (this.#styleLoaded = false));
    map.once('idle', () => {
      this.#options.onReady();
      void this.#addGround();
    });
    map.on('moveend', () => {
      if (this.#turning) return;
      const camera = this.#camera();
      const whole = this.#wholeCountry;
      const same = whole !== null && JSON.stringify(camera) === JSON.stringify(whole);
      this.#options.onMove(same ? null : camera);
    });
    map.on('click', (event) => {
      if (this.#onPoint) {
        this.#onPoint([event.lngLat.lng, event.lngLat.lat]);
        return;
      }
      const touch =
        (event.originalEvent as PointerEvent).pointerType === 'touch' ||
        matchMedia('(pointer: coarse)').matches;
      const pixels = touch ? REACH.touch : REACH.mouse;
      const id = this.#objectAt(event.point, pixels);
      // The reader's own records lie over the atlas.
      void this.#recordAt(event.lngLat, pixels).then((found) => {
        if (found) this.#dated?.onPick(found.record);
        else this.#options.onPick(id);
      });
    });
    map.getCanvas().addEventListener('keydown', (event) => {
      if (event.key === 'Enter') this.#onPoint?.(this.centre().position);
    });
    map.on('mousemove', (event) => {
      if (this.#onPoint) return;
      const id = this.#objectAt(event.point, REACH.mouse);
      const object = id === null ? undefined : this.#objects.get(id);
      const point = (text: string | null): void => {
        map.getCanvas().style.cursor = text === null ? '' : 'pointer';
        // setText, never setHTML: names are data.
        if (text) this.#tip.setLngLat(event.lngLat).setText(text).addTo(map);
        else this.#tip.remove();
      };
      const said = object ? this.#options.describe(object) : null;
      if (!this.#dated) {
        point(said);
        return;
      }
      const asked = ++this.#askedAt;
      void this.#recordAt(event.lngLat, REACH.mouse).then((found) => {
        if (asked === this.#askedAt) point(found ? found.name : said);
      });
    });
    map.on('mouseout', () => {
      this.#askedAt++;
      this.#tip.remove();
    });
  }

  async #recordAt({ lng, lat }: LngLat, pixels: number): Promise<RecordName | null> {
    const zoom = this.#map.getZoom();
    return (await this.#dated?.pick({ position: [lng, lat], zoom, pixels: pixels + 3 })) ?? null;
  }

  /** Draws a reader's own records over the atlas, one set at a time, and lets the map be moved to where they are. */
  addDatedLayer(overlay: DatedOverlay): void {
    this.removeDatedLayer();
    this.#dated = overlay;
    const [west, south, east, north] = overlay.box;
    const [[left, bottom], [right, top]] = SHOWN;
    this.#map.setMaxBounds([
      [Math.max(-180, Math.min(left, west - 10)), Math.max(-85, Math.min(bottom, south - 10))],
      [Math.min(180, Math.max(right, east + 10)), Math.min(85, Math.max(top, north + 10))],
    ]);
    this.#map.setMinZoom(0);
    this.#placeDated();
  }

  removeDatedLayer(): void {
    if (!this.#dated) return;
    if (this.#styleLoaded && this.#map.getLayer(this.#dated.layer.id)) {
      this.#map.removeLayer(this.#dated.layer.id);
    }
    this.#dated = null;
    this.#map.setMinZoom(LEAST_ZOOM);
    this.#map.setMaxBounds(SHOWN);
  }

  /** A style that comes later calls it again. The layer may lay other seas in the place of the ground's. */
  #placeDated(): void {
    const layer = this.#dated?.layer;
    if (layer && this.#styleLoaded && this.#grounded && !this.#map.getLayer(layer.id))
      this.#map.addLayer(layer);
  }

  /** The object drawn nearest to a point of the window, within `reach` pixels of its edge; sites before lines. */
  #objectAt(point: { x: number; y: number }, reach: number): string | null {
    if (!this.#styleLoaded) return null;
    const size = symbolSize(this.#map.getZoom());
    const span = reach + 2;
    const box: [PointLike, PointLike] = [
      [point.x - span, point.y - span],
      [point.x + span, point.y + span],
    ];
    const sites = this.#map.queryRenderedFeatures(box, { layers: ['sites'] }).flatMap((feature) => {
      const id = String(feature.properties['id']);
      const object = this.#objects.get(id);
      if (!object || !('position' in object)) return [];
      const at = this.#map.project([...object.position]);
      const [x, y] = object.shift;
      return [{ id, distance: Math.hypot(at.x + x * size - point.x, at.y + y * size - point.y) }];
    });
    const nearest = sites.sort((a, b) => a.distance - b.distance)[0];
    if (nearest) return nearest.id;
    const narrow: [PointLike, PointLike] = [
      [point.x - reach, point.y - reach],
      [point.x + reach, point.y + reach],
    ];
    const route = this.#map.queryRenderedFeatures(narrow, { layers: ['route-hit'] })[0];
    return route ? String(route.properties['id']) : null;
  }

  #camera(): Camera {
    const { lng, lat } = this.#map.getCenter();
    return roundCamera({
      zoom: this.#map.getZoom(),
      longitude: lng,
      latitude: lat,
      bearing: this.#map.getBearing(),
      pitch: this.#map.getPitch(),
    });
  }

  /** Shows a window of years: one value in the filters, at most once a frame. */
  setYears(years: Years): void {
    this.#years = years;
    this.#requestYear();
  }

  #requestYear(): void {
    if (this.#yearRequested === 0) this.#yearRequested = requestAnimationFrame(() => this.#showYear());
  }

  #showYear(): void {
    this.#yearRequested = 0;
    if (!this.#styleLoaded) return;
    // Tiles asked for with the old filters can come after those with the new ones, and stay: one question at a time.
    if (performance.now() < this.#filtersWaitedFor && !this.#map.isStyleLoaded()) {
      this.#requestYear();
      return;
    }
    this.#filtersWaitedFor = 0;
    this.#map.setGlobalStateProperty('years', yearsState(this.#years));
  }

  setFilters(filters: Filters): void {
    this.#filters = filters;
    this.#applyFilters();
    this.#moveFlows();
  }

  /** Nothing moves before the map is whole. */
  #moveFlows(): void {
    const whole = this.#map.getContainer().dataset['drawn'] !== undefined;
    this.#motion.setRunning(whole && this.#filters.layers.includes('flows'));
  }

  /** Marks one object as chosen, or none. */
  setSelected(id: string | null): void {
    if (id === this.#selected) return;
    this.#selected = id;
    this.#applyFilters();
  }

  setTodayBorder(todayBorder: boolean): void {
    if (todayBorder === this.#todayBorder) return;
    this.#todayBorder = todayBorder;
    this.#applyFilters();
  }

  #applyFilters(): void {
    const apply = (): void => {
      this.#filtersWaitedFor = performance.now() + LONGEST_WAIT;
      const all = {
        ...siteFilters(this.#filters, this.#selected),
        ...routeFilters(this.#filters, this.#selected),
      };
      for (const [layer, filter] of Object.entries(all)) this.#map.setFilter(layer, filter);
      const visibility = this.#filters.layers.includes('places') ? 'visible' : 'none';
      // The ground comes last, and with what was chosen meanwhile.
      if (this.#map.getLayer('border-today'))
        this.#map.setLayoutProperty('border-today', 'visibility', this.#todayBorder ? 'visible' : 'none');
      for (const layer of PLACE_LAYERS) this.#map.setLayoutProperty(layer, 'visibility', visibility);
    };
    if (this.#styleLoaded) apply();
    else this.#map.once('style.load', apply);
  }

  /** Space the panels take from the window; later flights keep clear of it. */
  setPadding(padding: Padding): void {
    this.#padding = padding;
  }

  /** Puts the camera where the address says, at once or flying there; null is the whole country. */
  setCamera(camera: Camera | null, way: 'jump' | 'flight' = 'jump'): void {
    const now = JSON.stringify(this.#camera());
    if (now === JSON.stringify(camera ?? this.#wholeCountry)) return;
    if (!camera) {
      this.showCountry();
      return;
    }
    const target = {
      center: LngLat.convert([camera.longitude, camera.latitude]),
      zoom: camera.zoom,
      bearing: camera.bearing,
      pitch: camera.pitch,
    };
    this.#turning = true;
    this.#map.stop();
    this.#turning = false;
    const duration = moveTime(FLIGHT);
    if (way === 'flight' && duration > 0) this.#map.flyTo({ ...target, duration });
    else this.#map.jumpTo(target);
  }

  showCountry(): void {
    const fitted = this.#map.cameraForBounds(COUNTRY, { padding: { ...this.#padding } });
    if (!fitted?.center) return;
    const center = LngLat.convert(fitted.center);
    const zoom = fitted.zoom ?? LEAST_ZOOM;
    this.#wholeCountry = roundCamera({
      zoom,
      longitude: center.lng,
      latitude: center.lat,
      bearing: 0,
      pitch: 0,
    });
    this.#map.easeTo({ center, zoom, bearing: 0, pitch: 0, duration: moveTime() });
  }

  /** Brings the middle of the country into the free part of the window, so near that it can be read there. */
  showMiddle(): void {
    const { top, right, bottom, left } = this.#padding;
    this.#map.easeTo({
      center: [67.5, 48.5],
      zoom: Math.max(this.#map.getZoom(), 3.4),
      offset: [(left - right) / 2, (top - bottom) / 2],
      duration: moveTime(),
    });
  }

  zoomBy(steps: number): void {
    this.#map.easeTo({ zoom: this.#map.getZoom() + steps, duration: moveTime() });
  }

  /** Brings an object into the free part of the window: a point near enough to be told apart, a line whole. */
  showObject(object: AtlasObject): void {
    const { top, right, bottom, left } = this.#padding;
    if ('position' in object) {
      this.#map.easeTo({
        center: [...object.position],
        zoom: Math.max(this.#map.getZoom(), 6),
        offset: [(left - right) / 2, (top - bottom) / 2],
        duration: moveTime(),
      });
      return;
    }
    this.#map.fitBounds(boundsOf(object.path), {
      padding: { ...this.#padding },
      maxZoom: 8,
      duration: moveTime(),
    });
  }

  /**
   * The camera that has a place in the middle of what these panels leave free, near enough to tell its works apart.
   * Position as [longitude, latitude] in degrees, padding in pixels.
   */
  cameraAt(position: Position, padding: Padding): Camera {
    const point: [number, number] = [...position];
    const zoom = Math.max(this.#map.getZoom(), 6);
    const fitted = this.#map.cameraForBounds([point, point], { padding: { ...padding }, maxZoom: zoom });
    const { lng, lat } = LngLat.convert(fitted?.center ?? point);
    return roundCamera({ zoom, longitude: lng, latitude: lat, bearing: 0, pitch: 0 });
  }

  /** Brings a box of degrees into the free part of the window. */
  showBox([west, south, east, north]: DegreeBox): void {
    this.#map.fitBounds([west, south, east, north], {
      padding: { ...this.#padding },
      maxZoom: 8,
      duration: moveTime(),
    });
  }

  /** Whether a position lies in the part of the window that no panel covers. */
  isInView(position: Position): boolean {
    const { x, y } = this.#map.project([...position]);
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const { top, right, bottom, left } = this.#padding;
    return x > left && x < clientWidth - right && y > top && y < clientHeight - bottom;
  }

  /** Draws what a panel has to show, instead of what was there before; null for nothing. */
  setOverlay(overlay: Overlay | null): void {
    this.#overlay = overlay;
    if (this.#styleLoaded) this.#drawOverlay();
  }

  #drawOverlay(): void {
    const map = this.#map;
    const overlay = this.#overlay;
    // A new style has none of them any more.
    for (const id of this.#overlayDrawn) if (map.getLayer(id)) map.removeLayer(id);
    this.#overlayDrawn = [];
    const source = map.getSource(OVERLAY_SOURCE);
    if (!overlay) {
      if (source) map.removeSource(OVERLAY_SOURCE);
      return;
    }
    if (source instanceof GeoJSONSource) void source.setData(overlay.data);
    else map.addSource(OVERLAY_SOURCE, { type: 'geojson', data: overlay.data, tolerance: 0.2 });
    for (const { layer, below } of overlay.layers) map.addLayer(layer, below ?? undefined);
    this.#overlayDrawn = overlay.layers.map(({ layer }) => layer.id);
  }

  /** Where the reader presses, or Enter at the middle of the map, is told to `onPoint` instead of opening an object; null ends that. */
  setPointing(onPoint: ((at: Position) => void) | null): void {
    this.#onPoint = onPoint;
    this.#tip.remove();
    this.#map.getCanvas().style.cursor = onPoint ? 'crosshair' : '';
  }

  /** The middle of the part of the window that no panel covers; `x` and `y` in its pixels. */
  centre(): { readonly x: number; readonly y: number; readonly position: Position } {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const { top, right, bottom, left } = this.#padding;
    const [x, y] = [(left + clientWidth - right) / 2, (top + clientHeight - bottom) / 2];
    const { lng, lat } = this.#map.unproject([x, y]);
    return { x, y, position: [lng, lat] };
  }

  /** What is drawn in the window at this moment: for tests, and for whoever looks at the map from outside. */
  renderedObjects(): RenderedObject[] {
    if (!this.#styleLoaded) return [];
    const layers = ['sites', 'place-names', ...DRAWN_ROUTE_LAYERS, ...this.#overlayDrawn];
    const size = symbolSize(this.#map.getZoom());
    return this.#map.queryRenderedFeatures({ layers }).map((feature) => {
      const { id, state, certainty, name } = feature.properties;
      const object = this.#objects.get(String(id));
      const site = object && 'position' in object ? object : null;
      const at = site && this.#map.project([...site.position]);
      const [x, y] = site?.shift ?? [0, 0];
      return {
        layer: feature.layer.id,
        id: String(id),
        state: state === undefined ? null : String(state),
        certainty: certainty === undefined ? null : String(certainty),
        name: name === undefined ? null : String(name),
        x: at ? at.x + x * size : null,
        y: at ? at.y + y * size : null,
      };
    });
  }

  /** Two maps look at the same place, whichever the reader moves. Returns what parts them again. */
  moveTogetherWith(other: AtlasMap): () => void {
    let following = false;
    const leading = (leader: MapLibreMap, follower: MapLibreMap) => (): void => {
      if (following) return;
      following = true;
      follower.jumpTo({
        center: leader.getCenter(),
        zoom: leader.getZoom(),
        bearing: leader.getBearing(),
        pitch: leader.getPitch(),
      });
      following = false;
    };
    const [here, there] = [leading(this.#map, other.#map), leading(other.#map, this.#map)];
    here();
    this.#map.on('move', here);
    other.#map.on('move', there);
    return () => {
      this.#map.off('move', here);
      other.#map.off('move', there);
    };
  }

  destroy(): void {
    this.#gone = true;
    cancelAnimationFrame(this.#yearRequested);
    this.#motion.setRunning(false);
    this.#map.remove();
  }
}

const objectsById = (atlas: Atlas): ReadonlyMap<string, AtlasObject> =>
  new Map([...atlas.sites, ...atlas.routes].map((object) => [object.id, object]));

function boundsOf(path: readonly Position[]): [[number, number], [number, number]] {
  const longitudes = path.map(([longitude]) => longitude);
  const latitudes = path.map(([, latitude]) => latitude);
  return [
    [Math.min(...longitudes), Math.min(...latitudes)],
    [Math.max(...longitudes), Math.max(...latitudes)],
  ];
}
