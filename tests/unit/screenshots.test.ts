// The pictures of the atlas: whether they show every part of it, and whether a comparison finds what differs. That the same
// build gives the same pictures can only be seen by taking them twice.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, describe, expect, test } from 'vitest';
import { compareFolders } from '../../scripts/screenshots/compare.mjs';
import { everyChapter, readmeChapters } from '../../scripts/screenshots/views.mjs';
import { LANGUAGES, LAYERS } from '../../src/core/atlas/atlas.ts';
import { PAGES, PANELS } from '../../src/core/view/view-state.ts';
import { readViewUrl } from '../../src/core/view/view-url.ts';
import { readGeodataFiles, readTourFiles } from '../../src/geodata/files.ts';

describe('the views', () => {
  const chapters = everyChapter([]);
  const views = chapters.flatMap((chapter) => chapter.views);
  const read = views.map(({ address }) => readViewUrl(address ?? '').view);

  test('are in both sizes and both themes, each with a name of its own', () => {
    const names = chapters.flatMap(({ views, suffix }) => views.map(({ name }) => `${name}${suffix}`));
    expect(new Set(names).size).toBe(names.length);
    for (const suffix of ['desktop-light', 'desktop-dark', 'phone-light', 'phone-dark'])
      expect(names.filter((name) => name.endsWith(suffix))).toHaveLength(names.length / 4);
  });

  test('have every panel and every page of the address, in each language something', () => {
    expect(new Set(read.map(({ panel }) => panel))).toEqual(new Set([null, ...PANELS]));
    expect(new Set(read.map(({ page }) => page))).toEqual(new Set([null, ...PAGES]));
    expect(new Set(views.map(({ lang }) => lang))).toEqual(new Set(LANGUAGES));
  });

  test('have a card of an object of every layer that has cards', () => {
    const files = readGeodataFiles('geodata');
    const ids = read.flatMap(({ id }) => id ?? []);
    const layers = LAYERS.filter((layer) => ids.some((id) => files[`${layer}.geojson`]?.includes(`"${id}"`)));
    expect(layers).toEqual(expect.arrayContaining(LAYERS.filter((layer) => layer !== 'places')));
    for (const id of ids)
      expect(
        Object.values(files).some((text) => text.includes(`"id": "${id}"`)),
        id,
      ).toBe(true);
  });

  test('have every step of every tour', () => {
    const steps = Object.entries(readTourFiles('geodata'))
      .filter(([file]) => file.endsWith('.en.md'))
      .flatMap(([file, text]) =>
        text
          .split('\n')
          .filter((line) => line.startsWith('## '))
          .map((_, index) => `${file.replace('.en.md', '')}/${index + 1}`),
      );
    const shown = read.flatMap(({ tour }) => (tour ? [`${tour.id}/${tour.step}`] : []));
    expect(steps.length).toBeGreaterThan(20);
    expect(new Set(shown)).toEqual(new Set(steps));
  });

  test('have addresses that the atlas reads, but for the one that shows what it cannot read', () => {
    for (const { name, address } of views)
      expect(readViewUrl(address ?? '').unread, name).toEqual(name === 'unread-address' ? ['foo=bar'] : []);
  });

  test('can be chosen by the beginning of their names', () => {
    const chosen = everyChapter(['card-mine', 'tour-food-2']).flatMap(({ views }) => views);
    expect(new Set(chosen.map(({ name }) => name))).toEqual(new Set(['card-mine', 'tour-food-2']));
    expect(everyChapter(['no such view'])).toEqual([]);
  });

  test('of the README are the pictures that it shows', () => {
    const shown = [...readFileSync('README.md', 'utf8').matchAll(/docs\/screenshots\/([\w-]+)\.png/g)];
    const taken = readmeChapters().flatMap(({ views }) => views.map(({ name }) => name));
    for (const [, name] of shown) expect(taken).toContain(name);
    for (const name of taken) expect(existsSync(`docs/screenshots/${name}.png`)).toBe(true);
  });
});

describe('a comparison', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'atlas-pictures-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const [before, after, marked] = ['before', 'after', 'marked'].map((name) => path.join(folder, name));

  /** A white picture with this many pixels of another colour, which is hardly darker. */
  function write(to: string, name: string, width: number, changed = 0, deflateLevel = 9): void {
    const picture = new PNG({ width, height: 8 });
    picture.data.fill(255);
    for (let pixel = 0; pixel < changed; pixel++) picture.data[pixel * 4] = 254;
    mkdirSync(to, { recursive: true });
    writeFileSync(path.join(to, `${name}.png`), PNG.sync.write(picture, { deflateLevel }));
  }

  test('counts each pixel that differs, however little, and marks it', () => {
    write(before!, 'same', 10);
    write(after!, 'same', 10);
    write(before!, 'same-pixels-other-bytes', 10, 0, 0);
    write(after!, 'same-pixels-other-bytes', 10, 0, 9);
    write(before!, 'three-pixels', 10);
    write(after!, 'three-pixels', 10, 3);
    write(before!, 'wider', 10);
    write(after!, 'wider', 12);
    write(before!, 'gone', 10);
    write(after!, 'new', 10);
    expect(compareFolders(before!, after!, marked!)).toEqual({
      compared: 6,
      differences: [
        `gone.png: only in ${before}`,
        `new.png: only in ${after}`,
        'three-pixels.png: 3 pixels',
        'wider.png: 10×8 pixels before, 12×8 after',
      ],
    });
    const { data } = PNG.sync.read(readFileSync(path.join(marked!, 'three-pixels.png')));
    const isGrey = (pixel: number) => data[pixel * 4] === data[pixel * 4 + 1];
    expect([0, 1, 2, 3, 4].map(isGrey)).toEqual([false, false, false, true, true]);
    expect(existsSync(path.join(marked!, 'same.png'))).toBe(false);
  });
});
