// The paper that a reader has chosen last; the browser remembers it.
import { isPaper, type Paper } from '../../core/plate/paper.ts';
import { stored } from '../stored.ts';

const KEY = 'atlas:paper';

export function keptPaper(): Paper {
  const kept = stored((storage) => storage.getItem(KEY));
  return isPaper(kept) ? kept : 'a4-across';
}

export const keepPaper = (paper: Paper): void =>
  void stored((storage) => (storage.setItem(KEY, paper), null));
