// Where unit tests of runes run: in Node, as all of them, but compiled for the browser. For the server Svelte would leave
// out effects and let derived values rest.
import type { Environment } from 'vitest/environments';

const environment: Environment = {
  name: 'svelte',
  viteEnvironment: 'client',
  setup: () => ({ teardown: () => undefined }),
};

// Vitest takes an environment from a default export only.
export default environment;
