// The address that stands on pictures, plates and films of the view, and the name of the reader's own file that it does not open.
import type { Panel, ViewState } from '../../core/view/view-state.ts';
import type { AtlasApp } from '../atlas-app.svelte.ts';

/** Panels that stand beside the map and draw nothing on it. */
const BESIDE: readonly (Panel | null)[] = ['data', 'table', 'help'];

/** @param change what is pictured in another way than the view shows it */
export function pictureAddress(
  { store, ownData }: AtlasApp,
  change: Partial<ViewState> = {},
): {
  readonly address: string;
  readonly ownFile: string | null;
} {
  const { panel } = store.view;
  const link = store.link({
    ...{ page: null, report: null, panel: BESIDE.includes(panel) ? null : panel },
    ...change,
  });
  return {
    address: link.replace(/^https?:\/\//, ''),
    ownFile: ownData?.linkLacks ? (ownData.shown?.name ?? null) : null,
  };
}
