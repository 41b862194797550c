// Which tables there are, and which of them is open: what both tables hand to their panel.
import type { TableMessages } from '../../../i18n/table-messages.ts';
import type { AtlasApp } from '../../atlas-app.svelte.ts';
import { tablePlaces } from './table-places.svelte.ts';

export function tablesOf(app: AtlasApp, texts: TableMessages) {
  const file = app.ownData?.shown;
  return {
    tables: [{ id: 'atlas', name: texts.atlas }, ...(file ? [{ id: 'own', name: file.name }] : [])],
    which: texts.which,
    chosen: file && tablePlaces.showsOwn ? 'own' : 'atlas',
    onTable: (id: string) => (tablePlaces.showsOwn = id === 'own'),
  };
}
