// How colours look to eyes that lack one kind of cones: matrices on linear RGB, from Machado, Oliveira and Fernandes,
// "A Physiologically-based Model for Simulation of Color Vision Deficiency", 2009. (The filters of culori take RGB with its gamma
// for linear.) For tests of what must be told apart.

/** Linear red, green and blue, 0–1. */
export type Colour = readonly [number, number, number];
/** Its rows give the red, green and blue that an eye sees. */
type Matrix = readonly [Colour, Colour, Colour];

const COLOUR_BLINDNESS = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Readonly<Record<string, Matrix>>;

/** A colour as eyes with a kind of colour blindness see it. */
export function seenBy(kind: keyof typeof COLOUR_BLINDNESS, [red, green, blue]: Colour): Colour {
  const [first, second, third] = COLOUR_BLINDNESS[kind];
  const cones = (row: Colour): number =>
    Math.min(1, Math.max(0, row[0] * red + row[1] * green + row[2] * blue));
  return [cones(first), cones(second), cones(third)];
}
