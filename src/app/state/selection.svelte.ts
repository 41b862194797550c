// What a view selects of the atlas: its filters as one value, the objects they show, and the counts beside each filter. Worked
// out from the view and nothing else; the rules are in core/atlas/selection.ts.
import {
  DEFAULT_LAYERS,
  FLOW_WAYS,
  LAYERS,
  SECTORS,
  STATES,
  type Atlas,
  type FlowWay,
} from '../../core/atlas/atlas.ts';
import {
  countedStates,
  countsInYears,
  groundRailways,
  openingsByYear,
  select,
  type Filters,
  type Openings,
} from '../../core/atlas/selection.ts';
import type { Years } from '../../core/time/bounds.ts';
import type { ViewState } from '../../core/view/view-state.ts';

export interface Selectable {
  readonly view: ViewState;
  readonly years: Years;
  /** null until it is loaded. */
  readonly atlas: Atlas | null;
}

export class Selection {
  readonly #of: Selectable;
  readonly filters = $derived.by<Filters>(() => {
    const { layers, sectors, states, certain } = this.#of.view;
    return { layers, sectors, states, certain };
  });
  /** Whether the filters hide anything that they show by default. */
  readonly filtered = $derived(
    DEFAULT_LAYERS.some((layer) => !this.filters.layers.includes(layer)) ||
      this.filters.sectors.length < SECTORS.length ||
      this.filters.states.length < STATES.length ||
      this.filters.certain,
  );
  readonly shown = $derived.by(() =>
    this.#of.atlas ? select(this.#of.atlas, this.#of.years, this.filters) : [],
  );
  /** How many the same layers would show without any other filter, those of the default view included. */
  readonly unfiltered = $derived.by(() => {
    if (!this.#of.atlas || !this.filtered) return this.shown.length;
    const layers = LAYERS.filter(
      (layer) => DEFAULT_LAYERS.includes(layer) || this.filters.layers.includes(layer),
    );
    return select(this.#of.atlas, this.#of.years, {
      layers,
      sectors: SECTORS,
      states: STATES,
      certain: false,
    }).length;
  });
  /** The railways drawn grey, for orientation. */
  readonly ground = $derived.by(() =>
    this.#of.atlas ? groundRailways(this.#of.atlas, this.#of.years, this.filters) : [],
  );
  readonly counts = $derived.by(() =>
    this.#of.atlas ? countsInYears(this.#of.atlas, this.#of.years, this.filters) : null,
  );
  /** How many flows of each way are shown; null while their layer is off. */
  readonly flowWays = $derived.by(() => {
    if (!this.filters.layers.includes('flows')) return null;
    const flows = this.shown.flatMap(({ object }) => ('flow' in object && object.flow ? [object.flow] : []));
    return Object.fromEntries(
      FLOW_WAYS.map((way) => [way, flows.filter((flow) => flow.way === way).length]),
    ) as Record<FlowWay, number>;
  });
  /** Whether the histogram counts what began to operate; else, what came into one of the chosen states. */
  readonly countsOpenings = $derived(countedStates({ states: this.filters.states }).includes('operating'));
  /** How much did so in each year of the atlas. */
  readonly openings = $derived.by<readonly Openings[]>(() =>
    this.#of.atlas ? openingsByYear(this.#of.atlas, this.filters) : [],
  );

  constructor(of: Selectable) {
    this.#of = of;
  }

  /** How much certainly or possibly began in a year, possible beginnings as a sum of fractions. */
  newsIn(year: number): number {
    const bin = this.openings.find(({ since }) => since === year);
    return bin ? bin.certain + bin.possible : 0;
  }
}
