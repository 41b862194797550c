// The Vite plugin that makes a workbook in the page itself. The package that writes workbooks packs what is larger than 160 kB in a
// worker made from a text, which the security policy forbids: the workbook would never come.
const PACKED = '\0packed-in-the-page';

export function workbookPlugin() {
  return {
    name: 'atlas-workbook',
    enforce: 'pre',
    resolveId: (id, importer) =>
      id === 'fflate' && /write-excel-file\/modules\/zip\/zipToArrayBuffer\.js$/.test(importer ?? '')
        ? PACKED
        : undefined,
    load: (id) =>
      id === PACKED
        ? `import { zipSync } from 'fflate';
           export const zip = (files, done) => done(null, zipSync(files));`
        : undefined,
  };
}
