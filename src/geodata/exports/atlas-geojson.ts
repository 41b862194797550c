// Exports all objects and places of the atlas as one GeoJSON FeatureCollection, and reads it back. Each feature is the record
// as in its file, with the name of the file as `layer`; nothing else is changed.
import { LAYERS, type Layer, type SiteLayer } from '../../core/atlas/atlas.ts';
import type { Geodata } from '../check.ts';

/** The records of each layer: those of `enterprises` are the features of `enterprises.geojson`, and so on. */
export type AtlasRecords = Geodata['sites'] & Pick<Geodata, Exclude<Layer, SiteLayer>>;
type RecordOf<L extends Layer> = AtlasRecords[L][number];
type FeatureOf<L extends Layer> = L extends Layer
  ? Omit<RecordOf<L>, 'properties'> & {
      readonly properties: RecordOf<L>['properties'] & { readonly layer: L };
    }
  : never;

export type AtlasFeature = FeatureOf<Layer>;
export interface AtlasCollection {
  readonly type: 'FeatureCollection';
  readonly features: readonly AtlasFeature[];
}
function featureOf<L extends Layer>(layer: L, record: RecordOf<L>): AtlasFeature {
  // The result is FeatureOf<L>, but TypeScript cannot follow a union through a spread.
  return { ...record, properties: { layer, ...record.properties } } as unknown as AtlasFeature;
}

export function atlasGeojson(geodata: Geodata): AtlasCollection {
  const records: AtlasRecords = { ...geodata.sites, ...geodata };
  return {
    type: 'FeatureCollection',
    features: LAYERS.flatMap((layer) => records[layer].map((record) => featureOf(layer, record))),
  };
}

export function recordsOfGeojson({ features }: AtlasCollection): AtlasRecords {
  const recordsOf = (wanted: Layer): unknown[] =>
    features
      .filter(({ properties }) => properties.layer === wanted)
      .map(({ properties: { layer: _layer, ...properties }, ...record }) => ({ ...record, properties }));
  return Object.fromEntries(LAYERS.map((layer) => [layer, recordsOf(layer)])) as unknown as AtlasRecords;
}
