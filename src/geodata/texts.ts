// Collects every text that a reader sees, with where it stands: from the records of geodata/ and from the tours. The texts of
// the interface are collected in interface-texts.ts.
import { LANGUAGES, type Language } from '../core/atlas/atlas.ts';
import type { Years } from '../core/time/bounds.ts';
import type { Geodata } from './check.ts';
import { ATLAS_YEARS, yearsOfText } from './town-names.ts';

export interface PlacedText {
  readonly file: string;
  readonly record: string;
  readonly field: string;
  readonly language: Language;
  readonly text: string;
  /** The years it speaks of, where a date or the step of a tour gives them. */
  readonly years?: Years;
}

const FILE_OF: Readonly<Record<Exclude<keyof Geodata, 'sites'>, string>> = {
  railways: 'railways.geojson',
  stations: 'stations.csv',
  roads: 'roads.geojson',
  pipelines: 'pipelines.geojson',
  flows: 'flows.geojson',
  builders: 'builders.json',
  places: 'places.geojson',
  events: 'events.json',
  disputes: 'disagreements.json',
  polities: 'polities.json',
  borders: 'borders.geojson',
  retellings: 'retellings.json',
  uncited: 'uncited-sentences.json',
  redirects: 'redirects.json',
  figures: 'statistics.csv',
  populations: 'populations.csv',
  series: 'statistics-series.csv',
  units: 'statistics-units.csv',
  notes: 'statistics-notes.csv',
  glossary: 'glossary.csv',
  sources: 'sources.json',
};

type Localized = Readonly<Record<Language, string>>;

/** Whether a value has a text in every language. */
const isLocalized = (value: object): value is Localized =>
  LANGUAGES.every((language) => language in value && typeof (value as Localized)[language] === 'string');

/** Every text in three languages within a value, with the path to it: `properties.claims.0.text`. */
export function* localizedIn(value: unknown, path = ''): Generator<readonly [path: string, text: Localized]> {
  if (value === null || typeof value !== 'object') return;
  if (isLocalized(value)) yield [path, value];
  for (const [key, one] of Object.entries(value)) yield* localizedIn(one, path ? `${path}.${key}` : key);
}

const idOf = (record: object): string => {
  const { id, properties } = record as { id?: string; properties?: { id?: string } };
  return id ?? properties?.id ?? '–';
};

/** Every record with its file, but those of the glossary, which is measured by itself. */
export function* recordsWithFile({ sites, ...others }: Geodata): Generator<readonly [string, object]> {
  for (const [layer, records] of Object.entries(sites))
    for (const record of records) yield [`${layer}.geojson`, record];
  for (const [name, records] of Object.entries(others))
    if (name !== 'glossary')
      for (const record of records as readonly object[])
        yield [FILE_OF[name as keyof typeof FILE_OF], record];
}

export function* textsOfGeodata(geodata: Geodata): Generator<PlacedText> {
  for (const [file, record] of recordsWithFile(geodata))
    for (const [field, localized] of localizedIn(record))
      for (const language of LANGUAGES)
        yield {
          file,
          record: idOf(record),
          field: field ? `${field}.${language}` : language,
          language,
          text: localized[language],
          years: yearsOfText(record, field),
        };
}

/** The words of the tours, line by line: without addresses, ids of objects and citations. */
export function* textsOfTours(contents: Readonly<Record<string, string>>): Generator<PlacedText> {
  for (const [name, content] of Object.entries(contents)) {
    const language = LANGUAGES.find((one) => name.endsWith(`.${one}.md`));
    if (!language) continue;
    let step = 'head';
    let years = ATLAS_YEARS;
    for (const [index, line] of content.split('\n').entries()) {
      if (line.startsWith('## ')) step = line.slice(3);
      const [, year] = /^\[[^\]]*\]\(#[^)]*year=(\d{4})/.exec(line) ?? [];
      if (year) years = { since: Number(year), until: Number(year) };
      const text = line
        .replace(/\]\((?:#|object:)[^)]*\)/g, ']')
        .replace(/ ?\[(?:S\d{3}|[a-z0-9]+(?:-[a-z0-9]+)*)(?:, ?(?:S\d{3}|[a-z0-9-]+))*\](?!\()/g, '')
        .replace(/[[\]*#>]/g, '');
      yield { file: `tours/${name}`, record: step, field: `line ${index + 1}`, language, text, years };
    }
  }
}
