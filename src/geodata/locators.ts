// Where in a source a statement stands. A record says it with the English names of CSL, `volume 3, pages 502-509`; the card says
// it in the reader's language, `т. 3, с. 502–509`. It does not say which source: the field beside it does.
import type { Language } from '../core/atlas/atlas.ts';

/** What a locator counts or names: `#` is its value. The second of two forms is for several, such as `153-155`. */
const NAMES: Readonly<Record<string, Readonly<Record<Language, string | readonly [string, string]>>>> = {
  volume: { kk: '#-т.', ru: 'т. #', en: 'vol. #' },
  issue: { kk: '№ #', ru: '№ #', en: 'no. #' },
  part: { kk: '#-бөлік', ru: 'ч. #', en: 'part #' },
  chapter: { kk: '#-тарау', ru: 'гл. #', en: 'ch. #' },
  section: { kk: '«#» бөлімі', ru: 'раздел «#»', en: 'section “#”' },
  entry: { kk: '«#» мақаласы', ru: 'статья «#»', en: 'entry “#”' },
  page: { kk: '#-б.', ru: 'с. #', en: ['p. #', 'pp. #'] },
  sheet: { kk: '#-п.', ru: 'л. #', en: ['f. #', 'ff. #'] },
  column: { kk: '#-баған', ru: 'стб. #', en: ['col. #', 'cols #'] },
  paragraph: { kk: '#-абзац', ru: 'абз. #', en: ['para. #', 'paras #'] },
  point: { kk: '#-тармақ', ru: 'п. #', en: ['point #', 'points #'] },
  table: { kk: '#-кесте', ru: 'табл. #', en: ['table #', 'tables #'] },
  figure: { kk: '#-сурет', ru: 'рис. #', en: ['fig. #', 'figs #'] },
  note: { kk: '#-ескертпе', ru: 'примеч. #', en: ['note #', 'notes #'] },
};
/** Parts that have no number. */
const PARTS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  abstract: { kk: 'аңдатпа', ru: 'аннотация', en: 'abstract' },
  introduction: { kk: 'кіріспе', ru: 'введение', en: 'introduction' },
  beginning: { kk: 'басы', ru: 'начало', en: 'beginning' },
  end: { kk: 'соңы', ru: 'конец', en: 'end' },
};

const word = (label: string): string | undefined =>
  [label, label.replace(/s$/, '')].find((name) => name in NAMES || name in PARTS);
const NEXT = new RegExp(`, (?=(?:${[...Object.keys(NAMES), ...Object.keys(PARTS)].join('|')})s?(?: |,|$))`);

/** The parts of a locator, each with its name and value; null if one of them cannot be read. */
function partsOf(locator: string): readonly (readonly [name: string, value: string])[] | null {
  const parts = locator.split(NEXT).map((part) => {
    const [label = '', ...rest] = part.split(' ');
    return [word(label) ?? '', rest.join(' ')] as const;
  });
  return parts.every(([name, value]) => (name in PARTS ? value === '' : name in NAMES && value !== ''))
    ? parts
    : null;
}

export const isLocator = (locator: string): boolean => partsOf(locator) !== null;

/** What a locator may look like, for messages. */
export const LOCATOR_FORM = `page 153, volume 3, pages 502-509 or another of ${[...Object.keys(NAMES), ...Object.keys(PARTS)].join(', ')}`;

/** A valid locator in a language; ranges of numbers get their dash. */
export function locatorInWords(locator: string, language: Language): string {
  return (partsOf(locator) ?? [])
    .map(([name, value]) => {
      const part = PARTS[name]?.[language];
      if (part !== undefined) return part;
      const form = NAMES[name]?.[language] ?? '#';
      const several = /^\d.*[-,]/.test(value);
      const chosen = typeof form === 'string' ? form : form[several ? 1 : 0];
      return chosen.replaceAll(' #', '\u00a0#').replace('#', value.replace(/(\d)-(?=\d)/g, '$1–'));
    })
    .join(', ');
}
