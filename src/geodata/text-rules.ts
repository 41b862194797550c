// The rules of style that can be checked: calques, endings, numerals, dashes, quotes and dates that were once wrong in a text
// of the atlas. Names and terms are checked by the glossary instead. A rule says what is right; it does not mend.
import type { Language } from '../core/atlas/atlas.ts';
import { ALL_CASE_ENDINGS, caseEndings, kazakhWith } from '../core/text/kazakh-numerals.ts';

/** What a rule found in a text, and what should stand there. */
export interface Fault {
  readonly found: string;
  readonly right: string;
}

interface Rule {
  readonly find: RegExp;
  readonly right: string;
  /** Fields of geodata/ in which the words are right. */
  readonly except?: RegExp;
}

/** A word boundary: JavaScript’s \b knows no Cyrillic. */
const start = String.raw`(?<![\p{L}\p{N}])`;
const end = String.raw`(?![\p{L}\p{N}])`;
const words = (pattern: string): RegExp => new RegExp(`${start}(?:${pattern})${end}`, 'gu');
const stem = (pattern: string): RegExp => new RegExp(`${start}(?:${pattern})`, 'gu');

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const QUOTED = 'Казстройугол|Карагандаугол|Прибалхашстро|Иртышстро|Казжелдорстро|Казсельмаш|Эмбанефт';

