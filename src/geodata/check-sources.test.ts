// The list of sources, and what places and phases rest on: the faults that were found once, each made again, and the data.
import { describe, expect, test } from 'vitest';
import { existsInYear } from '../core/time/lifecycle.ts';
import { parseHistoricalDate } from '../core/time/edtf.ts';
import { checkGeodata, type Geodata } from './check.ts';
import { checkSourceList } from './check-sources.ts';
import { sourceOf } from './bibliography.ts';
import { readGeodataFiles, readTourFiles } from './files.ts';
import type { SourceRecord } from './schema.ts';

const contents = readGeodataFiles('geodata');
const real = checkGeodata(contents).geodata!;
const tours = Object.values(readTourFiles('geodata'));

function faultsOf(geodata: Geodata, texts: readonly string[]): string[] {
  const faults: string[] = [];
  checkSourceList(geodata, texts, (record, field, found) => faults.push(`${record} · ${field}: ${found}`));
  return faults;
}

test('the sources of the atlas can all be found and are all cited', () => {
  expect(faultsOf(real, tours)).toEqual([]);
});

describe('a source', () => {
  const page: SourceRecord = {
    ...{ id: 'a-page', type: 'webpage', title: 'A page', 'container-title': 'a-site.kz' },
    URL: 'https://a-site.kz/news/1',
  };
  const of = (source: SourceRecord): string[] => faultsOf({ ...real, sources: [source] }, [`[${source.id}]`]);
  const { URL: _address, ...withoutAddress } = page;

  test('with the address of its page is right', () => expect(of(page)).toEqual([]));
  test('with the address of the site alone', () => {
    expect(of({ ...page, URL: 'https://a-site.kz' })).toEqual(['a-page · URL: https://a-site.kz']);
    expect(of({ ...page, URL: 'https://a-site.kz/?p=1' })).toEqual([]);
  });
  test('without address needs the reason, with address it has none', () => {
    expect(of(withoutAddress)).toEqual(['a-page · URL: nothing']);
    expect(of({ ...withoutAddress, custom: { noAddress: 'not-recorded' } })).toEqual([]);
    expect(of({ ...page, custom: { noAddress: 'not-recorded' } })).toEqual([
      'a-page · custom.noAddress: not-recorded',
    ]);
  });
  test('stands once in the list', () => {
    const twice = [page, { ...page, id: 'again', URL: 'http://www.a-site.kz/news/1/' }];
    expect(faultsOf({ ...real, sources: twice }, ['a-page again'])).toEqual([
      'again · URL: http://www.a-site.kz/news/1/',
    ]);
  });
  test('says volume, issue and pages as the reader’s language writes them', () => {
    const article: SourceRecord = {
      ...{ id: 'an-article', type: 'article-journal', title: 'Steppe', 'container-title': 'A journal' },
      ...{ volume: '45', issue: '1–2', page: '137–192', issued: { 'date-parts': [[2004]] } },
    };
    const inEach = (['kk', 'ru', 'en'] as const).map((language) => sourceOf(article, language).citation);
    expect(inEach.map((citation) => citation.replaceAll('\u00a0', ' '))).toEqual([
      'Steppe. A journal, 45-том, № 1–2, 137–192-бет. 2004.',
      'Steppe. A journal, т. 45, № 1–2, с. 137–192. 2004.',
      'Steppe. A journal, vol. 45, no. 1–2, pp. 137–192. 2004.',
    ]);
  });
  test('that nobody wrote or published', () => {
    const { 'container-title': _site, ...nobody } = page;
    expect(of(nobody)).toEqual(['a-page · author: nothing']);
  });
  test('in Russian whose publisher is called in Latin letters', () => {
    const russian = {
      ...page,
      language: 'ru',
      publisher: 'Academy of Sciences',
      'publisher-place': 'Moscow',
    };
    expect(of(russian)).toEqual([
      'a-page · publisher: Academy of Sciences',
      'a-page · publisher-place: Moscow',
    ]);
    expect(of({ ...russian, publisher: 'Наука', 'publisher-place': 'Москва' })).toEqual([]);
  });
  test('that nothing cites', () => {
    expect(faultsOf({ ...real, sources: [page] }, [])).toEqual(['a-page · id: "a-page"']);
  });
  test('is called in short by the work it is in, where its title does not say it', () => {
    const shortOf = (source: Partial<SourceRecord>): string => sourceOf({ ...page, ...source }, 'en').short;
    expect(shortOf({ title: 'Semipalatinsk', 'container-title': 'Enciclopedia Italiana' })).toBe(
      'Enciclopedia Italiana: Semipalatinsk',
    );
    expect(shortOf({ title: 'Round the World, 1979', 'container-title': 'Round the World' })).toBe(
      'Round the World, 1979',
    );
    const described = { kk: 'Сайт', ru: 'Сайт', en: 'Wikipedia article on Saykhin' };
    expect(shortOf({ 'container-title': 'Wikipedia', custom: { title: described } })).toBe(described.en);
  });
  test('is never called by the name of a town alone', () => {
    const towns = new Set(
      real.places.flatMap(({ properties: { name, names } }) =>
        [name, ...names.map((one) => one.name)].flatMap((one) => Object.values(one)),
      ),
    );
    expect(
      real.sources.map((source) => sourceOf(source, 'ru').short).filter((short) => towns.has(short)),
    ).toEqual([]);
  });
  test('that is weak says why behind its title', () => {
    const weak = { kk: 'блог', ru: 'блог', en: 'a blog' };
    expect(sourceOf({ ...page, custom: { weak } }, 'en').citation).toMatch(
      /a-site\.kz\. Weak source: a blog\.$/,
    );
  });
});

