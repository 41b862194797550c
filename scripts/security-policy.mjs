// What the page may load: its own files and nothing else. Sent by the server and written into the page, so that it
// also holds where a server sends no headers. MapLibre makes images from data: and blob: addresses.
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
