// The camera of the map: moves it so that things are in the part of the window that no panel covers, and reports where it is.
// Positions are [lng, lat], degrees, WGS84; padding is in pixels of the window.
import { LngLat, type CenterZoomBearing, type LngLatBoundsLike, type Map as MapLibreMap } from 'maplibre-gl';
import type { AtlasObject, Place, Position } from '../core/atlas/atlas.ts';
import type { DegreeBox } from '../core/records/dated-index.ts';
import type { Insets } from '../core/view/insets.ts';
import { holds, SIGHT, sightOf, type Box, type Point, type Sight } from '../core/view/sight.ts';
import { sameCamera, type Camera } from '../core/view/view-state.ts';
import { roundCamera } from '../core/view/view-url.ts';
import { COUNTRY, coveredForCountry, windowView, type Size } from '../core/view/window-view.ts';
import { LEAST_ZOOM, onGround } from './map-limits.ts';

/** The zoom at which the works of one town can be told apart, and the largest zoom for showing something whole. */
const OBJECT_ZOOM = 6;
const MOST_FITTED_ZOOM = 8;
/**
 * How far from the edges of the free part what is shown whole keeps, in pixels: its signs are larger than its points. Where little is
 * free, a quarter of that on each side: MapLibre can fit nothing into nothing.
 */
const KEPT_CLEAR = 20;
const MOST_KEPT_CLEAR = 0.25;

/** Marks the events of a move whose end stands for the whole country. */
const AS_COUNTRY = 'asCountry';

/** The duration of a move of the camera, and of a flight from one step of a tour to the next, in milliseconds. */
const MOVE = 180;
const FLIGHT = 900;
/** 0 if the reader prefers reduced motion. */
const moveTime = (usual = MOVE): number =>
  matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : usual;

export class MapCamera {
  readonly #map: MapLibreMap;
  readonly #padding: () => Insets;
  readonly #islands: () => readonly Box[];
  /** Of the place of the map, in pixels, as MapLibre knows it. */
  #size: { readonly width: number; readonly height: number };
  /** The camera that shows the whole country, once it has been computed. */
  #wholeCountry: Camera | null = null;
  /** Whether a flight is being replaced by another: the place where it stopped is not a view that the reader chose. */
  #isRedirecting = false;
  /** Whether the map has taken another size since it was last at rest: MapLibre says then, too, that it comes to rest. */
  #isResized = false;

