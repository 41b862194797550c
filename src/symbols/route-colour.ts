// The colour of a railway, pipeline or flow as a custom property of the palette: for its sign, and for the first picture.
import type { FlowWay, Medium, RouteLayer, State } from '../core/atlas/atlas.ts';

/** @param way what a flow meant to the republic; the layer's own sign says nothing of it */
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
