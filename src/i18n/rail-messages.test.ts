// A distance in words: one range, and beside it that of a nearer railway of which it is not certain that it worked.
import { expect, test } from 'vitest';
import { distanceInWords } from './rail-messages.ts';

test.each([
  ['kk', '287–290 км (мүмкін 0–3 км)', '5 км'],
  ['ru', '287–290 км (возможно, 0–3 км)', '5 км'],
  ['en', '287–290 km (perhaps 0–3 km)', '5 km'],
] as const)('a line that possibly worked is no lower end of a range (%s)', (language, both, one) => {
  const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
  expect(plain(distanceInWords({ certain: [287, 290], possible: [0, 3] }, language))).toBe(both);
  expect(plain(distanceInWords({ certain: [5, 5] }, language))).toBe(one);
});
