// What a researcher can do with the downloads alone, without the repository: rebuild the card of a works, the state of every object
// in a year, the bibliography. The files are read by a parser of another kind than that which wrote them.
import { describe, expect, test } from 'vitest';
import type { AtlasCollection } from '../../src/geodata/exports/atlas-geojson.ts';
import type { DataPackage } from '../../src/geodata/exports/data-package.ts';
import { downloads } from '../../src/geodata/exports/downloads.ts';
import { realWhole } from '../../src/geodata/exports/real-geodata.ts';
import { parseRfc4180 } from '../../src/geodata/exports/rfc4180.ts';
import { plainSpaces } from '../../src/core/text/typography.ts';
import { compileEvidence } from '../../src/geodata/compile.ts';
import { stateInYear } from '../../src/core/time/lifecycle.ts';

const geodata = realWhole();
const files = await downloads(geodata, '');
const text = (file: string): string => files[file] as string;
const { atlas } = geodata;
const evidence = compileEvidence(geodata, 'en');

type Row = Readonly<Record<string, string>>;
function table(name: string): Row[] {
  const [head = [], ...rows] = parseRfc4180(text(`${name}.csv`));
  return rows.map((row) => Object.fromEntries(row.map((cell, at) => [head[at]!, cell])));
}
const idsIn = (cell: string | undefined): string[] => (cell ? cell.split(' ') : []);

describe('the card of the Balkhash smelter', () => {
  const id = 'balkhash-copper-smelter';
  const site = atlas.sites.find((one) => one.id === id)!;
  const card = evidence.accounts[id]!;
  const of = (name: string): Row[] => table(name).filter(({ record }) => record === id);

  test('has its life, with first and last days and sources', () => {
    const phases = table('atlas').filter((row) => row['id'] === id);
    expect(
      phases.map((row) => [
        row['phase'],
        row['state'],
        row['start_earliest'],
        row['start_latest'],
        row['phase_sources'],
      ]),
    ).toEqual(
      site.lifecycle.map((phase, at) => [
        String(at + 1),
        phase.state,
        phase.start?.earliest ?? '',
        phase.start?.latest ?? '',
        phase.sources.join(' '),
      ]),
    );
    expect([phases[0]!['name_kk'], phases[0]!['precision'], phases[0]!['position_source']]).toEqual([
      site.name.kk,
      site.precision,
      card.positionSource,
    ]);
  });

  test('has what each source says, with its place in the source', () => {
    const claims = of('claims');
    expect(claims.map((row) => [row['text_en'], row['source'], row['locator']])).toEqual(
      geodata.sites.enterprises
        .find((record) => record.id === id)!
        .properties.claims.map(({ text, source, locator }) => [text.en, source, locator ?? '']),
    );
    expect(claims.length).toBeGreaterThan(3);
  });

  test('has its disagreements, remarks, builders, place and its names', () => {
    expect(of('disagreements').map((row) => row['about_en'])).toHaveLength(card.disagreements.length);
    expect(of('remarks').filter(({ about }) => about === 'after-1940')).toHaveLength(card.after1940 ? 1 : 0);
    const built = table('builders').filter((row) => idsIn(row['objects']).includes(id));
    expect(built.flatMap((row) => idsIn(row['who']))).toEqual([...(card.built?.who ?? [])]);
    const place = table('atlas').find((row) => row['layer'] === 'places' && row['id'] === site.place);
    expect(place?.['name_en']).toBe(atlas.places.find((one) => one.id === site.place)!.name.en);
    expect(
      table('names').filter((row) => row['layer'] === 'places' && row['record'] === site.place).length,
    ).toBeGreaterThan(1);
  });
});

test('the state of every object in 1936 is that of the map', () => {
  const rows = table('states-by-year').filter(({ year }) => year === '1936');
  const shown = [...atlas.sites, ...atlas.routes].flatMap(({ layer, id, lifecycle }) => {
    const now = stateInYear(lifecycle, 1936);
    return now ? [[layer, id, now.state, now.certainty]] : [];
  });
  expect(rows.map((row) => [row['layer'], row['record'], row['state'], row['certainty']])).toEqual(shown);
  expect(shown.length).toBeGreaterThan(150);
});

test('every source that any table names is in the table of sources, with a citation', () => {
  const cited = new Map(table('sources').map((row) => [row['id']!, row['citation']!]));
  const named = Object.keys(files)
    .filter((file) => file.endsWith('.csv') && file !== 'sources.csv')
    .flatMap((file) =>
      table(file.slice(0, -4)).flatMap((row) =>
        Object.entries(row)
          .filter(([column]) => /(^|_)(sources?)$/.test(column) && column !== 'source_url')
          .flatMap(([, ids]) => idsIn(ids)),
      ),
    );
  expect(new Set(named).size).toBeGreaterThan(250);
  expect([...new Set(named)].filter((source) => !cited.get(source))).toEqual([]);
  for (const source of evidence.sources)
    expect(cited.get(source.id), source.id).toBe(plainSpaces(source.citation));
});

