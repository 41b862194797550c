// What a panel draws on the map for as long as it is open: data of its own and the layers that draw it.
import type { FeatureCollection } from 'geojson';
import type { CircleLayerSpecification, FillLayerSpecification, LineLayerSpecification } from 'maplibre-gl';

export const OVERLAY_SOURCE = 'overlay';

type OverlayLayer = FillLayerSpecification | LineLayerSpecification | CircleLayerSpecification;

export interface Overlay {
  readonly data: FeatureCollection;
  /** From the ground up; `below` is the layer of the atlas that they lie under, null for over everything. */
  readonly layers: readonly { readonly layer: OverlayLayer; readonly below: string | null }[];
}
