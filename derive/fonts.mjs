// `npm run derive:fonts`: writes src/fonts/ with Brygada 1918 (serif) and Golos Text (sans), both under the SIL Open Font License.
// They are reduced to the letters of Kazakh, Russian and English, so that the page needs one small file for each style.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const original = (file) => fileURLToPath(new URL(`node_modules/@expo-google-fonts/${file}`, import.meta.url));
const written = (file) => fileURLToPath(new URL(`../src/fonts/${file}`, import.meta.url));

const range = (first, last) =>
  Array.from({ length: last.codePointAt(0) - first.codePointAt(0) + 1 }, (_, index) =>
    String.fromCodePoint(first.codePointAt(0) + index),
  ).join('');
const LETTERS = `${range('A', 'Z')}${range('a', 'z')}${range('А', 'я')}ЁёӘәҒғҚқҢңӨөҰұҮүҺһІі`;
const MARKS = `${range(' ', '@')}[]_|~ §©«°±·»×–—‘’“”„…‹›−→←≈≤≥№\u00a0\u2009\u202f`;

const FONTS = [
  {
    source: 'brygada-1918/500Medium/Brygada1918_500Medium.ttf',
    target: 'brygada-medium',
    text: LETTERS + MARKS,
  },
  {
    source: 'brygada-1918/400Regular_Italic/Brygada1918_400Regular_Italic.ttf',
    target: 'brygada-italic',
    text: `${LETTERS} -–`,
  },
  {
    source: 'golos-text/400Regular/GolosText_400Regular.ttf',
    target: 'golos-regular',
    text: LETTERS + MARKS,
  },
  {
    source: 'golos-text/600SemiBold/GolosText_600SemiBold.ttf',
    target: 'golos-semibold',
    text: LETTERS + MARKS,
  },
];

for (const { source, target, text } of FONTS) {
  const font = await subsetFont(readFileSync(original(source)), text, {
    targetFormat: 'woff2',
  });
  writeFileSync(written(`${target}.woff2`), font);
  console.log(target, font.length);
}
for (const family of ['brygada-1918', 'golos-text']) {
  copyFileSync(original(`${family}/LICENSE_FONT`), written(`OFL-${family}.txt`));
}
