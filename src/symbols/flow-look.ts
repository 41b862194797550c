// How the ribbons of flows are drawn beyond their colours: how they grow with the zoom of the map, and the arrowhead of each way, by
// which they differ without colour too. How wide a ribbon is, is in core/flows/ribbon-look.ts. The map, its key and the signs in lists
// draw from here.
import type { FlowWay } from '../core/atlas/atlas.ts';

/** [zoom, pixels of a unit of width and offset], linear in between. */
export const RIBBON_SCALE = [
  [3, 0.78],
  [5, 0.95],
  [7, 1.2],
  [9, 1.7],
] as const;

/** The edge of the part of a ribbon whose amounts are not known, in units. */
const OPEN_EDGE = 1.05;
/**
 * That part within its edges: how wide it is, and how far its middle lies to the right of the ribbon's. What is known lies beside the
 * railway, the rest outside of it.
 */
export function openPart(filled: number, open: number): { readonly width: number; readonly aside: number } {
  const width = Math.max(0, open - OPEN_EDGE * (filled > 0 ? 1 : 2));
  return { width, aside: filled > 0 ? (filled + open) / 2 - OPEN_EDGE - width / 2 : 0 };
}
/** The share of a ribbon's colour in what fills that part; the rest is the colour of the land. */
export const OPEN_TINT = 0.2;

/** Dashes and gaps of a ribbon that is only planned, in widths of it. */
export const PLANNED_DASH = [0.8, 0.6] as const;

/** Arrowheads point up in a box of this side. */
export const HEAD_BOX = 16;
/** How long an arrowhead is, in units, for a ribbon of this width: wider than the ribbon, and at least 8 pixels at zoom 3. */
export const headLength = (width: number): number => Math.max(11, width * 1.15 + 4);

interface Head {
  /** An SVG path in the box. */
  readonly path: string;
  /** Whether it is only an outline. */
  readonly open: boolean;
}

/** A solid head for raw materials, a barbed one for goods, an open one for what comes in, a chevron for what stays or passes through. */
export const HEADS: Readonly<Record<FlowWay, Head>> = {
  'raw-out': { path: 'M8 0.5 15 15.5 1 15.5Z', open: false },
  'goods-out': { path: 'M8 0.5 15.5 15.5 8 10.8 0.5 15.5Z', open: false },
  in: { path: 'M8 2.4 13.8 14.6 2.2 14.6Z', open: true },
  within: { path: 'M8 1 15.4 11 15.4 15.6 8 7 0.6 15.6 0.6 11Z', open: false },
};
