// What the page may load: its own files and nothing else, but for data that a reader asks for by an address and agrees to
// fetch. Sent by the server and written into the page, so that it also holds where a server sends no headers. MapLibre
// makes images from data: and blob: addresses.
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self' https:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
