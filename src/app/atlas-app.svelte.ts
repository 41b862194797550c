// The atlas as one thing: the store of the view, the shell, the map's stage and the tours, and those actions of the reader that
// concern several of them. Components get this one value; everything about the view alone is an action of the store.
import { sentenceOfSource, sourceOfSentence } from '../core/atlas/article.ts';
import type { Language, SourceId } from '../core/atlas/atlas.ts';
import type { Page } from '../core/view/view-state.ts';
import type { SearchStep } from '../ui/search/search-step.ts';
import type { OwnData } from './own-data/session.svelte.ts';
import { Layout } from './shell/layout.svelte.ts';
import { ShellState } from './shell/shell-state.svelte.ts';
import { MapStage } from './stage/map-stage.svelte.ts';
import { AtlasStore } from './state/atlas-store.svelte.ts';
import { TOOLS } from './tools/registry.ts';
import type { Tool } from './tools/tool.ts';
import { TourGuide } from './tours/tour-guide.svelte.ts';

export class AtlasApp {
  readonly store: AtlasStore;
  readonly shell: ShellState;
  readonly layout = new Layout();
  readonly stage: MapStage;
  readonly guide: TourGuide;
  #ownData = $state.raw<OwnData | null>(null);
  #ownDataLoading: Promise<OwnData> | null = null;
  #citedSource = $state<SourceId | null>(null);

  /** The tool whose panel is open, also while a card lies over it. */
  readonly tool = $derived.by<Tool | null>(
    () => TOOLS.find(({ id, load }) => load && id === this.store.view.panel) ?? null,
  );

  /** @param language that of the page as it is first painted */
  constructor(language: Language) {
    this.store = new AtlasStore({
      language,
      panels: TOOLS.filter(({ load }) => load),
      onAddress: (given) => {
        this.guide.onAddress(given);
        if (this.store.view.data) this.openOwnData().catch(() => this.#sayPartFailed());
      },
      onTours: () => void this.guide.onTours(),
    });
    this.shell = new ShellState(this.store);
    this.stage = new MapStage(this.store, this.layout);
    this.guide = new TourGuide(this.store, this.layout);
  }

  /** A reader's own data, once something has asked for them. */
  get ownData(): OwnData | null {
    return this.#ownData;
  }

  /** The source that a citation led to, marked on the page of sources. */
  get citedSource(): SourceId | null {
    const { sentence } = this.store.view;
    return sentence === null ? this.#citedSource : sourceOfSentence(sentence);
  }

  /** Fetches what reads a reader's own data, its worker and its layer. Rejects when the network fails; asking again tries again. */
  openOwnData(): Promise<OwnData> {
    this.#ownDataLoading ??= import('./own-data/session.svelte.ts').then(
      ({ OwnData }) => {
        const data = new OwnData(this.store);
        void this.stage.whenMade.then((map) => (data.map = map));
        this.#ownData = data;
        return data;
      },
      (error: unknown) => {
        this.#ownDataLoading = null;
        throw error;
      },
    );
    return this.#ownDataLoading;
  }

  /** Opens the card of an object, and moves the map where the card or an edge would hide it; null closes the card. */
  async openObject(id: string | null, pointedAt = false): Promise<void> {
    this.guide.forgetCard();
    this.store.openObject(id);
    this.shell.closeSheet();
    await this.stage.bringIntoView(pointedAt);
  }

  /** Opens a page over the map, or closes it. */
  openPage(page: Page | null): void {
    this.#citedSource = null;
    this.store.openPage(page);
  }

  /** Shows a source on the page of sources. A sentence of the article has an address of its own. */
  openSource(id: SourceId): void {
    this.#citedSource = id;
    this.store.openPage('sources', sentenceOfSource(id));
  }

  /** A tool's button opens it, or closes its panel where that is open. */
  pressTool(id: string): void {
    this.shell.closeSheet();
    const tool = TOOLS.find((one) => one.id === id);
    if (!tool) return;
    if (tool.id === this.store.view.panel) this.store.openPanel(null);
    else if (tool.open) tool.open(this);
    else this.store.openPanel(tool.id);
  }

  /** Goes to a hit of the search: one step of the history, and what it changed is said. */
  async goTo({ change, position, notice }: SearchStep): Promise<void> {
    this.shell.closeSheet();
    const camera = position && this.stage.map?.camera.at(position, this.layout.padding(false));
    this.store.goToView(camera ? { ...change, map: camera } : change);
    this.store.say(notice);
    if (change.id) await this.stage.bringIntoView(false);
  }

  /** Opens a file that the reader dropped on the page. */
  openFile(file: File): void {
    this.store.openPanel('data');
    if (this.store.view.id) this.store.openObject(null);
    this.openOwnData().then(
      (data) => data.openFile(file),
      () => this.#sayPartFailed(),
    );
  }

  #sayPartFailed(): void {
    this.store.say(this.store.messages.partFailed);
  }
}
