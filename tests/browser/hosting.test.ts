// The built folder as others serve it: by a server that sends no headers of its own, as that of a village school or of Pages does,
// at the root and in a subfolder; and the licences that go with it. nginx is tried by `npm run check:hosting`.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { matrix, sampled } from '../sample.ts';
import { createStaticServer } from '../../scripts/static-server.mjs';
import { pageMessagesOf } from '../../src/i18n/page-messages.ts';
import { card, goTo, test } from './atlas.ts';

const FOLDERS = ['/', '/kz/maps/atlas 1940/'];

let folder: string;
let server: Server | undefined;
test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'atlas-hosting-'));
  symlinkSync(path.resolve('dist'), path.join(folder, 'root'));
  mkdirSync(path.join(folder, 'below/kz/maps'), { recursive: true });
  symlinkSync(path.resolve('dist'), path.join(folder, 'below/kz/maps/atlas 1940'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));
test.afterEach(() => server?.close());

/** The address of a server of the folder that holds the atlas at `base`. */
async function serve(base: string): Promise<string> {
  const started = createStaticServer(path.join(folder, base === '/' ? 'root' : 'below'), () => ({}));
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return `http://localhost:${(started.address() as AddressInfo).port}`;
}

test.use({ serviceWorkers: 'allow' });

for (const { base } of sampled(matrix({ base: FOLDERS }), 1, ['base']))
  test(`without a header of its own, the atlas works in ${base} and keeps its policy`, async ({ page }) => {
    const origin = await serve(base);
    const problems: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    const response = await page.goto(
      `${origin}${encodeURI(base)}#year=1936&lang=en&id=balkhash-copper-smelter`,
    );
    expect(response?.headers()['content-security-policy']).toBeUndefined();
    await expect(page.locator('.map[data-drawn]')).toBeVisible({ timeout: 45_000 });
    await expect(card(page)).toContainText('Balkhash');
    await expect(page.locator('html[data-offline="ready"]')).toBeAttached({ timeout: 60_000 });
    expect(problems).toEqual([]);

    const blocked = await page.evaluate(async () => {
      const found: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => found.push(event.effectiveDirective));
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      const style = document.createElement('style');
      style.textContent = 'body { display: none }';
      document.head.append(script, style);
      await fetch('http://127.0.0.1:9/').catch(() => undefined);
      // Violations are told one after the other, each in a turn of its own.
      while (found.length < 3) await new Promise((resolve) => setTimeout(resolve));
      return {
        found: found.sort(),
        ran: 'ran' in window,
        hidden: getComputedStyle(document.body).display === 'none',
      };
    });
    expect(blocked).toEqual({
      found: ['connect-src', 'script-src-elem', 'style-src-elem'],
      ran: false,
      hidden: false,
    });
  });

test('the About page leads to the licences of every package in the bundle', async ({
  sharedPage: page,
  request,
}) => {
  await goTo(page, '#lang=en&page=about');
  const link = page.getByRole('link', { name: pageMessagesOf('en').about.everyLicence });
  const response = await request.get((await link.getAttribute('href')) ?? '');
  expect(response.headers()['content-type']).toBe('text/plain; charset=utf-8');
  const text = await response.text();
  const folded = (part: string) => part.replace(/\s+/g, ' ').trim();

  const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  for (const name of Object.keys(readJson('package.json')['dependencies'] as object)) {
    const { version } = readJson(`node_modules/${name}/package.json`);
    expect(text, name).toMatch(new RegExp(`^${name} ${String(version)} \\(`, 'm'));
  }
  for (const file of [
    'LICENSE',
    'geodata/LICENSE.md',
    'src/fonts/OFL-golos-text.txt',
    'node_modules/maplibre-gl/LICENSE.txt',
  ])
    expect(folded(text), file).toContain(folded(readFileSync(file, 'utf8')));
  await expect(link).toHaveAttribute('target', '_blank');
});
