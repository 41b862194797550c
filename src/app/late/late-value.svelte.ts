// Data that a panel fetches when it opens: there, on their way, or lost and to be asked for again.
import { faultOf, type LateFault } from '../../ui/late/late.ts';
import { ask } from './late.ts';

export class LateValue<Value> {
  readonly #load: () => Promise<Value>;
  #value = $state.raw<Value | null>(null);
  #fault = $state<LateFault | null>(null);

  constructor(load: () => Promise<Value>) {
    this.#load = load;
    void this.again();
  }

  /** null until it has come. */
  get value(): Value | null {
    return this.#value;
  }

  /** null while it is on its way, or there. */
  get fault(): LateFault | null {
    return this.#fault;
  }

  readonly again = async (): Promise<void> => {
    this.#fault = null;
    try {
      this.#value = await ask(this.#load);
    } catch (error) {
      this.#fault = faultOf(error);
    }
  };
}
