// Moves symbols that would lie on one another apart, so that every work of a town is seen and can be hit. The shift
// of a symbol never depends on the year or the filters: what stood at a place stays at its place while time runs.

export interface Spot {
  /** Where the symbol belongs, in pixels. */
  readonly x: number;
  readonly y: number;
}

const ROUNDS = 240;
/** How strongly a symbol is drawn back to where it belongs, against being pushed off by its neighbours. */
const PULL = 0.035;
/** Golden angle: spots at the same point start as a sunflower, evenly and always alike. */
const TURN = Math.PI * (3 - Math.sqrt(5));

/**
 * Shifts, in pixels and in the order of the spots, that bring any two spots `distance` apart (nearly: where many crowd,
 * a few per cent less) and each as near to its own place as that allows. Deterministic.
 */
export function declutter(spots: readonly Spot[], distance: number): Spot[] {
  const seen = new Map<string, number>();
  const moved = spots.map(({ x, y }) => {
    const key = `${x.toFixed(3)} ${y.toFixed(3)}`;
    const rank = seen.get(key) ?? 0;
    seen.set(key, rank + 1);
    const radius = distance * 0.56 * Math.sqrt(rank);
    return { x: x + radius * Math.cos(rank * TURN), y: y + radius * Math.sin(rank * TURN) };
  });
  for (let round = 0; round < ROUNDS; round++) {
    const last = round >= ROUNDS * 0.8;
    spots.forEach((spot, index) => {
      const own = moved[index];
      if (!own || last) return;
      own.x += (spot.x - own.x) * PULL;
      own.y += (spot.y - own.y) * PULL;
    });
    moved.forEach((a, index) => {
      for (const b of moved.slice(index + 1)) {
        const dx = b.x - a.x;
        const dy = b.y - a.y;
        const gap = Math.hypot(dx, dy);
        if (gap >= distance) continue;
        const push = (distance - gap) / 2;
        const ux = gap > 0 ? dx / gap : 1;
        const uy = gap > 0 ? dy / gap : 0;
        a.x -= ux * push;
        a.y -= uy * push;
        b.x += ux * push;
        b.y += uy * push;
      }
    });
  }
  return moved.map(({ x, y }, index) => ({ x: x - (spots[index]?.x ?? 0), y: y - (spots[index]?.y ?? 0) }));
}
