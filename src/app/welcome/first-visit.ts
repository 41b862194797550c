// Whether somebody visits the atlas for the first time, at its bare address, and has done nothing yet: only then is one welcomed.
import { stored } from '../stored.ts';
import { FIRST_VIEW, type ViewState } from '../../core/view/view-state.ts';
import { writeViewUrl } from '../../core/view/view-url.ts';

const FIRST = writeViewUrl(FIRST_VIEW);
/** Whether a view is that of the bare address. Language and colours do not count: they are no place in the atlas. */
export const isUntouched = (view: ViewState): boolean =>
  writeViewUrl({ ...view, lang: FIRST_VIEW.lang, theme: null }) === FIRST;

export interface Visit {
  readonly view: ViewState;
  /** Whether something is said to the reader, such as that the address could not be read. */
  readonly told: boolean;
  /** Whether this browser has welcomed the reader before. */
  readonly welcomed: boolean;
  /** Whether the page has come from the copy that the browser keeps: then the reader has been here. */
  readonly fromCopy: boolean;
  readonly online: boolean;
}

export const isFirstVisit = ({ view, told, welcomed, fromCopy, online }: Visit): boolean =>
  isUntouched(view) && online && !(told || welcomed || fromCopy);

const WELCOMED = 'atlas-welcomed';
export const noteWelcome = (): void => void stored((storage) => void storage.setItem(WELCOMED, 'yes'));

/** Whether this visit is one, by what the browser knows. */
export function visitsFirst(view: ViewState, told: boolean): boolean {
  const [loaded] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return isFirstVisit({
    view,
    told,
    welcomed: stored((storage) => storage.getItem(WELCOMED)) !== null,
    fromCopy: (loaded?.workerStart ?? 0) > 0,
    online: navigator.onLine,
  });
}

const OPENED = 'atlas-opened';
/** Whether the opening may run: on such a visit, and once. */
export function takeOpening(view: ViewState, told: boolean): boolean {
  const opens = visitsFirst(view, told) && stored((storage) => storage.getItem(OPENED)) === null;
  if (opens) stored((storage) => void storage.setItem(OPENED, 'yes'));
  return opens;
}
