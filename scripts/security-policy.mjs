// The content security policy: the page may load only its own files, and data from an address that a reader gives and agrees to.
// The server sends it as a header, and it is also written into the page for servers that do not. MapLibre makes images from
// data: and blob: addresses.
import { createHash } from 'node:crypto';

/** The hashes of the scripts or styles in the page itself, so that all others in markup stay forbidden. */
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
