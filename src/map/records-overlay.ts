// A reader's own records over the atlas, one set at a time: the layer that draws them, how far the map can be moved for them,
// and the record under the pointer.
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from '../core/atlas/atlas.ts';
import type { DegreeBox, PointerArea } from '../core/records/dated-index.ts';
import type { RecordName } from '../core/own-data/reading.ts';
import type { DatedLayer } from './dated-layer.ts';
import { LEAST_ZOOM } from './map-camera.ts';

/** How far the map can be moved over the atlas's own ground: as far as the coarse seas and borders reach. */
export const GROUND_BOUNDS: [[number, number], [number, number]] = [
  [20, 0],
  [116, 76],
];
/** Degrees by which the map can be moved beyond the box of the records. */
const MARGIN = 10;

export interface DatedOverlay {
  readonly layer: DatedLayer;
  /** What its records cover: the map can be moved as far. */
  readonly box: DegreeBox;
  /** The record under the pointer, if any. */
  readonly pick: (pointer: PointerArea) => Promise<RecordName | null>;
  readonly onPick: (record: number) => void;
}

export class RecordsOverlay {
  readonly #map: MapLibreMap;
  #shown: DatedOverlay | null = null;
  #ready = false;

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  get isShown(): boolean {
    return this.#shown !== null;
  }

  /** Draws the records in the place of those before, and lets the map be moved to them. Returns what removes them. */
  add(overlay: DatedOverlay): () => void {
    this.#remove();
    this.#shown = overlay;
    const [west, south, east, north] = overlay.box;
    const [[left, bottom], [right, top]] = GROUND_BOUNDS;
    this.#map.setMaxBounds([
      [Math.max(-180, Math.min(left, west - MARGIN)), Math.max(-85, Math.min(bottom, south - MARGIN))],
      [Math.min(180, Math.max(right, east + MARGIN)), Math.min(85, Math.max(top, north + MARGIN))],
    ]);
    this.#map.setMinZoom(0);
    this.#place();
    return () => {
      if (this.#shown === overlay) this.#remove();
    };
  }

  /** The map has a style with its ground, or it has just lost the one it had. */
  setReady(ready: boolean): void {
    this.#ready = ready;
    this.#place();
  }

  async at(position: Position, pixels: number): Promise<RecordName | null> {
    return (await this.#shown?.pick({ position, zoom: this.#map.getZoom(), pixels })) ?? null;
  }

  pick(record: number): void {
    this.#shown?.onPick(record);
  }

  /** The layer lays other seas in the place of the ground's, so it is added after them. */
  #place(): void {
    const layer = this.#shown?.layer;
    if (layer && this.#ready && !this.#map.getLayer(layer.id)) this.#map.addLayer(layer);
  }

  #remove(): void {
    if (!this.#shown) return;
    if (this.#ready && this.#map.getLayer(this.#shown.layer.id)) this.#map.removeLayer(this.#shown.layer.id);
    this.#shown = null;
    this.#map.setMinZoom(LEAST_ZOOM);
    this.#map.setMaxBounds(GROUND_BOUNDS);
  }
}
