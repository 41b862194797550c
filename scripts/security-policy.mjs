// What the page may load: its own files and nothing else, but for data that a reader asks for by an address and agrees to
// fetch. Sent by the server and written into the page, so that it also holds where a server sends no headers. MapLibre
// makes images from data: and blob: addresses.
import { createHash } from 'node:crypto';

/** The code and the looks that stand in the page itself, by their hashes: any other in markup stays forbidden. */
const hashes = (html, element) =>
  [...html.matchAll(new RegExp(`<${element}(?![^>]* (?:src|type)=)[^>]*>([^]*?)</${element}>`, 'g'))].map(
    ([, text]) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );

/** The policy for a page of this HTML. */
export const securityPolicy = (html) =>
  [
    "default-src 'none'",
    ["script-src 'self'", ...hashes(html, 'script')].join(' '),
    "worker-src 'self'",
    ["style-src 'self'", ...hashes(html, 'style')].join(' '),
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self' https:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
