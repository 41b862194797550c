// What the browser keeps of the columns beside the map for the session: which are folded, and how wide the right one is. Also
// read before the first paint (src/first-paint.ts), so that a folded panel is never seen unfolded.

const KEY = 'atlas:panels';

export interface KeptPanels {
  /** Whether the reader has folded the left panel, or unfolded it; null: neither. */
  readonly leftFolded: boolean | null;
  /** The object or tool on which the right column was folded. */
  readonly rightFoldedOn: string | null;
  /** The width of the right column that the reader chose, in pixels. */
  readonly rightWidth: number | null;
}

/** What is kept; null in each place where nothing is, or where the browser keeps nothing. */
export function keptPanels(): KeptPanels {
  let kept: Partial<Record<keyof KeptPanels, unknown>> = {};
  try {
    kept = Object(JSON.parse(sessionStorage.getItem(KEY) ?? '{}')) as typeof kept;
  } catch {
    // Storage that is switched off, or text that something else has written: the panels stand as usual.
  }
  const { leftFolded, rightFoldedOn, rightWidth } = kept;
  return {
    leftFolded: typeof leftFolded === 'boolean' ? leftFolded : null,
    rightFoldedOn: typeof rightFoldedOn === 'string' ? rightFoldedOn : null,
    rightWidth: typeof rightWidth === 'number' && Number.isFinite(rightWidth) ? rightWidth : null,
  };
}

export function keepPanels(panels: KeptPanels): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(panels));
  } catch {
    // They last as long as this page then.
  }
}

/**
 * Whether the left panel is folded as the page opens; the text of a tour unfolds it.
 * @param fragment of the address
 * @param small whether the window is a small one (`small` of ui/media.ts): it opens with the panel folded
 */
export const leftFoldedAtFirst = (fragment: string, small: boolean): boolean =>
  !/[#&]tour=/.test(fragment) && (keptPanels().leftFolded ?? small);
