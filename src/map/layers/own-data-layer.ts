// The layer of a reader's own data: tells what the window shows whenever the map rests, and lays the seas of the whole
// world under data that reach beyond the atlas's own base map. It comes with own data only; the first load knows nothing
// of it.
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import worldBoundaries from '../../../geodata/basemap/world-boundaries.geojson?url';
import worldSea from '../../../geodata/basemap/world-sea.geojson?url';
import type { DegreeBox } from '../../core/records/dated-index.ts';
import { DatedLayer } from '../dated-layer.ts';

/** As far as the atlas's own base map can be seen: west, south, east, north. */
const OWN_GROUND: DegreeBox = [20, 0, 116, 76];
/** By source: what takes its place beyond. */
const WORLD = { sea: worldSea, boundaries: worldBoundaries };

type Ground = ReturnType<GeoJSONSource['serialize']>['data'];

export class OwnDataLayer extends DatedLayer {
  readonly #onView: (seen: { readonly box: DegreeBox; readonly zoom: number }) => void;
  #on: MapLibreMap | null = null;
  /** By source: the atlas's own, while that of the world lies in its place. */
  readonly #replaced = new Map<string, Ground>();

  constructor(onView: (seen: { readonly box: DegreeBox; readonly zoom: number }) => void) {
    super('own-data');
    this.#onView = onView;
  }

  override onAdd(map: MapLibreMap, gl: WebGL2RenderingContext): void {
    super.onAdd(map, gl);
    this.#on = map;
    map.on('moveend', this.#tell);
    this.#replaced.clear();
    if (isBeyond(map)) {
      for (const [id, url] of Object.entries(WORLD)) {
        const source = map.getSource<GeoJSONSource>(id);
        if (!source) continue;
        this.#replaced.set(id, source.serialize().data);
        void source.setData(new URL(url, document.baseURI).href);
      }
    }
    this.#tell();
  }

  override onRemove(): void {
    this.#on?.off('moveend', this.#tell);
    for (const [id, data] of this.#replaced) void this.#on?.getSource<GeoJSONSource>(id)?.setData(data);
    this.#on = null;
    super.onRemove();
  }

  readonly #tell = (): void => {
    if (!this.#on) return;
    const bounds = this.#on.getBounds();
    this.#onView({
      box: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
      zoom: this.#on.getZoom(),
    });
  };
}

/** Whether the map can be moved to where the atlas's own base map ends. */
function isBeyond(map: MapLibreMap): boolean {
  const bounds = map.getMaxBounds();
  if (!bounds) return false;
  const [west, south, east, north] = OWN_GROUND;
  return (
    bounds.getWest() < west ||
    bounds.getSouth() < south ||
    bounds.getEast() > east ||
    bounds.getNorth() > north
  );
}
