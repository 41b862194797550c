// Whether the keys of one sign (`/`, `?`) do something wherever the focus is. Who speaks to the computer, or hits them by mistake,
// switches them off in the help (WCAG 2.1.4); this browser remembers it. What the keys do is where they are heard.
import { stored } from '../stored.ts';

const KEY = 'atlas:single-keys';
const OFF = 'off';

export class SingleKeys {
  #on = $state(stored((storage) => storage.getItem(KEY)) !== OFF);

  get on(): boolean {
    return this.#on;
  }

  set(on: boolean): void {
    this.#on = on;
    stored((storage) => {
      if (on) storage.removeItem(KEY);
      else storage.setItem(KEY, OFF);
      return null;
    });
  }
}
