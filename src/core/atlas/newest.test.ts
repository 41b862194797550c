import { expect, test } from 'vitest';
import { parseHistoricalDate } from '../time/edtf.ts';
import type { Layer, Site, SiteLayer } from './atlas.ts';
import { newestOf } from './newest.ts';
import type { Shown } from './selection.ts';

const shown = (id: string, opened: string | null, layer: Layer = 'enterprises'): Shown => ({
  object: {
    id,
    layer: layer as SiteLayer,
    lifecycle: opened
      ? [
          {
            state: 'operating',
            start: parseHistoricalDate(opened),
            end: null,
            sources: [],
            confidence: 'high',
          },
        ]
      : [],
  } as unknown as Site,
  now: { state: 'operating', certainty: 'certain', alternatives: [] },
  opened: null,
});
const newest = (year: number, ...objects: Shown[]): string | null => {
  const found = newestOf(objects, { since: year, until: year });
  return found && `${found.year} ${found.objects.map(({ id }) => id).join(' ')}`;
};

test('the newest are those of the last year in which something opened', () => {
  expect(newest(1936, shown('a', '1930'), shown('b', '1934-05'), shown('c', '1934'))).toBe('1934 b c');
});
test('what may have opened in several years, opens later or has no date is not the newest', () => {
  expect(
    newest(1936, shown('a', '1930'), shown('b', '[1934..1936]'), shown('c', '1938'), shown('d', null)),
  ).toBe('1930 a');
  expect(newest(1936, shown('d', null))).toBeNull();
});
test('camps and flows do not open', () => {
  expect(newest(1936, shown('a', '1930'), shown('b', '1933', 'people'), shown('c', '1935', 'flows'))).toBe(
    '1930 a',
  );
});
