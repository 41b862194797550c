// Checks the list of sources as a whole: that each can be found again by its reader, and that something cites it. Whether the
// ids that records cite are in the list is checked with those records.
import type { Geodata } from './check.ts';
import type { SourceRecord } from './schema.ts';

type Report = (record: string, field: string, found: string, expected: string) => void;

/** Whether an address names a page, not only a site. */
function namesPage(address: string): boolean {
  const { pathname, search } = new URL(address);
  return pathname !== '/' || search !== '';
}

/** A page of the web; a data set is found by the address of its site. */
const isPage = ({ id, type }: SourceRecord): boolean => type === 'webpage' || id.startsWith('wikipedia-');

/** All words of a value, however deep: ids of sources stand in many fields, and in the texts of tours. */
const wordsOf = (value: unknown): readonly string[] =>
  JSON.stringify(value).match(/[a-z0-9]+(?:-[a-z0-9]+)*/g) ?? [];

/** `tours` are the texts of the tours. */
export function checkSourceList(geodata: Geodata, tours: readonly string[], report: Report): void {
  const { sources, ...records } = geodata;
  const cited = new Set(wordsOf([records, tours]));
  const idAt = new Map<string, string>();
  for (const source of sources) {
    const { id, URL: address, author, publisher, custom } = source;
    const reason = custom?.noAddress;
    if (!cited.has(id)) report(id, 'id', `"${id}"`, 'a source that a record or a tour cites');
    if (id !== 'general-knowledge' && !author && !publisher && !source['container-title'])
      report(id, 'author', 'nothing', 'an author, a publisher, or the work or site that contains it');
    if (isPage(source) && !address && !reason)
      report(id, 'URL', 'nothing', 'an address, or custom.noAddress');
    const inCyrillic = source.language === 'kk' || source.language === 'ru';
    const latin = author?.some(({ family, literal }) => /^[A-Za-z]/.test(family ?? literal ?? ''));
    if (inCyrillic && latin && !custom?.author)
      report(id, 'custom.author', 'nothing', 'the authors in the script of the source');
    for (const field of ['publisher', 'publisher-place'] as const)
      if (inCyrillic && /^[A-Za-z]/.test(source[field] ?? ''))
        report(id, field, source[field] ?? '', 'the name in the script of the source');
    if (
      inCyrillic &&
      /\([A-Z]?[a-z]+(?: [A-Za-z,]+)+\)/.test(source['container-title'] ?? '') &&
      !custom?.container
    )
      report(id, 'custom.container', 'nothing', 'the description of the site in three languages');
    if (address && reason) report(id, 'custom.noAddress', reason, 'nothing, as the source has an address');
    if (address && source.type !== 'dataset' && !namesPage(address))
      report(id, 'URL', address, 'the address of the page, not only of its site');
    if (address) {
      const page = address.replace(/^https?:\/\/(www\.)?|\/$/g, '');
      const other = idAt.get(page);
      if (other) report(id, 'URL', address, `an address of its own: it is that of "${other}"`);
      idAt.set(page, id);
    }
  }
}
