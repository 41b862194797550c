// Copies a text to the clipboard, for all parts of the page that do.

/** Gives whether the browser let it: a page in a frame, or one without encryption, may not. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
