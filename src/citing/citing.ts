// Writes citations in the styles of manuals, by the citation library and the style files beside it (styles/README.md). Large, and
// fetched only when a reader cites. It is not about files for programs, which src/core/citing writes without it.
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { Language } from '../core/atlas/atlas.ts';
import type { Piece } from '../core/citing/citation.ts';
import type { CslItem } from '../core/citing/item.ts';
import type { ManualStyle } from '../core/citing/styles.ts';
import apa from './styles/apa-7.csl?raw';
import chicago from './styles/chicago-note-bibliography.csl?raw';
import gost from './styles/gost-r-7-0-100-2018.csl?raw';
import kazakh from './styles/locales-kk-KZ.xml?raw';
import russian from './styles/locales-ru-RU.xml?raw';

/** What the library calls a style: its own `apa` is another. */
const nameOf = (style: ManualStyle): string => `atlas-${style}`;

const csl = plugins.config.get('@csl');
csl.styles.add(nameOf('gost'), gost);
csl.styles.add(nameOf('apa'), apa);
csl.styles.add(nameOf('chicago'), chicago);
// The English locale comes with the library.
csl.locales.add('kk-KZ', kazakh);
csl.locales.add('ru-RU', russian);

const LOCALES: Readonly<Record<Language, string>> = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-US' };

/** The item as a style wants it. */
function forStyle(item: CslItem, style: ManualStyle): object {
  // GOST has spaces on both sides of the sign before other title information, and an area of its own for what APA and
  // Chicago call the genre.
  if (style === 'gost') return { ...item, title: item.title.replaceAll(': ', ' : '), genre: undefined };
  // To the other manuals a map in an atlas is a part of it like any other, with its genre named.
  return item.type === 'map' ? { ...item, type: 'entry-encyclopedia' } : item;
}

const ESCAPED: Readonly<Record<string, string>> = { '&#38;': '&', '&#60;': '<', '&#62;': '>', '&amp;': '&' };

/** The citation of an item in the item's language, in pieces. */
export function citationOf(item: CslItem, style: ManualStyle): readonly Piece[] {
  const html = new Cite([forStyle(item, style)]).format('bibliography', {
    format: 'html',
    template: nameOf(style),
    lang: LOCALES[item.language],
  });
  const [, entry = ''] = /class="csl-entry">(.*)<\/div>/.exec(html) ?? [];
  return entry
    .split(/(<i>.*?<\/i>)/)
    .map((piece) => ({
      text: piece
        .replace(/<[^>]+>/g, '')
        .replace(/&#?\w+;/g, (escaped) => ESCAPED[escaped] ?? escaped)
        // The library keeps colons on the line of the word before; a citation is pasted with plain spaces.
        .replace(/[\u00a0\u202f]/g, ' '),
      italic: piece.startsWith('<i>'),
    }))
    .filter(({ text }) => text !== '');
}
