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
    // The preview of the atlas in a page, in the dialog that shares.
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** A site that may show the atlas: `https://example.org`, `https://*.example.org`, `http://localhost:8080`. */
const SITE = /^https?:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/i;

/**
 * Who may show the atlas in a page of his own. A page's own policy cannot say it, so it is sent as a header.
 * @param {string} [embed] the choice of the host: nothing for his own pages alone, `*` for everyone, or sites with blanks between them
 * @returns {string} the directive `frame-ancestors`
 * @throws {Error} for anything else
 */
export function frameAncestors(embed = '') {
  const sites = embed.split(/\s+/).filter((site) => site !== '');
  if (sites.length === 1 && sites[0] === '*') return 'frame-ancestors *';
  const wrong = sites.find((site) => !SITE.test(site));
  if (wrong !== undefined)
    throw new Error(
      `EMBED must be sites such as https://example.org, with blanks between them, or * for all; not ${wrong}.`,
    );
  return ["frame-ancestors 'self'", ...sites].join(' ');
}
