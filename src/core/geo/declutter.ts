// Moves overlapping symbols apart, so that every works of a town can be seen and clicked. The shift of a symbol does not
// depend on the year or the filters, so no symbol moves while time passes. Pure.

export interface Spot {
  /** Where the symbol belongs, in pixels. */
  readonly x: number;
  readonly y: number;
  /** The room it needs around its middle, in pixels; left out, half of `distance`. */
  readonly radius?: number;
  /** Whether it stays where it belongs, and only the others move. */
  readonly fixed?: boolean;
}

const ROUNDS = 240;
/** How strongly a symbol is pulled back to its position in each round, against the push of its neighbours. */
const PULL = 0.035;
/** The golden angle: symbols at the same point start in an even, fixed spiral. */
const TURN = Math.PI * (3 - Math.sqrt(5));

/**
 * The shifts that move all spots at least `distance` pixels apart (or the sum of their radii), each as little as possible. Where
 * many spots crowd, they may be a few per cent closer. Returns the shifts in pixels (x right, y down), in the order of the spots;
 * deterministic.
 */
export function declutter(spots: readonly Spot[], distance: number): Spot[] {
  const seen = new Map<string, number>();
  const moved = spots.map(({ x, y, fixed }) => {
    if (fixed) return { x, y };
    const key = `${x.toFixed(3)} ${y.toFixed(3)}`;
    const rank = seen.get(key) ?? 0;
    seen.set(key, rank + 1);
    const radius = distance * 0.56 * Math.sqrt(rank);
    return { x: x + radius * Math.cos(rank * TURN), y: y + radius * Math.sin(rank * TURN) };
  });
  for (let round = 0; round < ROUNDS; round++) {
    const last = round >= ROUNDS * 0.8;
    spots.forEach((spot, index) => {
      const current = moved[index];
      if (!current || last) return;
      current.x += (spot.x - current.x) * PULL;
      current.y += (spot.y - current.y) * PULL;
    });
    moved.forEach((a, index) => {
      const one = spots[index];
      for (let next = index + 1; next < moved.length; next++) {
        const b = moved[next];
        const other = spots[next];
        if (!b) continue;
        const dx = b.x - a.x;
        const dy = b.y - a.y;
        const apart = (one?.radius ?? distance / 2) + (other?.radius ?? distance / 2);
        // Most pairs are far apart, and a root for each of them would take most of the time.
        if (Math.abs(dx) >= apart || Math.abs(dy) >= apart || (one?.fixed && other?.fixed)) continue;
        const gap = Math.hypot(dx, dy);
        const push = apart - gap;
        if (push <= 0) continue;
        const ux = gap > 0 ? dx / gap : 1;
        const uy = gap > 0 ? dy / gap : 0;
        const share = one?.fixed ? 0 : other?.fixed ? 1 : 0.5;
        a.x -= ux * push * share;
        a.y -= uy * push * share;
        b.x += ux * push * (1 - share);
        b.y += uy * push * (1 - share);
      }
    });
  }
  return moved.map(({ x, y }, index) => ({ x: x - (spots[index]?.x ?? 0), y: y - (spots[index]?.y ?? 0) }));
}
