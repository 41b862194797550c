// The files that the build writes into data/.
import { expect, test } from 'vitest';
import { downloads } from './exports/downloads.ts';
import { realWhole } from './exports/real-geodata.ts';
import { geodataPlugin } from './vite-plugin.ts';

test('the build writes every download into data/', async () => {
  const written: Record<string, string | Uint8Array> = {};
  const context = {
    emitFile: ({ fileName, source }: { fileName: string; source: string | Uint8Array }) => {
      written[fileName] = source;
    },
  };
  const { generateBundle } = geodataPlugin('geodata');
  await (generateBundle as unknown as (this: typeof context) => Promise<void>).call(context);
  const expected = await downloads(realWhole());
  expect(Object.keys(written).sort()).toEqual(
    Object.keys(expected)
      .map((name) => `data/${name}`)
      .sort(),
  );
  for (const [name, content] of Object.entries(expected))
    // The workbook has the time of its making in it, and the package the checksum of the workbook.
    if (typeof content === 'string' && name !== 'datapackage.json')
      expect(written[`data/${name}`]).toBe(content);
});
