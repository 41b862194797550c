// What the look of a ribbon says of its flows: how wide it is, in units that symbols/flow-look.ts scales. The map, its key and
// the signs in lists go by it. Pure.
import type { Flow } from '../atlas/atlas.ts';

/** How wide it is for what is known of it: its area grows with the amounts. 0 for nothing. */
export const filledWidth = (thousandTonnes: number): number =>
  thousandTonnes > 0 ? 1.2 + 0.42 * Math.sqrt(thousandTonnes) : 0;
/** How wide it is for so many flows of unknown amount: each adds the same. 0 for none. */
export const openWidth = (flows: number): number => (flows > 0 ? 2.2 + 1.1 * flows : 0);

/** How wide the ribbon of one flow is. */
export const widthsOf = ({ quantity }: Pick<Flow, 'quantity'>): { filled: number; open: number } =>
  quantity ? { filled: filledWidth(quantity.thousandTonnes), open: 0 } : { filled: 0, open: openWidth(1) };
