// What is said of things as Turtle, part by part: dates, positions, phases, names, statements of sources, contradictions. describer.ts
// says which thing has which parts.
import { LANGUAGES, type Flow, type Localized, type Position } from '../core/atlas/atlas.ts';
import type { ObjectRecord } from '../geodata/schema.ts';
import { blank, iri, literal, type Properties, type Term } from './turtle.ts';

type Dates = { readonly start?: string | undefined; readonly end?: string | undefined };
type Claims = ObjectRecord['properties']['claims'];
type Disagreements = NonNullable<ObjectRecord['properties']['disagreements']>;
type Phases = ObjectRecord['properties']['lifecycle'];

export const texts = (text: Localized | undefined): Term[] =>
  text ? LANGUAGES.map((language) => literal(text[language], `@${language}`)) : [];
export const edtf = (date: string): Term => literal(date, '^^edtf:EDTF');
/** A code or another text that may be missing. */
export const word = (text: string | null | undefined): Term[] => (text ? [literal(text)] : []);
export const number = (value: number | null | undefined): Term[] =>
  value === null || value === undefined ? [] : [String(value)];
const date = (text: string | null | undefined): Term[] => (text ? [edtf(text)] : []);

export const dates = ({ start, end }: Dates): Properties => [
  ['atlas:start', date(start)],
  ['atlas:end', date(end)],
];

export const namesInTime = (names: readonly (Dates & { readonly name: Localized })[]): Term[] =>
  names.map(({ name, ...when }) => blank([['schema:name', texts(name)], ...dates(when)]));

/** What GeoNames calls it. It knows a town itself; of a works, it may know only what the position was taken from. */
export const geonames = (id: number | undefined, isTown: boolean): Properties =>
  id === undefined
    ? []
    : [[isTown ? 'skos:exactMatch' : 'skos:closeMatch', [iri(`https://www.geonames.org/${id}/`)]]];

export const amount = ({ thousandTonnes, year }: NonNullable<Flow['quantity']>): Term =>
  blank([
    ['schema:value', [String(thousandTonnes)]],
    ['schema:unitText', [literal('thousand tonnes')]],
    ['atlas:when', [edtf(String(year))]],
  ]);

export const lineOf = (positions: readonly Position[]): string =>
  positions.map(([lng, lat]) => `${lat},${lng}`).join(' ');
/** A point, or a line as the latitude and longitude of each vertex. */
export function geo(positions: readonly Position[]): Term {
  const [first] = positions;
  return positions.length === 1 && first
    ? blank([
        ['a', ['schema:GeoCoordinates']],
        ['schema:latitude', [String(first[1])]],
        ['schema:longitude', [String(first[0])]],
      ])
    : blank([
        ['a', ['schema:GeoShape']],
        ['schema:line', [literal(lineOf(positions))]],
      ]);
}

/** The parts that name sources. */
export class Sourced {
  /** @param sourceOf the thing that an id of a source stands for */
  constructor(private readonly sourceOf: (source: string) => Term) {}

  cite(sources: readonly string[]): Term[] {
    return sources.map((source) => this.sourceOf(source));
  }

  phases(phases: Phases): Term[] {
    return phases.map(({ state, confidence, sources, ...when }) =>
      blank([
        ['atlas:state', [literal(state)]],
        ...dates(when),
        ['atlas:confidence', [literal(confidence)]],
        ['schema:citation', this.cite(sources)],
      ]),
    );
  }

  claims(claims: Claims): Term[] {
    return claims.map((claim) =>
      blank([
        ['a', ['schema:Claim']],
        ['schema:identifier', [literal(claim.id)]],
        ['schema:text', texts(claim.text)],
        ['atlas:what', word(claim.what)],
        ['schema:value', number(claim.value)],
        ['schema:unitText', word(claim.unit)],
        ['atlas:when', date(claim.when)],
        ['atlas:counted', word(claim.counted?.as)],
        ['atlas:countedBy', texts(claim.counted?.by)],
        ['schema:citation', this.cite([claim.source])],
        ['atlas:locator', word(claim.locator)],
      ]),
    );
  }

  disagreements(disagreements: Disagreements): Term[] {
    return disagreements.map((one) =>
      blank([
        ['schema:name', texts(one.about)],
        ['atlas:claims', one.claims.map((claim) => literal(claim))],
        ['atlas:decision', texts(one.resolution)],
      ]),
    );
  }

  /** Who built something, as far as sources say. */
  built(records: readonly { who: readonly string[]; text: Localized; sources: readonly string[] }[]): Term[] {
    return records.map(({ who, text, sources }) =>
      blank([
        ['atlas:who', who.map((one) => literal(one))],
        ['schema:text', texts(text)],
        ['schema:citation', this.cite(sources)],
      ]),
    );
  }

  /** The stages in which a section of railway opened. */
  openings(stages: readonly { stage: string; date: string; sources: readonly string[] }[]): Term[] {
    return stages.map((one) =>
      blank([
        ['atlas:stage', [literal(one.stage)]],
        ['atlas:when', [edtf(one.date)]],
        ['schema:citation', this.cite(one.sources)],
      ]),
    );
  }

  gauges(gauge: Railway['gauge']): Term[] {
    if (!Array.isArray(gauge)) return number(gauge);
    return gauge.map((one) =>
      blank([
        ['schema:value', number(one.gauge)],
        ['atlas:start', date(one.start)],
        ['schema:citation', this.cite(one.sources)],
      ]),
    );
  }
}
type Railway = Extract<ObjectRecord, { properties: { gauge: unknown } }>['properties'];
