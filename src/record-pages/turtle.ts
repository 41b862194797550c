// Writes statements about one thing as Turtle (RDF 1.1, https://www.w3.org/TR/turtle/).

/** A term as it is written: an address, a text, a number, or a thing without an address. */
export type Term = string;
export type Properties = readonly (readonly [predicate: string, terms: readonly Term[]])[];

const PREFIXES = {
  atlas: 'urn:kazakhstan-industrial-atlas:term:',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
  schema: 'https://schema.org/',
};

/** What an address may not contain is written as its code. */
export const iri = (address: string): Term =>
  `<${address.replace(/[\s<>"{}|^`\\]/g, (letter) => encodeURIComponent(letter))}>`;

/** @param tag `@kk` for a language, `^^edtf:EDTF` for a type */
export const literal = (text: string, tag = ''): Term =>
  `"${text.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}"${tag}`;

const written = (properties: Properties, indent: string): string =>
  properties
    .filter(([, terms]) => terms.length > 0)
    .map(([predicate, terms]) => `${indent}${predicate} ${terms.join(`,\n${indent}  `)}`)
    .join(' ;\n');

export const blank = (properties: Properties): Term => `[\n${written(properties, '    ')}\n  ]`;

export const turtle = (subject: Term, properties: Properties): string =>
  `${Object.entries(PREFIXES)
    .map(([prefix, address]) => `@prefix ${prefix}: <${address}> .`)
    .join('\n')}\n\n${subject}\n${written(properties, '  ')} .\n`;
