// Draws the thin lines that lead from towns to those of their names that stand away from them. MapLibre chooses the place of a name
// among those that it may take, and draws no line to it; so the lines lie over the map, drawn anew with each of its frames.
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Place } from '../core/atlas/atlas.ts';
import { LINE_GAP, nearestPoint } from '../core/atlas/name-leaders.ts';
import { NAME_ZOOMS } from '../core/atlas/name-places.ts';
import { drawnNames, type DrawnName } from './drawn-names.ts';
import { ledAt, type LedName } from './place-features.ts';

/** A name stands within so many pixels of the place that it took. */
const NEAR = 3.5;

interface Ends {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** The ends of the line to a drawn name, at the town and at the name, in pixels of the window; null if the name stands at its town. */
function leaderOf(led: string, { box, dot, properties }: DrawnName): Ends | null {
  for (const { at, edge, height, start } of JSON.parse(String(properties[led])) as LedName[]) {
    // A name that has grown since it was laid out stands farther away by as much.
    const grown = (box.bottom - box.top) / height;
    const x = edge === 'middle' ? (box.left + box.right) / 2 : box[edge];
    const off = [dot.x + at[0] * grown - x, dot.y + at[1] * grown - (box.top + box.bottom) / 2];
    if (Math.hypot(...off) > NEAR) continue;
    const [x1, y1] = [dot.x + start[0], dot.y + start[1]];
    const [nearX, nearY] = nearestPoint(box, [x1, y1]);
    const length = Math.hypot(nearX - x1, nearY - y1);
    const share = Math.max(0, length - LINE_GAP) / (length || 1);
    return { x1, y1, x2: x1 + (nearX - x1) * share, y2: y1 + (nearY - y1) * share };
  }
  return null;
}

/** Draws the lines over a map for as long as it is there. Each says in `data-town` whose name it leads to. */
export function drawLeaders(map: MapLibreMap, places: ReadonlyMap<string, Place>): void {
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  drawing.setAttribute('class', 'leaders');
  drawing.setAttribute('aria-hidden', 'true');
  map.getCanvasContainer().append(drawing);

  const lineOf = (led: string, name: DrawnName): Element[] => {
    const ends = leaderOf(led, name);
    if (!ends) return [];
    const line = document.createElementNS(drawing.namespaceURI, 'line');
    line.setAttribute('data-town', name.place.id);
    for (const [end, pixels] of Object.entries(ends)) line.setAttribute(end, pixels.toFixed(1));
    return [line];
  };
  map.on('render', () => {
    const zoom = map.getZoom();
    const zooms = NAME_ZOOMS.findLast(({ from }) => from <= zoom);
    // Where works have symbols of their own, names stand at their towns.
    if (!zooms?.mark) return drawing.replaceChildren();
    const led = ledAt(zooms);
    const names = drawnNames(map, places, (properties) => led in properties);
    drawing.replaceChildren(...[...names.values()].flatMap((name) => lineOf(led, name)));
  });
  map.on('webglcontextlost', () => drawing.replaceChildren());
}
