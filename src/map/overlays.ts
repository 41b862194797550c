// Overlays: data and layers that parts of the page add to the map while they are open. There can be several at once. They are
// drawn again whenever the map gets a new style. A reader's own data is not an overlay: see records-overlay.ts.
import type { FeatureCollection } from 'geojson';
import type {
  CircleLayerSpecification,
  FillLayerSpecification,
  GeoJSONSource,
  LineLayerSpecification,
  Map as MapLibreMap,
  PointLike,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import { IMAGE_DENSITY } from './symbol-images.ts';

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
  /** Images that its layers name, painted when it is drawn. */
  readonly images?: Readonly<Record<string, () => ImageData>>;
  /** What of it the pointer finds. */
  readonly press?: Pressed;
}

/** What happens where something of an overlay lies under the pointer. */
export interface Pressed {
  /** The name of the layer that is hit. */
  readonly layer: string;
  /** The text of the label beside the pointer. @param id that of the feature's properties */
  readonly describe: (id: string) => string | null;
  /** @param at pixels of the map */
  readonly onPress: (id: string, at: { readonly x: number; readonly y: number }) => void;
}

/** One overlay that has been added to the map. */
export interface OverlayHandle {
  /** Replaces the overlay by another. */
  show(overlay: Overlay): void;
  remove(): void;
}

/** Separates the name of a layer from what tells it from others of that name: those of another overlay, and those it takes the place of. */
const MARK = '#';
/** The name of a layer in its overlay, from its name on the map. */
export const nameInOverlay = (layer: string): string => layer.split(MARK)[0] ?? layer;

/** The methods of MapLibre that overlays use. */
export type OverlaidMap = Pick<
  MapLibreMap,
  | 'addImage'
  | 'hasImage'
  | 'removeImage'
  | 'queryRenderedFeatures'
  | 'addLayer'
  | 'addSource'
  | 'getLayer'
  | 'getSource'
  | 'removeLayer'
  | 'removeSource'
>;

export class Overlays {
  readonly #map: OverlaidMap;
  /** By number of the overlay, in the order in which they were added. */
  readonly #shown = new Map<number, Overlay>();
  readonly #drawn = new Map<number, readonly string[]>();
  #ready = false;
  #added = 0;
  #drawings = 0;

  constructor(map: OverlaidMap) {
    this.#map = map;
  }

  add(overlay: Overlay): OverlayHandle {
    const number = this.#added++;
    const show = (one: Overlay): void => {
      const before = this.#shown.get(number);
      this.#shown.set(number, one);
      if (!this.#ready) return;
      // New data in the same layers is the cheapest change, and what follows a reader's keys needs it.
      if (before?.layers === one.layers) this.#setData(number, one);
      else this.#draw(number, one);
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

  /** What of the overlays lies in a box of the map, in its pixels; null for nothing. */
  pressedIn(box: [PointLike, PointLike]): { readonly id: string; readonly press: Pressed } | null {
    const wanted = new Map(
      [...this.#drawn].flatMap(([number, layers]) => {
        const press = this.#shown.get(number)?.press;
        return layers.flatMap((id): [string, Pressed][] =>
          press && nameInOverlay(id) === press.layer ? [[id, press]] : [],
        );
      }),
    );
    if (wanted.size === 0) return null;
    const [found] = this.#map.queryRenderedFeatures(box, { layers: [...wanted.keys()] });
    const press = found && wanted.get(found.layer.id);
    return press ? { id: String(found.properties['id']), press } : null;
  }

  #setData(number: number, { data }: Overlay): void {
    const source = sourceOf(number);
    const known = this.#map.getSource<GeoJSONSource>(source);
    if (known) void known.setData(data);
    else this.#map.addSource(source, { type: 'geojson', data, tolerance: 0.2 });
  }

  #draw(number: number, overlay: Overlay): void {
    const source = sourceOf(number);
    this.#eraseLayers(number);
    for (const [name, paint] of Object.entries(overlay.images ?? {})) {
      // Of another palette.
      if (this.#map.hasImage(name)) this.#map.removeImage(name);
      this.#map.addImage(name, paint(), { pixelRatio: IMAGE_DENSITY });
    }
    this.#setData(number, overlay);
    // MapLibre gives the tiles that are on their way to the layer of the name that they were made for. One that is taken off before
    // the next frame was never worked out, and the map could not place its names: so no layer has the name of one before it.
    const drawing = ++this.#drawings;
    const drawn = overlay.layers.map(({ layer, below }) => {
      const id = [layer.id, number, drawing].join(MARK);
      // What lies under something of the ground is drawn again when the ground is there.
      const isThere = below !== null && this.#map.getLayer(below);
      this.#map.addLayer({ ...layer, id, source }, isThere ? below : undefined);
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
