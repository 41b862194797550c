// A running tour: shows the view of a step in this window, and tells whether the reader has left it. The text of the tour is
// ui/tours/TourPlayer.svelte, its steps are data.
import { cameraInFreePart, hasLeftStep, viewOfStep, type StepView } from '../../core/atlas/tour.ts';
import type { TourStep } from '../../core/view/view-state.ts';
import { painted } from '../../turns/painted.ts';
import { narrow, onePanel } from '../../ui/media.ts';
import type { Layout } from '../shell/layout.svelte.ts';
import type { AtlasStore, HistoryStep } from '../state/atlas-store.svelte.ts';

/** Milliseconds without another size, after which a window has the one it keeps. */
const RESIZED = 200;

export class TourGuide {
  readonly #store: AtlasStore;
  readonly #layout: Layout;
  /** The view of a step as it was last shown in this window. */
  #shown = $state.raw<{ readonly at: TourStep; readonly view: StepView } | null>(null);
  #cardOfStep = $state<string | null>(null);
  /** Ends the wait for the window to have its new size. */
  #resizing: ReturnType<typeof setTimeout> | undefined;

  /** Whether a step was named alone, by the address or at its start: its view is still to be shown. */
  #stepAlone = $state(false);

  /** Whether the reader has left the view of the step: moved the map, the year, the filters, or opened something. */
  readonly away = $derived.by(() => {
    const at = this.#store.view.tour;
    if (!at || this.#stepAlone) return false;
    const shown = this.#shown;
    const same = shown?.at.id === at.id && shown.at.step === at.step;
    const view = same ? shown.view : this.#viewHere(at);
    return view !== null && hasLeftStep(this.#store.view, view);
  });

  constructor(store: AtlasStore, layout: Layout) {
    this.#store = store;
    this.#layout = layout;
  }

  /** The object whose card a step opened, not the reader. */
  get cardOfStep(): string | null {
    return this.#cardOfStep;
  }

  /** The reader has opened a card. */
  forgetCard(): void {
    this.#cardOfStep = null;
  }

  /** An address that names a step of a tour and nothing of a view (`given` are its keys) opens at the view of the step. */
  onAddress(given: ReadonlySet<string>): void {
    const alone = [...given].every((key) => key === 'tour' || key === 'lang' || key === 'theme');
    this.#stepAlone = alone && this.#store.view.tour !== null;
  }

  /** The tours are there: a step that none of them has is dropped and named, and a step alone gets its view. */
  async onTours(): Promise<void> {
    const at = this.#store.view.tour;
    if (!at) return;
    const steps = this.#store.tour?.steps.length ?? 0;
    if (at.step > steps) {
      this.#store.say(this.#store.messages.notice.unread(`tour=${at.id}/${at.step}`));
      this.#store.setTour(null, 'replace');
      return;
    }
    if (!this.#stepAlone) return;
    await painted();
    this.#showStill(at);
  }

  /** Starts a tour at a step: its text and its view. Where the tours are not there yet, the view comes with them. */
  async start(at: TourStep): Promise<void> {
    this.#stepAlone = true;
    this.#store.setTour(at);
    // What the text covers can be measured when its place is laid out, which takes longer than a press may.
    await painted();
    this.#showStill(at);
  }

  /** Shows the view of a step that was waited for, unless the reader is elsewhere by now. */
  #showStill(at: TourStep): void {
    const { tour } = this.#store.view;
    if (tour && tour.id === at.id && tour.step === at.step) this.show(at, 'replace');
  }

  /** Shows the view of a step. Does nothing for a step that no tour has, or while the tours are not there. */
  show(at: TourStep, history: HistoryStep = 'push'): void {
    const view = this.#viewHere(at);
    if (!view) return;
    this.#stepAlone = false;
    this.#shown = { at, view };
    this.#cardOfStep = view.id;
    this.#store.goToView({ ...view, tour: at, panel: null, compare: null }, history);
  }

  /** The window has another size: who had not left the view of the step gets it as it is in the new one. */
  onResize(): void {
    const at = this.#store.view.tour;
    // While it changes, the map has moved already.
    const there = this.#resizing !== undefined || !this.away;
    clearTimeout(this.#resizing);
    this.#resizing = undefined;
    if (!at || !there) return;
    this.#resizing = setTimeout(() => {
      this.#resizing = undefined;
      this.#showStill(at);
    }, RESIZED);
  }

  end(): void {
    this.#store.setTour(null);
  }

  /** A step's view in this window: its middle in the part that no panel covers. */
  #viewHere({ id, step }: TourStep): StepView | null {
    const one = this.#store.tours?.find((tour) => tour.id === id)?.steps[step - 1];
    if (!one) return null;
    const wanted = viewOfStep(one);
    // Where there is room for one panel only, a card would take that of the text.
    const card = narrow.current || onePanel.current ? null : wanted.id;
    // On a phone the sheet stays, with the text in it.
    const padding = this.#layout.padding(narrow.current ? undefined : card !== null);
    const map = wanted.map && cameraInFreePart(wanted.map, this.#layout.size(), padding);
    return { ...wanted, id: card, map };
  }
}
