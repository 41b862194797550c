// Makes citations for the parts of the page that show them: fetches what writes them, copies them, saves them as files.
import { htmlOf, textOf, type Citer } from '../../core/citing/citation.ts';
import { copyText } from '../copy-text.ts';
import { saveFile } from '../downloads/save-file.ts';
import { citedPage } from './cited-page.ts';

export const citer: Citer = {
  page: citedPage,

  load: async () => (await import('./write.ts')).writeCitation,

  copy: async (citation) => {
    const text = textOf(citation);
    // Firefox before 127 copies text alone; a file is text in any browser.
    if (citation.format || !('ClipboardItem' in globalThis)) return copyText(text);
    const item = new ClipboardItem({
      'text/plain': new Blob([text], { type: 'text/plain' }),
      'text/html': new Blob([htmlOf(citation)], { type: 'text/html' }),
    });
    try {
      await navigator.clipboard.write([item]);
      return true;
    } catch {
      return false;
    }
  },

  save: (citation) => {
    const { format, name } = citation;
    saveFile(
      new Blob([textOf(citation)], { type: format?.type ?? 'text/plain' }),
      `${name}.${format?.ending ?? 'txt'}`,
    );
  },
};
