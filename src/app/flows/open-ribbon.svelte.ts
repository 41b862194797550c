// The ribbon whose list of flows is open: which one, on which map, and where on it. No address holds it, because it is a way
// to the cards of its flows, and these have addresses.
import type { Ribbon } from '../../core/flows/ribbons.ts';
import type { AtlasMap } from '../../map/atlas-map.ts';

export interface OpenRibbon {
  readonly key: string;
  /** A second map shows other years. */
  readonly map: AtlasMap;
  /** Pixels of the map. */
  readonly at: { readonly x: number; readonly y: number };
}

export class RibbonChoice {
  #open = $state.raw<OpenRibbon | null>(null);

  get open(): OpenRibbon | null {
    return this.#open;
  }

  /** Opens the list of a ribbon; of one with a single flow, the card of that. */
  show(
    ribbon: Pick<Ribbon, 'key' | 'flows'>,
    map: AtlasMap,
    at: OpenRibbon['at'],
    openCard: (id: string) => void,
  ): void {
    const [only, ...others] = ribbon.flows;
    this.#open = only && others.length > 0 ? { key: ribbon.key, map, at } : null;
    if (only && others.length === 0) openCard(only.id);
  }

  close(): void {
    this.#open = null;
  }
}
