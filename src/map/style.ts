// Builds the whole MapLibre style. It contains the only list of the order of layers; the layers are defined in layers/.
import type { StyleSpecification } from 'maplibre-gl';
import type { Atlas, Language } from '../core/atlas/atlas.ts';
import type { Years } from '../core/time/bounds.ts';
import type { Filters } from '../core/atlas/selection.ts';
import type { Palette } from '../symbols/palette.ts';
import { routeFeatures, siteFeatures } from './features.ts';
import { basemapSources, groundLayers, groundNameLayers } from './layers/basemap.ts';
import { PLACE_SOURCE, placeDotLayers, placeNameLayers } from './layers/places.ts';
import { ROUTE_SOURCE, routeLayers } from './layers/routes.ts';
import { SITE_SOURCE, siteLayers } from './layers/sites.ts';
import { TOWN_MARK_SOURCE, townMarkFeatures, townMarkLayers } from './layers/town-marks.ts';
import { yearsState } from './layers/year.ts';
import { placeFeatures, type PlaceFeatures } from './place-features.ts';

export interface StyleInput {
  readonly atlas: Atlas;
  readonly language: Language;
  readonly palette: Palette;
  readonly years: Years;
  readonly filters: Filters;
  readonly selected: string | null;
  readonly todayBorder: boolean;
  /** Those of all years where they are left out. */
  readonly places?: PlaceFeatures;
}

/** The style with the atlas's objects and without the ground, which loads faster. */
export function withoutGround({ sources, layers, ...style }: StyleSpecification): StyleSpecification {
  const own = new Set([ROUTE_SOURCE, PLACE_SOURCE, SITE_SOURCE, TOWN_MARK_SOURCE]);
  return {
    ...style,
    sources: Object.fromEntries(Object.entries(sources).filter(([id]) => own.has(id))),
    layers: layers.filter((layer) => !('source' in layer) || own.has(layer.source)),
  };
}

export function buildStyle({
  atlas,
  language,
  palette,
  years,
  filters,
  selected,
  todayBorder,
  places = placeFeatures(atlas, language, { filters, years }),
}: StyleInput): StyleSpecification {
  return {
    version: 8,
    state: { years: { default: yearsState(years) } },
    transition: { duration: 0, delay: 0 },
    sources: {
      ...basemapSources(palette),
      [ROUTE_SOURCE]: { type: 'geojson', data: routeFeatures(atlas), tolerance: 0.2 },
      [PLACE_SOURCE]: { type: 'geojson', data: places },
      [SITE_SOURCE]: { type: 'geojson', data: siteFeatures(atlas) },
      [TOWN_MARK_SOURCE]: { type: 'geojson', data: townMarkFeatures(atlas, filters, years) },
    },
    // From bottom to top. MapLibre places labels from the end of this list, so names make way for symbols.
    layers: [
      ...groundLayers(palette, atlas.polities, todayBorder),
      ...routeLayers(palette, filters, selected),
      ...groundNameLayers(palette, language),
      ...placeNameLayers(palette, filters.layers.includes('places'), selected),
      ...siteLayers(filters, selected),
      ...townMarkLayers(selected),
      ...placeDotLayers(filters.layers.includes('places'), selected),
    ],
  };
}
