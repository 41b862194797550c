// Saves a file that the page made to the reader's disk, under a name. The page has no other way to save one.

/** How long the file stays available: Safari reads it after the click has returned. Milliseconds. */
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
