// The pointer on the map: which object or record lies under it, the label beside it, and what a press means.
import { Popup, type LngLat, type Map as MapLibreMap, type PointLike } from 'maplibre-gl';
import type { AtlasObject, Position } from '../core/atlas/atlas.ts';
import type { RecordName } from '../core/own-data/reading.ts';
import { symbolSize } from '../core/view/map-scale.ts';

/** Pixels beyond the edge of a symbol or line within which the pointer counts as on it: a finger is blunter than a mouse. */
const TOLERANCE = { mouse: 3, touch: 14 } as const;

/** What the pointer asks of the map. */
export interface PointedMap {
  readonly objects: ReadonlyMap<string, AtlasObject>;
  /** Whether the layers of the atlas are there to be asked. */
  readonly isStyleLoaded: () => boolean;
  /** Whether records of the reader's own lie over the atlas. */
  readonly hasRecords: () => boolean;
  /** The record of the reader's own at a place, within so many pixels. */
  readonly recordAt: (at: Position, pixels: number) => Promise<RecordName | null>;
  /** The middle of the free part of the window, as [longitude, latitude]. */
  readonly middle: () => Position;
  /** What the label says of an object. */
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
  /** Numbers the questions about records: only the answer to the last one counts. */
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

  /** Where the reader presses, or Enter at the middle of the map, goes to `onPoint` instead of opening an object; null ends that. */
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
    // The reader's own records lie over the atlas.
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
    // setText, never setHTML: names are data.
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
