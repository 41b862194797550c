// The atlas as plain pages, one a language, for browsers that are older than those it works in: every object with its kind, its
// place and its states, and the files to download. The build writes them; they have no script and hardly a style.
import { LANGUAGES, LAYERS, type Atlas, type AtlasObject, type Language } from './core/atlas/atlas.ts';
import { dateInWords } from './i18n/dates.ts';
import { compareNames, messagesOf } from './i18n/messages.ts';
import { pageMessagesOf } from './i18n/page-messages.ts';

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

const plainPageFile = (language: Language): string => `plain.${language}.html`;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => `&#${String(letter.charCodeAt(0))};`);
const element = (name: string, content: string): string => `<${name}>${content}</${name}>`;
const link = (href: string, text: string): string => `<a href="${href}">${escaped(text)}</a>`;

/** The states of an object, one after another, each with its dates as the sources give them. */
function statesOf({ lifecycle }: AtlasObject, language: Language): string[] {
  const messages = messagesOf(language);
  return lifecycle.map(({ state, start, end }, index) => {
    const until = end ?? lifecycle[index + 1]?.start ?? null;
    const from = start || !until ? dateInWords(start, language) : '';
    const to = until ? ` → ${dateInWords(until, language)}` : start ? `, ${messages.dates.onwards}` : '';
    return `${messages.states[state]}: ${from}${to}`;
  });
}

function rowOf(object: AtlasObject, atlas: Atlas, language: Language): string {
  const messages = messagesOf(language);
  const kind = 'kind' in object ? messages.kinds[object.kind] : messages.layers[object.layer];
  const place =
    'place' in object
      ? (atlas.places.find(({ id }) => id === object.place)?.name[language] ?? '')
      : object.lineName[language];
  const states = statesOf(object, language).map(escaped).join('<br>');
  const cells = [escaped(object.name[language]), escaped(kind), escaped(place), states];
  return element('tr', cells.map((cell) => element('td', cell)).join(''));
}

function plainPage(atlas: Atlas, language: Language): string {
  const messages = messagesOf(language);
  const pages = pageMessagesOf(language);
  const words = WORDS[language];
  const compare = compareNames(language);
  const objects: readonly AtlasObject[] = [...atlas.sites, ...atlas.routes];
  const heads = element('tr', words.heads.map((head) => element('th', escaped(head))).join(''));
  const tables = LAYERS.flatMap((layer) => {
    const ofLayer = objects
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
  const files = [
    ['atlas.geojson', download.geojson],
    ['atlas.csv', download.csv],
    ['statistics.csv', download.statistics],
    ['atlas.lpf.jsonld', download.lpf],
    ['datapackage.json', download.package],
  ] as const;
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
${element('p', escaped(messages.description))}
${element('p', `${escaped(words.lead)} ${link(`./#lang=${language}`, words.whole)}`)}
${element('h2', escaped(pages.nav.download))}
${element('p', escaped(download.lead))}
${element('ul', files.map(([file, text]) => element('li', `${link(`data/${file}`, file)} – ${escaped(text)}`)).join(''))}
${tables.join('\n')}
</body>
</html>
`;
}

/** File name → page, in every language. */
export const plainPages = (atlas: Atlas): Record<string, string> =>
  Object.fromEntries(LANGUAGES.map((language) => [plainPageFile(language), plainPage(atlas, language)]));
