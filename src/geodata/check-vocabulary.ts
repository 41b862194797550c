// Checks that the filters offer nothing that the atlas has not: a sector or kind without an object. It is asked of the whole
// of geodata/ only, because no small set of records has every kind.
import { KINDS, SECTORS } from '../core/atlas/atlas.ts';
import type { Geodata, Problem } from './check.ts';

export function unusedVocabulary({ sites, railways, pipelines }: Geodata): Problem[] {
  const allSites = Object.values(sites).flat();
  const objects = [...allSites, ...railways, ...pipelines];
  const missing = (field: string, values: readonly string[], used: ReadonlySet<string>): Problem[] =>
    values
      .filter((value) => !used.has(value))
      .map((value) => ({
        file: 'src/core/atlas/atlas.ts',
        record: value,
        field,
        found: 'no object',
        expected: 'at least one object, or the value taken out of the list',
      }));
  return [
    ...missing('SECTORS', SECTORS, new Set(objects.map(({ properties }) => properties.sector))),
    ...missing('KINDS', KINDS, new Set(allSites.map(({ properties }) => properties.kind))),
  ];
}
