// Saves a file that the page has made to the reader's disk. This is the only code that does so.

/** How long the file stays available, in milliseconds. Safari reads it only after the click has returned. */
export const KEPT = 60_000;

/** Starts the browser's download of a file. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}
