// The modules that the Vite plugin in src/geodata makes of geodata/.
declare module 'virtual:atlas' {
  import type { Atlas } from '../core/atlas.ts';
  const atlas: Atlas;
  export default atlas;
}
declare module 'virtual:evidence/*' {
  import type { Evidence } from '../core/atlas.ts';
  const evidence: Evidence;
  export default evidence;
}
declare module 'virtual:tours/*' {
  import type { Tour } from '../core/tour.ts';
  const tours: readonly Tour[];
  export default tours;
}
