// An item as a record of RIS (the tags of 2011, as Zotero, Mendeley and EndNote read them): two letters, two spaces, a hyphen, a
// space. The citation library's own writer is not used: it leaves out the work that a map is part of, and the version.
import { dayOf, type CslItem } from './item.ts';

const TYPES: Readonly<Record<CslItem['type'], string>> = {
  map: 'MAP',
  'entry-encyclopedia': 'ENCYC',
  dataset: 'DATA',
};

export function risOf(item: CslItem): string {
  const container = item['container-title'];
  const tags: readonly (readonly [string, string] | undefined)[] = [
    ['TY', TYPES[item.type]],
    ['ID', item.id],
    ['TI', item.title],
    container === undefined ? undefined : ['T2', container],
    item.genre === undefined ? undefined : ['M3', item.genre],
    ['ET', item.version],
    ['PY', String(item.issued['date-parts'][0][0])],
    ['DA', dayOf(item.issued).replaceAll('-', '/')],
    ['Y2', dayOf(item.accessed).replaceAll('-', '/')],
    ['UR', item.URL],
    ['LA', item.language],
    ['ER', ''],
  ];
  return tags.flatMap((tag) => (tag ? [`${tag[0]}  - ${tag[1]}\r\n`] : [])).join('');
}
