// All that the atlas knows as one file of Turtle: what is said of each thing in its own record, and beside it the sources, the figures,
// the polities with their outlines, and ids that changed. The build puts it among the downloads.
import { sourceOfSentence } from '../core/atlas/article.ts';
import dataVersion from '../../geodata/version.json' with { type: 'json' };
import type { Localized } from '../core/atlas/atlas.ts';
import type { Checked } from '../geodata/checked.ts';
import { sources } from '../geodata/exports/tables/context.ts';
import { knownOf, nameOf, type Known } from './library.ts';
import { Records } from './records.ts';
import { dates, edtf, geo, namesInTime, number, texts, word } from './triples.ts';
import { blank, iri, LICENCE, literal, turtle, type Properties, type Subjects, type Term } from './turtle.ts';

const named = (kind: 'figure' | 'polity' | 'border', id: string): Term =>
  iri(`urn:kazakhstan-industrial-atlas:${kind}:${id}`);
const DATA = iri('urn:kazakhstan-industrial-atlas');

const sourcesOf = ({ geodata, atlas }: Known, records: Records): Subjects =>
  sources.rows({ ...geodata, atlas }).map((row) => {
    const cell = (name: string): string | null => (row[name] === null ? null : String(row[name]));
    const weak = { kk: cell('weak_kk'), ru: cell('weak_ru'), en: cell('weak_en') };
    return [
      records.sourceOf(cell('id') ?? ''),
      [
        ['a', ['schema:CreativeWork']],
        ['schema:identifier', word(cell('id'))],
        ['schema:name', word(cell('title'))],
        ['schema:author', word(cell('author'))],
        ['schema:isPartOf', word(cell('container'))],
        ['schema:datePublished', word(cell('year'))],
        ['schema:inLanguage', word(cell('language'))],
        ['atlas:citation', word(cell('citation'))],
        ['atlas:weak', weak.en === null ? [] : texts(weak as Localized)],
      ],
    ];
  });

function figuresOf({ geodata }: Known, records: Records): Subjects {
  const seriesById = new Map(geodata.series.map((one) => [one.id, one]));
  const unitById = new Map(geodata.units.map((one) => [one.id, one]));
  const noteById = new Map(geodata.notes.map((one) => [one.id, one]));
  return geodata.figures.map((figure) => {
    const series = seriesById.get(figure.series);
    const cited = [...figure.sentences.map(sourceOfSentence), ...(figure.source ? [figure.source] : [])];
    return [
      named('figure', figure.id),
      [
        ['a', ['schema:Observation']],
        ['schema:identifier', [literal(figure.id)]],
        ['schema:name', texts(series)],
        ['atlas:series', [literal(figure.series)]],
        ['atlas:sector', word(series?.sector)],
        ['atlas:when', [edtf(figure.period)]],
        ['atlas:qualifier', [literal(figure.qualifier)]],
        ['schema:value', number(figure.value)],
        ['schema:unitText', texts(unitById.get(series?.unit ?? ''))],
        ['atlas:kind', [literal(figure.kind)]],
        ['atlas:base', word(figure.base)],
        ['atlas:formula', word(figure.formula)],
        ['atlas:printed', word(figure.printed)],
        ['schema:description', texts(noteById.get(figure.note ?? ''))],
        ['schema:citation', cited.map((source) => records.sourceOf(source))],
      ],
    ];
  });
}

const politiesOf = ({ geodata }: Known, records: Records): Subjects => [
  ...geodata.polities.map((polity): Subjects[number] => [
    named('polity', polity.id),
    [
      ['a', ['schema:AdministrativeArea']],
      ['schema:name', texts(polity.name)],
      ['atlas:nameInTime', namesInTime(polity.names ?? [])],
      ['atlas:status', texts(polity.status)],
      ...dates(polity),
      [
        'atlas:capital',
        polity.capital.map(({ place, ...when }) =>
          blank([['schema:location', [iri(nameOf('place', place))]], ...dates(when)]),
        ),
      ],
      ['schema:description', texts(polity.note)],
      ['schema:citation', polity.sources.map((source) => records.sourceOf(source))],
    ],
  ]),
  ...geodata.borders.map(({ geometry, properties }): Subjects[number] => [
    named('border', properties.id),
    [
      ['atlas:polity', properties.polities.map((polity) => named('polity', polity))],
      ['atlas:today', [String(properties.today)]],
      ['atlas:precision', [literal(properties.precision)]],
      ['schema:geo', [geo(geometry.coordinates)]],
      ['schema:description', texts(properties.note)],
    ],
  ]),
];

const kindOf = ({ places }: Known['geodata'], of: string): 'place' | 'obj' =>
  places.some(({ id }) => id === of) ? 'place' : 'obj';
const redirectsOf = ({ geodata }: Known): Subjects =>
  geodata.redirects.map(({ id, was, to, note }) => [
    iri(nameOf(was ?? 'obj', id)),
    [
      ['atlas:movedTo', to === null ? [] : [iri(nameOf(kindOf(geodata, to), to))]],
      ['schema:description', texts(note)],
    ],
  ]);

/** @returns Turtle, the same for the same data */
export function wholeTurtle(checked: Checked): string {
  const known = knownOf(checked);
  const records = new Records(known);
  const about: Properties = [
    ['a', ['schema:Dataset']],
    ['schema:name', [literal('The Industrial Atlas of Kazakhstan, 1890–1940', '@en')]],
    ['schema:version', [literal(dataVersion.version)]],
    ['schema:datePublished', [literal(dataVersion.released)]],
    ['schema:license', [iri(LICENCE)]],
  ];
  return turtle([
    [DATA, about],
    ...known.things.map((thing) => records.statementsOf(thing)),
    ...sourcesOf(known, records),
    ...figuresOf(known, records),
    ...politiesOf(known, records),
    ...redirectsOf(known),
  ]);
}
