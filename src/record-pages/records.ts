// The records of each thing for machines, as files: as it stands in geodata/ with all it refers to (JSON), as a place of a gazetteer
// (Linked Places), as statements (Turtle); and for its page, as what that is about (schema.org). describer.ts says what is in them.
import { SENTENCE_IDS, sentenceOfSource, sourceOfSentence } from '../core/atlas/article.ts';
import type { Language, Localized } from '../core/atlas/atlas.ts';
import { fileOfPage } from '../core/atlas/record-page.ts';
import { plainSpaces } from '../core/text/typography.ts';
import { nameOfSentence, sentenceRecord } from '../geodata/bibliography.ts';
import { linkedPlaces, type LinkedPlace, type LinkedPlaces } from '../geodata/exports/linked-places.ts';
import { Describer } from './describer.ts';
import { addressFrom, fileOfRecord } from './files.ts';
import { DATA_VERSION, inLanguages, nameOf, type Known, type Thing } from './library.ts';
import { texts } from './triples.ts';
import { iri, LICENCE, literal, turtle, type Properties, type Term } from './turtle.ts';

const SENTENCES = new Set(SENTENCE_IDS);

const plainName = ({ name }: Thing): Localized => inLanguages((language) => plainSpaces(name[language]));

/** Texts anywhere in a record. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(textsIn)
      : [];

/** The records of a library, looked up by thing. */
export class Records {
  readonly #linked: ReadonlyMap<string, LinkedPlace>;
  readonly #context: string;
  readonly #sources: ReadonlyMap<string, { readonly record: object; readonly url: string | null }>;
  readonly #describer: Describer;

  constructor(known: Known) {
    const { geodata } = known;
    this.#describer = new Describer(known, (id) => this.sourceOf(id));
    const linked = linkedPlaces(geodata);
    this.#context = linked['@context'];
    this.#linked = new Map(linked.features.map((place) => [place['@id'], place]));
    this.#sources = new Map(
      geodata.sources.map((record) => [record.id, { record, url: record.URL ?? null }]),
    );
  }

  /** What an id of a source stands for: a sentence of the article, the address of the source, or a name of our own. */
  sourceOf(id: string): Term {
    const sentence = sentenceOfSource(id);
    if (sentence) return iri(nameOfSentence(sentence));
    return iri(this.#sources.get(id)?.url ?? `urn:kazakhstan-industrial-atlas:source:${id}`);
  }

  /** The gazetteer's record of a place; null for what is no place. */
  linkedPlaces({ kind, id }: Thing): LinkedPlaces | null {
    const place = this.#linked.get(nameOf(kind, id));
    return place ? { type: 'FeatureCollection', '@context': this.#context, features: [place] } : null;
  }

  /** The sources that a record names, as CSL-JSON; a sentence also where it has only the number. */
  #citedIn(record: object): object[] {
    const named = textsIn(record).map((text) => (SENTENCES.has(text) ? sourceOfSentence(text) : text));
    return [...new Set(named)].flatMap((source) => {
      const sentence = sentenceOfSource(source);
      return sentence ? [sentenceRecord(sentence)] : (this.#sources.get(source)?.record ?? []);
    });
  }

  /** What is said of a thing as Turtle. */
  statementsOf(thing: Thing): readonly [subject: Term, properties: Properties] {
    const { type, properties } = this.#describer.describe(thing);
    return [
      iri(nameOf(thing.kind, thing.id)),
      [['a', [`schema:${type}`]], ['schema:name', texts(plainName(thing))], ...properties],
    ];
  }

  /** The files of a thing's record: path → content. */
  filesOf(thing: Thing): Record<string, string> {
    const { kind, id } = thing;
    const { record } = this.#describer.describe(thing);
    const [subject, statements] = this.statementsOf(thing);
    const file = (named: string): string => fileOfRecord(thing, named);
    const pages = inLanguages((language) => addressFrom(file('record.ttl'), fileOfPage(language, thing)));
    const linked = this.linkedPlaces(thing);
    const whole = {
      ...{ id: nameOf(kind, id), name: plainName(thing), version: DATA_VERSION, licence: 'CC-BY-4.0' },
      ...{ pages, record, sources: this.#citedIn(record) },
    };
    return {
      [file('record.json')]: `${JSON.stringify(whole, null, 1)}\n`,
      ...(linked && { [file('record.lpf.json')]: `${JSON.stringify(linked)}\n` }),
      [file('record.ttl')]: turtle([
        [
          subject,
          [
            ...statements,
            ['schema:subjectOf', Object.values(pages).map(iri)],
            ['schema:license', [iri(LICENCE)]],
            ['schema:version', [literal(DATA_VERSION)]],
          ],
        ],
      ]),
    };
  }

  /** What a page in a language is about, for schema.org, with the time that it covers. */
  aboutOf(thing: Thing, language: Language): { readonly about: object; readonly time: string | null } {
    const { type, about, time } = this.#describer.describe(thing);
    const { kind, id, name } = thing;
    return {
      about: {
        ...{ '@type': type, '@id': nameOf(kind, id), name: name[language] },
        ...about(language),
      },
      time,
    };
  }
}
