// The Vitest environment for unit tests of runes: they run in Node like all others, but are compiled for the browser. Compiled
// for the server, Svelte would omit effects and not update derived values.
import type { Environment } from 'vitest/environments';

const environment: Environment = {
  name: 'svelte',
  viteEnvironment: 'client',
  setup: () => ({ teardown: () => undefined }),
};

// Vitest requires a default export.
export default environment;
