// The colour of a railway, pipeline or flow, as a CSS custom property of the palette. Its sign uses it, and the picture of
// the map that stands in until the map has loaded.
import type { FlowWay, Medium, RouteLayer, State } from '../core/atlas/atlas.ts';

/** @param way the direction of a flow; null for other routes, and in the sign of the layer of flows as a whole */
export function routeColour(
  layer: RouteLayer,
  state: State,
  medium: Medium | null,
  way: FlowWay | null,
): string {
  if (layer === 'flows') return `var(--${way ? `flow-${way}` : 'ink'})`;
  if (layer === 'pipelines') return medium === 'water' ? 'var(--pipeline-water)' : 'var(--sector-oil)';
  if (state === 'construction' || state === 'planned') return 'var(--accent)';
  return state === 'closed' || state === 'idle' ? 'var(--ink-muted)' : 'var(--ink)';
}
