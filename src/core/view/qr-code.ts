// The QR code of a link. Pure.
import { encode } from 'uqr';

/** How many characters a link may have: of a code with more, a camera in the last row of a class reads nothing. */
export const LONGEST = 1000;

export interface QrCode {
  /** The length of a side in modules, with the quiet zone of four that the standard asks for. */
  readonly side: number;
  /** The dark modules as the path of an SVG whose unit is a module. */
  readonly path: string;
}

/** Null where the link is too long. A part of the code that is smudged or covered (a seventh) can be read all the same. */
export function codeOf(link: string): QrCode | null {
  if (link.length > LONGEST) return null;
  const { size, data } = encode(link, { ecc: 'M', border: 4 });
  const rows = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')));
  return { side: size, path: rows.join('') };
}

/** A picture of the code, black on white. */
export const codeAsSvg = ({ side, path }: QrCode): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side * 8}" height="${side * 8}">` +
  `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path shape-rendering="crispEdges" d="${path}"/></svg>`;
