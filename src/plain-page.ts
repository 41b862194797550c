// The atlas as plain pages, one a language, for browsers that are older than those it works in: every object with its kind, its
// place and its states, and the files to download. The build writes them; they have no script and hardly a style.
import {
  LANGUAGES,
  LAST_YEAR,
  LAYERS,
  type Atlas,
  type AtlasObject,
  type Language,
} from './core/atlas/atlas.ts';
import { placeNameInYear } from './core/atlas/names.ts';
import { allObjects } from './core/atlas/selection.ts';
import { fileOfPage } from './core/atlas/record-page.ts';
import { escaped } from './core/text/escaped-markup.ts';
import { messagesOf } from './i18n/messages.ts';
import { compareNames } from './i18n/order.ts';
import { kindInWords } from './i18n/object-messages.ts';
import {
  ARCHIVE,
  archiveInWords,
  DOWNLOAD_TABLES,
  DOWNLOADS,
  pageMessagesOf,
  sizeInWords,
} from './i18n/page-messages.ts';
import { datesOfPhases } from './i18n/phase-dates.ts';
import { recordPageMessagesOf } from './i18n/record-page-messages.ts';
import { siteMessagesOf } from './i18n/site-messages.ts';
import { stateName } from './i18n/state-names.ts';
import { fileOfList } from './record-pages/files.ts';

interface Words {
  /** What this page is, and for whom. */
  readonly lead: string;
  /** The heads of the table. */
  readonly heads: readonly [name: string, kind: string, place: string, states: string];
  readonly whole: string;
}
const WORDS: Readonly<Record<Language, Words>> = {
  kk: {
    lead: 'Бұл – атластың картасыз қарапайым беті. Картаға Chrome не Edge 109, Firefox 115, Safari 16.4 немесе одан жаңа браузер керек.',
    heads: ['Атауы', 'Түрі', 'Орны', 'Күйлері және мерзімдері'],
    whole: 'Картасы бар атлас',
  },
  ru: {
    lead: 'Это простая страница атласа без карты. Для карты нужен браузер Chrome или Edge 109, Firefox 115, Safari 16.4 либо новее.',
    heads: ['Название', 'Вид', 'Место', 'Состояния и даты'],
    whole: 'Атлас с картой',
  },
  en: {
    lead: 'This is the plain page of the atlas, without the map. The map needs Chrome or Edge 109, Firefox 115, Safari 16.4 or a newer browser.',
    heads: ['Name', 'Kind', 'Place', 'States and dates'],
    whole: 'The atlas with its map',
  },
};

/** How large each file for download is, in bytes. */
type Sizes = Readonly<Record<string, number>>;

const plainPageFile = (language: Language): string => `plain.${language}.html`;

const element = (name: string, content: string): string => `<${name}>${content}</${name}>`;
const link = (href: string, text: string): string => `<a href="${href}">${escaped(text)}</a>`;

/** The states of an object, one after another, each with its dates as the sources give them. */
function statesOf(object: AtlasObject, language: Language): string[] {
  const { lifecycle } = object;
  const messages = messagesOf(language);
  const dates = datesOfPhases(lifecycle, language, messages);
  return lifecycle.map(
    ({ state }, index) => `${stateName(state, object, language, messages)}: ${dates[index] ?? ''}`,
  );
}

function rowOf(object: AtlasObject, atlas: Atlas, language: Language): string {
  const kind = kindInWords(object, language);
  const place =
    'place' in object
      ? object.place && placeNameInYear(atlas.places, object.place, LAST_YEAR, language)
      : object.lineName[language];
  const states = statesOf(object, language).map(escaped).join('<br>');
  const name = link(fileOfPage(language, { kind: 'obj', id: object.id }), object.name[language]);
  const cells = [name, escaped(kind), escaped(place ?? ''), states];
  return element('tr', cells.map((cell) => element('td', cell)).join(''));
}

function plainPage(atlas: Atlas, sizes: Sizes, language: Language): string {
  const messages = messagesOf(language);
  const pages = pageMessagesOf(language);
  const words = WORDS[language];
  const compare = compareNames(language);
  const heads = element('tr', words.heads.map((head) => element('th', escaped(head))).join(''));
  const tables = LAYERS.flatMap((layer) => {
    const ofLayer = allObjects(atlas)
      .filter((object) => object.layer === layer)
      .sort((a, b) => compare(a.name[language], b.name[language]));
    if (ofLayer.length === 0) return [];
    const rows = ofLayer.map((object) => rowOf(object, atlas, language)).join('\n');
    return [
      element('h2', `${escaped(messages.layers[layer])} (${String(ofLayer.length)})`),
      `<table border="1" cellpadding="4" cellspacing="0">\n${heads}\n${rows}\n</table>`,
    ];
  });
  const { download } = pages;
  const fileItem = (file: string, what: string): string =>
    element(
      'li',
      `${link(`data/${file}`, file)} – ${escaped(what)} (${escaped(sizeInWords(sizes[file] ?? 0, language))})`,
    );
  const others = LANGUAGES.filter((other) => other !== language).map((other) =>
    link(plainPageFile(other), messagesOf(other).languageName),
  );
  const title = `${messages.title}, ${messages.subtitle}`;
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${escaped(title)}</title><meta name="viewport" content="width=device-width"></head>
<body>
${element('p', others.join(' · '))}
${element('h1', escaped(title))}
${element('p', escaped(siteMessagesOf(language).description))}
${element('p', `${escaped(words.lead)} ${link(`./#lang=${language}`, words.whole)} · ${link(fileOfList(language, null), recordPageMessagesOf(language).allPages)}`)}
${element('h2', escaped(pages.nav.download))}
${element('p', escaped(download.lead))}
${element('ul', [fileItem(ARCHIVE, archiveInWords(language)), ...DOWNLOADS.map((file) => fileItem(file, download.files[file]))].join(''))}
${element('h3', escaped(download.tables))}
${element('ul', DOWNLOAD_TABLES.map((name) => fileItem(`${name}.csv`, download.rows[name])).join(''))}
${tables.join('\n')}
</body>
</html>
`;
}

/** File name → page, in every language. */
export const plainPages = (atlas: Atlas, sizes: Sizes): Record<string, string> =>
  Object.fromEntries(
    LANGUAGES.map((language) => [plainPageFile(language), plainPage(atlas, sizes, language)]),
  );
