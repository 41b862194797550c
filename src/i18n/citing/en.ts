// The texts of citing in English.
import type { CitingMessages } from '../citing-messages.ts';
import { yearsInFigures } from '../years.ts';

export const en: CitingMessages = {
  title: 'Cite',
  what: 'What',
  kinds: { view: 'This map', record: 'This card', data: 'The data' },
  style: 'Style',
  gost: 'GOST R 7.0.100',
  citation: 'Citation',
  copy: 'Copy',
  copied: 'Copied.',
  copyFailed: 'The browser did not let the page copy. Mark the text and copy it by hand.',
  save: 'Save as file',
  viewTitle: (years) => `Industry of Kazakhstan in ${yearsInFigures(years)}`,
  dataTitle: (atlas) => `${atlas}: data`,
  genres: { view: 'Map', data: 'Data set' },
};
