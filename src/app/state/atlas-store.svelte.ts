// The one owner of the view state: what the address holds, the atlas, its evidence in the reader's language, and the named
// actions that change them. Everything else reads; nothing else holds state that the address could hold.
import type { Atlas, AtlasObject, Language, Place } from '../../core/atlas/atlas.ts';
import { DEFAULT_LAYERS, SECTORS, STATES } from '../../core/atlas/atlas.ts';
import type { Evidence } from '../../core/atlas/evidence.ts';
import { nameInYear } from '../../core/atlas/names.ts';
import { type Filters, type Openings } from '../../core/atlas/selection.ts';
import { layersWith, objectOf, placeOf, redirectOf } from '../../core/atlas/subject.ts';
import type { Tour } from '../../core/atlas/tour.ts';
import type { Reach } from '../../core/rail/reach.ts';
import type { Years } from '../../core/time/bounds.ts';
import { firstYear, firstYearOf } from '../../core/time/lifecycle.ts';
import {
  ATLAS_YEARS,
  clampYear,
  FIRST_VIEW,
  movedTo,
  sameCamera,
  within,
  yearsOf,
  type Camera,
  type Page,
  type Panel,
  type TableSort,
  type Theme,
  type TourStep,
  type ViewState,
} from '../../core/view/view-state.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { faultOf, type LateFault } from '../../ui/late/late.ts';
import { darkScheme } from '../../ui/media.ts';
import { AddressBar, type AddressWindow } from './address-bar.ts';
import { fieldByField } from './field-by-field.svelte.ts';
import { loadAtlas, loadEvidence, loadTours } from './load-atlas.ts';
import { Playback } from './playback.svelte.ts';
import { Selection } from './selection.svelte.ts';
import { TextsOfView, type PanelOfView, type TextLoaders } from './texts-of-view.svelte.ts';

/** How a change of the view enters the history of the browser. */
export type HistoryStep = 'push' | 'replace';

/** Where the store gets its data. Each rejects when the network fails. */
export interface DataLoaders extends TextLoaders {
  readonly atlas: () => Promise<Atlas>;
}

export interface StoreOptions {
  /** The language of the page as it is first painted. */
  readonly language: Language;
  readonly panels: readonly PanelOfView[];
  /** An address was read, at the start or because the reader went elsewhere; `given` are the keys that it named. */
  readonly onAddress: (given: ReadonlySet<string>) => void;
  /** The tours are there in the language of the view. */
  readonly onTours: () => void;
  readonly window?: AddressWindow;
  readonly load?: DataLoaders;
}

