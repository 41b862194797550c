// The camera of the map: moves it so that things are in the part of the window that no panel covers, and reports where it is.
// Positions are [lng, lat], degrees, WGS84; padding is in pixels of the window.
import { LngLat, type Map as MapLibreMap } from 'maplibre-gl';
import type { AtlasObject, Position } from '../core/atlas/atlas.ts';
import type { DegreeBox } from '../core/records/dated-index.ts';
import type { Insets } from '../core/view/insets.ts';
import { sameCamera, type Camera } from '../core/view/view-state.ts';
import { roundCamera } from '../core/view/view-url.ts';
import { COUNTRY } from '../core/view/window-view.ts';

/** The smallest zoom on the atlas's base map. */
export const LEAST_ZOOM = 2.3;
/** The centre of the country, and a zoom at which its works can be told apart. */
const MIDDLE = { center: [67.5, 48.5], zoom: 3.4 } satisfies { center: [number, number]; zoom: number };
/** The zoom at which the works of one town can be told apart, and the largest zoom for showing something whole. */
const OBJECT_ZOOM = 6;
const MOST_FITTED_ZOOM = 8;

/** The duration of a move of the camera, and of a flight from one step of a tour to the next, in milliseconds. */
const MOVE = 180;
const FLIGHT = 900;
/** 0 if the reader prefers reduced motion. */
const moveTime = (usual = MOVE): number =>
  matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : usual;

export class MapCamera {
  readonly #map: MapLibreMap;
  readonly #padding: () => Insets;
  /** The camera that shows the whole country, once it has been computed. */
  #wholeCountry: Camera | null = null;
  /** Whether a flight is being replaced by another: the place where it stopped is not a view that the reader chose. */
  #isRedirecting = false;

  /**
   * @param padding pixels of the window that panels cover now: asked before each move, which keeps clear of them
   * @param showsCountry whether the map shows the whole country at the start
   */
  constructor(map: MapLibreMap, padding: () => Insets, showsCountry: boolean) {
    this.#map = map;
    this.#padding = padding;
    if (showsCountry) this.#wholeCountry = this.now();
  }

  /** Calls back whenever the camera has come to rest; with null if it shows the whole country. */
  onRest(callback: (camera: Camera | null) => void): void {
    this.#map.on('moveend', () => {
      if (this.#isRedirecting) return;
      const camera = this.now();
      callback(this.#wholeCountry !== null && sameCamera(camera, this.#wholeCountry) ? null : camera);
    });
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

  showCountry(): void {
    const fitted = this.#map.cameraForBounds(COUNTRY, { padding: { ...this.#padding() } });
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

  /** Moves the centre of the country into the free part of the window, at a zoom at which it can be read. */
  showMiddle(): void {
    this.#map.easeTo({
      center: MIDDLE.center,
      zoom: Math.max(this.#map.getZoom(), MIDDLE.zoom),
      offset: this.#offset(),
      duration: moveTime(),
    });
  }

  zoomBy(steps: number): void {
    this.#map.easeTo({ zoom: this.#map.getZoom() + steps, duration: moveTime() });
  }

  /** Moves an object into the free part of the window: a site at a zoom that separates it from others, a line whole. */
  showObject(object: AtlasObject): void {
    if ('position' in object) {
      this.#map.easeTo({
        center: [...object.position],
        zoom: Math.max(this.#map.getZoom(), OBJECT_ZOOM),
        offset: this.#offset(),
        duration: moveTime(),
      });
    } else this.showBox(boxOf(object.path));
  }

  /** Moves a box of degrees into the free part of the window. */
  showBox([west, south, east, north]: DegreeBox): void {
    this.#map.fitBounds([west, south, east, north], {
      padding: { ...this.#padding() },
      maxZoom: MOST_FITTED_ZOOM,
      duration: moveTime(),
    });
  }

  /** The camera with a position in the middle of the part that this padding leaves free, at a zoom that separates works. */
  at(position: Position, padding: Insets): Camera {
    const point: [number, number] = [...position];
    const zoom = Math.max(this.#map.getZoom(), OBJECT_ZOOM);
    const fitted = this.#map.cameraForBounds([point, point], { padding: { ...padding }, maxZoom: zoom });
    const { lng, lat } = LngLat.convert(fitted?.center ?? point);
    return roundCamera({ zoom, longitude: lng, latitude: lat, bearing: 0, pitch: 0 });
  }

  /** Whether a position is in the part of the window that no panel covers. */
  isInView(position: Position): boolean {
    const { x, y } = this.#map.project([...position]);
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const { top, right, bottom, left } = this.#padding();
    return x > left && x < clientWidth - right && y > top && y < clientHeight - bottom;
  }

  /** The middle of the part of the window that no panel covers; `x` and `y` are pixels of the window. */
  middle(): { readonly x: number; readonly y: number; readonly position: Position } {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const { top, right, bottom, left } = this.#padding();
    const [x, y] = [(left + clientWidth - right) / 2, (top + clientHeight - bottom) / 2];
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

function boxOf(path: readonly Position[]): DegreeBox {
  const longitudes = path.map(([longitude]) => longitude);
  const latitudes = path.map(([, latitude]) => latitude);
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)];
}
