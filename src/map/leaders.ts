// Draws the thin lines that lead from towns to those of their names that stand away from them. MapLibre chooses the place of a name
// among those that it may take, and draws no line to it; so the lines lie over the map, and follow it.
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Place } from '../core/atlas/atlas.ts';
import { LINE_GAP, nearestPoint } from '../core/atlas/name-leaders.ts';
import { NAME_ZOOMS } from '../core/atlas/name-places.ts';
import { drawnNames, type DrawnName } from './drawn-names.ts';
import { ledAt } from './place-features.ts';

type Point = readonly [right: number, down: number];

/** A line from a town to its name, in pixels right and down of the town's dot. */
interface Leader {
  readonly place: Place;
  readonly start: Point;
  readonly end: Point;
}

/** The middle of a name is within so many pixels of the place that it took. */
const NEAR = 3.5;

/** The line to a drawn name; null if the name stands at its town. */
function leaderOf(map: MapLibreMap, { place, box, properties }: DrawnName): Leader | null {
  const zoom = map.getZoom();
  const zooms = NAME_ZOOMS.findLast(({ from }) => from <= zoom);
  const said = zooms && properties[ledAt(zooms)];
  if (said === undefined) return null;
  const dot = map.project([...place.position]);
  const seen = {
    ...{ left: box.left - dot.x, right: box.right - dot.x },
    ...{ top: box.top - dot.y, bottom: box.bottom - dot.y },
  };
  const [x, y] = [(seen.left + seen.right) / 2, (seen.top + seen.bottom) / 2];
  for (const [middleX = 0, middleY = 0, height = 1, right = 0, down = 0] of JSON.parse(
    String(said),
  ) as number[][]) {
    // A name that has grown since it was laid out stands farther away by as much.
    const grown = (seen.bottom - seen.top) / height;
    if (Math.hypot(middleX * grown - x, middleY * grown - y) > NEAR) continue;
    const [endX, endY] = nearestPoint(seen, [right, down]);
    const length = Math.hypot(endX - right, endY - down);
    const share = Math.max(0, length - LINE_GAP) / (length || 1);
    return {
      place,
      start: [right, down],
      end: [right + (endX - right) * share, down + (endY - down) * share],
    };
  }
  return null;
}

/** Draws the lines over a map for as long as it is there. Each says in `data-town` whose name it leads to. */
export function drawLeaders(map: MapLibreMap, places: ReadonlyMap<string, Place>): void {
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  drawing.setAttribute('class', 'leaders');
  drawing.setAttribute('aria-hidden', 'true');
  map.getCanvasContainer().append(drawing);
  let placement: unknown;
  let leaders: readonly Leader[] = [];
  map.on('render', () => {
    if (map.style.placement !== placement) {
      placement = map.style.placement;
      leaders = [...drawnNames(map, places).values()].flatMap((name) => leaderOf(map, name) ?? []);
      drawing.replaceChildren(
        ...leaders.map(({ place, start, end }) => {
          const line = document.createElementNS(drawing.namespaceURI, 'line');
          line.setAttribute('data-town', place.id);
          const ends = { x1: start[0], y1: start[1], x2: end[0], y2: end[1] };
          for (const [name, pixels] of Object.entries(ends)) line.setAttribute(name, pixels.toFixed(1));
          return line;
        }),
      );
    }
    leaders.forEach(({ place }, at) => {
      const { x, y } = map.project([...place.position]);
      drawing.children[at]?.setAttribute('transform', `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
    });
  });
}
