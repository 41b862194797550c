// Says the places of a name as MapLibre wants them: the point of the text that is put there, and its offset from the dot.
import type { NameSide } from '../core/atlas/atlas.ts';
import type { PlaceForName } from '../core/atlas/name-sides.ts';

/** What MapLibre keeps free round a name, in pixels: part of the gap between the name and its symbols. */
export const NAME_PADDING = 1.5;

/** The point of the name that MapLibre puts at the end of the offset. */
const ANCHORS = {
  ...{ right: 'left', left: 'right', above: 'bottom', below: 'top' },
  ...{ 'above-right': 'bottom-left', 'above-left': 'bottom-right' },
  ...{ 'below-right': 'top-left', 'below-left': 'top-right' },
} as const satisfies Record<NameSide, string>;
type Anchor = (typeof ANCHORS)[NameSide];
/** MapLibre moves names above and below towards their point by this, in ems: it takes their lines to be so much lower. */
const BASELINE = 7 / 24;

/** Anchors, each with its offset [right, down] in ems, in the form of `text-variable-anchor-offset`. */
type AnchorOffsets = (Anchor | [number, number])[];

/** @param size of the letters, in pixels */
export function anchorOffsets(places: readonly PlaceForName[], size: number): AnchorOffsets {
  const ems = (pixels: number): number => Math.round((pixels / size) * 100) / 100;
  return places.flatMap(({ side, box }): AnchorOffsets => {
    const x = side.endsWith('right')
      ? ems(box.left - NAME_PADDING)
      : side.endsWith('left')
        ? ems(box.right + NAME_PADDING)
        : ems((box.left + box.right) / 2);
    const y = side.startsWith('above')
      ? ems(box.bottom + NAME_PADDING) - BASELINE
      : side.startsWith('below')
        ? ems(box.top - NAME_PADDING) + BASELINE
        : ems((box.top + box.bottom) / 2);
    return [ANCHORS[side], [x, y]];
  });
}
