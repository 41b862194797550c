// Reduces a word in Kazakh or Russian Cyrillic or in a common Latin transliteration to a skeleton, so that “Қарағанды”,
// “Qaraghandy” and “Qarağandı” match each other. Skeletons are only compared, never shown: letters that readers mix up
// (ә/а, қ/к/х, ұ/ү/у, ы/і/и/й, ш/щ/ч) are the same letter in them. Pure.

/** Cyrillic letters as English atlases transliterate them. Kazakh letters become the same as similar Russian ones. */
const CYRILLIC: Readonly<Record<string, string>> = {
  ...{ а: 'a', ә: 'a', б: 'b', в: 'v', г: 'g', ғ: 'g', д: 'd', е: 'e', ё: 'e', э: 'e', ж: 'zh', з: 'z' },
  ...{ и: 'i', і: 'i', й: 'y', ы: 'y', к: 'k', қ: 'k', л: 'l', м: 'm', н: 'n', ң: 'n', о: 'o', ө: 'o' },
  ...{ п: 'p', р: 'r', с: 's', т: 't', у: 'u', ү: 'u', ұ: 'u', ф: 'f', х: 'kh', һ: 'kh', ц: 'ts' },
  ...{ ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ь: '', ю: 'yu', я: 'ya' },
};
/** Latin letters whose diacritical mark changes the sound; all other marks are removed. */
const MARKED_LATIN: Readonly<Record<string, string>> = {
  ...{ ş: 'sh', š: 'sh', ç: 'ch', č: 'ch', ž: 'zh', ı: 'i', ŋ: 'n', ə: 'a', ɵ: 'o', ƣ: 'g' },
};
/** Replacements of Latin spellings, applied in this order. Capitals stand for sounds until the end: C for sh and ch, J for zh. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/s?h?ch|sh/g, 'C'],
  [/d?zh|dj/g, 'J'],
  [/gh/g, 'g'],
  [/[kc]h|ck/g, 'k'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ng/g, 'n'],
  [/c(?=[eiy])/g, 's'],
  [/[cqh]/g, 'k'],
  [/x/g, 'ks'],
  // Aktogaj is Aktogay, but Jambyl is Zhambyl; Atyraw is Atyrau, but Guryew is Guryev.
  [/(?<=[aeiouy])j(?![aeiouy])/g, 'i'],
  [/j/g, 'J'],
  [/(?<=[aeiouy])w(?![aeiouy])/g, 'u'],
  [/w/g, 'v'],
  [/y/g, 'i'],
  // Nikolayevsk, Nikolaevsk; Auliye-Ata, Aulie-Ata.
  [/i+e/g, 'e'],
  // Moyynty, Moynty; Razvedochnyy, Razvedochny.
  [/(.)\1+/g, '$1'],
];

/** The skeletons of all words that were asked for, because the same words occur in many names. */
const known = new Map<string, string>();

/** The skeleton of one word, in small Latin letters and digits; empty if the word has neither letters nor digits. */
export function skeletonOf(word: string): string {
  let skeleton = known.get(word);
  if (skeleton === undefined) known.set(word, (skeleton = reduced(word)));
  return skeleton;
}

function reduced(word: string): string {
  const latin = [...word.normalize('NFC').toLowerCase()]
    .map((letter) => CYRILLIC[letter] ?? MARKED_LATIN[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '');
  return SOUNDS.reduce((text, [spelling, sound]) => text.replace(spelling, sound), latin).toLowerCase();
}

/** The words of a text as written. An apostrophe is part of its word. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}'’ʼ]+/gu) ?? [];

/** The skeletons of the words of a text. */
export const skeletonsOf = (text: string): string[] => wordsOf(text).map(skeletonOf);

/** The words of a text, and each hyphenated word also as one: Алма-Ата is also Алмаата. */
export const wordsAndCompounds = (text: string): string[] => [
  ...wordsOf(text),
  ...(text.match(/[\p{L}\p{M}\p{N}'’ʼ]+(-[\p{L}\p{M}\p{N}'’ʼ]+)+/gu) ?? []),
];
