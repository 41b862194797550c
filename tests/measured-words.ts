// Words for the layouts of pictures, plates and films, and how wide they are: without a browser, which measures letters.
import type { Measure } from '../src/core/picture/layout.ts';

/** About as wide as the typefaces of the atlas; capital letters are wider. */
export const measure: Measure = (text, face, size) =>
  [...text].reduce((sum, letter) => sum + (/\p{Lu}|[ЩщШшЖжМмWwMm]/u.test(letter) ? 0.74 : 0.54), 0) *
  size *
  (face === 'strong' ? 1.06 : 1);

/** What a key says, in three languages. */
export const KEY_WORDS = [
  ['Coal', 'Non-ferrous metals', 'Railway: under construction', 'Within the republic, or through it'],
  ['Уголь', 'Строительные материалы', 'Железная дорога: строится', 'Внутри республики или через неё'],
  ['Көмір', 'Түсті металлургия', 'Темір жол: салынып жатыр', 'Республика ішінде немесе ол арқылы'],
] as const;
