// The Vite plugin that lets a style sheet be asked for again. Vite's code for late parts counts one that did not come as
// there, and a part that is tried again would stay without its styles.

const HELPER = '\0vite/preload-helper.js';
/** In Vite's code: what happens to the note of a style sheet that did not come. */
const NOTE_OF_FAILURE = /(\(err\) => \{\s*)seen\[href\] = void 0;/;

export function lateStylesPlugin() {
  let found = false;
  return {
    name: 'atlas-late-styles',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      if (id !== HELPER) return undefined;
      found = NOTE_OF_FAILURE.test(code);
      if (!found)
        this.error(
          'Vite’s code for late parts is not as expected: scripts/late-styles-plugin.mjs must forget lost style sheets there.',
        );
      return { code: code.replace(NOTE_OF_FAILURE, '$1delete seen[href];'), map: null };
    },
    generateBundle() {
      if (!found)
        this.error('Vite has no code for late parts where scripts/late-styles-plugin.mjs looks for it.');
    },
  };
}