describe('a place', () => {
  const { places } = real;

  test('has no name before it stood', () => {
    const collection = JSON.parse(contents['places.geojson']!) as {
      features: { id: string; properties: { founded?: string } }[];
    };
    collection.features.find(({ id }) => id === 'aral')!.properties.founded = '1939';
    const { problems } = checkGeodata({ ...contents, 'places.geojson': JSON.stringify(collection) });
    expect(problems.map(({ record, field, found }) => [record, field, found])).toEqual([
      ['aral', 'properties.names.1.start', '"1938"'],
    ]);
  });

  test.each([
    ['tekeli', 1936, 1937],
    ['balkhash', 1929, 1931],
    ['zhezkazgan', 1935, 1936],
    ['alga', 1929, 1930],
    ['temirtau', 1904, 1905],
    ['karsakpay', 1911, 1912],
    ['sagyz', 1935, 1936],
  ])('%s does not stand at the end of %i, but may at the end of %i', (id, before, after) => {
    const { founded } = places.find((place) => place.id === id)!.properties;
    const date = parseHistoricalDate(founded!);
    expect([before, after].map((year) => existsInYear(date, year))).toEqual([false, true]);
  });

  test('without known founding is one of few, and the others say what gives it', () => {
    const unknown = places.filter(({ properties }) =>
      properties.foundedSources.includes('general-knowledge'),
    );
    expect(unknown.length).toBeLessThanOrEqual(UNKNOWN_PLACES);
    const undated = places.filter(({ properties }) => properties.founded === undefined);
    for (const { id } of undated) expect(unknown.map((place) => place.id)).toContain(id);
  });
});

/** How many places and phases rest on general knowledge alone. A new one needs a source: these numbers may only fall. */
const UNKNOWN_PLACES = 10;
const UNSOURCED_PHASES = 20;

test('phases that rest on general knowledge alone are few', () => {
  const objects = [
    ...Object.values(real.sites).flat(),
    ...real.railways,
    ...real.roads,
    ...real.pipelines,
    ...real.flows,
  ];
  const alone = objects.flatMap(({ id, properties }) =>
    properties.lifecycle
      .filter(({ sources }) => String(sources) === 'general-knowledge')
      .map(({ state }) => `${id} ${state}`),
  );
  expect(alone.length, alone.join(', ')).toBeLessThanOrEqual(UNSOURCED_PHASES);
});
