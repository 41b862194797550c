import { expect, test } from 'vitest';
import { kilometresOnCard } from './kilometres.ts';

test.each([
  [7.44, '7.4\u00a0km'],
  [9.96, '10\u00a0km'],
  [10.4, '10\u00a0km'],
  [312.6, '313\u00a0km'],
  [1441.2, '1,441\u00a0km'],
])('%d kilometres on a card', (kilometres, text) => {
  expect(kilometresOnCard(kilometres, 'en')).toBe(text);
});
