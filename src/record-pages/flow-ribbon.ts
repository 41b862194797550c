// A flow of goods on a small map: a ribbon along its whole way with arrowheads, as the map of the atlas draws one that runs alone, but
// in the middle of its way, since no railway is beside it. The widths, dashes and heads are those of symbols/flow-look.ts.
import type { Flow, Position, Route } from '../core/atlas/atlas.ts';
import { chainsOf } from '../core/flows/chains.ts';
import { widthsOf } from '../core/flows/ribbon-look.ts';
import { samePosition } from '../core/geo/geometry.ts';
import { isPlanned, type StateInYear } from '../core/time/lifecycle.ts';
import { atZoom } from '../core/view/map-scale.ts';
import {
  HEAD_BOX,
  headLength,
  HEADS,
  openPart,
  OPEN_TINT,
  PLANNED_DASH,
  RIBBON_SCALE,
} from '../symbols/flow-look.ts';
import { fade } from '../symbols/route-look.ts';
import { linesIn, pathOf, short, zoomOf, type Frame, type Point, type Shape } from './map-paths.ts';
import { markup, type Markup } from './markup.ts';

/** From one arrowhead to the next, in units of the picture. */
const HEADS_APART = 90;
/** The hatching of a part whose amounts are not known. */
const OPEN_DASH = '5 1.2';

/** The way of a flow as it is drawn, from where it comes to where it goes: along the curves of railways, beyond them in an arc. */
export function courseOfFlow(routes: readonly Route[], { id, path }: Route): readonly Position[] {
  const pieces = chainsOf(routes).flatMap(({ path: chain, flows }) =>
    flows.has(id) ? [flows.get(id) === true ? chain : chain.toReversed()] : [],
  );
  const [start] = path;
  const course: Position[] = start ? [start] : [];
  for (let end = start; end; end = course.at(-1)) {
    const at = end;
    const next = pieces.findIndex(([first]) => first && samePosition(first, at));
    const [piece] = next < 0 ? [] : pieces.splice(next, 1);
    if (!piece) break;
    course.push(...piece.slice(1));
  }
  return course;
}

/** A point so far along a line, and the direction there in degrees, clockwise from the right. */
function pointAt(
  line: readonly Point[],
  along: number,
): { readonly at: Point; readonly turn: number } | null {
  let left = along;
  for (const [index, to] of line.entries()) {
    const from = line[index - 1];
    if (!from) continue;
    const [right, down] = [to[0] - from[0], to[1] - from[1]];
    const length = Math.hypot(right, down);
    if (left <= length && length > 0) {
      const share = left / length;
      const turn = (Math.atan2(down, right) * 180) / Math.PI;
      return { at: [from[0] + right * share, from[1] + down * share], turn };
    }
    left -= length;
  }
  return null;
}

const lengthOf = (line: readonly Point[]): number =>
  line.reduce((sum, to, index) => {
    const from = line[index - 1] ?? to;
    return sum + Math.hypot(to[0] - from[0], to[1] - from[1]);
  }, 0);

/** Arrowheads evenly along a line, at least one, in its middle. */
function heads(line: readonly Point[], { way }: Flow, length: number): Markup[] {
  const whole = lengthOf(line);
  const count = Math.max(1, Math.floor(whole / HEADS_APART));
  const { path, open } = HEADS[way];
  return Array.from({ length: count }, (_, index) => pointAt(line, ((index + 0.5) / count) * whole)).flatMap(
    (place) =>
      place
        ? [
            markup`<path d="${path}" transform="translate(${short(place.at[0])} ${short(place.at[1])}) rotate(${Math.round(place.turn) + 90}) scale(${(length / HEAD_BOX).toFixed(2)}) translate(${-HEAD_BOX / 2} ${-HEAD_BOX / 2})" class="head${open ? ' open' : ''}"/>`,
          ]
        : [],
  );
}

/** @param shape the course of the flow */
export function flowRibbon(
  frame: Frame,
  flow: Flow,
  shape: Shape,
  { state, certainty }: Pick<StateInYear, 'state' | 'certainty'>,
): Markup {
  const scale = atZoom(RIBBON_SCALE, zoomOf(frame));
  const { filled, open } = widthsOf(flow);
  const units = filled + open;
  const width = short(units * scale);
  const inner = short(openPart(filled, open).width * scale);
  const lines = linesIn(frame, shape, 0.5);
  const d = lines.map(pathOf).join('');
  const planned =
    isPlanned(state) &&
    markup` stroke-dasharray="${PLANNED_DASH.map((length) => short(length * width)).join(' ')}"`;
  return markup`<g color="var(--flow-${flow.way})" opacity="${fade(certainty)}" class="flow"><path d="${d}" stroke="var(--land)" stroke-width="${short(width + 1.8)}"/><path d="${d}" stroke="currentColor" stroke-width="${width}"${planned}/>${
    inner > 0 &&
    markup`<g stroke-width="${inner}" stroke-dasharray="${OPEN_DASH}"><path d="${d}" stroke="var(--land)"/><path d="${d}" stroke="currentColor" stroke-opacity="${OPEN_TINT}"/></g>`
  }${lines.flatMap((line) => heads(line, flow, headLength(units) * scale))}</g>`;
}
