// Compares two folders of pictures, pixel by pixel.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const pictures = (folder) => readdirSync(folder).filter((file) => file.endsWith('.png'));

/**
 * The pictures that are not the same in both folders, in words. For each whose pixels differ a picture that marks them is
 * written into the third folder.
 * @returns {{ compared: number, differences: string[] }}
 */
export function compareFolders(before, after, differencesFolder) {
  const names = [...new Set([...pictures(before), ...pictures(after)])].toSorted();
  const [inBefore, inAfter] = [new Set(pictures(before)), new Set(pictures(after))];
  const differences = names.flatMap((name) => {
    if (!inAfter.has(name)) return [`${name}: only in ${before}`];
    if (!inBefore.has(name)) return [`${name}: only in ${after}`];
    const [one, other] = [before, after].map((folder) => readFileSync(`${folder}/${name}`));
    if (one.equals(other)) return [];
    const [old, now] = [PNG.sync.read(one), PNG.sync.read(other)];
    const { width, height } = old;
    if (now.width !== width || now.height !== height)
      return [`${name}: ${width}×${height} pixels before, ${now.width}×${now.height} after`];
    const marked = new PNG({ width, height });
    // Smoothed edges count, too.
    const count = pixelmatch(old.data, now.data, marked.data, width, height, {
      threshold: 0,
      includeAA: true,
    });
    if (count === 0) return [];
    mkdirSync(differencesFolder, { recursive: true });
    writeFileSync(`${differencesFolder}/${name}`, PNG.sync.write(marked));
    return [`${name}: ${count} pixels`];
  });
  return { compared: names.length, differences };
}
