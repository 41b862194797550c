/** The address of MapLibre's worker, from scripts/maplibre-plugin.mjs. */
declare module 'virtual:maplibre-worker' {
  const address: string;
  export default address;
}
