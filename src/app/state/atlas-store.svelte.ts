// The one owner of the view state: what the address holds, the atlas, its evidence in the reader's language, and the
// named actions that change them. Map and panels read it; nothing else holds state that the address could hold.
import {
  DEFAULT_LAYERS,
  FLOW_WAYS,
  LAYERS,
  SECTORS,
  STATES,
  type Atlas,
  type AtlasObject,
  type Evidence,
  type FlowWay,
  type Language,
  type Layer,
} from '../../core/atlas/atlas.ts';
import type { Years } from '../../core/time/bounds.ts';
import { firstYear } from '../../core/time/lifecycle.ts';
import type { Reach } from '../../core/rail/reach.ts';
import {
  allObjects,
  countsInYears,
  openingsByYear,
  select,
  type Filters,
  type Openings,
} from '../../core/atlas/selection.ts';
import type { Tour } from '../../core/atlas/tour.ts';
import { spanOf } from '../../core/time/time-scale.ts';
import {
  ATLAS_YEARS,
  clampYear,
  DEFAULT_VIEW,
  yearsOf,
  type Camera,
  type Page,
  type Panel,
  type Theme,
  type TourStep,
  type ViewState,
} from '../../core/view/view-state.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { AddressBar } from './address-bar.ts';
import { loadAtlas, loadEvidence, loadTours } from './load-atlas.ts';

/** Steps a second while playing. */
const SPEEDS = [1, 2, 5] as const;

const darkScheme = matchMedia('(prefers-color-scheme: dark)');

export class AtlasStore {
  view = $state.raw<ViewState>(DEFAULT_VIEW);
  atlas = $state.raw<Atlas | null>(null);
  /** What the sources say, once a card or the bibliography has asked for it. */
  evidence = $state.raw<Evidence | null>(null);
  loadFailed = $state(false);
  /** The guided tours, once one runs or their page has asked for them. */
  tours = $state.raw<readonly Tour[] | null>(null);
  /** Whether the view of the tour's step is still to be shown: the address, or who started the tour, named the step alone. */
  tourPending = $state(false);
  /** One quiet line for the reader; null for none. */
  notice = $state<string | null>(null);
  playing = $state(false);
  #stepsPerSecond = $state<number>(SPEEDS[1]);
  /** The years of the timeline: the atlas's, or those of the reader's own data. */
  range = $state.raw<Years>(ATLAS_YEARS);
  #systemDark = $state(darkScheme.matches);
  #evidenceLanguage: Language | null = null;
  #evidenceWanted = false;
  #toursLanguage: Language | null = null;
  #timer: ReturnType<typeof setInterval> | null = null;
  readonly #address = new AddressBar((read) => this.#readAddress(read));

