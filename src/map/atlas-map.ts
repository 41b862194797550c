// The interface of the map to the rest of the atlas, which never uses MapLibre directly. What the map shows is one value,
// `MapView`; what the reader does is reported through callbacks. Camera, pointer and overlays have files of their own.
import {
  addProtocol,
  GeoJSONSource,
  ImageSource,
  Map as MapLibreMap,
  setWorkerUrl,
  type StyleSpecification,
} from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { AtlasObject, Language, Place } from '../core/atlas/atlas.ts';
import { windowLength } from '../core/time/bounds.ts';
import { markSpots, type MarkSpot } from '../core/atlas/town-marks.ts';
import { bearingOfNames } from '../core/geo/mercator.ts';
import { COUNTRY, DEEPEST_ZOOM } from '../core/view/window-view.ts';
import type { Palette } from '../symbols/palette.ts';
import { provideImages } from './images.ts';
import { drawLeaders } from './leaders.ts';
import { basemapSources, GROUND_TYPEFACE } from './layers/basemap.ts';
import { yearsState } from './layers/year.ts';
import { MapCamera, paddingOfCountry } from './map-camera.ts';
import { GROUND_BOUNDS, LEAST_ZOOM, onGround } from './map-limits.ts';
import { MapPointer, newLabel } from './map-pointer.ts';
import { filterAnew, nameGroundAnew, showMarksAnew, showPlacesAnew } from './shown-anew.ts';
import type { AtlasMapOptions, MapView } from './map-view.ts';
import type { PlaceFeatures } from './place-features.ts';
import { afterFrame } from '../turns/after-frame.ts';
import { PlacesInTurns } from './places-in-turns.ts';
import { Overlays, type Overlay, type OverlayHandle } from './overlays.ts';
import { RecordsOverlay, type DatedOverlay } from './records-overlay.ts';
import { renderedObjects, type RenderedObject } from './rendered-objects.ts';
import { buildStyle, withoutGround } from './style.ts';
import { loadTilesInOrder } from './tiles-in-order.ts';
import { setOnWorkerLost, workerUrl } from './worker.ts';

// For parts that come late: with an import of their own MapLibre would be taken apart into two files.
export { addProtocol, MapLibreMap, renderedObjects };

if (import.meta.env.DEV) setWorkerUrl(workerUrl);

loadTilesInOrder(GeoJSONSource.prototype);

/** Milliseconds without another turn after which names are placed for the bearing. A map that follows another turns at each frame. */
const TURNED = 100;