export class AtlasStore {
  readonly #options: StoreOptions;
  readonly #load: DataLoaders;
  readonly #address: AddressBar;
  #view = $state.raw<ViewState>(FIRST_VIEW);
  readonly view: Readonly<ViewState> = fieldByField(() => this.#view);
  #atlas = $state.raw<Atlas | null>(null);
  readonly #texts: TextsOfView;
  #tourChanges = $state(0);
  #atlasFault = $state<LateFault | null>(null);
  #notice = $state<string | null>(null);
  #range = $state.raw<Years>(ATLAS_YEARS);
  /** The years of the address while the own data that it names, and that may lie beyond the timeline, are not there yet. */
  #asked: Pick<ViewState, 'year' | 'since' | 'compare'> | null = null;
  #ownOpenings = $state.raw<readonly Openings[] | null>(null);
  readonly playback: Playback;

  readonly messages = $derived(messagesOf(this.view.lang));
  readonly theme = $derived<Theme>(this.view.theme ?? (darkScheme.current ? 'dark' : 'light'));
  /** The years shown. They stay the same value as long as they do not change. */
  readonly years = $derived(yearsOf(this.view));
  readonly selection = new Selection(this);
  /** The histogram over the timeline: the atlas's, or that of the reader's own data. */
  readonly openings = $derived(this.#ownOpenings ?? this.selection.openings);
  /** The object whose card is open. */
  readonly object = $derived.by<AtlasObject | null>(() => objectOf(this.#atlas, this.view.id));
  /** The town whose card is open. */
  readonly place = $derived.by<Place | null>(() => placeOf(this.#atlas, this.view.id));
  /** What the open card is about. */
  readonly subject = $derived(this.object ?? this.place);
  /** The tour that runs, once it is loaded. */
  readonly tour = $derived.by(() => this.tours?.find(({ id }) => id === this.view.tour?.id) ?? null);

  constructor(options: StoreOptions) {
    this.#options = options;
    this.#load = options.load ?? { atlas: loadAtlas, evidence: loadEvidence, tours: loadTours };
    this.#texts = new TextsOfView(this.#load, options.panels, options.onTours);
    this.#view = { ...FIRST_VIEW, lang: options.language };
    this.#address = new AddressBar({
      panels: options.panels.map(({ id }) => id),
      onNavigate: (read) => this.#readAddress(read),
      ...(options.window ? { window: options.window } : {}),
    });
    this.playback = new Playback({
      year: () => this.view.year,
      range: () => this.range,
      setYear: (year) => this.setYear(year),
      // Nothing says what is new in a reader's own data.
      news: () => (this.#ownOpenings ? 0 : this.selection.newsIn(this.view.year)),
    });
  }

  get atlas(): Atlas | null {
    return this.#atlas;
  }

  /** What the sources say, once something has asked for it. */
  get evidence(): Evidence | null {
    return this.#texts.evidence;
  }

  /** The guided tours, once one runs or their page has asked for them. */
  get tours(): readonly Tour[] | null {
    return this.#texts.tours;
  }

  /** How often a tour has started or ended. */
  get tourChanges(): number {
    return this.#tourChanges;
  }

  /** Why the atlas could not be fetched when it was last asked for. */
  get atlasFault(): LateFault | null {
    return this.#atlasFault;
  }

  /** Why the long texts of the view could not be fetched when they were last asked for. */
  get textsFault(): LateFault | null {
    return this.#texts.fault;
  }

  /** One line for the reader; null for none. */
  get notice(): string | null {
    return this.#notice;
  }

  /** The years of the timeline: the atlas's, or those of the reader's own data. */
  get range(): Years {
    return this.#range;
  }

  /** The histogram of the reader's own data, while they are shown; null for the atlas's. */
  get ownOpenings(): readonly Openings[] | null {
    return this.#ownOpenings;
  }

  /** Reads the address, then loads what its view needs. */
  async start(): Promise<void> {
    const { view, given, unread } = this.#address.read();
    this.#setReadView(this.#address.isEmpty() ? { ...view, lang: this.#view.lang } : view, unread);
    await this.#loadAtlas(given);
    this.#address.replace(this.#written());
    this.#options.onAddress(given);
    this.loadTexts();
  }

  /** Asks for the atlas again, where it could not be fetched. */
  async loadAtlasAgain(): Promise<void> {
    if (!this.#atlas) await this.#loadAtlas(this.#address.read().given);
  }

  async #loadAtlas(given: ReadonlySet<string>): Promise<void> {
    this.#atlasFault = null;
    try {
      this.#atlas = await this.#load.atlas();
    } catch (error) {
      this.#atlasFault = faultOf(error);
    }
    this.#openAtFirstYear(given);
  }

  /** Loads the long texts that the view needs; again, where they could not be fetched. */
  loadTexts(): void {
    this.#texts.load(this.#view);
  }

  /** Something that the address does not name (the list of events, the search) needs the evidence. */
  wantEvidence(): void {
    this.#texts.wantEvidence(this.#view);
  }

  /** Shows one line to the reader, in the place of the one before; null for none. */
  say(notice: string | null): void {
    this.#notice = notice;
  }

  #readAddress({ view, given, unread }: ReturnType<AddressBar['read']>): void {
    this.playback.pause();
    this.#setReadView(view, unread);
    this.#openAtFirstYear(given);
    this.#options.onAddress(given);
    this.loadTexts();
  }

  #setView(view: ViewState): void {
    if ((view.tour === null) !== (this.#view.tour === null)) this.#tourChanges += 1;
    this.#view = view;
  }

  /** Takes the view of an address: years beyond the timeline move to the nearest, until own data have widened it. */
  #setReadView(view: ViewState, unread: readonly string[]): void {
    const shown = within(view, this.range);
    const { year, since, compare, data } = view;
    this.#asked = shown !== view && data !== null ? { year, since, compare } : null;
    this.#setView(shown);
    const { notice } = this.messages;
    const said = unread.length > 0 ? [notice.unread(unread.join(', '))] : [];
    if (shown !== view && data === null) said.push(notice.yearsBeyond(this.range.since, this.range.until));
    this.say(said.length > 0 ? said.join(' ') : null);
  }

  /** The view as the address has it. */
  #written(): ViewState {
    return { ...this.#view, ...this.#asked };
  }

  /**
   * An address with an object and no year opens in the first year in which the object certainly was there. Most towns are older
   * than the atlas: one that may not have stood yet in the year shown opens in the first year in which it certainly did.
   */
  #openAtFirstYear(given: ReadonlySet<string>): void {
    const asked = this.#view.id;
    if (!asked || !this.atlas) return;
    const redirect = redirectOf(this.atlas, asked);
    const note = redirect?.note?.[this.#view.lang];
    if (redirect) this.#change({ id: redirect.to }, 'replace');
    const { object, place, subject } = this;
    if (!subject) {
      this.say(note ?? this.messages.notice.unknownId(asked));
      this.#change({ id: null }, 'replace');
      return;
    }
    if (note) this.say(note);
    const layers = layersWith(this.atlas, subject.id, this.#view.layers);
    if (layers.length > this.#view.layers.length) this.#change({ layers }, 'replace');
    const year = object ? firstYear(object.lifecycle) : firstYearOf(place?.founded ?? null);
    if (given.has('year') || year === null || (place && year <= this.#view.year)) return;
    const moved = this.messages.notice.movedToYear(nameInYear(subject, year, this.#view.lang), year);
    this.say(note ? `${note} ${moved}` : moved);
    this.#change({ year, since: null }, 'replace');
  }

  /** Deliberate steps make a history entry, moving and scrubbing replace it. */
  #change(change: Partial<ViewState>, history: HistoryStep): void {
    if ('year' in change || 'since' in change || 'compare' in change) this.#asked = null;
    const before = this.#view;
    this.#setView({ ...before, ...change });
    if (history === 'push') this.#address.push(this.#written());
    else this.#address.replace(this.#written());
    this.#texts.loadAfter(before, this.#view);
  }

  /** Moves the year; a window keeps its length, and stops at the ends of the timeline. */
  setYear(year: number): void {
    this.#change(movedTo(year, this.#view, this.range), 'replace');
  }

  /** The reader moves the slider to a year: playing stops. */
  showYear(year: number): void {
    this.playback.pause();
    this.setYear(year);
  }

  /** The reader moves the ends of the window, or chooses a window in one step: playing stops. */
  showYears(years: Years, history: HistoryStep = 'replace'): void {
    this.playback.pause();
    this.setYears(years, history);
  }

  /** A year chosen in one step (typed, or offered by a button): back leads to where one was. */
  goToYear(year: number): void {
    this.playback.pause();
    const moved = movedTo(year, this.#view, this.range);
    if (moved.year !== this.#view.year) this.#change(moved, 'push');
  }

  /** Shows a window of years, or one year where both are the same. Dragging an end replaces the history entry. */
  setYears({ since, until }: Years, history: HistoryStep = 'replace'): void {
    const [first, last] = [clampYear(since, this.range), clampYear(until, this.range)];
    const years = { year: Math.max(first, last), since: first === last ? null : Math.min(first, last) };
    if (years.year !== this.#view.year || years.since !== this.#view.since) this.#change(years, history);
  }

  /** The timeline gets other ends; years beyond them move to the nearest, and those that the address asked for are shown. */
  setRange(range: Years): void {
    this.#range = range;
    const { year, since, compare } = within({ ...this.#view, ...this.#asked }, range);
    const { view } = this;
    if (this.#asked || year !== view.year || since !== view.since || compare !== view.compare)
      this.#change({ year, since, compare }, 'replace');
  }

  /** The histogram of the reader's own data, while they are shown; null for the atlas's. */
  setOwnOpenings(openings: readonly Openings[] | null): void {
    this.#ownOpenings = openings;
  }

  /** The address of the reader's own data; null for none, or a file that no address names. */
  setData(data: string | null): void {
    if (data === null) this.#asked = null;
    if (data !== this.#view.data) this.#change({ data }, 'replace');
  }

  moveMap(map: Camera | null): void {
    if (!sameCamera(map, this.#view.map)) this.#change({ map }, 'replace');
  }

  setFilters(change: Partial<Filters>): void {
    this.#change(change, 'push');
  }

  clearFilters(): void {
    this.#change({ layers: DEFAULT_LAYERS, sectors: SECTORS, states: STATES, certain: false }, 'push');
  }

  openObject(id: string | null): void {
    if (id !== this.#view.id)
      this.#change({ id, layers: layersWith(this.atlas, id, this.#view.layers) }, 'push');
  }

  /** Opens a page, or closes it; the page of sources may open at a sentence of the article. */
  openPage(page: Page | null, sentence: string | null = null): void {
    if (page !== this.#view.page || sentence !== this.#view.sentence)
      this.#change({ page, sentence }, 'push');
  }

  openPanel(panel: Panel | null): void {
    if (panel !== this.#view.panel) this.#change({ panel, compare: null, figure: null, id: null }, 'push');
  }

  /** Opens the report of an error in what a key of reports names; null closes it. */
  openReport(report: string | null): void {
    if (report !== this.#view.report) this.#change({ report }, 'push');
  }

  /** Compares the year shown with another; a window becomes its last year. */
  compareWith(year: number, history: HistoryStep = 'push'): void {
    this.#change({ panel: 'compare', compare: clampYear(year, this.range), since: null, id: null }, history);
  }

  /** How near a railway counts as near. */
  setReach(reach: Reach): void {
    if (reach !== this.#view.reach) this.#change({ reach }, 'push');
  }

  /** Sorts the table of objects. */
  sortTable(sort: TableSort): void {
    this.#change({ sort }, 'push');
  }

  /** Opens a tour at a step, without the view of the step; null ends the tour and leaves the view as it is. */
  setTour(tour: TourStep | null, history: HistoryStep = 'push'): void {
    this.#change(tour ? { tour, page: null, sentence: null, panel: null, compare: null } : { tour }, history);
  }

  /** Shows what a fragment says (a step of a tour, a hit of the search) and keeps the reader's language and colours. */
  goToView(change: Partial<ViewState>, history: HistoryStep = 'push'): void {
    this.playback.pause();
    this.#change(change, history);
  }

  setLanguage(lang: Language): void {
    this.say(null);
    this.#change({ lang }, 'push');
  }

  setTodayBorder(todayBorder: boolean): void {
    this.#change({ todayBorder }, 'push');
  }

  setTheme(theme: Theme): void {
    this.#change({ theme }, 'push');
  }

  /** Makes a step of the history that no address has, such as a dialog that the step back closes. */
  pushStep(state: unknown): void {
    this.#address.pushStep(state);
  }

  /** The whole address of the present view, up to date even in the middle of a scrub. */
  link(change: Partial<ViewState> = {}): string {
    return this.#address.hrefOf({ ...this.#written(), ...change });
  }
}