  /** Years of one step while playing: a scale of thousands of years is not played year by year. */
  readonly #pace = $derived(Math.max(1, Math.round(spanOf(this.range) / spanOf(ATLAS_YEARS))));
  /** Years a second while playing. */
  readonly speed = $derived(this.#stepsPerSecond * this.#pace);
  readonly speeds = $derived(SPEEDS.map((steps) => steps * this.#pace));

  readonly messages = $derived(messagesOf(this.view.lang));
  readonly theme = $derived<Theme>(this.view.theme ?? (this.#systemDark ? 'dark' : 'light'));
  // The view is a new one at every step: these stay the same as long as what they hold does, and what rests on them rests.
  readonly #layers = $derived(this.view.layers);
  readonly #sectors = $derived(this.view.sectors);
  readonly #states = $derived(this.view.states);
  readonly #certain = $derived(this.view.certain);
  readonly filters = $derived<Filters>({
    layers: this.#layers,
    sectors: this.#sectors,
    states: this.#states,
    certain: this.#certain,
  });
  readonly #year = $derived(this.view.year);
  readonly #since = $derived(this.view.since);
  readonly years = $derived(yearsOf({ year: this.#year, since: this.#since }));
  readonly filtered = $derived(
    DEFAULT_LAYERS.some((layer) => !this.view.layers.includes(layer)) ||
      this.view.sectors.length < SECTORS.length ||
      this.view.states.length < STATES.length ||
      this.view.certain,
  );
  readonly shown = $derived(this.atlas ? select(this.atlas, this.years, this.filters) : []);
  readonly counts = $derived(this.atlas ? countsInYears(this.atlas, this.years, this.filters) : null);
  /** How many flows of each way are shown. */
  readonly flowWays = $derived(
    Object.fromEntries(
      FLOW_WAYS.map((way) => [
        way,
        this.shown.filter(({ object }) => 'flow' in object && object.flow?.way === way).length,
      ]),
    ) as Record<FlowWay, number>,
  );
  /** The histogram of the reader's own data, while they are shown. */
  ownOpenings = $state.raw<readonly Openings[] | null>(null);
  readonly openings = $derived(
    this.ownOpenings ?? (this.atlas ? openingsByYear(this.atlas, this.filters) : []),
  );
  readonly object = $derived.by<AtlasObject | null>(() => {
    const { id } = this.view;
    return (id && this.atlas && allObjects(this.atlas).find((object) => object.id === id)) || null;
  });

  /** @param language that of the page as it is first painted */
  constructor(language: Language) {
    this.view = { ...DEFAULT_VIEW, lang: language };
    darkScheme.addEventListener('change', (event) => (this.#systemDark = event.matches));
  }

  /** Reads the address, then loads what its view needs. */
  async start(): Promise<void> {
    const read = this.#address.read();
    this.view = this.#address.isEmpty() ? { ...read.view, lang: this.view.lang } : read.view;
    this.#sayUnread(read.unread);
    try {
      this.atlas = await loadAtlas();
    } catch {
      this.loadFailed = true;
    }
    this.#openAtFirstYear(read.given);
    this.#openAtStep(read.given);
    this.#address.replace(this.view);
    this.#loadTexts();
  }

  #loadTexts(): void {
    void this.#loadEvidence();
    void this.#loadTours();
  }

  /** Where something asks for them: the tours in the reader's language, unless they are there already. */
  async #loadTours(): Promise<void> {
    const { tour, page, lang } = this.view;
    if (!tour && page !== 'tours') return;
    if (this.#toursLanguage !== lang) {
      try {
        const tours = await loadTours(lang);
        if (this.view.lang !== lang) return;
        this.tours = tours;
        this.#toursLanguage = lang;
      } catch {
        this.notice = this.messages.loadFailed;
        return;
      }
    }
    this.#dropUnknownTour();
  }

  #dropUnknownTour(): void {
    const { tour } = this.view;
    if (!tour || !this.tours) return;
    const steps = this.tours.find(({ id }) => id === tour.id)?.steps.length ?? 0;
    if (tour.step <= steps) return;
    this.notice = this.messages.notice.unread(`tour=${tour.id}/${tour.step}`);
    this.tourPending = false;
    this.#change({ tour: null }, 'replace');
  }

  /** Where something asks for it: the evidence in the reader's language, unless it is there already. */
  async #loadEvidence(): Promise<void> {
    const { id, page, panel, lang } = this.view;
    if ((!id && !page && panel !== 'charts' && !this.#evidenceWanted) || this.#evidenceLanguage === lang)
      return;
    try {
      const evidence = await loadEvidence(lang);
      if (this.view.lang !== lang) return;
      this.evidence = evidence;
      this.#evidenceLanguage = lang;
      this.loadFailed = false;
    } catch {
      this.loadFailed = true;
    }
  }

  /** The list of events needs the evidence without a card or a page. */
  wantEvidence(): void {
    this.#evidenceWanted = true;
    void this.#loadEvidence();
  }

  #readAddress({ view, given, unread }: ReturnType<AddressBar['read']>): void {
    this.pause();
    this.view = view;
    this.#sayUnread(unread);
    this.#openAtFirstYear(given);
    this.#openAtStep(given);
    this.#loadTexts();
  }

  /** An address with a step of a tour and nothing of a view opens at the step's own. */
  #openAtStep(given: ReadonlySet<string>): void {
    const bare = [...given].every((key) => key === 'tour' || key === 'lang' || key === 'theme');
    this.tourPending = bare && this.view.tour !== null;
  }

  #sayUnread(unread: readonly string[]): void {
    this.notice = unread.length > 0 ? this.messages.notice.unread(unread.join(', ')) : null;
  }

  /** An address with an object and no year opens in the first year in which the object certainly was there. */
  #openAtFirstYear(given: ReadonlySet<string>): void {
    const { id } = this.view;
    if (!id || !this.atlas) return;
    const object = this.object;
    if (!object) {
      this.notice = this.messages.notice.unknownId(id);
      this.#change({ id: null }, 'replace');
      return;
    }
    const layers = this.#layersFor(id);
    if (layers.length > this.view.layers.length) this.#change({ layers }, 'replace');
    const year = firstYear(object.lifecycle);
    if (given.has('year') || year === null) return;
    this.notice = this.messages.notice.movedToYear(object.name[this.view.lang], year);
    this.#change({ year, since: null }, 'replace');
  }

  /** Deliberate steps make a history entry, moving and scrubbing replace it. */
  #change(change: Partial<ViewState>, history: 'push' | 'replace'): void {
    this.view = { ...this.view, ...change };
    if (history === 'push') this.#address.push(this.view);
    else this.#address.replace(this.view);
    this.#loadTexts();
  }

  /** Moves the year; a window keeps its length, and stops at the ends of the timeline. */
  setYear(year: number): void {
    this.#change(this.#moved(year), 'replace');
  }

  /** A year chosen in one step (typed, or offered by a button): back leads to where one was. */
  goToYear(year: number): void {
    this.pause();
    const moved = this.#moved(year);
    if (moved.year !== this.view.year) this.#change(moved, 'push');
  }

  #moved(year: number): Pick<ViewState, 'year' | 'since'> {
    const length = this.view.since === null ? 0 : this.view.year - this.view.since;
    const { since, until } = this.range;
    const moved = clampYear(year, { since: Math.min(since + length, until), until });
    return { year: moved, since: length === 0 ? null : moved - length };
  }

  /** Shows a window of years, or one year where both are the same. Dragging an end replaces the history entry. */
  setYears({ since, until }: Years, history: 'push' | 'replace' = 'replace'): void {
    const [first, last] = [clampYear(since, this.range), clampYear(until, this.range)];
    const years = { year: Math.max(first, last), since: first === last ? null : Math.min(first, last) };
    if (years.year !== this.view.year || years.since !== this.view.since) this.#change(years, history);
  }

  /** The timeline gets other ends; years beyond them move to the nearest. */
  setRange(range: Years): void {
    this.range = range;
    this.setYears(this.years);
  }

  /** The histogram of the reader's own data; null where the timeline shows the atlas's. */
  setOwnOpenings(openings: readonly Openings[] | null): void {
    this.ownOpenings = openings;
  }

  /** The address of the reader's own data; null for none, or a file that no address names. */
  setData(data: string | null): void {
    if (data !== this.view.data) this.#change({ data }, 'replace');
  }

  play(): void {
    if (this.view.year >= this.range.until) this.setYear(this.range.since);
    this.playing = true;
    this.#restartTimer();
  }

  pause(): void {
    this.playing = false;
    this.#restartTimer();
  }

  setSpeed(speed: number): void {
    this.#stepsPerSecond = speed / this.#pace;
    this.#restartTimer();
  }

  #restartTimer(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = this.playing ? setInterval(() => this.#tick(), 1000 / this.#stepsPerSecond) : null;
  }

  #tick(): void {
    this.setYear(this.view.year + this.#pace);
    if (this.view.year >= this.range.until) this.pause();
  }

  moveMap(map: Camera | null): void {
    if (JSON.stringify(map) !== JSON.stringify(this.view.map)) this.#change({ map }, 'replace');
  }

  setFilters(change: Partial<Filters>): void {
    this.#change(change, 'push');
  }

  clearFilters(): void {
    this.#change({ layers: DEFAULT_LAYERS, sectors: SECTORS, states: STATES, certain: false }, 'push');
  }

  openObject(id: string | null): void {
    if (id !== this.view.id) this.#change({ id, layers: this.#layersFor(id) }, 'push');
  }

  /** The layers chosen, and that of a flow to be shown: its layer is the one that readers do not know to be hidden. */
  #layersFor(id: string | null): readonly Layer[] {
    const { layers } = this.view;
    const isFlow = this.atlas?.routes.some((route) => route.id === id && route.layer === 'flows') ?? false;
    return isFlow ? LAYERS.filter((layer) => layers.includes(layer) || layer === 'flows') : layers;
  }

