// Texts that the build makes in each language, loaded when they are wanted, in the language that was wanted last.
import type { Language } from '../../core/atlas/atlas.ts';

export class InLanguage<T> {
  readonly #load: (language: Language) => Promise<T>;
  #value = $state.raw<T | null>(null);
  #loaded: Language | null = null;
  #wanted: Language | null = null;

  constructor(load: (language: Language) => Promise<T>) {
    this.#load = load;
  }

  /** The texts in the language loaded last; null before any have come. */
  get value(): T | null {
    return this.#value;
  }

  /**
   * Loads the texts in a language, unless they are there. Gives false where another language was wanted in the meantime.
   * @throws when the network fails.
   */
  async want(language: Language): Promise<boolean> {
    this.#wanted = language;
    if (this.#loaded === language) return true;
    const value = await this.#load(language);
    if (this.#wanted !== language) return false;
    this.#value = value;
    this.#loaded = language;
    return true;
  }
}