test('every place, object, polity and section that a table names is there', () => {
  const objects = table('atlas');
  const known = new Set(objects.map((row) => row['id']!));
  const places = new Set(objects.filter((row) => row['layer'] === 'places').map((row) => row['id']!));
  const polities = new Set(table('polities').map((row) => row['id']!));
  for (const event of table('events')) {
    if (event['place']) expect(places, event['id']).toContain(event['place']);
    if (event['object']) expect(known, event['id']).toContain(event['object']);
  }
  for (const flow of table('flows')) {
    expect([flow['from'], flow['to']].filter((place) => !places.has(place!))).toEqual([]);
    expect(idsIn(flow['sections']).filter((section) => !known.has(section))).toEqual([]);
  }
  for (const { polity, place } of table('capitals')) {
    expect(polities).toContain(polity);
    expect(places).toContain(place);
  }
  const outlines = (
    JSON.parse(text('borders.geojson')) as { features: { properties: { polities: string[] } }[] }
  ).features;
  expect(
    outlines.flatMap(({ properties }) => properties.polities).filter((one) => !polities.has(one)),
  ).toEqual([]);
});

test('every statement, phase, opening and contradiction of the GeoJSON is in a table', () => {
  const { features } = JSON.parse(text('atlas.geojson')) as AtlasCollection;
  const keys = (name: string, column: string) =>
    new Set(table(name).map((row) => `${row['layer']!}/${row['record'] ?? row['id']!}/${row[column]!}`));
  const [claims, phases, contradictions, openings] = [
    keys('claims', 'claim'),
    keys('atlas', 'phase'),
    keys('disagreements', 'number'),
    keys('openings', 'stage'),
  ];
  for (const { id, properties } of features) {
    if (!('claims' in properties)) continue;
    const key = (what: string | number): string => `${properties.layer}/${id}/${what}`;
    for (const claim of properties.claims) expect(claims).toContain(key(claim.id));
    properties.lifecycle.forEach((_phase, at) => expect(phases).toContain(key(at + 1)));
    properties.disagreements?.forEach((_one, at) => expect(contradictions).toContain(key(at + 1)));
    if ('opening' in properties)
      for (const { stage } of properties.opening) expect(openings).toContain(key(stage));
  }
  expect(openings.size).toBeGreaterThan(50);
});

test('what stands for something else, and where in its sources a phase stands, is in the table of phases', () => {
  const rows = table('atlas');
  const stands = rows.filter((row) => row['stands_for']);
  expect(new Set(stands.map((row) => row['id'])).size).toBe(
    Object.values(geodata.sites)
      .flat()
      .filter(({ properties }) => properties.standsFor).length,
  );
  for (const row of stands) expect(Number(row['stands_for_km'])).toBeGreaterThan(0);
  const taraz = rows.find((row) => row['layer'] === 'places' && row['id'] === 'taraz')!;
  expect(idsIn(taraz['phase_sources'])).toEqual(
    geodata.places.find(({ id }) => id === 'taraz')!.properties.foundedSources,
  );
});

test('every property of the GeoJSON is described in the README', () => {
  const used = ['atlas.geojson', 'borders.geojson'].flatMap((file) =>
    (JSON.parse(text(file)) as { features: { properties: object }[] }).features.flatMap(({ properties }) =>
      Object.keys(properties),
    ),
  );
  const described = text('README.md').split('## What the properties in the GeoJSON say')[1]!;
  expect([...new Set(used)].filter((name) => !described.includes(`| \`${name}\` |`))).toEqual([]);
});

test('a column of codes names the vocabulary that explains them', () => {
  const explained = new Set(table('codes').map(({ vocabulary, code }) => `${vocabulary!} ${code!}`));
  const { resources } = JSON.parse(text('datapackage.json')) as DataPackage;
  for (const { path, schema } of resources)
    for (const { name, vocabulary, constraints } of schema?.fields ?? []) {
      if (path === 'codes.csv' || (!vocabulary && !constraints?.enum)) continue;
      const used = table(path.slice(0, -4)).flatMap((row) => idsIn(row[name]));
      expect(
        [...new Set([...used, ...(constraints?.enum ?? [])])].filter(
          (code) => !explained.has(`${vocabulary ?? ''} ${code}`),
        ),
        `${path} ${name}`,
      ).toEqual([]);
    }
});

test('every code in a column with a fixed choice is explained', () => {
  const explained = new Set(table('codes').map(({ code }) => code!));
  const { resources } = JSON.parse(text('datapackage.json')) as {
    resources: { path: string; schema?: { fields: { constraints?: { enum?: string[] } }[] } }[];
  };
  const used = resources
    .filter(({ path }) => path !== 'codes.csv')
    .flatMap(({ schema }) => schema?.fields.flatMap(({ constraints }) => constraints?.enum ?? []) ?? []);
  expect(used.length).toBeGreaterThan(100);
  expect([...new Set(used)].filter((code) => !explained.has(code))).toEqual([]);
});

test('the package says how large each file is and its checksum; the README names every file and column', () => {
  const { resources } = JSON.parse(text('datapackage.json')) as {
    resources: { path: string; bytes: number; hash: string; schema?: { fields: { name: string }[] } }[];
  };
  for (const { path, bytes, hash, schema } of resources) {
    expect(bytes, path).toBe(Buffer.byteLength(files[path]!));
    expect(hash, path).toMatch(/^sha256:[0-9a-f]{64}$/);
    const part = text('README.md').split(`## ${path}\n`)[1]?.split('\n## ')[0] ?? '';
    for (const { name } of schema?.fields ?? []) expect(part, path).toContain(`| \`${name}\` |`);
  }
  expect(new Set(resources.map(({ hash }) => hash)).size).toBe(resources.length);
});
