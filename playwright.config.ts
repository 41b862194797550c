// Configures the browser tests: Chromium with the built atlas, served as by `npm start`.
import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, ensureChromium } from './scripts/chromium.mjs';
import { ALL, WHOLE } from './tests/sample.ts';

const PORT = process.env.PORT ?? 4179;

export default defineConfig({
  testDir: 'tests/browser',
  ...(ALL ? {} : { grepInvert: new RegExp(WHOLE) }),
  fullyParallel: false,
  workers: 1,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    baseURL: `http://localhost:${PORT}/`,
    viewport: { width: 1100, height: 720 },
    locale: 'en',
    colorScheme: 'light',
    // The camera jumps and flows do not move, because drawing motion takes longer than the tests.
    contextOptions: { reducedMotion: 'reduce' },
    // Tests of the copy that the browser keeps allow it.
    serviceWorkers: 'block',
    // Traces would take a tenth of the time; `--trace on` records them.
    trace: 'off',
    launchOptions: { executablePath: ensureChromium(), args: CHROMIUM_FLAGS },
  },
  webServer: {
    command: 'node scripts/serve.mjs',
    env: { PORT: String(PORT) },
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: false,
  },
});
