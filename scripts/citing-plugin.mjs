// The Vite plugin that leaves out of the page what the citation library brings and the atlas does not use: its own styles, and all
// locales but the English one. They are a third of what a reader fetches to cite.
const FILE = /\/@citation-js\/plugin-csl\/lib-mjs\/(styles|locales)\.json$/;
const ENGLISH = 'en-US';

export function citingPlugin() {
  const found = new Set();
  return {
    name: 'atlas-citing',
    apply: 'build',
    // Before Vite makes a module of the file.
    enforce: 'pre',
    transform(code, id) {
      const [, name] = FILE.exec(id) ?? [];
      if (!name) return undefined;
      found.add(name);
      const kept = name === 'locales' ? { [ENGLISH]: JSON.parse(code)[ENGLISH] } : {};
      return { code: JSON.stringify(kept), map: null };
    },
    generateBundle() {
      if (found.size < 2)
        this.error(
          'The citation library keeps its styles and locales elsewhere now: scripts/citing-plugin.mjs must find them there.',
        );
    },
  };
}
