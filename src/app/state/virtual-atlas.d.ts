// The modules that the Vite plugin in src/geodata makes of geodata/.
declare module 'virtual:atlas' {
  import type { Atlas } from '../../core/atlas/atlas.ts';
  const atlas: Atlas;
  export default atlas;
}
declare module 'virtual:download-sizes' {
  /** Bytes, by file. */
  const sizes: Readonly<Record<string, number>>;
  export default sizes;
}
declare module 'virtual:evidence/*' {
  import type { Evidence } from '../../core/atlas/evidence.ts';
  const evidence: Evidence;
  export default evidence;
}
declare module 'virtual:landmarks' {
  import type { Landmark } from '../../core/atlas/landmarks.ts';
  const landmarks: readonly Landmark[];
  export default landmarks;
}
declare module 'virtual:rail-access' {
  import type { RailAccess } from '../../core/rail/rail-access.ts';
  const access: RailAccess;
  export default access;
}
declare module 'virtual:rail-bands/*' {
  import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
  import type { RailBand } from '../../core/rail/rail-access.ts';
  const bands: FeatureCollection<Polygon | MultiPolygon, RailBand>;
  export default bands;
}
declare module 'virtual:stations' {
  import type { StationOnMap } from '../../core/rail/rail-ways.ts';
  const stations: readonly StationOnMap[];
  export default stations;
}
declare module 'virtual:tours/*' {
  import type { Tour } from '../../core/atlas/tour.ts';
  const tours: readonly Tour[];
  export default tours;
}
/** Both palettes as custom properties: `paletteSheet` of symbols/palette.ts. */
declare module 'virtual:palette.css';
