// The names of towns in pictures of the whole country, from the real data: at the sizes of the maps of plates and films, in each
// language, every town of the first importance has its name unless its sign lies among those of others, and no name lies over a sign.
import { expect, test } from 'vitest';
import { DEFAULT_LAYERS, LANGUAGES, SECTORS, STATES } from '../../src/core/atlas/atlas.ts';
import { NAME_ZOOMS, PLACES_FROM } from '../../src/core/atlas/name-places.ts';
import { widthOfName } from '../../src/core/atlas/name-sides.ts';
import { finerMap } from '../../src/core/picture/finer-map.ts';
import { signsIn, townNames, type DrawnTown } from '../../src/core/picture/town-names.ts';
import { worldPixels } from '../../src/core/geo/mercator.ts';
import { isShown } from '../../src/core/time/runs.ts';
import { COUNTRY } from '../../src/core/view/window-view.ts';
import { compileAtlas } from '../../src/geodata/compile.ts';
import { realGeodata } from '../../src/geodata/exports/real-geodata.ts';
import { placeFeatures } from '../../src/map/place-features.ts';

const atlas = compileAtlas(realGeodata());
const filters = { layers: DEFAULT_LAYERS, sectors: SECTORS, states: STATES, certain: false };
/** The boxes of maps, in units, and pixels for a unit: of the film at 720 rows, and of A4 across and upright. */
const MAPS = [
  { name: 'film', box: { width: 528, height: 300 }, ratio: 4 / 3 },
  { name: 'across', box: { width: 634, height: 440 }, ratio: 2 },
  { name: 'upright', box: { width: 716, height: 503 }, ratio: 2 },
] as const;
/** Pixels round the country. */
const ROUND = 14;
/** Where signs crowd most, so many of these towns have no room for their names. */
const NO_ROOM = 2;

const [[west, south], [east, north]] = COUNTRY;
function viewOf({ width, height }: { width: number; height: number }) {
  const [first, last] = [worldPixels([west, north], 0), worldPixels([east, south], 0)];
  const scale = Math.min((width - 2 * ROUND) / (last.x - first.x), (height - 2 * ROUND) / (last.y - first.y));
  const middle = { x: (first.x + last.x) / 2, y: (first.y + last.y) / 2 };
  return {
    zoom: Math.log2(scale),
    pointOf: (position: readonly [number, number]) => {
      const { x, y } = worldPixels(position, 0);
      return { x: width / 2 + (x - middle.x) * scale, y: height / 2 + (y - middle.y) * scale };
    },
  };
}

test.each(
  MAPS.flatMap((map) =>
    LANGUAGES.flatMap((language) => [1913, 1932, 1940].map((year) => ({ ...map, language, year }))),
  ),
)('the foremost towns have names ($name, $language, $year)', ({ box, ratio, language, year }) => {
  const { size } = finerMap(box, ratio);
  const { zoom, pointOf } = viewOf(size);
  const { tile } = NAME_ZOOMS.findLast(({ from }) => from <= zoom)!;
  const years = { since: year, until: year };
  const towns = placeFeatures(atlas, language, { filters, years }).features.flatMap(
    ({ properties }): DrawnTown[] => {
      const place = atlas.places.find(({ id }) => id === properties.id)!;
      if (!isShown(properties, years) || zoom < PLACES_FROM[place.importance]) return [];
      const look = properties as unknown as DrawnTown & { coveredMark: readonly number[] };
      return [{ ...look, place, covered: look.coveredMark.includes(tile) }];
    },
  );
  const picture = {
    ...{ atlas, filters, selected: null, zoom, pointOf },
    measure: (text: string, _: string, pixels: number) => widthOfName(text) * pixels,
    frame: { left: 0, top: 0, right: size.width, bottom: size.height },
  };
  const names = townNames(picture, years, towns);
  const signs = signsIn(picture, years, towns);
  const unnamed = towns.flatMap(({ place: { id, importance, position } }) => {
    const { x, y } = pointOf(position);
    const inside = x > 0 && y > 0 && x < size.width && y < size.height;
    return importance === 1 && inside && !names.has(id) ? [id] : [];
  });
  expect(unnamed.length, unnamed.join()).toBeLessThanOrEqual(NO_ROOM);
  // The heart of the story, among so many signs that it had no name.
  expect([...names.keys()]).toContain('karaganda');
  for (const [id, { box }] of names) {
    const away = (of: typeof signs): number =>
      Math.min(
        ...of.map(
          ({ x, y, radius }) =>
            Math.hypot(Math.max(0, box.left - x, x - box.right), Math.max(0, box.top - y, y - box.bottom)) -
            radius,
        ),
      );
    const own = away(signs.filter(({ town }) => town === id));
    expect(own, id).toBeGreaterThan(0);
    // At the edge of a ring of works that stand alone, these may be nearer; the mark or the dot of another town never is.
    expect(away(signs.filter(({ town, kind }) => town !== id && kind !== 'works')), id).toBeGreaterThan(own);
    expect(away(signs.filter(({ town }) => town !== id)), id).toBeGreaterThan(0);
  }
});
