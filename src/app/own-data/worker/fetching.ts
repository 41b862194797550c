// Asks a server for a reader's data: whole, or an archive in ranges. A redirect is not followed unless the reader agreed to
// it: a browser does not say where one leads before that place is asked, which may be another server. Nothing that could tell
// who the reader is goes along: no cookies, and no word of the page that asks.
import { EtagMismatch, type RangeResponse, type Source } from 'pmtiles';
import { Fault } from './fault.ts';
import { LARGEST_FILE, MEGABYTE } from './limits.ts';

/** What the reader agreed to ask. */
export interface AskedAddress {
  readonly href: string;
  /** Whether the reader agreed to be sent on, wherever that leads. */
  readonly followRedirects: boolean;
}

/** @throws {Fault} where the server cannot be reached, or sends on */
async function ask({ href, followRedirects }: AskedAddress, init: RequestInit = {}): Promise<Response> {
  const { host } = new URL(href);
  let response: Response;
  try {
    response = await fetch(href, {
      ...init,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: followRedirects ? 'follow' : 'manual',
    });
  } catch {
    throw new Fault('unreachable', host);
  }
  if (response.type === 'opaqueredirect') throw new Fault('redirected', host);
  return response;
}

/**
 * Fetches a whole file.
 * @param onShare called with the share that has come, where the server says how much there is
 * @throws {Fault}
 */
export async function bytesFrom(
  address: AskedAddress,
  onShare: (share: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await ask(address);
  if (!response.ok || !response.body) throw new Fault('notFound', response.status);
  const length = Number(response.headers.get('content-length') ?? 0);
  const reader = response.body.getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      pieces.push(piece.value);
      size += piece.value.length;
      if (size > LARGEST_FILE) throw new Fault('tooLarge', LARGEST_FILE / MEGABYTE);
      if (length > 0) onShare(Math.min(size / length, 1));
    }
  } catch (error) {
    if (error instanceof Fault) {
      await reader.cancel();
      throw error;
    }
    throw new Fault('brokenOff', new URL(address.href).host);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

/** An archive of tiles on a server. */
export class RangeSource implements Source {
  readonly #address: AskedAddress;
  /** Set once the archive was changed on the server: what the browser keeps of it is of no use. */
  #isChanged = false;

  constructor(address: AskedAddress) {
    this.#address = address;
  }

  getKey(): string {
    return this.#address.href;
  }

  async getBytes(
    offset: number,
    length: number,
    signal?: AbortSignal,
    etag?: string,
  ): Promise<RangeResponse> {
    const response = await ask(this.#address, {
      headers: { range: `bytes=${offset}-${offset + length - 1}` },
      ...(signal && { signal }),
      ...(this.#isChanged && { cache: 'reload' }),
    });
    const found = response.headers.get('etag');
    if (response.status === 416 || (etag && found && found !== etag)) {
      this.#isChanged = true;
      throw new EtagMismatch('the archive was changed');
    }
    if (!response.ok) throw new Fault('notFound', response.status);
    const said = Number(response.headers.get('content-length') ?? Infinity);
    if (response.status === 200 && said > length) throw new Fault('noRanges');
    const weak = found?.startsWith('W/') ?? true;
    return { data: await response.arrayBuffer(), ...(!weak && found && { etag: found }) };
  }
}