  openPage(page: Page | null): void {
    if (page !== this.view.page) this.#change({ page }, 'push');
  }

  openPanel(panel: Exclude<Panel, 'compare'> | null): void {
    if (panel !== this.view.panel) this.#change({ panel, compare: null, id: null }, 'push');
  }

  /** Compares the year shown with another; a window becomes its last year. */
  compareWith(year: number, history: 'push' | 'replace' = 'push'): void {
    this.#change({ panel: 'compare', compare: clampYear(year, this.range), since: null, id: null }, history);
  }

  /** How near a railway counts as near. */
  setReach(reach: Reach): void {
    if (reach !== this.view.reach) this.#change({ reach }, 'push');
  }

  /** Starts a tour or goes on with it at a step, whose view its player then shows; null ends it and leaves the view as it is. */
  setTour(tour: TourStep | null): void {
    this.#change(tour ? { tour, page: null, panel: null, compare: null } : { tour }, 'push');
    this.tourPending = tour !== null;
  }

  /** Shows what a fragment says (a step of a tour, a hit of the search) and keeps the reader's language and colours. */
  goToView(change: Partial<ViewState>, history: 'push' | 'replace' = 'push'): void {
    this.pause();
    this.tourPending = false;
    this.#change(change, history);
  }

  setLanguage(lang: Language): void {
    this.notice = null;
    this.#change({ lang }, 'push');
  }

  setTodayBorder(todayBorder: boolean): void {
    this.#change({ todayBorder }, 'push');
  }

  setTheme(theme: Theme): void {
    this.#change({ theme }, 'push');
  }

  /** The whole address of the present view, up to date even in the middle of a scrub. */
  link(change: Partial<ViewState> = {}): string {
    return this.#address.hrefOf({ ...this.view, ...change });
  }
}
