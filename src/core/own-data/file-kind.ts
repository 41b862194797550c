// Tells what a reader's file is by its first bytes, not by its name, and how its text is encoded. Pure.

type FileKind = 'table' | 'json' | 'pmtiles' | 'zip' | 'gzip' | 'html' | 'xml' | 'binary' | 'empty';

/** `windows-1251` is a guess, and the reader is told so. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251';

const startsWith = (bytes: Uint8Array, ...wanted: readonly number[]): boolean =>
  wanted.every((byte, index) => bytes[index] === byte);

/** @param head the first bytes of a file; their end may cut a letter in two */
export function encodingOf(head: Uint8Array): Encoding {
  if (startsWith(head, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(head, 0xfe, 0xff)) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1251';
  }
}

/** An Excel workbook is a zip. @param head the first bytes of a file, some hundreds at least */
export function fileKindOf(head: Uint8Array): FileKind {
  if (head.length === 0) return 'empty';
  if (startsWith(head, 0x50, 0x4b)) return 'zip';
  if (startsWith(head, 0x1f, 0x8b)) return 'gzip';
  if (startsWith(head, ...new TextEncoder().encode('PMTiles'))) return 'pmtiles';
  const encoding = encodingOf(head);
  if (!encoding.startsWith('utf-16') && head.includes(0)) return 'binary';
  const text = new TextDecoder(encoding).decode(head).trimStart();
  if (text === '') return 'empty';
  // A web page may begin like any XML. Maps in XML (KML, GPX, OSM) have no <html> tag.
  if (/^<(?:!doctype html|html|head|body|!--)/i.test(text)) return 'html';
  if (/^<(?:\?xml|!doctype|\w+[\s>])/i.test(text)) return /<html[\s>]/i.test(text) ? 'html' : 'xml';
  return text.startsWith('{') || text.startsWith('[') ? 'json' : 'table';
}
