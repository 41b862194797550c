// The layer of a reader's own data. It reports the part of the map in the window whenever the map has come to rest, and
// replaces the base map by seas and borders of the whole world if the data lies beyond it. Its code is loaded with own data.
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import worldBoundaries from '../../../geodata/basemap/world-boundaries.geojson?url';
import worldSea from '../../../geodata/basemap/world-sea.geojson?url';
import type { DegreeBox } from '../../core/records/dated-index.ts';
import { mercatorY } from '../../core/geo/mercator.ts';
import type { MapWindow } from '../../core/own-data/reading.ts';
import { DatedLayer } from '../dated-layer.ts';

/** The box of the atlas's base map: west, south, east, north in degrees. */
const BASE_MAP: DegreeBox = [20, 0, 116, 76];
/** The data of the whole world that replace the sources of the base map. */
const WORLD_DATA = { sea: worldSea, boundaries: worldBoundaries };
/** How far the map can be moved beyond the box of an overlay, in degrees. */
const MARGIN = 10;
/** The largest box of an overlay: with the margin its sides would meet at 180°, and MapLibre breaks on such bounds. */
const WORLD: DegreeBox = [-169.9, -75, 169.9, 75];

/**
 * The area within which the map must be movable so that a box of records can be seen whole. Panels cover more than half of
 * the window, so the window then shows more than twice the box. If the atlas's base map is too small for that, the area is
 * the whole world.
 */
export function movableBox(box: DegreeBox): DegreeBox {
  const [west, south, east, north] = box;
  const size = Math.max(east - west, (mercatorY(south) - mercatorY(north)) * 360);
  const middle = (west + east) / 2;
  const fits =
    middle - 1.1 * size >= BASE_MAP[0] &&
    middle + 1.1 * size <= BASE_MAP[2] &&
    south >= BASE_MAP[1] + MARGIN &&
    north <= BASE_MAP[3] - MARGIN;
  return fits ? box : WORLD;
}

type SourceData = ReturnType<GeoJSONSource['serialize']>['data'];

export class OwnDataLayer extends DatedLayer {
  readonly #onRest: (seen: MapWindow) => void;
  #map: MapLibreMap | null = null;
  /** The atlas's own data of the sources that are replaced by those of the world. */
  readonly #replaced = new Map<string, SourceData>();

  /** @param onRest called with the part of the map in the window, when the layer is added and after every move */
  constructor(onRest: (seen: MapWindow) => void) {
    super('own-data');
    this.#onRest = onRest;
  }

  override onAdd(map: MapLibreMap, gl: WebGL2RenderingContext): void {
    super.onAdd(map, gl);
    this.#map = map;
    map.on('moveend', this.#tell);
    this.#replaced.clear();
    if (isBeyond(map)) {
      for (const [id, url] of Object.entries(WORLD_DATA)) {
        const source = map.getSource<GeoJSONSource>(id);
        if (!source) continue;
        this.#replaced.set(id, source.serialize().data);
        void source.setData(new URL(url, document.baseURI).href);
      }
    }
    this.#tell();
  }

  override onRemove(): void {
    this.#map?.off('moveend', this.#tell);
    for (const [id, data] of this.#replaced) void this.#map?.getSource<GeoJSONSource>(id)?.setData(data);
    this.#map = null;
    super.onRemove();
  }

  /** Whether the whole world stands in the place of what a source of the base map holds. */
  replaces(id: string): boolean {
    return this.#replaced.has(id);
  }

  readonly #tell = (): void => {
    if (!this.#map) return;
    const bounds = this.#map.getBounds();
    this.#onRest({
      box: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
      zoom: this.#map.getZoom(),
    });
  };
}

/** Whether the map can be moved beyond the atlas's base map. */
function isBeyond(map: MapLibreMap): boolean {
  const bounds = map.getMaxBounds();
  if (!bounds) return false;
  const [west, south, east, north] = BASE_MAP;
  return (
    bounds.getWest() < west ||
    bounds.getSouth() < south ||
    bounds.getEast() > east ||
    bounds.getNorth() > north
  );
}