  /**
   * @param padding pixels of the window that panels cover now: asked before each move, which keeps clear of them
   * @param islands what small things cover in the part that panels leave free, in pixels of the map
   * @param showsCountry whether the map shows the whole country at the start
   */
  constructor(map: MapLibreMap, padding: () => Insets, islands: () => readonly Box[], showsCountry: boolean) {
    this.#map = map;
    this.#islands = islands;
    const size = () => ({ width: map.getContainer().clientWidth, height: map.getContainer().clientHeight });
    this.#size = size();
    map.on('resize', () => {
      this.#size = size();
      this.#isResized = true;
    });
    this.#padding = () => {
      this.#measure();
      return padding();
    };
    if (showsCountry) this.#wholeCountry = this.now();
  }

  /**
   * Calls back whenever the camera has come to rest; with null if it shows the whole country, and with whether it rests where
   * somebody moved it: not where the map has taken another size meanwhile.
   */
  onRest(callback: (camera: Camera | null, moved: boolean) => void): void {
    this.#map.on('moveend', (event) => {
      const moved = !this.#isResized;
      this.#isResized = false;
      if (this.#isRedirecting) return;
      const camera = this.now();
      if (AS_COUNTRY in event) this.#wholeCountry = camera;
      callback(this.#wholeCountry !== null && sameCamera(camera, this.#wholeCountry) ? null : camera, moved);
    });
  }

  /** MapLibre learns some frames later that its place has another size; what is moved now is moved in the new one. */
  #measure(): void {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    if (clientWidth === this.#size.width && clientHeight === this.#size.height) return;
    this.#isRedirecting = true;
    this.#map.resize();
    this.#isRedirecting = false;
  }

  now(): Camera {
    const { lng, lat } = this.#map.getCenter();
    return roundCamera({
      zoom: this.#map.getZoom(),
      longitude: lng,
      latitude: lat,
      bearing: this.#map.getBearing(),
      pitch: this.#map.getPitch(),
    });
  }

  /** Moves to a camera, at once or by a flight; null is the whole country. */
  goTo(camera: Camera | null, way: 'jump' | 'flight'): void {
    const target = camera ?? this.#wholeCountry;
    if (target && sameCamera(this.now(), target)) return;
    if (!camera) {
      this.showCountry();
      return;
    }
    const options = {
      center: LngLat.convert([camera.longitude, camera.latitude]),
      zoom: camera.zoom,
      bearing: camera.bearing,
      pitch: camera.pitch,
    };
    this.#isRedirecting = true;
    this.#map.stop();
    this.#isRedirecting = false;
    const duration = moveTime(FLIGHT);
    if (way === 'flight' && duration > 0) this.#map.flyTo({ ...options, duration });
    else this.#map.jumpTo(options);
  }

  /** Comes back to the ground where panels leave more of the map free than before. */
  keepOnGround(): void {
    const map = this.#map;
    // A move on its way keeps to the ground by itself, and must not be cut off.
    if (map.isMoving()) return;
    this.#isResized = true;
    const { center } = onGround(map, map.getContainer(), this.#padding(), map.getCenter(), map.getZoom());
    map.setCenter(center);
  }

  showCountry(): void {
    const covered = this.#padding();
    const padding = paddingOfCountry(this.#map.getContainer(), covered);
    const fitted = this.#fitted(COUNTRY, padding);
    if (!fitted?.center) return;
    // Over a high sheet the ground may end before the country is clear of it: where the map then stops stands for the country.
    this.#map.easeTo(
      {
        ...{ center: fitted.center, zoom: fitted.zoom ?? LEAST_ZOOM },
        ...{ bearing: 0, pitch: 0, duration: moveTime() },
      },
      { [AS_COUNTRY]: true },
    );
  }

  /** The camera that fits a box into what padding leaves; undefined where it leaves nothing, of which MapLibre would make no number. */
  #fitted(box: LngLatBoundsLike, padding: Insets, maxZoom?: number): CenterZoomBearing | undefined {
    const { clientWidth: width, clientHeight: height } = this.#map.getContainer();
    if (leastOf(padding, { width, height }) <= 0) return undefined;
    return this.#map.cameraForBounds(box, {
      padding: { ...padding },
      ...(maxZoom !== undefined && { maxZoom }),
    });
  }

  zoomBy(steps: number): void {
    this.#map.easeTo({ zoom: this.#map.getZoom() + steps, duration: moveTime() });
  }

  /** Moves the view: [right, down] in pixels. */
  panBy(pixels: [number, number]): void {
    this.#map.panBy(pixels, { duration: moveTime() });
  }

  /** Turns and tilts the view, in degrees. */
  turnBy(bearing: number, pitch: number): void {
    this.#map.easeTo({
      bearing: this.#map.getBearing() + bearing,
      pitch: this.#map.getPitch() + pitch,
      duration: moveTime(),
    });
  }

  /** Moves an object or a town into the free part of the window: a point at a zoom that separates it from others, a line whole. */
  showObject(object: AtlasObject | Place): void {
    if ('position' in object) {
      this.#map.easeTo({
        center: [...object.position],
        zoom: Math.max(this.#map.getZoom(), OBJECT_ZOOM),
        offset: this.#offset(),
        duration: moveTime(),
      });
    } else this.showBox(boxOf(object.path), [...object.path.slice(0, 1), ...object.path.slice(-1)]);
  }

  /**
   * Moves a box of degrees into the free part of the window.
   * @param ends positions that no small thing over that part is to cover, if there is room beside it
   */
  showBox([west, south, east, north]: DegreeBox, ends: readonly Position[] = []): void {
    const box: [number, number, number, number] = [west, south, east, north];
    const { clientWidth: width, clientHeight: height } = this.#map.getContainer();
    const size = { width, height };
    // What stands at an end is larger than its point.
    const islands = this.#islands().map(({ left, top, right, bottom }) => ({
      ...{ left: left - KEPT_CLEAR, top: top - KEPT_CLEAR },
      ...{ right: right + KEPT_CLEAR, bottom: bottom + KEPT_CLEAR },
    }));
    const ways = roomsBeside(islands, this.#padding(), size).flatMap((room) => {
      const clear = Math.min(KEPT_CLEAR, MOST_KEPT_CLEAR * leastOf(room, size));
      const fitted = this.#fitted(box, grownBy(room, clear), MOST_FITTED_ZOOM);
      if (!fitted?.center || fitted.zoom === undefined) return [];
      const { center, zoom, bearing = 0 } = fitted;
      const { lng: longitude, lat: latitude } = LngLat.convert(center);
      const seen = windowView(size, room, { zoom, longitude, latitude, bearing, pitch: 0 });
      const isHidden = (end: Position): boolean =>
        seen !== null && islands.some((island) => holds(island, seen.pointOf(end)));
      return [{ to: { center, zoom, bearing }, hidden: ends.filter(isHidden).length }];
    });
    // The first is the whole of the free part.
    const [way] = ways.sort((one, next) => one.hidden - next.hidden || next.to.zoom - one.to.zoom);
    if (way) this.#map.flyTo({ ...way.to, duration: moveTime() });
  }

  /**
   * The camera with these positions in the part that this padding leaves free: one in its middle, at a zoom that separates works;
   * more so that all are seen.
   */
  at(positions: readonly Position[], padding: Insets): Camera {
    const [west, south, east, north] = boxOf(positions);
    const zoom = positions.length > 1 ? MOST_FITTED_ZOOM : Math.max(this.#map.getZoom(), OBJECT_ZOOM);
    const fitted = this.#fitted([west, south, east, north], padding, zoom);
    const { lng, lat } = LngLat.convert(fitted?.center ?? [(west + east) / 2, (south + north) / 2]);
    return roundCamera({ zoom: fitted?.zoom ?? zoom, longitude: lng, latitude: lat, bearing: 0, pitch: 0 });
  }

  get isMoving(): boolean {
    return this.#map.isMoving();
  }

  /** How much of an object can be seen between the panels, and beside small things over the map. */
  sightOf(object: { readonly position: Position } | { readonly path: readonly Position[] }): Sight {
    this.#measure();
    return sightOf(this.#pointsOf(object), this.#free(), this.#islands());
  }

  /** Whether some of an object is in the window, if under a panel. */
  isInWindow(object: { readonly position: Position } | { readonly path: readonly Position[] }): boolean {
    this.#measure();
    const { clientWidth: right, clientHeight: bottom } = this.#map.getContainer();
    return sightOf(this.#pointsOf(object), { left: 0, top: 0, right, bottom }, []) !== SIGHT.none;
  }

  #pointsOf(object: { readonly position: Position } | { readonly path: readonly Position[] }): Point[] {
    const positions = 'position' in object ? [object.position] : object.path;
    return positions.map((position) => this.#map.project([...position]));
  }

  /** Whether a point, in pixels of the map, is where no panel covers it. */
  isInView(point: { readonly x: number; readonly y: number }): boolean {
    return sightOf([point], this.#free(), []) === SIGHT.whole;
  }

  /** The part of the map that is not covered, in pixels of the map. */
  #free(): Box {
    const { top, right, bottom, left } = this.#padding();
    const { clientWidth, clientHeight } = this.#map.getContainer();
    return { left, top, right: clientWidth - right, bottom: clientHeight - bottom };
  }

  /** The middle of the part of the map that no panel covers; `x` and `y` are pixels of the map. */
  middle(): { readonly x: number; readonly y: number; readonly position: Position } {
    const { left, top, right, bottom } = this.#free();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const { lng, lat } = this.#map.unproject([x, y]);
    return { x, y, position: [lng, lat] };
  }

  /** Keeps the cameras of two maps the same, whichever the reader moves. Returns a function that ends this. */
  moveTogetherWith(other: MapCamera): () => void {
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

  /** The offset from the middle of the window to the middle of its free part: [right, down] in pixels. */
  #offset(): [number, number] {
    const { top, right, bottom, left } = this.#padding();
    return [(left - right) / 2, (top - bottom) / 2];
  }
}

/** What is kept clear of the whole country in a container, as MapLibre wants it. */
export const paddingOfCountry = (
  { clientWidth: width, clientHeight: height }: HTMLElement,
  covered: Insets,
): { top: number; right: number; bottom: number; left: number } => ({
  ...coveredForCountry({ width, height }, covered),
});

function boxOf(path: readonly Position[]): DegreeBox {
  const longitudes = path.map(([longitude]) => longitude);
  const latitudes = path.map(([, latitude]) => latitude);
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)];
}

const grownBy = ({ top, right, bottom, left }: Insets, by: number): Insets => ({
  ...{ top: top + by, right: right + by, bottom: bottom + by, left: left + by },
});

/** The smaller of the width and the height that insets leave. */
const leastOf = ({ top, right, bottom, left }: Insets, { width, height }: Size): number =>
  Math.min(width - left - right, height - top - bottom);

/** The free part, and what is left of it above, below or beside each small thing in it, where that is enough to fit something in. */
function roomsBeside(islands: readonly Box[], free: Insets, { width, height }: Size): Insets[] {
  const beside = islands.flatMap(({ left, top, right, bottom }): Insets[] => [
    (top + bottom) / 2 > height / 2
      ? { ...free, bottom: Math.max(free.bottom, height - top) }
      : { ...free, top: Math.max(free.top, bottom) },
    (left + right) / 2 > width / 2
      ? { ...free, right: Math.max(free.right, width - left) }
      : { ...free, left: Math.max(free.left, right) },
  ]);
  return [free, ...beside.filter((room) => leastOf(room, { width, height }) > 4 * KEPT_CLEAR)];
}