export class AtlasMap {
  readonly #map: MapLibreMap;
  readonly #options: AtlasMapOptions;
  readonly #objects: ReadonlyMap<string, AtlasObject>;
  readonly #places: ReadonlyMap<string, Place>;
  readonly #spots: ReadonlyMap<string, MarkSpot>;
  readonly #overlays: Overlays;
  readonly #records: RecordsOverlay;
  readonly #pointer: MapPointer;
  readonly camera: MapCamera;
  #view: MapView;
  #yearRequested = 0;
  #styleLoaded = false;
  /** Whether filters, or the length of the window, changed since the marks of towns were made. */
  #marksChanged = false;
  /** Whether filters, the choice or the border of today changed since they were applied. */
  #filtersChanged = false;
  /** What a press does not wait for: filters, then the marks of towns; another language or palette. */
  readonly #laterFilters = afterFrame(
    () => this.#applyFilters(),
    () => this.#makeMarks(),
  );
  readonly #laterLook = afterFrame(() => this.#lookAnew());
  /** The palette of the style, and the language of its names. */
  #painted: Palette;
  #named: Language;
  /** Whether the style has the ground; the first style is loaded without it. */
  #hasGround = false;
  /** The sources of the ground whose files did not come. */
  readonly #lostGround = new Set<string>();
  /** What the map shows of towns, and what of it the style has. */
  readonly #towns: PlacesInTurns;
  #drawnTowns: PlaceFeatures | null = null;
  /** The bearing that names are placed for, in degrees, and what waits for a turn to end. */
  #bearing: number;
  #turning: ReturnType<typeof setTimeout> | undefined;
  #gone = false;
  /** Whether the browser has taken the graphics away, with the style. */
  #isLost = false;

  /** @throws if the browser has no WebGL 2 */
  constructor(options: AtlasMapOptions, view: MapView) {
    this.#options = options;
    this.#view = view;
    [this.#painted, this.#named] = [view.palette, view.language];
    const { atlas, container, padding, islands = () => [], gestures } = options;
    this.#objects = new Map([...atlas.sites, ...atlas.routes].map((object) => [object.id, object]));
    this.#places = new Map(atlas.places.map((place) => [place.id, place]));
    this.#spots = markSpots(atlas);
    this.#bearing = bearingOfNames(view.camera?.bearing ?? 0);
    this.#towns = new PlacesInTurns(atlas, this.#townsIn(), () => {
      this.#sayPlacing();
      this.#showTowns();
    });
    if (options.onWorkerLost) setOnWorkerLost(options.onWorkerLost);
    const camera = view.camera ?? null;
    this.#drawnTowns = this.#towns.current;
    // MapLibre asks where the map may be while it makes it.
    let made: MapLibreMap | null = null;
    made = this.#map = new MapLibreMap({
      container,
      style: withoutGround(this.#style()),
      ...(camera
        ? {
            center: [camera.longitude, camera.latitude],
            zoom: camera.zoom,
            bearing: camera.bearing,
            pitch: camera.pitch,
          }
        : { bounds: COUNTRY, fitBoundsOptions: { padding: paddingOfCountry(container, padding()) } }),
      maxBounds: GROUND_BOUNDS,
      transformConstrain: (middle, zoom) => onGround(made, container, padding(), middle, zoom),
      minZoom: LEAST_ZOOM,
      maxZoom: DEEPEST_ZOOM.atlas,
      maxPitch: 60,
      renderWorldCopies: false,
      attributionControl: false,
      fadeDuration: 0,
      // A test validates the style against its specification; here that would take a tenth of a second.
      validateStyle: false,
      dragRotate: true,
      // Arrows lead from object to object instead: map-keys.ts.
      keyboard: false,
      cooperativeGestures: gestures !== undefined,
      locale: { 'Map.Title': view.label, ...gestures },
    });
    this.#overlays = new Overlays(this.#map);
    this.#records = new RecordsOverlay(this.#map);
    this.camera = new MapCamera(this.#map, padding, islands, camera === null);
    this.#pointer = new MapPointer(this.#map, {
      objects: this.#objects,
      places: this.#places,
      spots: this.#spots,
      isStyleLoaded: () => this.#styleLoaded,
      hasRecords: () => this.#records.isShown,
      recordAt: (at, pixels) => this.#records.at(at, pixels + 3),
      middle: () => this.camera.middle().position,
      describe: options.describe,
      overlayIn: (box) => this.#overlays.pressedIn(box),
      onPickObject: options.onPick,
      onPickRecord: (record) => this.#records.pick(record),
    });
    drawLeaders(this.#map, this.#places);
    provideImages(this.#map, atlas, () => this.#view.palette);
    this.#listen();
  }

  /** Shows a view, changing only what differs from the previous one. */
  show(view: MapView): void {
    const before = this.#view;
    this.#view = view;
    if (view.label !== before.label) this.#map.getCanvas().setAttribute('aria-label', view.label);
    if (view.language !== before.language || view.palette !== before.palette) {
      this.#pointer.hideLabel();
      this.#laterLook.request();
    }
    const marksDiffer =
      view.filters !== before.filters || windowLength(view.years) !== windowLength(before.years);
    if (marksDiffer) this.#marksChanged = true;
    if (marksDiffer || view.selected !== before.selected || view.todayBorder !== before.todayBorder) {
      this.#filtersChanged = true;
      this.#laterFilters.request();
    }
    if (view.years.since !== before.years.since || view.years.until !== before.years.until)
      this.#requestYear();
    this.#placeNames();
    if (view.camera !== undefined && view.camera !== before.camera)
      this.camera.goTo(view.camera, view.way ?? 'jump');
  }

  /** Draws something over or under the objects until it is removed. Several can be drawn at once. */
  addOverlay(overlay: Overlay): OverlayHandle {
    return this.#overlays.add(overlay);
  }

  /** Draws a reader's own records over the atlas, one set at a time. Returns a function that removes them. */
  addDatedLayer(overlay: DatedOverlay): () => void {
    const remove = this.#records.add(overlay);
    // With records the map goes closer than without, which the address may have asked for.
    const { camera } = this.#view;
    if (camera && camera.zoom > DEEPEST_ZOOM.atlas) this.camera.goTo(camera, 'jump');
    return remove;
  }

  /** Makes a press on the map, or Enter for its centre, call `onPoint` instead of opening an object; null ends that. */
  setPointing(onPoint: Parameters<MapPointer['setPointing']>[0]): void {
    this.#pointer.setPointing(onPoint);
  }

  /** Names the element that describes the map for a screen reader: it then passes all keys on. */
  describedBy(id: string): void {
    const canvas = this.#map.getCanvas();
    canvas.setAttribute('role', 'application');
    canvas.setAttribute('aria-describedby', id);
  }

  /** Adds what comes late and needs the map itself. */
  extend<T>(part: (map: MapLibreMap, isPointing: () => boolean, label: typeof newLabel) => T): T {
    return part(this.#map, () => this.#pointer.isPointing, newLabel);
  }

  /** The objects and towns drawn in the window now, for tests and other programs that inspect the page. */
  renderedObjects(): RenderedObject[] {
    if (!this.#styleLoaded) return [];
    return renderedObjects(this.#map, this.#objects, this.#places, this.#spots, this.#overlays.layers());
  }

  /** Asks again for the files of the ground that did not come. */
  loadGroundAgain(): void {
    for (const id of this.#lostGround) {
      const source = this.#map.getSource(id);
      // What it holds now, which is not the atlas's own ground under data of other countries.
      if (source instanceof GeoJSONSource) void source.setData(source.serialize().data);
      if (source instanceof ImageSource) source.updateImage({ url: source.url });
    }
    this.#lostGround.clear();
  }

  destroy(): void {
    this.#gone = true;
    cancelAnimationFrame(this.#yearRequested);
    clearTimeout(this.#turning);
    this.#laterFilters.end();
    this.#laterLook.end();
    this.#towns.end();
    this.#map.remove();
  }

  #style(): StyleSpecification {
    return buildStyle({ atlas: this.#options.atlas, ...this.#view, places: this.#towns.current });
  }

  #setStyleLoaded(loaded: boolean): void {
    this.#styleLoaded = loaded;
    this.#overlays.setReady(loaded);
    this.#records.setReady(loaded && this.#hasGround);
  }

  #listen(): void {
    const map = this.#map;
    map.on('style.load', () => {
      // What MapLibre puts back is the style as it was lost, with the towns of then.
      if (this.#isLost) this.#drawnTowns = null;
      this.#isLost = false;
      this.#setStyleLoaded(true);
      this.#applyFilters();
      this.#makeMarks();
      this.#lookAnew();
      this.#showYear();
      this.#sayPlacing();
    });
    // The style is lost with the WebGL context; MapLibre loads it again with a new one.
    map.on('webglcontextlost', () => {
      this.#setStyleLoaded(false);
      this.#isLost = true;
      this.#sayPlacing();
      this.#options.onLost?.();
    });
    map.on('webglcontextrestored', () => void map.once('idle', () => this.#options.onReady?.()));
    map.once('idle', () => {
      this.#options.onReady?.();
      void this.#addGround();
    });
    map.on('error', (event) => {
      const { error, sourceId } = event as { error: unknown; sourceId?: string };
      if (sourceId === undefined || !(sourceId in basemapSources(this.#painted))) {
        console.error(error);
        return;
      }
      this.#lostGround.add(sourceId);
      this.#options.onGroundLost?.();
    });
    map.on('rotateend', () => {
      clearTimeout(this.#turning);
      this.#turning = setTimeout(() => {
        this.#bearing = bearingOfNames(map.getBearing());
        this.#placeNames();
        this.#showTowns();
      }, TURNED);
    });
    // Where the page is higher than the window, the wheel scrolls it.
    map.on('wheel', (event) => {
      if (document.documentElement.scrollHeight > window.innerHeight + 1) event.preventDefault();
    });
    if (this.#options.onMove) this.camera.onRest(this.#options.onMove);
  }

  /** Adds the layers that the first style left out, each at its place, from top to bottom. */
  async #addGround(): Promise<void> {
    this.#towns.wantAll();
    this.#sayPlacing();
    // Waits until the objects are painted, and loads the typeface of the names of waters and lands.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await document.fonts.load(`italic 400 24px "${GROUND_TYPEFACE}"`, 'АаӘқAa').catch(() => undefined);
    if (this.#gone) return;
    // Tests and other programs can see from outside that everything is drawn.
    const rested = (): void => {
      if (!this.#towns.hasAll) return void this.#map.once('idle', rested);
      this.#map.getContainer().dataset['drawn'] = 'whole';
      this.#options.onRest?.();
    };
    this.#map.once('idle', rested);
    this.#hasGround = true;
    this.#map.triggerRepaint();
    // A style that is loading now already has the ground.
    if (!this.#styleLoaded) return;
    const { sources, layers } = this.#style();
    for (const [id, source] of Object.entries(sources)) {
      const known = this.#map.getSource(id);
      if (!known) this.#map.addSource(id, source);
    }
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

  /** Sets the years in the filters of all dated layers, at most once a frame. Years that come with other filters wait for them. */
  #showYear(): void {
    this.#yearRequested = 0;
    if (!this.#styleLoaded || this.#filtersChanged) return;
    this.#showTowns();
    this.#map.setGlobalStateProperty('years', yearsState(this.#view.years));
  }

  #applyFilters(): void {
    if (!this.#styleLoaded || !this.#filtersChanged) return;
    filterAnew(this.#map, this.#view);
    this.#filtersChanged = false;
    this.#showYear();
  }

  #makeMarks(): void {
    if (!this.#styleLoaded) return;
    if (this.#marksChanged) showMarksAnew(this.#map, this.#options.atlas, this.#view);
    this.#marksChanged = false;
    this.#sayPlacing();
  }

  /** What decides where the names of towns stand. */
  #townsIn(): Parameters<PlacesInTurns['show']>[0] {
    const { filters, years, language } = this.#view;
    return { filters, years, language, bearing: this.#bearing };
  }

  #placeNames(): void {
    this.#towns.show(this.#townsIn());
    this.#sayPlacing();
  }

  /** Tests, and what copies the map for pictures, see from outside that it still shows something of before. */
  #sayPlacing(): void {
    const { palette, language } = this.#view;
    const isOld = this.#filtersChanged || this.#marksChanged || !this.#styleLoaded;
    const looksOld = palette !== this.#painted || language !== this.#named;
    // Graphics that are lost may not come back.
    const waits = this.#towns.isWorking || (!this.#isLost && (isOld || looksOld));
    this.#options.container.toggleAttribute('data-placing', waits);
  }

  /** Sets the features of towns anew where they have become others; a step of the year needs none. */
  #showTowns(): void {
    const { current } = this.#towns;
    if (!this.#styleLoaded || current === this.#drawnTowns) return;
    this.#drawnTowns = current;
    showPlacesAnew(this.#map, current);
  }

  /** Shows the palette and the language of the view: another palette is a new style, another language other names. */
  #lookAnew(): void {
    const { language, palette } = this.#view;
    if (this.#gone || this.#isLost) return;
    if (palette !== this.#painted) {
      this.#setStyleLoaded(false);
      this.#drawnTowns = this.#towns.current;
      this.#filtersChanged = this.#marksChanged = false;
      this.#map.setStyle(this.#style(), { diff: false });
    } else if (language !== this.#named && this.#styleLoaded) {
      nameGroundAnew(this.#map, palette, language);
      this.#showTowns();
    } else return;
    [this.#painted, this.#named] = [palette, language];
    this.#sayPlacing();
  }
}
