// Finds towns that a text calls by a name which they did not bear in the years that the text speaks of. Prose follows the map: a
// town has its name of the time, and another only as “today Almaty” or beside a year of that other name. Names of records are not
// its matter: names-then.ts turns them. Runs in the check of the texts only.
import { FIRST_YEAR, LAST_YEAR, type Language } from '../core/atlas/atlas.ts';
import { boundsOf, yearOfDay, type Years } from '../core/time/bounds.ts';
import { escaped } from './escaped.ts';
import { historicalDate } from './dates.ts';
import type { PlaceRecord } from './schema.ts';
import type { Fault } from './text-rules.ts';

/** A name that a town bore, in the years from the first in which it may have begun to the last in which it may have ended. */
interface Spell extends Years {
  readonly town: string;
  readonly form: string;
}

/** Finds the towns in a text that are called as they were not in these years. */
export type TownNames = (text: string, years: Years) => Fault[];

/** Names of towns that are words of other things as well: of mountains, rivers, lakes, deposits, works, lands, people; the Russian ones are stems. */
const OTHER_THINGS: Readonly<Record<Language, readonly string[]>> = {
  kk: ['Алтай', 'Ақсу', 'Ақсай', 'Арал', 'Астана', 'Балқаш', 'Бертіс', 'Елек', 'Ембі', 'Орал', 'Покровск', 'Самара', 'Сәтбаев', 'Спасск', 'Сталин', 'Қазақстан', 'Қарғалы', 'Шу', 'Кузнецк', 'Құлан'],
  ru: ['Алта', 'Аксу', 'Акса', 'Аральск', 'Балхаш', 'Бертыс', 'Верн', 'Ермак', 'Илецк', 'Казахстан', 'Каргал', 'Кузнецк', 'Кулан', 'Покровск', 'Самар', 'Сатпаев', 'Спасск', 'Сталин', 'Шу', 'Эмб'],
  en: ['Altai', 'Aksu', 'Aksay', 'Aral', 'Balkhash', 'Bertys', 'Emba', 'Iletsk', 'Kargaly', 'Kazakhstan', 'Kulan', 'Kuznetsk', 'Samara', 'Satpaev', 'Shu', 'Spassk', 'Stalin'],
}; // prettier-ignore

/** An English name of later years that places.geojson does not have. */
const LATER: Readonly<Record<string, string>> = { taraz: 'Zhambyl' };

/** Fields that speak of today: where the point is now, and what came after the atlas. */
const OF_TODAY = /(?:^|\.)(?:after1940|positionNote)$/;

/** What stands before a name of another time that is meant to be one: a word, a bracket, or a quotation mark. */
const SAYS_SO =
  /(?:today(?:’s)?|now|later|present-day|modern|called|named|name|renamed|қазіргі|қазір|бүгінгі|кейінгі|ныне(?: это)?|сегодня|теперь|позже|современн\p{L}+|нынешн\p{L}+|будущ\p{L}+|болашақ|атымен),?(?: the)? $|\([^)]*$|[«“][^»”]*$/iu;

/** What a text speaks of that has no date. */
export const ATLAS_YEARS: Years = { since: FIRST_YEAR, until: LAST_YEAR };

function yearsOf(edtf: string): Years {
  const { earliest, latest } = historicalDate(edtf);
  return { since: earliest ? yearOfDay(earliest) : -Infinity, until: latest ? yearOfDay(latest) : Infinity };
}

/**
 * The years that a text of a record speaks of: those of the innermost date around it, else those of the atlas.
 * @param path the way to the text, such as `properties.claims.0.text`
 */
export function yearsOfText(record: object, path: string): Years {
  if (OF_TODAY.test(path)) return { since: -Infinity, until: Infinity };
  let years = ATLAS_YEARS;
  let value: unknown = record;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null) break;
    const { when, date } = value as { readonly when?: string; readonly date?: string };
    const dated = when ?? date;
    if (dated !== undefined) years = yearsOf(dated);
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return years;
}

function spellsOf({ id, properties }: PlaceRecord, language: Language): Spell[] {
  const date = (edtf: string | undefined) => (edtf ? historicalDate(edtf) : null);
  const spells = properties.names.map(({ name, start, end }): Spell => {
    const { earliestStart, latestEnd } = boundsOf({ start: date(start), end: date(end) });
    return { town: id, form: name[language], since: earliestStart, until: latestEnd };
  });
  const form = properties.name[language];
  const last = spells.at(-1);
  // The name of today is that of the last spell, or has come after the years of the atlas.
  if (last?.form !== form)
    spells.push({ town: id, form, since: Math.min(last?.until ?? 1941, 1991), until: Infinity });
  const later = language === 'en' && LATER[id];
  return later ? [...spells, { town: id, form: later, since: 1992, until: Infinity }] : spells;
}

/** Kazakh and Russian inflect, so a name is found by how its word begins; English only adds an ’s. */
const stemOf = (form: string, language: Language): string =>
  language === 'ru' ? form.replace(/(?:[аяьй]|ый|ий|ое|ая)$/, '') : form;
const overlap = (a: Years, b: Years): boolean => a.since <= b.until && b.since <= a.until;

export function townNames(places: readonly PlaceRecord[], language: Language): TownNames {
  const spells = places
    .filter(({ properties: { name, names } }) => names.some((one) => one.name[language] !== name[language]))
    .flatMap((place) => spellsOf(place, language));
  const stems = new Set(spells.map(({ form }) => stemOf(form, language)));
  for (const word of OTHER_THINGS[language]) stems.delete(word);
  if (stems.size === 0) return () => [];
  const any = [...stems].sort((a, b) => b.length - a.length).map(escaped);
  const find = new RegExp(
    String.raw`(?<![\p{L}\p{N}-])(${any.join('|')})${language === 'en' ? String.raw`(?![\p{L}-])` : String.raw`\p{L}*`}`,
    'gu',
  );
  return (text, years) => {
    const spoken = [
      years,
      ...[...text.matchAll(/(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/g)].map(([year]) => ({
        since: Number(year),
        until: Number(year),
      })),
    ];
    return [...text.matchAll(find)].flatMap(({ 0: found, 1: stem = '', index }): Fault[] => {
      const borne = spells.filter(({ form }) => stemOf(form, language) === stem);
      if (borne.some((spell) => spoken.some((one) => overlap(spell, one)))) return [];
      if (SAYS_SO.test(text.slice(0, index))) return [];
      const right = spells.filter(
        (spell) => borne.some(({ town }) => town === spell.town) && overlap(spell, years),
      );
      return [{ found, right: [...new Set(right.map(({ form }) => form))].join(' or ') || 'another name' }];
    });
  };
}
