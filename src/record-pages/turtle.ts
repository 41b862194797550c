// Writes statements about things as Turtle (RDF 1.1, https://www.w3.org/TR/turtle/).

/** A term as it is written: an address, a text, a number, or a thing without an address. */
export type Term = string;
export type Properties = readonly (readonly [predicate: string, terms: readonly Term[]])[];

const PREFIXES = {
  atlas: 'urn:kazakhstan-industrial-atlas:term:',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
  schema: 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
};
/** That of the data. */
export const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';
/** Things, each with what is said of it. */
export type Subjects = readonly (readonly [subject: Term, properties: Properties])[];

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

/** A file: the prefixes, then one thing after another. */
export const turtle = (subjects: Subjects): string =>
  `${Object.entries(PREFIXES)
    .map(([prefix, address]) => `@prefix ${prefix}: <${address}> .`)
    .join(
      '\n',
    )}\n${subjects.map(([subject, properties]) => `\n${subject}\n${written(properties, '  ')} .\n`).join('')}`;
