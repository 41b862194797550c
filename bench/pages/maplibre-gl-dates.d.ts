// Types of maplibre-gl-dates; the package ships none.
declare module '@openhistoricalmap/maplibre-gl-dates' {
  import type { Map as MapLibreMap } from 'maplibre-gl';
  export function filterByDate(map: MapLibreMap, date: Date | string): void;
}
