// Shows anew what filters keep; what has other features under other filters, in a window of another length or in another language:
// towns with their names, and the marks of towns; and waters and lands by their names in another language. All else of the style is
// left as it is.
import { GeoJSONSource, type Map as MapLibreMap } from 'maplibre-gl';
import type { Atlas, Language } from '../core/atlas/atlas.ts';
import type { Palette } from '../symbols/palette.ts';
import { groundNameLayers } from './layers/basemap.ts';
import { PLACE_LAYERS, PLACE_SOURCE, placeFilters } from './layers/places.ts';
import { routeFilters } from './layers/routes.ts';
import { siteFilters } from './layers/sites.ts';
import { TOWN_MARK_SOURCE, townMarkFeatures, townMarkFilters } from './layers/town-marks.ts';
import type { MapView } from './map-view.ts';
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

/** Sets what the layers show by filters, choice and the border of today. The style must be loaded. */
export function filterAnew(map: MapLibreMap, { filters, selected, todayBorder }: MapView): void {
  const all = {
    ...siteFilters(filters, selected),
    ...routeFilters(filters, selected),
    ...placeFilters(selected),
    ...townMarkFilters(selected),
  };
  // A test validates the filters, as it does the style.
  for (const [layer, filter] of Object.entries(all)) map.setFilter(layer, filter, { validate: false });
  const visibility = filters.layers.includes('places') ? 'visible' : 'none';
  for (const layer of PLACE_LAYERS) map.setLayoutProperty(layer, 'visibility', visibility);
  // The ground is added later, and then with the current choice.
  if (map.getLayer('border-today'))
    map.setLayoutProperty('border-today', 'visibility', todayBorder ? 'visible' : 'none');
}

/** The style must be loaded. Layers that are not there (the ground comes late) are passed over. */
export function nameGroundAnew(map: MapLibreMap, palette: Palette, language: Language): void {
  for (const layer of groundNameLayers(palette, language)) {
    if (layer.type !== 'symbol' || !map.getLayer(layer.id)) continue;
    map.setFilter(layer.id, layer.filter);
    map.setLayoutProperty(layer.id, 'text-field', layer.layout?.['text-field']);
  }
}
