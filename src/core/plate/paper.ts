// The papers of a plate: sizes of ISO 216, upright or across. A plate is composed in units of its own, in which type has the same size
// on every paper; on A3, which hangs farther away, a unit is larger. Pure.
export const PAPERS = ['a4-across', 'a4-upright', 'a3-across', 'a3-upright'] as const;
export type Paper = (typeof PAPERS)[number];
export type PaperSize = 'a4' | 'a3';
export type PaperDirection = 'upright' | 'across';

export const PAPER_SIZES: readonly PaperSize[] = ['a4', 'a3'];
export const PAPER_DIRECTIONS: readonly PaperDirection[] = ['across', 'upright'];

/** Millimetres: the short and the long side. */
const MILLIMETRES = { a4: [210, 297], a3: [297, 420] } as const;
/** Pixels of CSS in a millimetre, and in a unit. */
const PIXELS = 96 / 25.4;
const UNIT = { a4: 1, a3: 1.2 } as const;
/** Pixels of the map's ground for a unit: 192 to an inch of A4, 160 of A3. */
export const GROUND_RATIO = 2;

export const paperOf = (size: PaperSize, direction: PaperDirection): Paper => `${size}-${direction}`;
export const sizeOfPaper = (paper: Paper): PaperSize => (paper.startsWith('a3') ? 'a3' : 'a4');
export const directionOf = (paper: Paper): PaperDirection =>
  paper.endsWith('upright') ? 'upright' : 'across';

/** Whether a text that was kept names a paper. */
export const isPaper = (text: string | null): text is Paper => PAPERS.some((paper) => paper === text);

interface Side {
  readonly width: number;
  readonly height: number;
}
export function millimetresOf(paper: Paper): Side {
  const [short, long] = MILLIMETRES[sizeOfPaper(paper)];
  return directionOf(paper) === 'upright' ? { width: short, height: long } : { width: long, height: short };
}

/** The paper in units. */
export function unitsOf(paper: Paper): Side {
  const { width, height } = millimetresOf(paper);
  const perMillimetre = PIXELS / UNIT[sizeOfPaper(paper)];
  return { width: width * perMillimetre, height: height * perMillimetre };
}
