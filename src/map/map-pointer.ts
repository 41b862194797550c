// The pointer on the map: finds the object or record under it, shows the label beside it, and handles presses.
import { Popup, type LngLat, type Map as MapLibreMap, type PointLike } from 'maplibre-gl';
import type { AtlasObject, Position } from '../core/atlas/atlas.ts';
import type { RecordName } from '../core/own-data/reading.ts';
import { symbolSize } from '../core/view/map-scale.ts';

/** How far from the edge of a symbol or line the pointer still counts as on it, in pixels. */
const TOLERANCE = { mouse: 3, touch: 14 } as const;

/** What the pointer needs from the map. */
export interface PointedMap {
  readonly objects: ReadonlyMap<string, AtlasObject>;
  /** Whether the layers of the atlas are loaded and can be queried. */
  readonly isStyleLoaded: () => boolean;
  /** Whether the reader's own records are on the map. */
  readonly hasRecords: () => boolean;
  /** The reader's own record nearest to a position, within so many pixels. */
  readonly recordAt: (at: Position, pixels: number) => Promise<RecordName | null>;
  /** The middle of the free part of the window: [lng, lat], degrees. */
  readonly middle: () => Position;
  /** The text of the label for an object. */
  readonly describe: (object: AtlasObject) => string;
  readonly onPickObject: (id: string | null) => void;
  readonly onPickRecord: (record: number) => void;
}

export class MapPointer {
  readonly #map: MapLibreMap;
  readonly #of: PointedMap;
  readonly #label = new Popup({
    closeButton: false,
    closeOnClick: false,
    className: 'map-tip',
    offset: 16,
    maxWidth: '260px',
  });
  /** The number of the last query for a record; answers to earlier queries are ignored. */
  #question = 0;
  #onPoint: ((at: Position) => void) | null = null;

  constructor(map: MapLibreMap, of: PointedMap) {
    this.#map = map;
    this.#of = of;
    map.on('click', ({ originalEvent, point, lngLat }) => this.#press(originalEvent, point, lngLat));
    map.on('mousemove', ({ point, lngLat }) => this.#hover(point, lngLat));
    map.on('mouseout', () => this.hideLabel());
    map.getCanvas().addEventListener('keydown', (event) => {
      if (event.key === 'Enter') this.#onPoint?.(of.middle());
    });
  }

  /** Makes a press on the map, or Enter for its centre, call `onPoint` instead of opening an object; null ends that. */
  setPointing(onPoint: ((at: Position) => void) | null): void {
    this.#onPoint = onPoint;
    this.#label.remove();
    this.#map.getCanvas().style.cursor = onPoint ? 'crosshair' : '';
  }

  hideLabel(): void {
    this.#question++;
    this.#label.remove();
  }

  #press(event: MouseEvent, point: { x: number; y: number }, { lng, lat }: LngLat): void {
    if (this.#onPoint) {
      this.#onPoint([lng, lat]);
      return;
    }
    const touch = (event as PointerEvent).pointerType === 'touch' || matchMedia('(pointer: coarse)').matches;
    const pixels = touch ? TOLERANCE.touch : TOLERANCE.mouse;
    const id = this.#objectAt(point, pixels);
    // The reader's own records are drawn above the atlas, so they come first.
    void this.#of.recordAt([lng, lat], pixels).then((found) => {
      if (found) this.#of.onPickRecord(found.record);
      else this.#of.onPickObject(id);
    });
  }

  #hover(point: { x: number; y: number }, at: LngLat): void {
    if (this.#onPoint) return;
    const id = this.#objectAt(point, TOLERANCE.mouse);
    const object = id === null ? undefined : this.#of.objects.get(id);
    const text = object ? this.#of.describe(object) : null;
    if (!this.#of.hasRecords()) {
      this.#showLabel(at, text);
      return;
    }
    const question = ++this.#question;
    void this.#of.recordAt([at.lng, at.lat], TOLERANCE.mouse).then((found) => {
      if (question === this.#question) this.#showLabel(at, found ? found.name : text);
    });
  }

  #showLabel(at: LngLat, text: string | null): void {
    this.#map.getCanvas().style.cursor = text === null ? '' : 'pointer';
    // setText and never setHTML, because names are data.
    if (text) this.#label.setLngLat(at).setText(text).addTo(this.#map);
    else this.#label.remove();
  }

  /** The object drawn nearest to a point of the window, within so many pixels of its edge; sites before lines. */
  #objectAt(point: { x: number; y: number }, pixels: number): string | null {
    if (!this.#of.isStyleLoaded()) return null;
    const size = symbolSize(this.#map.getZoom());
    const sites = this.#map
      .queryRenderedFeatures(boxRound(point, pixels + 2), { layers: ['sites'] })
      .flatMap((feature) => {
        const id = String(feature.properties['id']);
        const object = this.#of.objects.get(id);
        if (!object || !('position' in object)) return [];
        const at = this.#map.project([...object.position]);
        const [x, y] = object.shift;
        return [{ id, distance: Math.hypot(at.x + x * size - point.x, at.y + y * size - point.y) }];
      });
    const nearest = sites.sort((a, b) => a.distance - b.distance)[0];
    if (nearest) return nearest.id;
    const route = this.#map.queryRenderedFeatures(boxRound(point, pixels), { layers: ['route-hit'] })[0];
    return route ? String(route.properties['id']) : null;
  }
}

const boxRound = ({ x, y }: { x: number; y: number }, pixels: number): [PointLike, PointLike] => [
  [x - pixels, y - pixels],
  [x + pixels, y + pixels],
];
