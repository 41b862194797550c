// The typefaces of the atlas for pictures: measured as the page draws them, and as data within a picture, which stands alone.
import brygada from '../fonts/brygada-medium.woff2?url';
import italic from '../fonts/brygada-italic.woff2?url';
import golos from '../fonts/golos-regular.woff2?url';
import strong from '../fonts/golos-semibold.woff2?url';
import type { Face, Measure } from '../core/picture/layout.ts';
import { PictureError } from '../core/picture/picture.ts';

/** The names by which a picture calls them; others step in where a program does not read typefaces within pictures. */
export const FAMILIES = {
  serif: "'Atlas Serif', 'Brygada 1918', Georgia, serif",
  italic: "'Atlas Serif Italic', 'Brygada 1918', Georgia, serif",
  sans: "'Atlas Sans', 'Golos Text', Arial, sans-serif",
} as const;

const WEIGHTS: Readonly<Record<Face, number>> = { serif: 400, sans: 400, strong: 600 };

export const familyOf = (face: Face): string => FAMILIES[face === 'serif' ? 'serif' : 'sans'];
export const weightOf = (face: Face): number => WEIGHTS[face];

/** Letters of all three languages: the files have all of them, so one is enough to load a file. */
const SAMPLE = 'АаӘқAa1';

/** Waits for the typefaces of the page, and gives what measures with them. */
export async function measureOfPage(): Promise<Measure> {
  const faces: readonly Face[] = ['serif', 'sans', 'strong'];
  const fontOf = (face: Face, size: number): string => `${WEIGHTS[face]} ${size}px ${familyOf(face)}`;
  await Promise.all(faces.map((face) => document.fonts.load(fontOf(face, 20), SAMPLE))).catch(
    (cause: unknown) => {
      throw new PictureError('file', cause);
    },
  );
  const context = document.createElement('canvas').getContext('2d');
  return (text, face, size) => {
    if (!context) return text.length * size * 0.6;
    context.font = fontOf(face, size);
    return context.measureText(text).width;
  };
}

async function asData(address: string): Promise<string> {
  const answer = await fetch(address).catch((cause: unknown) => {
    throw new PictureError('file', cause);
  });
  if (!answer.ok) throw new PictureError('file', address);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return `data:font/woff2;base64,${btoa(letters)}`;
}

/** The typefaces as rules of a style sheet that needs no other file. */
export async function typefaceRules(withItalic: boolean): Promise<string> {
  const files = [
    ['Atlas Serif', 400, brygada],
    ['Atlas Sans', 400, golos],
    ['Atlas Sans', 600, strong],
    ...(withItalic ? ([['Atlas Serif Italic', 400, italic]] as const) : []),
  ] as const;
  const rules = await Promise.all(
    files.map(
      async ([name, weight, address]) =>
        `@font-face{font-family:'${name}';font-weight:${weight};src:url(${await asData(address)}) format('woff2')}`,
    ),
  );
  return rules.join('');
}