const RULES: Readonly<Record<Language | 'all', readonly Rule[]>> = {
  all: [
    { find: /—/g, right: 'the shorter dash: –', except: /title/ },
    { find: /\u00a0/g, right: 'a plain space: the code sets no-break spaces (core/text/typography.ts)' },
  ],
  kk: [
    {
      find: stem(String.raw`[Аа]тлас[^.;:]{0,70}\sсал(?:ады|ған|ып көрсет)${end}`),
      right: 'көрсетеді: «салады» is read as “builds”',
    },
    { find: words('жылға (?:қояды|қойылды|қойылған)'), right: 'жылға жатқызады', except: /^src\// },
    { find: words('деп оқи(?:ды|мыз)|дегендей оқылады'), right: 'деп түсінеді' },
    {
      find: words(String.raw`(?!болуы|болмауы)\p{L}+(?:уы|уі)(?: да| де)? мүмкін`),
      right: 'for the past: -ған болуы мүмкін',
      except: /^src\/|after1940|positionNote/,
    },
    {
      find: words('көмір кен(?:і|ін|іне|інен|інде|дері|дерін)'),
      right: 'көмір кеніші (the pits; көмір кені is the ore)',
    },
    {
      find: /\p{L}ск(?:қа|ға|ке|ге|тың|тің|ның|нің|та|те|да|де|тан|тен|дан|ден|ты|ті|ны|ні)(?!\p{L})/gu,
      right: '-скіге, -скінің, -скіде, -скіден, -скіні',
    },
    {
      find: /\p{L}ль(?:дың|да|дан|ға|ды|дар|дағы)(?!\p{L})/gu,
      right: 'front endings after ь: -льдің, -льде, -льге, -льдер',
    },
    {
      find: /\p{Lu}\p{L}+ое(?:ға|да|дан|ның|ны|дағы)(?!\p{L})/gu,
      right: 'front endings: -оеге, -оеде, -оеден, -оенің',
    },
    { find: /\d%/g, right: 'a space before %: 5 %' },
    {
      find: /(?<![\d,])\d{1,2} (?:ғасыр|тоқсан|жартыжылдық|том|бесжылдық)(?!\p{L})/gu,
      right: 'an ordinal has a hyphen: 4-том',
    },
    {
      find: /(?<![–\d,.]|(?:мен|бен|пен|және) )\b(?:1[89]\d0|[1-9]0) жылдар/gu,
      right: 'a decade has a hyphen: 1930-жылдар',
    },
    { find: new RegExp(`(?<!«)(?:${QUOTED})`, 'gu'), right: 'trusts and building bodies in «»' },
  ],
  ru: [
    { find: /один из (?:годов )?\d{4}–\d{4}-х/g, right: 'один из годов 1933–1939' },
    {
      find: words(
        String.raw`[Пп]о (?:статье|энциклопедии|(?:городской )?хронике|(?:другому|другим) источник(?:у|ам)) (?!и )[\p{L}\d]+`,
      ),
      right: 'a comma: по статье, …',
    },
    {
      find: /(?<!точно |никому )(?<!\p{L})[Нн]е извест(?:ен|на|но|ны)(?!\p{L})/gu,
      right: 'неизвестно, in one word',
    },
    { find: new RegExp(`(?<!«)(?:${QUOTED})`, 'gu'), right: 'trusts and building bodies in «»' },
    { find: stem('[Вв]нешн\\p{L}+ источник'), right: 'другой источник' },
    { find: /\d%/g, right: 'a space before %: 5 %' },
    {
      find: /[әғқңөұүһі]/giu,
      right: 'a Russian text (Kazakh letters only within «»)',
      except: /title|source|article|licence/i,
    },
  ],
  en: [
    { find: words('(?:is|are|was|were) (?:not )?told(?! by| of| that| to)'), right: 'is stated, is given' },
    {
      find: /(?:^|[.;:] )By (?:the |a |one |archive )(?:local |city )?(?:article|encyclopedia|archives?|chronicle|records|sentence|Great Soviet)/g,
      right: 'According to …',
    },
    {
      find: /(?:[;:,(] |and )by the (?:article|encyclopedia|archive|Great Soviet)(?![’'])/g,
      right: 'according to …',
    },
    {
      find: words('(?:is|are|was|were) put (?:in|at) (?:1[89]|the (?:first|second|third))\\w*'),
      right: 'is dated to …',
    },
    {
      find: words(
        'gave (?:about |nearly |almost |over |more than |only )?(?:[\\d.,]+|half|a (?:third|fifth|quarter|tenth))',
      ),
      right: 'produced, supplied, accounted for',
    },
    { find: words('gave (?:its first|copper|coal|oil|ore|lead)'), right: 'produced' },
    { find: words('outside sources?'), right: 'another source, other sources' },
    {
      find: words('handed over for (?:work|permanent)\\w*|accepted for working'),
      right: 'put into regular operation',
    },
    { find: words('(?:coal )?getting of coal|coal getting|of the getting'), right: 'coal mining' },
    {
      find: words(
        'signs?(?= (?:is|are|of the map|on the map|stands?))|(?:pale|this|each|every|any|these|one) signs?',
      ),
      right: 'symbol',
    },
    { find: words('\\p{Lu}\\p{L}+oye'), right: '-oe: Glubokoe' },
    { find: new RegExp(`(?:${MONTHS}) \\d{1,2}, \\d{4}`, 'g'), right: 'day, month, year: 24 November 1938' },
    { find: /\d %/g, right: 'no space before %: 5%' },
    {
      find: words('By \\d{4} (?:the|it|he|she|they) \\p{L}+ed'),
      right: 'In … or had …: by takes no past simple',
    },
  ],
};

/** Faults of `мен` and of endings after figures, each with the right form. */
function kazakhNumerals(text: string): Fault[] {
  const faults: Fault[] = [];
  const figures = String.raw`(?<![\d,–-])\d+(?: \d{3})*(?:,\d+)?(?: %)?`;
  for (const [found, number = '', conjunction] of text.matchAll(
    new RegExp(`(${figures}) (мен|бен|пен)${end}`, 'gu'),
  )) {
    const right = kazakhWith(number);
    if (conjunction !== right) faults.push({ found, right: `${number} ${right}` });
  }
  for (const [found, number = '', ending = ''] of text.matchAll(
    new RegExp(String.raw`((?<![\d])\d+(?: \d{3})*(?:,\d+)?(?: %)?)-(\p{L}+)`, 'gu'),
  ))
    if (ALL_CASE_ENDINGS.has(ending) && !caseEndings(number).includes(ending))
      faults.push({
        found,
        right: `one of ${caseEndings(number)
          .map((one) => `${number}-${one}`)
          .join(', ')}`,
      });
  return faults;
}

/** `where` is the file and field of the text, in which some rules do not hold. */
export function faultsOf(text: string, language: Language, where: string): Fault[] {
  // What is quoted is not ours; what is Kazakh within «» may stand in a Russian text.
  const own = text.replace(/(?<=«)[^»]*(?=»)/g, (quoted) =>
    language === 'ru' ? quoted.replace(/[әғқңөұүһі]/giu, 'x') : quoted,
  );
  const byRule = [...RULES.all, ...RULES[language]]
    .filter(({ except }) => !except?.test(where))
    .flatMap(({ find, right }) => [...own.matchAll(find)].map(([found]): Fault => ({ found, right })));
  return language === 'kk' ? [...byRule, ...kazakhNumerals(text)] : byRule;
}
