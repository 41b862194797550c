// The long texts that a view needs: what the sources say, and the guided tours. Each is fetched in the reader's language when
// a view first shows it; why it did not come is kept until it is asked for again.
import type { Language } from '../../core/atlas/atlas.ts';
import type { Evidence } from '../../core/atlas/evidence.ts';
import type { Tour } from '../../core/atlas/tour.ts';
import type { Panel, ViewState } from '../../core/view/view-state.ts';
import { faultOf, type LateFault } from '../../ui/late/late.ts';
import { InLanguage } from './in-language.svelte.ts';

/** A panel that the address may name. */
export interface PanelOfView {
  readonly id: Panel;
  /** Whether it shows what the sources say. */
  readonly needsEvidence?: boolean;
}

/** Each rejects when the network fails. */
export interface TextLoaders {
  readonly evidence: (language: Language) => Promise<Evidence>;
  readonly tours: (language: Language) => Promise<readonly Tour[]>;
}

/** The parts of a view that say which texts it needs. */
const NEEDING = ['lang', 'id', 'page', 'panel', 'tour', 'report'] as const;

export class TextsOfView {
  readonly #panels: readonly PanelOfView[];
  readonly #onTours: () => void;
  readonly #evidence: InLanguage<Evidence>;
  readonly #tours: InLanguage<readonly Tour[]>;
  #evidenceWanted = false;
  #evidenceFault = $state<LateFault | null>(null);
  #toursFault = $state<LateFault | null>(null);

  /** @param onTours called when the tours are there in the language of the view */
  constructor(load: TextLoaders, panels: readonly PanelOfView[], onTours: () => void) {
    this.#panels = panels;
    this.#onTours = onTours;
    this.#evidence = new InLanguage(load.evidence);
    this.#tours = new InLanguage(load.tours);
  }

  /** null until they have been loaded for the first time. */
  get evidence(): Evidence | null {
    return this.#evidence.value;
  }

  get tours(): readonly Tour[] | null {
    return this.#tours.value;
  }

  /** Why the texts could not be fetched when they were last asked for. */
  get fault(): LateFault | null {
    return this.#evidenceFault ?? this.#toursFault;
  }

  /** Loads what the view shows, and again what could not be fetched. */
  load(view: ViewState): void {
    void this.#loadEvidence(view);
    void this.#loadTours(view);
  }

  /** The same where another view may need other texts: who only moves the map or the year asks for nothing again. */
  loadAfter(before: ViewState, view: ViewState): void {
    if (NEEDING.some((part) => before[part] !== view[part])) this.load(view);
  }

  /** From now on every view needs the evidence: something shows it that the address does not name. */
  wantEvidence(view: ViewState): void {
    this.#evidenceWanted = true;
    void this.#loadEvidence(view);
  }

  async #loadEvidence({ id, page, panel, report, lang }: ViewState): Promise<void> {
    this.#evidenceFault = null;
    const inPanel = this.#panels.some((one) => one.id === panel && one.needsEvidence);
    if (!id && !page && !report && !inPanel && !this.#evidenceWanted) return;
    try {
      await this.#evidence.want(lang);
    } catch (error) {
      this.#evidenceFault = faultOf(error);
    }
  }

  async #loadTours({ tour, page, lang }: ViewState): Promise<void> {
    this.#toursFault = null;
    if (!tour && page !== 'tours') return;
    try {
      if (!(await this.#tours.want(lang))) return;
    } catch (error) {
      this.#toursFault = faultOf(error);
      return;
    }
    this.#onTours();
  }
}
