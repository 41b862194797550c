// What parts of the page draw on the map for as long as they are there: data of their own and the layers that draw them.
// Several can be drawn at once. They are drawn again whenever the map gets a new style.
import type { FeatureCollection } from 'geojson';
import type {
  CircleLayerSpecification,
  FillLayerSpecification,
  GeoJSONSource,
  LineLayerSpecification,
  Map as MapLibreMap,
} from 'maplibre-gl';

type WithoutSource<Layer> = Omit<Layer, 'source'>;
export type OverlayLayer =
  | WithoutSource<FillLayerSpecification>
  | WithoutSource<LineLayerSpecification>
  | WithoutSource<CircleLayerSpecification>;

export interface Overlay {
  readonly data: FeatureCollection;
  /** From the ground up; `below` is the layer of the atlas that they lie under, null for over everything. */
  readonly layers: readonly { readonly layer: OverlayLayer; readonly below: string | null }[];
}

/** One overlay that has been added to the map. */
export interface OverlayHandle {
  /** Draws this in the place of what was drawn before. */
  show(overlay: Overlay): void;
  remove(): void;
}

/** Between the name of a layer and the number of its overlay: two overlays may have layers of one name. */
const MARK = '#';
/** The name that a layer has in its overlay. */
export const nameInOverlay = (layer: string): string => layer.split(MARK)[0] ?? layer;

/** What is asked of MapLibre. */
export type OverlaidMap = Pick<
  MapLibreMap,
  'addLayer' | 'addSource' | 'getLayer' | 'getSource' | 'removeLayer' | 'removeSource'
>;

export class Overlays {
  readonly #map: OverlaidMap;
  /** By the number of the overlay, in the order in which they were added. */
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

  /** The map has a style that can be drawn on, or it has just lost the one it had. */
  setReady(ready: boolean): void {
    this.#ready = ready;
    if (ready) for (const [number, overlay] of this.#shown) this.#draw(number, overlay);
  }

  /** The layers that are drawn now, under the names that the map has for them. */
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
    // A new style has none of them any more.
    for (const id of this.#drawn.get(number) ?? []) if (this.#map.getLayer(id)) this.#map.removeLayer(id);
    this.#drawn.delete(number);
  }
}

const sourceOf = (number: number): string => `overlay${MARK}${number}`;
