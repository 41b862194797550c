// The film of the years: what blooms, what keeps a trace, and from which end a line draws itself.
import { expect, test } from 'vitest';
import { railwayOf, siteOf, type Spell } from '../../../tests/small-atlas.ts';
import { LAYERS, SECTORS, STATES, type AtlasObject, type Position } from './atlas.ts';
import { firstPart, sceneOf } from './film.ts';
import { select, type Filters } from './selection.ts';
import { smoothCourses } from '../geo/smooth-course.ts';

const all: Filters = { layers: LAYERS, sectors: SECTORS, states: STATES, certain: false };
/** The scene of a year of these objects: `mill 0` for a works in its first year, lines from their first point to their last. */
function scene(year: number, ...objects: AtlasObject[]) {
  const atlas = {
    sites: objects.filter((object) => 'position' in object),
    routes: objects.filter((object) => 'path' in object),
    ...{ places: [], polities: [] },
  };
  const shown = select(atlas, { since: year, until: year }, all);
  const { sites, lines } = sceneOf(shown, year, smoothCourses(atlas.routes));
  return {
    sites: sites.map(({ site, age }) => `${site.id} ${age}`),
    lines: lines.map(({ id, path }) => `${id} ${path[0]?.[0]}–${path.at(-1)?.[0]}`),
  };
}
const line = (id: string, from: number, to: number, ...spells: Spell[]) =>
  railwayOf(id, spells, { path: [from, to].map((east): Position => [east, 48]) });

test('a works blooms in its first year and keeps a trace for two more', () => {
  const mill = siteOf('mill', [
    ['construction', '1928'],
    ['operating', '1930'],
  ]);
  expect([1928, 1929, 1930, 1931, 1932, 1933].map((year) => scene(year, mill).sites)).toEqual([
    [],
    [],
    ['mill 0'],
    ['mill 1'],
    ['mill 2'],
    [],
  ]);
});

test('what may have begun in another year has no first year, and what has closed no trace', () => {
  const uncertain = siteOf('uncertain', [['operating', '[1930..1931]']]);
  const short = siteOf('short', [
    ['operating', '1930'],
    ['closed', '1931'],
  ]);
  expect(scene(1930, uncertain, short).sites).toEqual(['short 0']);
  expect(scene(1931, uncertain, short).sites).toEqual([]);
});

test('a line draws itself in its first year alone, from the end that joins the others', () => {
  const old = line('old', 70, 71, ['operating', '1900']);
  const onwards = line('onwards', 71, 72, ['operating', '1930']);
  const towards = line('towards', 73, 70, ['operating', '1930']);
  const alone = line('alone', 80, 81, ['operating', '1930']);
  expect(scene(1930, old, onwards, towards, alone).lines).toEqual([
    'onwards 71–72',
    'towards 70–73',
    'alone 80–81',
  ]);
  expect(scene(1931, old, onwards).lines).toEqual([]);
});

test('a line draws itself in the course that the map gives it', () => {
  const bent: Position[] = [
    [70, 48],
    [71, 48],
    [71.5, 48.5],
  ];
  const onwards = railwayOf('onwards', [['operating', '1930']], { path: [...bent].reverse() });
  const shown = select(
    { sites: [], routes: [line('old', 69, 70, ['operating', '1900']), onwards], places: [], polities: [] },
    { since: 1930, until: 1930 },
    all,
  );
  const course = smoothCourses([onwards]).get('onwards') ?? [];
  expect(course.length).toBeGreaterThan(bent.length);
  expect(sceneOf(shown, 1930, smoothCourses([onwards])).lines).toEqual([
    { id: 'onwards', path: [...course].reverse() },
  ]);
});

test('goods that flow, camps and settlements begin without a bloom', () => {
  const flow = railwayOf('flow', [['operating', '1930']], { layer: 'flows' });
  const camp = siteOf('camp', [['operating', '1930']], { layer: 'people', sector: 'people' });
  expect(scene(1930, flow, camp)).toEqual({ sites: [], lines: [] });
});

test('the first part of a line has that share of its length, whatever its steps', () => {
  const at = (...xs: number[]) => xs.map((x) => ({ x, y: 2 * x }));
  const line = at(0, 10, 10, 40);
  expect(firstPart(line, 0)).toEqual(at(0));
  expect(firstPart(line, 0.125)).toEqual(at(0, 5));
  expect(firstPart(line, 0.25)).toEqual(at(0, 10));
  expect(firstPart(line, 0.5)).toEqual(at(0, 10, 10, 20));
  expect(firstPart(line, 1)).toEqual(line);
  expect(firstPart([], 0.5)).toEqual([]);
});
