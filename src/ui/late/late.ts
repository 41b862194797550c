// What a part of the page that is fetched when it is opened can meet, and whom it asks. How it asks is in src/app/late.
import { createContext } from 'svelte';

/**
 * Why a part did not come. `lost`: asking again may bring it. `stuck`: the browser has kept the failure and will not ask again
 * in this page. `outdated`: a newer atlas has taken the place of the one whose part this is.
 */
export type LateFault = 'lost' | 'stuck' | 'outdated';

/**
 * Why the page was not loaded anew. `unreachable`: the server does not answer. `fileNotKept`: the browser stores nothing, so the
 * reader's own file would be lost; asked once more, the page is loaded all the same.
 */
export type Hindrance = 'unreachable' | 'fileNotKept';

export class LateError extends Error {
  readonly fault: LateFault;

  constructor(fault: LateFault, cause: unknown) {
    super(`A part of the page did not come (${fault})`, { cause });
    this.fault = fault;
  }
}

export const faultOf = (error: unknown): LateFault => (error instanceof LateError ? error.fault : 'lost');

export interface LateLoader {
  /** Fetches a part, whatever its function imports or fetches. @throws {LateError} */
  ask<Part>(load: () => Promise<Part>): Promise<Part>;
  /** Loads the page anew; view and own data stay. Where something hinders that, the page stays as it is. */
  reload(fault?: LateFault): Promise<Hindrance | null>;
  /** Why the long texts of the view (what the sources say, the tours) did not come; null while they are on their way. */
  textsFault(): LateFault | null;
  /** Asks for the long texts of the view. */
  loadTexts(): void;
}

/** The loader of the page that a component is in. */
export const [lateLoader, provideLateLoader] = createContext<LateLoader>();
