// The address that stands on pictures, plates and films of the view, and the name of the reader's own file that it does not open.
import type { Panel } from '../../core/view/view-state.ts';
import type { AtlasApp } from '../atlas-app.svelte.ts';

/** Panels that stand beside the map and draw nothing on it. */
const BESIDE: readonly (Panel | null)[] = ['data', 'table', 'help'];

export function pictureAddress({ store, ownData }: AtlasApp): {
  readonly address: string;
  readonly ownFile: string | null;
} {
  const { panel } = store.view;
  const link = store.link({ page: null, report: null, panel: BESIDE.includes(panel) ? null : panel });
  return {
    address: link.replace(/^https?:\/\//, ''),
    ownFile: ownData?.linkLacks ? (ownData.shown?.name ?? null) : null,
  };
}
