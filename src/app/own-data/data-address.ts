// The address of a reader's data: where it leads, and what the file is called.

export interface DataAddress {
  readonly href: string;
  readonly host: string;
  /** Whether it lies beside the page; of other servers the reader is asked first. */
  readonly isOurs: boolean;
  readonly name: string;
}

/** Reads an address as it stands in the fragment: of the web, or relative to the page. */
export function dataAddress(address: string): DataAddress | null {
  let url: URL;
  try {
    url = new URL(address, document.baseURI);
  } catch {
    return null;
  }
  const { href, host, origin, pathname } = url;
  return { href, host, isOurs: origin === location.origin, name: lastOf(pathname) || host };
}

function lastOf(pathname: string): string {
  const last = pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    // A lone percent sign is no escape, and a name all the same.
    return last;
  }
}
