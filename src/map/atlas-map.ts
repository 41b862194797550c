// The interface of the map to the rest of the atlas, which never uses MapLibre directly. What the map shows is one value,
// `MapView`; what the reader does is reported through callbacks. Camera, pointer and overlays have files of their own.
import {
  GeoJSONSource,
  ImageSource,
  Map as MapLibreMap,
  setWorkerUrl,
  type StyleSpecification,
} from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { STATES, type Atlas, type AtlasObject, type Language } from '../core/atlas/atlas.ts';
import type { Filters } from '../core/atlas/selection.ts';
import type { Years } from '../core/time/bounds.ts';
import type { Insets } from '../core/view/insets.ts';
import { symbolSize } from '../core/view/map-scale.ts';
import type { Camera } from '../core/view/view-state.ts';
import { COUNTRY } from '../core/view/window-view.ts';
import type { Palette } from '../symbols/palette.ts';
import { FlowMotion } from './flow-motion.ts';
import { basemapSources, WATER_TYPEFACE } from './layers/basemap.ts';
import { PLACE_LAYERS } from './layers/places.ts';
import { DRAWN_ROUTE_LAYERS, routeFilters } from './layers/routes.ts';
import { OPENED_IMAGE, SELECTION_IMAGE, siteFilters } from './layers/sites.ts';
import { yearsState } from './layers/year.ts';
import { LEAST_ZOOM, MapCamera } from './map-camera.ts';
import { MapPointer } from './map-pointer.ts';
import { nameInOverlay, Overlays, type Overlay, type OverlayHandle } from './overlays.ts';
import { GROUND_BOUNDS, RecordsOverlay, type DatedOverlay } from './records-overlay.ts';
import { buildStyle, withoutGround } from './style.ts';
import {
  IMAGE_DENSITY,
  imageName,
  paintOpened,
  paintSelection,
  paintStation,
  STATION_IMAGE,
  symbolImage,
} from './symbol-images.ts';
import { setOnWorkerLost, workerUrl, type OnWorkerLost } from './worker.ts';

if (import.meta.env.DEV) setWorkerUrl(workerUrl);

/** The images that are not symbols of sites. */
const PAINTED: Readonly<Record<string, (palette: Palette) => ImageData>> = {
  [SELECTION_IMAGE]: paintSelection,
  [OPENED_IMAGE]: paintOpened,
  [STATION_IMAGE]: paintStation,
};
const MOST_ZOOM = 11;
/** The longest time that a change of years waits until the worker has applied new filters, in milliseconds. */
const LONGEST_WAIT = 1500;

/** All that the map shows. The map compares it with the previous view and changes only what differs. */
export interface MapView {
  readonly years: Years;
  readonly filters: Filters;
  /** The object that is marked as chosen. */
  readonly selected: string | null;
  /** Whether today's border is drawn. */
  readonly todayBorder: boolean;
  readonly language: Language;
  readonly palette: Palette;
  /** The camera; null is the whole country. If it is left out, the camera does not move. */
  readonly camera?: Camera | null;
  /** How the map moves to another camera. */
  readonly way?: 'jump' | 'flight';
}

export interface AtlasMapOptions {
  readonly container: HTMLElement;
  readonly atlas: Atlas;
  /** Pixels of the window that panels cover now. */
  readonly padding: () => Insets;
  /** The name of the map for a screen reader. */
  readonly label: string;
  /** The text of the label at the pointer for an object. */
  readonly describe: (object: AtlasObject) => string;
  /** Called when the camera has come to rest; with null if it shows the whole country. */
  readonly onMove?: (camera: Camera | null) => void;
  readonly onPick: (id: string | null) => void;
  /**
   * Called when the objects have been drawn for the first time (relief and rivers may still be loading), and when they have been
   * drawn again after a loss.
   */
  readonly onReady?: () => void;
  /** Called when everything has been drawn for the first time, and nothing is on its way. */
  readonly onRest?: () => void;
  /** Called when a file of the ground (water, relief, borders) did not come. */
  readonly onGroundLost?: () => void;
  /** Called when the worker of all maps did not come, with what starts it again. */
  readonly onWorkerLost?: OnWorkerLost;
  /** Called when the browser took the graphics away: the map is blank until it gives them back. */
  readonly onLost?: () => void;
}

/** One feature drawn on the map; `x` and `y` are the centre of a site's symbol in pixels of the window. */
export interface RenderedObject {
  readonly layer: string;
  readonly id: string;
  readonly state: string | null;
  readonly certainty: string | null;
  readonly name: string | null;
  readonly x: number | null;
  readonly y: number | null;
}

export class AtlasMap {
  readonly #map: MapLibreMap;
  readonly #options: AtlasMapOptions;
  readonly #objects: ReadonlyMap<string, AtlasObject>;
  readonly #motion: FlowMotion;
  readonly #overlays: Overlays;
  readonly #records: RecordsOverlay;
  readonly #pointer: MapPointer;
  readonly camera: MapCamera;
  #view: MapView;
  #yearRequested = 0;
  /** Until when a change of years waits for new filters, in milliseconds of `performance.now()`. */
  #filtersWaitedFor = 0;
  #styleLoaded = false;
  /** Whether filters changed while a style was loading. */
  #filtersChanged = false;
  /** Whether the style has the ground; the first style is loaded without it. */
  #hasGround = false;
  /** The sources of the ground whose files did not come. */
  readonly #lostGround = new Set<string>();
  #gone = false;

