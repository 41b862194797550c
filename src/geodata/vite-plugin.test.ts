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
  const { generateBundle, load } = geodataPlugin('geodata', {
    pages: (_atlas, sizes) => ({ 'page.html': String(sizes['atlas.ttl']) }),
    turtle: ({ geodata }) => `<urn:a> <urn:b> ${geodata.events.length} .`,
  });
  await (generateBundle as unknown as (this: typeof context) => Promise<void>).call(context);
  const whole = realWhole();
  const turtle = `<urn:a> <urn:b> ${whole.events.length} .`;
  const expected = await downloads(whole, turtle);
  expect(Object.keys(written).sort()).toEqual(
    [...Object.keys(expected).map((name) => `data/${name}`), 'page.html'].sort(),
  );
  expect(written['page.html']).toBe(String(turtle.length));
  // The page of downloads says how large each file is.
  const module = await (load as (id: string) => Promise<string>)('\0virtual:download-sizes');
  const sizes = JSON.parse(module.replace(/^export default |;$/g, '')) as Record<string, number>;
  for (const [name, content] of Object.entries(written))
    if (name !== 'page.html') expect(sizes[name.replace('data/', '')], name).toBe(Buffer.byteLength(content));
  for (const [name, content] of Object.entries(expected))
    // The workbook has the time of its making in it, the package its checksum, and the archive holds both.
    if (!/^atlas\.xlsx$|^datapackage\.json$|\.zip$/.test(name))
      expect(written[`data/${name}`], name).toEqual(content);
});
