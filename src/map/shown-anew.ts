// Shows anew what has other features under other filters, in a window of another length or in another language: towns with their
// names, and the marks of towns; and waters and lands by their names in another language. All else of the style is left as it is.
import { GeoJSONSource, type Map as MapLibreMap } from 'maplibre-gl';
import type { Atlas, Language } from '../core/atlas/atlas.ts';
import type { Palette } from '../symbols/palette.ts';
import { groundNameLayers } from './layers/basemap.ts';
import { PLACE_SOURCE } from './layers/places.ts';
import { TOWN_MARK_SOURCE, townMarkFeatures } from './layers/town-marks.ts';
import type { PlaceFeatures, PlacesShown } from './place-features.ts';
import { forgetMarks } from './town-mark-images.ts';

/** The style must be loaded. */
export function showPlacesAnew(map: MapLibreMap, features: PlaceFeatures): void {
  const places = map.getSource(PLACE_SOURCE);
  if (places instanceof GeoJSONSource) void places.setData(features);
}

/** The style must be loaded. */
export function showMarksAnew(map: MapLibreMap, atlas: Atlas, { filters, years }: PlacesShown): void {
  const source = map.getSource(TOWN_MARK_SOURCE);
  if (!(source instanceof GeoJSONSource)) return;
  const marks = townMarkFeatures(atlas, filters, years);
  forgetMarks(map, new Set(marks.features.map(({ properties }) => properties.image)));
  void source.setData(marks);
}

/** The style must be loaded. Layers that are not there (the ground comes late) are passed over. */
export function nameGroundAnew(map: MapLibreMap, palette: Palette, language: Language): void {
  for (const layer of groundNameLayers(palette, language)) {
    if (layer.type !== 'symbol' || !map.getLayer(layer.id)) continue;
    map.setFilter(layer.id, layer.filter);
    map.setLayoutProperty(layer.id, 'text-field', layer.layout?.['text-field']);
  }
}
