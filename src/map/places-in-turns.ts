// The features of towns that a map shows. For all years they take a quarter of a second, and no press or frame is to wait so long:
// they are worked out a few milliseconds at a time. Before they are there for the first time, those of the years shown stand in.
import type { Atlas, Language } from '../core/atlas/atlas.ts';
import { takeInTurns } from '../turns/in-turns.ts';
import { windowLength } from '../core/time/bounds.ts';
import { featuresByPlace, placeFeatures, type PlaceFeatures, type PlacesShown } from './place-features.ts';

interface ShownIn extends PlacesShown {
  readonly language: Language;
}

export class PlacesInTurns {
  readonly #atlas: Atlas;
  readonly #onChange: () => void;
  #shown: ShownIn;
  #current: PlaceFeatures;
  /** Whether other years are shown than those that stand in. */
  #isStale = false;
  #isWorking = false;
  /** Whether those for all years are wanted, and whether they have been there once. */
  #wantsAll = false;
  #hadAll = false;
  #end = (): void => undefined;

  /** @param onChange called when `current` has become another, later than the call that led to it */
  constructor(atlas: Atlas, shown: ShownIn, onChange: () => void) {
    [this.#atlas, this.#shown, this.#onChange] = [atlas, shown, onChange];
    this.#current = this.#ofTheseYears();
  }

  /** What the map shows of towns. After a change it is that of before until the new one has been worked out. */
  get current(): PlaceFeatures {
    if (this.#isStale) this.#current = this.#ofTheseYears();
    return this.#current;
  }

  /** Whether features are being worked out that will take the place of `current`. */
  get isWorking(): boolean {
    return this.#isWorking;
  }

  /** Whether the features for all years are there. */
  get hasAll(): boolean {
    return this.#hadAll;
  }

  show(shown: ShownIn): void {
    const before = this.#shown;
    this.#shown = shown;
    const isSame =
      shown.filters === before.filters &&
      windowLength(shown.years) === windowLength(before.years) &&
      shown.language === before.language &&
      shown.bearing === before.bearing;
    if (!isSame && this.#wantsAll) this.#begin();
    if (!this.#hadAll && !(isSame && shown.years === before.years)) this.#isStale = true;
  }

  /** From now on works out the features for all years. */
  wantAll(): void {
    this.#wantsAll = true;
    this.#begin();
  }

  /** Works out nothing more. */
  end(): void {
    this.#end();
    this.#isWorking = false;
  }

  #begin(): void {
    this.#end();
    this.#isWorking = true;
    const { language, ...shown } = this.#shown;
    this.#end = takeInTurns(featuresByPlace(this.#atlas, language, shown), (features) => {
      this.#current = { type: 'FeatureCollection', features: features.flat() };
      this.#hadAll = true;
      [this.#isStale, this.#isWorking] = [false, false];
      this.#onChange();
    });
  }

  #ofTheseYears(): PlaceFeatures {
    this.#isStale = false;
    const { language, ...shown } = this.#shown;
    return placeFeatures(this.#atlas, language, { ...shown, onlyNow: true });
  }
}
