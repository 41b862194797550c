// The Vite plugin that makes a workbook in the page itself. The package that writes workbooks packs what is larger than 160 kB in a
// worker made from a text, which the security policy forbids: the workbook would never come.
const PACKED = '\0packed-in-the-page';

export function workbookPlugin() {
  let found = false;
  return {
    name: 'atlas-workbook',
    apply: 'build',
    enforce: 'pre',
    resolveId(id, importer) {
      if (id !== 'fflate' || !/write-excel-file\/modules\/zip\/zipToArrayBuffer\.js$/.test(importer ?? ''))
        return undefined;
      found = true;
      return PACKED;
    },
    load: (id) =>
      id === PACKED
        ? `import { zipSync } from 'fflate';
           export const zip = (files, done) => done(null, zipSync(files));`
        : undefined,
    generateBundle() {
      if (!found)
        this.error(
          'write-excel-file packs workbooks elsewhere now: scripts/workbook-plugin.mjs must find the place there.',
        );
    },
  };
}
