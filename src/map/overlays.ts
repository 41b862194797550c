// Overlays: data and layers that parts of the page add to the map while they are open. There can be several at once. They are
// drawn again whenever the map gets a new style. A reader's own data is not an overlay: see records-overlay.ts.
import type { FeatureCollection } from 'geojson';
import type {
  CircleLayerSpecification,
  FillLayerSpecification,
  GeoJSONSource,
  LineLayerSpecification,
  Map as MapLibreMap,
  SymbolLayerSpecification,
} from 'maplibre-gl';

type WithoutSource<Layer> = Omit<Layer, 'source'>;
export type OverlayLayer =
  | WithoutSource<FillLayerSpecification>
  | WithoutSource<LineLayerSpecification>
  | WithoutSource<CircleLayerSpecification>
  | WithoutSource<SymbolLayerSpecification>;

export interface Overlay {
  readonly data: FeatureCollection;
  /** From bottom to top; `below` is the layer of the atlas that the layer is drawn under, null for above everything. */
  readonly layers: readonly { readonly layer: OverlayLayer; readonly below: string | null }[];
}

/** One overlay that has been added to the map. */
export interface OverlayHandle {
  /** Replaces the overlay by another. */
  show(overlay: Overlay): void;
  remove(): void;
}

/** Separates the name of a layer from the number of its overlay, because two overlays may have layers of the same name. */
const MARK = '#';
/** The name of a layer in its overlay, from its name on the map. */
export const nameInOverlay = (layer: string): string => layer.split(MARK)[0] ?? layer;

/** The methods of MapLibre that overlays use. */
export type OverlaidMap = Pick<
  MapLibreMap,
  'addLayer' | 'addSource' | 'getLayer' | 'getSource' | 'removeLayer' | 'removeSource'
>;

export class Overlays {
  readonly #map: OverlaidMap;
  /** By number of the overlay, in the order in which they were added. */
  readonly #shown = new Map<number, Overlay>();
  readonly #drawn = new Map<number, readonly string[]>();
  #ready = false;
  #added = 0;

  constructor(map: OverlaidMap) {
    this.#map = map;
  }

  add(overlay: Overlay): OverlayHandle {
    const number = this.#added++;
    const show = (one: Overlay): void => {
      this.#shown.set(number, one);
      if (this.#ready) this.#draw(number, one);
    };
    show(overlay);
    return {
      show,
      remove: () => {
        this.#shown.delete(number);
        if (this.#ready) this.#erase(number);
      },
    };
  }

  /** Must be called when the map has loaded a style, and when it has lost it. */
  setReady(ready: boolean): void {
    this.#ready = ready;
    if (ready) for (const [number, overlay] of this.#shown) this.#draw(number, overlay);
  }

  /** The names, on the map, of all layers that are drawn now. */
  layers(): string[] {
    return [...this.#drawn.values()].flat();
  }

  #draw(number: number, { data, layers }: Overlay): void {
    const source = sourceOf(number);
    this.#eraseLayers(number);
    const known = this.#map.getSource<GeoJSONSource>(source);
    if (known) void known.setData(data);
    else this.#map.addSource(source, { type: 'geojson', data, tolerance: 0.2 });
    const drawn = layers.map(({ layer, below }) => {
      const id = `${layer.id}${MARK}${number}`;
      this.#map.addLayer({ ...layer, id, source }, below ?? undefined);
      return id;
    });
    this.#drawn.set(number, drawn);
  }

  #erase(number: number): void {
    this.#eraseLayers(number);
    if (this.#map.getSource(sourceOf(number))) this.#map.removeSource(sourceOf(number));
  }

  #eraseLayers(number: number): void {
    // After a change of style they are gone already.
    for (const id of this.#drawn.get(number) ?? []) if (this.#map.getLayer(id)) this.#map.removeLayer(id);
    this.#drawn.delete(number);
  }
}

const sourceOf = (number: number): string => `overlay${MARK}${number}`;
