// Who follows one field is not told of the others.
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { fieldByField } from './field-by-field.svelte.ts';

test('who reads one field is told when it changes, and of no other', () => {
  let view = $state.raw({ language: 'en', year: 1900 });
  const fields = fieldByField(() => view);
  const told: string[] = [];
  const end = $effect.root(() => {
    $effect(() => void told.push(fields.language));
  });
  flushSync();
  view = { language: 'en', year: 1936 };
  flushSync();
  view = { language: 'kk', year: 1936 };
  flushSync();
  end();
  expect(told).toEqual(['en', 'kk']);
});

test('it is as the value of now, outside of effects too', () => {
  let view = $state.raw({ language: 'en', year: 1900 });
  const fields = fieldByField(() => view);
  expect({ ...fields }).toEqual({ language: 'en', year: 1900 });
  view = { language: 'ru', year: 1936 };
  expect({ ...fields }).toEqual({ language: 'ru', year: 1936 });
});
