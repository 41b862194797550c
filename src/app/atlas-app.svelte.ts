// The atlas as one thing: the store of the view, the shell, the map's stage and the tours, and those actions of the reader that
// concern several of them. Components get this one value; everything about the view alone is an action of the store.
import { copyText } from './copy-text.ts';
import { sentenceOfSource, sourceOfSentence } from '../core/atlas/article.ts';
import type { Language, SourceId } from '../core/atlas/atlas.ts';
import type { ColumnChoice } from '../core/own-data/reading.ts';
import type { Page } from '../core/view/view-state.ts';
import type { LateLoader } from '../ui/late/late.ts';
import type { SearchStep } from '../ui/search/search-step.ts';
import { ask, reloadPage } from './late/late.ts';
import { Offline } from './offline/offline.svelte.ts';
import { keepFile, takeKeptFile } from './own-data/kept-file.ts';
import type { OwnData } from './own-data/session.svelte.ts';
import type { FocusTrail } from './shell/focus-trail.ts';
import { Layout } from './shell/layout.svelte.ts';
import { Panels } from './shell/panels.svelte.ts';
import { Sheet } from './shell/sheet.svelte.ts';
import { ShellState } from './shell/shell-state.svelte.ts';
import { SingleKeys } from './shell/single-keys.svelte.ts';
import { RibbonChoice } from './flows/open-ribbon.svelte.ts';
import { MapStage } from './stage/map-stage.svelte.ts';
import { AtlasStore, type StoreOptions } from './state/atlas-store.svelte.ts';
import { TOOLS } from './tools/registry.ts';
import type { Tool } from './tools/tool.ts';
import { TourGuide } from './tours/tour-guide.svelte.ts';

interface Dropped {
  readonly files: readonly File[];
  readonly choice: ColumnChoice | null;
}
const NOTHING_DROPPED: Dropped = { files: [], choice: null };

/** What is different where the atlas stands in a page of others (src/app/embedding). */
export interface Embedding {
  readonly store: Pick<StoreOptions, 'window' | 'load'>;
  /** As for the map. */
  readonly gestures: Readonly<Record<string, string>>;
}

export class AtlasApp {
  readonly store: AtlasStore;
  readonly panels: Panels;
  readonly shell: ShellState;
  readonly sheet: Sheet;
  readonly layout = new Layout();
  readonly singleKeys = new SingleKeys();
  readonly stage: MapStage;
  readonly guide: TourGuide;
  readonly offline = new Offline();
  readonly ribbon = new RibbonChoice(() => this.store.wantEvidence());
  #ownData = $state.raw<OwnData | null>(null);
  #ownDataLoading: Promise<OwnData> | null = null;
  /** Dropped files, until what reads them has come. */
  #dropped: Dropped = NOTHING_DROPPED;
  /** Whether the reader knows that another load of the page loses the file. */
  #warnedOfFile = false;
  /** The link that was copied, while the view is being shared: empty where the browser did not let it; null while it is not shared. */
  copiedLink = $state<string | null>(null);
  #citedSource = $state<SourceId | null>(null);
  #trail: FocusTrail | null = null;
  #watching = false;

  /** The tool whose panel is open, also while a card lies over it. */
  readonly tool = $derived.by<Tool | null>(
    () => TOOLS.find(({ id, load }) => load && id === this.store.view.panel) ?? null,
  );

  /** @param language that of the page as it is first painted */
  constructor(
    language: Language,
    readonly embedding: Embedding | null = null,
  ) {
    this.store = new AtlasStore({
      ...embedding?.store,
      language,
      panels: TOOLS.filter(({ load }) => load),
      onAddress: (given) => {
        this.guide.onAddress(given);
        if (this.store.view.data) this.#openDataPanel();
      },
      onTours: () => void this.guide.onTours(),
    });
    this.panels = new Panels(this.store);
    this.shell = new ShellState(this.store, this.panels);
    this.sheet = new Sheet(this.store, this.shell, this.layout);
    // What the first view needs comes first. Safari has no word for an idle moment.
    const whenIdle = globalThis.requestIdleCallback ?? setTimeout;
    this.stage = new MapStage(
      this.store,
      this.layout,
      () =>
        void whenIdle(() => {
          this.stage.setRested();
          if (!embedding) void this.offline.start();
        }),
      embedding?.gestures,
    );
    this.guide = new TourGuide(this.store, this.layout);
  }

