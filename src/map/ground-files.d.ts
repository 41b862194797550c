/** The address of a file of the ground as the map opens it, from scripts/ground-plugin.mjs. */
declare module '*.geojson?ground' {
  const address: string;
  export default address;
}