  /** @throws if the browser has no WebGL 2 */
  constructor(options: AtlasMapOptions, view: MapView) {
    this.#options = options;
    this.#view = view;
    const { atlas, container, padding, label } = options;
    this.#objects = new Map([...atlas.sites, ...atlas.routes].map((object) => [object.id, object]));
    if (options.onWorkerLost) setOnWorkerLost(options.onWorkerLost);
    const camera = view.camera ?? null;
    this.#map = new MapLibreMap({
      container,
      style: withoutGround(this.#style()),
      ...(camera
        ? {
            center: [camera.longitude, camera.latitude],
            zoom: camera.zoom,
            bearing: camera.bearing,
            pitch: camera.pitch,
          }
        : { bounds: COUNTRY, fitBoundsOptions: { padding: { ...padding() } } }),
      maxBounds: GROUND_BOUNDS,
      minZoom: LEAST_ZOOM,
      maxZoom: MOST_ZOOM,
      maxPitch: 60,
      renderWorldCopies: false,
      attributionControl: false,
      fadeDuration: 0,
      // A test validates the style against its specification; here that would take a tenth of a second.
      validateStyle: false,
      dragRotate: true,
      locale: { 'Map.Title': label },
    });
    this.#motion = new FlowMotion(this.#map);
    this.#overlays = new Overlays(this.#map);
    this.#records = new RecordsOverlay(this.#map);
    this.camera = new MapCamera(this.#map, padding, camera === null);
    this.#pointer = new MapPointer(this.#map, {
      objects: this.#objects,
      isStyleLoaded: () => this.#styleLoaded,
      hasRecords: () => this.#records.isShown,
      recordAt: (at, pixels) => this.#records.at(at, pixels + 3),
      middle: () => this.camera.middle().position,
      describe: options.describe,
      onPickObject: options.onPick,
      onPickRecord: (record) => this.#records.pick(record),
    });
    this.#addImages();
    this.#listen();
  }

  /** Shows a view, changing only what differs from the previous one. */
  show(view: MapView): void {
    const before = this.#view;
    this.#view = view;
    if (view.language !== before.language || view.palette !== before.palette) {
      this.#pointer.hideLabel();
      this.#setStyleLoaded(false);
      this.#map.setStyle(this.#style(), { diff: false });
    } else if (
      view.filters !== before.filters ||
      view.selected !== before.selected ||
      view.todayBorder !== before.todayBorder
    ) {
      if (this.#styleLoaded) this.#applyFilters();
      else this.#filtersChanged = true;
    }
    this.#moveFlows();
    if (view.years.since !== before.years.since || view.years.until !== before.years.until)
      this.#requestYear();
    if (view.camera !== undefined && view.camera !== before.camera)
      this.camera.goTo(view.camera, view.way ?? 'jump');
  }

  /** Draws something over or under the objects until it is removed. Several can be drawn at once. */
  addOverlay(overlay: Overlay): OverlayHandle {
    return this.#overlays.add(overlay);
  }

  /** Draws a reader's own records over the atlas, one set at a time. Returns a function that removes them. */
  addDatedLayer(overlay: DatedOverlay): () => void {
    return this.#records.add(overlay);
  }

  /** Makes a press on the map, or Enter for its centre, call `onPoint` instead of opening an object; null ends that. */
  setPointing(onPoint: Parameters<MapPointer['setPointing']>[0]): void {
    this.#pointer.setPointing(onPoint);
  }

  /** The objects drawn in the window now, for tests and other programs that inspect the page. */
  renderedObjects(): RenderedObject[] {
    if (!this.#styleLoaded) return [];
    const layers = ['sites', 'place-names', ...DRAWN_ROUTE_LAYERS, ...this.#overlays.layers()];
    const size = symbolSize(this.#map.getZoom());
    return this.#map.queryRenderedFeatures({ layers }).map((feature) => {
      const { id, state, certainty, name } = feature.properties;
      const object = this.#objects.get(String(id));
      const site = object && 'position' in object ? object : null;
      const at = site && this.#map.project([...site.position]);
      const [x, y] = site?.shift ?? [0, 0];
      return {
        layer: nameInOverlay(feature.layer.id),
        id: String(id),
        state: state === undefined ? null : String(state),
        certainty: certainty === undefined ? null : String(certainty),
        name: name === undefined ? null : String(name),
        x: at ? at.x + x * size : null,
        y: at ? at.y + y * size : null,
      };
    });
  }

  /** Asks again for the files of the ground that did not come. */
  loadGroundAgain(): void {
    const sources = basemapSources();
    for (const id of this.#lostGround) {
      const [source, wanted] = [this.#map.getSource(id), sources[id]];
      if (source instanceof GeoJSONSource && wanted?.type === 'geojson') void source.setData(wanted.data);
      if (source instanceof ImageSource && wanted?.type === 'image' && wanted.url)
        source.updateImage({ url: wanted.url });
    }
    this.#lostGround.clear();
  }

  destroy(): void {
    this.#gone = true;
    cancelAnimationFrame(this.#yearRequested);
    this.#motion.setRunning(false);
    this.#map.remove();
  }

  #style(): StyleSpecification {
    return buildStyle({ atlas: this.#options.atlas, ...this.#view });
  }

  #setStyleLoaded(loaded: boolean): void {
    this.#styleLoaded = loaded;
    this.#overlays.setReady(loaded);
    this.#records.setReady(loaded && this.#hasGround);
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
      const { palette } = this.#view;
      const site = wanted.get(id);
      const image = PAINTED[id]?.(palette) ?? (site && symbolImage(site, palette));
      if (image) this.#map.addImage(id, image, { pixelRatio: IMAGE_DENSITY });
    });
  }

  #listen(): void {
    const map = this.#map;
    map.on('style.load', () => {
      this.#setStyleLoaded(true);
      if (this.#filtersChanged) this.#applyFilters();
      this.#showYear();
    });
    // The style is lost with the WebGL context; MapLibre loads it again with a new one.
    map.on('webglcontextlost', () => {
      this.#setStyleLoaded(false);
      this.#options.onLost?.();
    });
    map.on('webglcontextrestored', () => void map.once('idle', () => this.#options.onReady?.()));
    map.once('idle', () => {
      this.#options.onReady?.();
      void this.#addGround();
    });
    map.on('error', (event) => {
      const { error, sourceId } = event as { error: unknown; sourceId?: string };
      if (sourceId === undefined || !(sourceId in basemapSources())) {
        console.error(error);
        return;
      }
      this.#lostGround.add(sourceId);
      this.#options.onGroundLost?.();
    });
    if (this.#options.onMove) this.camera.onRest(this.#options.onMove);
  }

  /** Adds the layers that the first style left out, each at its place, from top to bottom. */
  async #addGround(): Promise<void> {
    // Waits until the objects are painted, and loads the typeface of the names of waters.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await document.fonts.load(`italic 400 24px "${WATER_TYPEFACE}"`, 'АаӘқAa').catch(() => undefined);
    if (this.#gone) return;
    // Tests and other programs can see from outside that everything is drawn.
    this.#map.once('idle', () => {
      this.#map.getContainer().dataset['drawn'] = 'whole';
      this.#moveFlows();
      this.#options.onRest?.();
    });
    this.#hasGround = true;
    this.#map.triggerRepaint();
    // A style that is loading now already has the ground.
    if (!this.#styleLoaded) return;
    const { sources, layers } = this.#style();
    for (const [id, source] of Object.entries(sources))
      if (!this.#map.getSource(id)) this.#map.addSource(id, source);
    let above: string | undefined;
    for (const layer of [...layers].reverse()) {
      if (!this.#map.getLayer(layer.id)) this.#map.addLayer(layer, above);
      above = layer.id;
    }
    // Overlays would now lie under the ground, so they are drawn again.
    this.#setStyleLoaded(true);
  }

  #requestYear(): void {
    if (this.#yearRequested === 0) this.#yearRequested = requestAnimationFrame(() => this.#showYear());
  }

  /** Sets the years in the filters of all dated layers, at most once a frame. */
  #showYear(): void {
    this.#yearRequested = 0;
    if (!this.#styleLoaded) return;
    // Tiles with old filters could arrive after those with new ones and stay, so only one request runs at a time.
    if (performance.now() < this.#filtersWaitedFor && !this.#map.isStyleLoaded()) {
      this.#requestYear();
      return;
    }
    this.#filtersWaitedFor = 0;
    this.#map.setGlobalStateProperty('years', yearsState(this.#view.years));
  }

  #applyFilters(): void {
    const { filters, selected, todayBorder } = this.#view;
    this.#filtersChanged = false;
    this.#filtersWaitedFor = performance.now() + LONGEST_WAIT;
    const all = { ...siteFilters(filters, selected), ...routeFilters(filters, selected) };
    for (const [layer, filter] of Object.entries(all)) this.#map.setFilter(layer, filter);
    const visibility = filters.layers.includes('places') ? 'visible' : 'none';
    for (const layer of PLACE_LAYERS) this.#map.setLayoutProperty(layer, 'visibility', visibility);
    // The ground is added later, and then with the current choice.
    if (this.#map.getLayer('border-today'))
      this.#map.setLayoutProperty('border-today', 'visibility', todayBorder ? 'visible' : 'none');
  }

  /** Starts or stops the motion of flows. Nothing moves before the whole map is drawn. */
  #moveFlows(): void {
    const whole = this.#map.getContainer().dataset['drawn'] !== undefined;
    this.#motion.setRunning(whole && this.#view.filters.layers.includes('flows'));
  }
}