  /** How parts of the page are fetched that come late. */
  readonly late: LateLoader = {
    ask,
    reload: async (fault) => {
      if (!(await this.#keepFile())) return 'fileNotKept';
      return (await reloadPage(() => this.offline.giveWay(fault === 'outdated'))) ? null : 'unreachable';
    },
    textsFault: () => this.store.textsFault,
    loadTexts: () => this.store.loadTexts(),
  };

  /** Begins to note where the focus is. Where the code for it does not come, the next move of the focus asks again. */
  watchFocus(): void {
    if (this.#watching) return;
    this.#watching = true;
    ask(() => import('./shell/focus-trail.ts')).then(
      ({ FocusTrail }) => {
        const { layout } = this;
        this.#trail = new FocusTrail(
          () => layout.map?.querySelector('canvas') ?? document.querySelector<HTMLElement>('.tabs button'),
        );
        this.#trail.start();
      },
      () => (this.#watching = false),
    );
  }

  /** Takes the focus back to where it was before: out of the search, or off the map. */
  focusBack(): void {
    this.#trail?.back();
  }

  /** Copies the address of exactly what the reader sees, and opens the dialog of what else can be taken along. */
  async share(): Promise<void> {
    this.store.playback.pause();
    this.copiedLink = await this.copyLink();
  }

  /** The link, where the browser lets it be copied, else nothing. */
  async copyLink(): Promise<string> {
    const link = this.store.link();
    return (await copyText(link)) ? link : '';
  }

  /** Loads the page anew, or says what hinders it. */
  async reload(): Promise<void> {
    const hindrance = await this.late.reload();
    if (hindrance) this.store.say(this.store.messages.late[hindrance]);
  }

  /** Takes back the reader's own file that was kept when the page was loaded anew. */
  async takeKeptFile(): Promise<void> {
    const kept = await takeKeptFile();
    if (kept) this.openFiles([kept.file], kept.choice);
  }

  /** Gives false once where the browser cannot keep the reader's own file. */
  async #keepFile(): Promise<boolean> {
    const [file] = this.#dropped.files;
    const kept = file ? { file, choice: this.#dropped.choice } : this.#ownData?.kept;
    try {
      if (kept) await keepFile(kept);
      return true;
    } catch {
      const warned = this.#warnedOfFile;
      this.#warnedOfFile = true;
      return warned;
    }
  }

  /** A reader's own data, once something has asked for them. */
  get ownData(): OwnData | null {
    return this.#ownData;
  }

  /** Whether the columns over the timeline count openings. */
  get countsOpenings(): boolean {
    return !this.ownData?.caption && this.store.selection.countsOpenings;
  }

  /** What they count, in words. */
  get columnsCaption(): string {
    const { histogram, histogramOfStates } = this.store.messages.timeline;
    return this.ownData?.caption ?? (this.countsOpenings ? histogram : histogramOfStates);
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
        if (this.#dropped.files.length > 0) data.openFiles(this.#dropped.files, this.#dropped.choice);
        this.#dropped = NOTHING_DROPPED;
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
    this.ribbon.close();
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
  async goTo({ change, goal, notice }: SearchStep): Promise<void> {
    this.shell.closeSheet();
    const camera =
      goal && this.stage.map?.camera.at(goal, this.layout.padding(this.store.view.panel !== null));
    this.store.goToView(camera ? { ...change, map: camera } : change);
    this.store.say(notice);
    if (change.id) await this.stage.bringIntoView(false);
    else if (!change.figure) this.#trail?.toMap();
  }

  /**
   * Opens the first of the files that the reader dropped on the page.
   * @param choice how its columns are to be read; null for the atlas's guess
   */
  openFiles(files: readonly File[], choice: ColumnChoice | null = null): void {
    this.store.openPanel('data');
    if (this.store.view.id) this.store.openObject(null);
    if (this.#ownData) this.#ownData.openFiles(files, choice);
    else {
      this.#dropped = { files, choice };
      this.#openDataPanel();
    }
  }

  /** Reads what is to be read; where the code for it does not come, the panel says so, and tries again. */
  #openDataPanel(): void {
    ask(() => this.openOwnData()).catch(() => this.store.openPanel('data'));
  }
}
