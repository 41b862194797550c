// Types for the part of the citation library that the bibliography uses; the package ships none.
declare module '@citation-js/core' {
  export class Cite {
    constructor(references: readonly object[]);
    format(kind: 'bibliography', options: { format: 'text'; template: string; lang: string }): string;
  }
  export const plugins: {
    readonly config: { get(name: '@csl'): { styles: { add(name: string, style: string): void } } };
  };
}
declare module '@citation-js/plugin-csl';
