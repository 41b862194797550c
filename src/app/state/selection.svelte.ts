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
  // Every step makes a new view. These parts of it stay the same value as long as they do not change, so that what depends
  // on them is not worked out again.
  readonly #layers = $derived.by(() => this.#of.view.layers);
  readonly #sectors = $derived.by(() => this.#of.view.sectors);
  readonly #states = $derived.by(() => this.#of.view.states);
  readonly #certain = $derived.by(() => this.#of.view.certain);

  readonly filters = $derived<Filters>({
    layers: this.#layers,
    sectors: this.#sectors,
    states: this.#states,
    certain: this.#certain,
  });
  /** Whether the filters hide anything that they show by default. */
  readonly filtered = $derived(
    DEFAULT_LAYERS.some((layer) => !this.#layers.includes(layer)) ||
      this.#sectors.length < SECTORS.length ||
      this.#states.length < STATES.length ||
      this.#certain,
  );
  readonly shown = $derived.by(() =>
    this.#of.atlas ? select(this.#of.atlas, this.#of.years, this.filters) : [],
  );
  /** How many the same layers would show without any other filter, those of the default view included. */
  readonly unfiltered = $derived.by(() => {
    if (!this.#of.atlas || !this.filtered) return this.shown.length;
    const layers = LAYERS.filter((layer) => DEFAULT_LAYERS.includes(layer) || this.#layers.includes(layer));
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
    if (!this.#layers.includes('flows')) return null;
    const flows = this.shown.flatMap(({ object }) => ('flow' in object && object.flow ? [object.flow] : []));
    return Object.fromEntries(
      FLOW_WAYS.map((way) => [way, flows.filter((flow) => flow.way === way).length]),
    ) as Record<FlowWay, number>;
  });
  /** Whether the histogram counts what began to operate; else, what came into one of the chosen states. */
  readonly countsOpenings = $derived(countedStates({ states: this.#states }).includes('operating'));
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
