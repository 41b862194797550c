// How Kazakh joins words and endings to a number written in figures: by the sound of its last word (1928 is read “… жиырма
// сегіз”, so бен). Endings are checked, not made: texts carry them.

type Sound = 'vowel' | 'voiceless' | 'nasal' | 'voiced' | 'buzzing';

interface Spoken {
  readonly back: boolean;
  /** The last sound: a vowel; a voiceless consonant; м, н, ң; another voiced consonant; з or ж. */
  readonly sound: Sound;
}

const front = (sound: Sound): Spoken => ({ back: false, sound });
const back = (sound: Sound): Spoken => ({ back: true, sound });

const ONES = [
  null,
  front('voiced'), // бір
  front('vowel'), // екі
  front('voiceless'), // үш
  front('voiceless'), // төрт
  front('voiceless'), // бес
  back('vowel'), // алты
  front('vowel'), // жеті
  front('buzzing'), // сегіз
  back('buzzing'), // тоғыз
] as const;
const TENS = [
  null,
  back('nasal'), // он
  back('vowel'), // жиырма
  back('buzzing'), // отыз
  back('voiceless'), // қырық
  front('voiced'), // елу
  back('voiceless'), // алпыс
  front('voiceless'), // жетпіс
  front('nasal'), // сексен
  back('nasal'), // тоқсан
] as const;
const ZERO = front('voiced'); // нөл
const HUNDRED = front('buzzing'); // жүз
const THOUSAND = back('nasal'); // мың
const MILLION = back('nasal'); // миллион
const PER_CENT = back('buzzing'); // пайыз

/** The last word of a whole number, 0 or more. */
function lastWord(number: number): Spoken {
  if (number === 0) return ZERO;
  return (
    ONES[number % 10] ??
    TENS[Math.floor(number / 10) % 10] ??
    (number % 1000 > 0 ? HUNDRED : number % 1_000_000 > 0 ? THOUSAND : MILLION)
  );
}

/** The last word of figures in a text: “1928”, “62,7” (read up to the 7), “60 %”. Spaces may group the thousands. */
function spoken(figures: string): Spoken {
  if (figures.endsWith('%')) return PER_CENT;
  const digits = figures.replace(/\s/g, '').split(',').at(-1) ?? '';
  return lastWord(Number(digits));
}

export type With = 'мен' | 'бен' | 'пен';

/** “and” after a number: 1930 бен, 1935 пен, 1927 мен. `figures` as a text has them, with a comma for decimals. */
export function kazakhWith(figures: string): With {
  const { sound } = spoken(figures);
  return sound === 'voiceless' ? 'пен' : sound === 'buzzing' ? 'бен' : 'мен';
}

/** The consonants with which the endings of a case begin after each sound. */
const CASES: Readonly<Record<string, Readonly<Record<Sound, string>>>> = {
  genitive: { vowel: 'н', nasal: 'н', voiced: 'д', buzzing: 'д', voiceless: 'т' },
  accusative: { vowel: 'н', nasal: 'д', voiced: 'д', buzzing: 'д', voiceless: 'т' },
  dative: { vowel: 'ғг', nasal: 'ғг', voiced: 'ғг', buzzing: 'ғг', voiceless: 'қк' },
  locative: { vowel: 'д', nasal: 'д', voiced: 'д', buzzing: 'д', voiceless: 'т' },
  ablative: { vowel: 'д', nasal: 'н', voiced: 'д', buzzing: 'д', voiceless: 'т' },
};
const ENDINGS: Readonly<Record<string, readonly [back: string, front: string]>> = {
  genitive: ['ың', 'ің'],
  accusative: ['ы', 'і'],
  dative: ['а', 'е'],
  locative: ['а', 'е'],
  ablative: ['ан', 'ен'],
};

/** The endings of the cases after a number, without the hyphen: for 1928 дің, ді, ге, де, ден. */
export function caseEndings(figures: string): readonly string[] {
  const { back: isBack, sound } = spoken(figures);
  return Object.entries(ENDINGS).map(([name, [ofBack, ofFront]]) => {
    const consonants = CASES[name]?.[sound] ?? '';
    return `${isBack ? consonants[0] : (consonants[1] ?? consonants)}${isBack ? ofBack : ofFront}`;
  });
}

/** Everything that is an ending of a case after some number. */
export const ALL_CASE_ENDINGS: ReadonlySet<string> = new Set(
  [...Array.from({ length: 101 }, (_, number) => String(number)), '1000', '1 %'].flatMap(caseEndings),
);
