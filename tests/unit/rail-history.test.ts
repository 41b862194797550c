// What a card tells of access to rail: when a railway was near, each time, also where it went again.
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import type { Language } from '../../src/core/atlas/atlas.ts';
import { railAccess } from '../../src/core/rail/rail-access.ts';
import { compileAtlas } from '../../src/geodata/compile.ts';
import { realGeodata } from '../../src/geodata/exports/real-geodata.ts';
import RailHistory from '../../src/ui/rail/RailHistory.svelte';

const atlas = compileAtlas(realGeodata());
const access = railAccess(atlas);
const stepOf = (id: string, language: Language): string => {
  const props = { spells: access[id]!, routes: atlas.routes, year: 1936, language };
  const { body } = render(RailHistory, { props });
  return /<p class="step[^>]*>(.*?)<\/p>/
    .exec(body)![1]!
    .replaceAll('\u00a0', ' ')
    .replaceAll(/<!--.*?-->/g, '');
};

// The narrow gauge of the British years was shut before the rails came from the north.
test.each([
  ['kk', /, 1911–1917 жылдары 0–5 км, 1931 жылдан 0–5 км\.$/, /, 1911–1917 жылдары 0–3 км\.$/],
  ['ru', /, 0–5 км в 1911–1917 годах, 0–5 км с 1931 года\.$/, /, 0–3 км в 1911–1917 годах\.$/],
  ['en', /, 0–5 km in 1911–1917, 0–5 km from 1931\.$/, /, 0–3 km in 1911–1917\.$/],
] as const)(
  'a railway that went again is not told as one that stayed (%s)',
  (language, karaganda, spassk) => {
    expect(stepOf('karaganda-coal-basin', language)).toMatch(karaganda);
    expect(stepOf('spassk-copper-works', language)).toMatch(spassk);
  },
);
