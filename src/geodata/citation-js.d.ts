// Types for the part of the citation library that the bibliography and the citations use; the packages ship none.
declare module '@citation-js/core' {
  interface Register {
    add(name: string, content: string): void;
  }
  export class Cite {
    /** @param references items of CSL-JSON, or a text that a plug-in can read */
    constructor(references: readonly object[] | string);
    readonly data: readonly object[];
    format(
      kind: 'bibliography',
      options: { format: 'text' | 'html'; template: string; lang: string },
    ): string;
  }
  export const plugins: {
    readonly config: { get(name: '@csl'): { readonly styles: Register; readonly locales: Register } };
  };
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
