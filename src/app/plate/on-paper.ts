// Puts something on paper in the place of the page: what the browser prints next is that alone. The looks are in Printing.svelte.
import { millimetresOf, type Paper } from '../../core/plate/paper.ts';

const CLASS = 'on-paper';

/** Whether something lies ready for paper. */
export const isOnPaper = (): boolean => document.documentElement.classList.contains(CLASS);

/** Takes away what lies ready; null where nothing does. */
let clear: (() => void) | null = null;

/** Returns what takes it away again. What lay there before is taken away: it was not printed. @param page the rules of its page */
export function putOnPaper(parts: readonly Element[], page: string): () => void {
  clear?.();
  const place = document.createElement('div');
  place.className = 'paper';
  place.append(...parts);
  document.body.append(place);
  // The policy of the page allows no style element, but rules in the sheets that it has.
  const [sheet] = document.styleSheets;
  const rule = sheet?.cssRules[sheet.insertRule(`@page { ${page} }`, sheet.cssRules.length)];
  document.documentElement.classList.add(CLASS);
  const own = (): void => {
    if (clear !== own) return;
    clear = null;
    place.remove();
    const at = sheet && rule ? [...sheet.cssRules].indexOf(rule) : -1;
    if (at >= 0) sheet?.deleteRule(at);
    document.documentElement.classList.remove(CLASS);
  };
  clear = own;
  return own;
}

/**
 * Opens the print dialog of the browser with these sheets, each of them SVG. Resolves when it has been closed.
 * @param title by which a PDF is called
 */
export function printSheets(sheets: readonly string[], paper: Paper, title: string): Promise<void> {
  const parser = new DOMParser();
  const parts = sheets.map((sheet) => {
    const section = document.createElement('section');
    section.append(document.importNode(parser.parseFromString(sheet, 'image/svg+xml').documentElement, true));
    return section;
  });
  const { width, height } = millimetresOf(paper);
  const takeAway = putOnPaper(parts, `size: ${width}mm ${height}mm; margin: 0`);
  const { title: before } = document;
  document.title = title;
  return new Promise((resolve) => {
    const done = (): void => {
      window.removeEventListener('afterprint', done);
      takeAway();
      document.title = before;
      resolve();
    };
    window.addEventListener('afterprint', done);
    try {
      window.print();
    } catch {
      // There are browsers without a print dialog.
      done();
    }
  });
}
