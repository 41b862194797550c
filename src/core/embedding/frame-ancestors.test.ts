import { expect, test } from 'vitest';
import { frameAncestors } from '../../../scripts/security-policy.mjs';
import { embeddersOf } from './frame-ancestors.ts';

test.each([
  [null, null, 'everyone'],
  ["default-src 'none'", null, 'everyone'],
  ["default-src 'none'", 'SAMEORIGIN', 'nobody'],
  [null, 'DENY', 'nobody'],
  ["default-src 'none'; frame-ancestors 'self'", null, 'nobody'],
  ["frame-ancestors 'none'", null, 'nobody'],
  ['frame-ancestors', null, 'nobody'],
  ['frame-ancestors *', 'DENY', 'everyone'],
  [
    "img-src *; Frame-Ancestors 'self' https://a.example  https://*.b.example; base-uri 'none'",
    null,
    ['https://a.example', 'https://*.b.example'],
  ],
  // Two headers come as one, with a comma.
  ["default-src 'none', frame-ancestors 'self' https://a.example", null, ['https://a.example']],
] as const)('%s and %s: %j', (policy, options, expected) => {
  expect(embeddersOf(policy, options)).toEqual(expected);
});

test('what the server of `npm start` sends is read as it is meant', () => {
  expect(embeddersOf(frameAncestors(), null)).toBe('nobody');
  expect(embeddersOf(frameAncestors('*'), null)).toBe('everyone');
  expect(embeddersOf(frameAncestors('https://a.example http://localhost:8080'), null)).toEqual([
    'https://a.example',
    'http://localhost:8080',
  ]);
});
