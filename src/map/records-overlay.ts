// Shows a reader's own records above the atlas, one set at a time: adds the layer that draws them, widens the area in which
// the map can be moved, and finds the record under the pointer.
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from '../core/atlas/atlas.ts';
import type { DegreeBox, PointerArea } from '../core/records/dated-index.ts';
import type { RecordName } from '../core/own-data/reading.ts';
import { DEEPEST_ZOOM } from '../core/view/window-view.ts';
import type { DatedLayer } from './dated-layer.ts';
import { GROUND_BOUNDS, LEAST_ZOOM } from './map-limits.ts';

/** How far the map can be moved beyond the box of the records, in degrees. */
const MARGIN = 10;

export interface DatedOverlay {
  readonly layer: DatedLayer;
  /** The box of the records, in which the map can be moved. */
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

  /** Replaces the records and allows the map to be moved to them. Returns a function that removes them. */
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
    this.#map.setMaxZoom(DEEPEST_ZOOM.ownData);
    this.#place();
    return () => {
      if (this.#shown === overlay) this.#remove();
    };
  }

  /** Must be called when the map has loaded a style with the ground, and when it has lost it. */
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

  /** Adds the layer. The ground must be there first, because the layer may replace its seas. */
  #place(): void {
    const layer = this.#shown?.layer;
    if (layer && this.#ready && !this.#map.getLayer(layer.id)) this.#map.addLayer(layer);
  }

  #remove(): void {
    if (!this.#shown) return;
    if (this.#ready && this.#map.getLayer(this.#shown.layer.id)) this.#map.removeLayer(this.#shown.layer.id);
    this.#shown = null;
    this.#map.setMinZoom(LEAST_ZOOM);
    this.#map.setMaxZoom(DEEPEST_ZOOM.atlas);
    this.#map.setMaxBounds(GROUND_BOUNDS);
  }
}
