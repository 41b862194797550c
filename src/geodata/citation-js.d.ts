// Types of the citation library, as far as the bibliography uses it: the package brings none.
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
