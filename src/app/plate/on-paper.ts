// Puts something on paper in the place of the page: what the browser prints next is that alone. The looks are in Printing.svelte.
import { millimetresOf, type Paper } from '../../core/plate/paper.ts';

const CLASS = 'on-paper';

/** Whether something lies ready for paper. */
export const isOnPaper = (): boolean => document.documentElement.classList.contains(CLASS);

/** Returns what takes it away again. @param page the rules of its page */
export function putOnPaper(parts: readonly Element[], page: string): () => void {
  const place = document.createElement('div');
  place.className = 'paper';
  place.append(...parts);
  document.body.append(place);
  // The policy of the page allows no style element, but rules in the sheets that it has.
  const [sheet] = document.styleSheets;
  const rule = sheet?.cssRules[sheet.insertRule(`@page { ${page} }`, sheet.cssRules.length)];
  document.documentElement.classList.add(CLASS);
  return () => {
    place.remove();
    const at = sheet && rule ? [...sheet.cssRules].indexOf(rule) : -1;
    if (at >= 0) sheet?.deleteRule(at);
    document.documentElement.classList.remove(CLASS);
  };
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
    window.addEventListener(
      'afterprint',
      () => {
        takeAway();
        document.title = before;
        resolve();
      },
      { once: true },
    );
    window.print();
  });
}
