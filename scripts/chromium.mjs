// Finds a Chromium for browser tests, screenshots and bench. If there is none, it installs one: Debian's package if the user
// has the rights, else Playwright's download.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** Options for WebGL 2 in software, for machines without a graphics card, and against background network requests. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
];

/** The path of an installed Chromium, or null. */
export function findChromium() {
  if (process.env.CHROMIUM_PATH && existsSync(process.env.CHROMIUM_PATH)) return process.env.CHROMIUM_PATH;
  for (const name of NAMES) {
    const found = spawnSync('which', [name], { encoding: 'utf8' });
    if (found.status === 0) return found.stdout.trim();
  }
  const own = chromium.executablePath();
  return existsSync(own) ? own : null;
}

/** Finds or installs a Chromium. Throws an error with advice if neither works. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  console.log('No Chromium found; installing one for the browser tests …');
  const debian = spawnSync('which', ['apt-get']).status === 0 && process.getuid?.() === 0;
  if (debian) {
    spawnSync('sh', ['-c', 'apt-get update -qq && apt-get install -y -qq chromium'], { stdio: 'inherit' });
  }
  if (!findChromium()) {
    try {
      execFileSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
    } catch {
      // The error below says what to do.
    }
  }
  const installed = findChromium();
  if (!installed) {
    throw new Error(
      'No Chromium could be installed. Install one yourself and set CHROMIUM_PATH to it, then run npm test again.',
    );
  }
  return installed;
}
