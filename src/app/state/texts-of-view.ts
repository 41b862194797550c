// The long texts that a view needs: what the sources say, and the guided tours. Each is fetched in the reader's language when
// a view first shows it.
import type { Evidence, Language } from '../../core/atlas/atlas.ts';
import type { Tour } from '../../core/atlas/tour.ts';
import type { Panel, ViewState } from '../../core/view/view-state.ts';
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

export class TextsOfView {
  readonly #panels: readonly PanelOfView[];
  readonly #evidence: InLanguage<Evidence>;
  readonly #tours: InLanguage<readonly Tour[]>;
  #evidenceWanted = false;

  constructor(load: TextLoaders, panels: readonly PanelOfView[]) {
    this.#panels = panels;
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

  /** From now on every view needs the evidence: something shows it that the address does not name. */
  wantEvidence(): void {
    this.#evidenceWanted = true;
  }

  /**
   * Loads the evidence where the view shows it. Gives true when it is there in the language of the view.
   * @throws when the network fails.
   */
  async loadEvidence({ id, page, panel, lang }: ViewState): Promise<boolean> {
    const inPanel = this.#panels.some((one) => one.id === panel && one.needsEvidence);
    return id || page || inPanel || this.#evidenceWanted ? this.#evidence.want(lang) : false;
  }

  /**
   * Loads the tours where one runs or their page is open. Gives true when they are there in the language of the view.
   * @throws when the network fails.
   */
  async loadTours({ tour, page, lang }: ViewState): Promise<boolean> {
    return tour || page === 'tours' ? this.#tours.want(lang) : false;
  }
}
