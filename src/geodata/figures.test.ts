// The figures, flows, events and polities of the real data: they must agree with the article and with each other.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { coverageOf } from '../core/atlas/coverage.ts';
import { distanceInKilometres, lengthInKilometres } from '../core/geo/geometry.ts';
import { holdingInYear } from '../core/time/lifecycle.ts';
import { checkGeodata } from './check.ts';
import { compileAtlas, compileEvidence } from './compile.ts';
import { readGeodataFiles } from './files.ts';
import { routeOverNetwork } from './flow-route.ts';

const { geodata, problems } = checkGeodata(readGeodataFiles('geodata'));
if (!geodata) throw new Error(JSON.stringify(problems, null, 2));
const atlas = compileAtlas(geodata);
const evidence = compileEvidence(geodata, 'kk');

describe('figures', () => {
  test('every figure of the article is there', () => {
    expect(geodata.figures.length).toBeGreaterThanOrEqual(160);
  });

  test('where a number of inhabitants stands in its source is said in the reader’s language', () => {
    const places = evidence.populations.map(({ id, locator }) => [id, locator] as const);
    expect(Object.fromEntries(places)['population-moscow-1939']).toBe('770-б.');
    expect(places.filter(([, locator]) => /page|paragraph|section|entry|end$/.test(locator ?? ''))).toEqual(
      [],
    );
  });

  test('every flagged figure has a note', () => {
    expect(geodata.figures.filter(({ flag, note }) => flag && !note).map(({ id }) => id)).toEqual([]);
  });

  const file = '../shared/source/article.kk.txt';
  test.skipIf(!existsSync(file))(`every printed number is in its sentence (needs ${file})`, () => {
    const text = new Map(
      [...readFileSync(file, 'utf8').matchAll(/^(S\d{3}) (.*)$/gm)].map(([, sentence, words]) => [
        sentence,
        words!,
      ]),
    );
    /** Numbers that the article writes as words, or that count items it lists. */
    const inWords: Record<string, RegExp> = {
      '1': /бірінші/, '2': /екі|екінші/, '3': /үш|үшінші/, '4': /төртінші/, '5': /бесінші|5/, '1.5': /бір жарым/,
      '7': /7/, '16.67': /алтыдан бір/, '20': /бестен бір/, '50': /жартысы|екі есе|50/, '66.7': /үштен екі/, '2500': /2,5 мың|2500/,
      '1.42': /42%/, '100': /екі есе/, '40': /40/,
    }; // prettier-ignore
    const missing = geodata.figures
      .filter(({ kind }) => kind !== 'derived' && kind !== 'outside')
      .filter(({ value, sentences, printed }) => {
        const words = sentences.map((sentence) => text.get(sentence) ?? '').join(' ');
        const plain = String(value).replace('.', ',');
        const variants = [plain, `${plain},0`, ...(printed ? [printed.match(/[\d,]+/)?.[0] ?? printed] : [])];
        return !variants.some((variant) => words.includes(variant)) && !inWords[String(value)]?.test(words);
      })
      .map(({ id, value, sentences }) => `${id}: ${value} in ${sentences.join(' ')}`);
    expect(missing).toEqual([]);
  });
});

describe('the audit', () => {
  const rows = coverageOf(atlas, evidence);

  test('each of the 119 sentences is used or has a reason why not, and fewer than 15 have a reason', () => {
    const used = ({ objects, figures, events }: (typeof rows)[number]): boolean =>
      objects.length + figures.length + events.length > 0;
    expect(rows).toHaveLength(119);
    expect(rows.filter((row) => !used(row) && !row.reason).map(({ sentence }) => sentence)).toEqual([]);
    expect(rows.filter((row) => used(row) && row.reason).map(({ sentence }) => sentence)).toEqual([]);
    expect(rows.filter(({ reason }) => reason).length).toBeLessThan(15);
  });
});

describe('flows', () => {
  const flow = (id: string) => atlas.routes.find((route) => route.id === id)!;

  test('Karaganda coal of 1936 goes by Akmola, Petropavl, Kurgan and Chelyabinsk to Magnitogorsk', () => {
    const { flow: coal, path } = flow('coal-karaganda-magnitogorsk');
    expect(coal?.sections).toEqual([
      'akmola-karaganda',
      'kurort-borovoe-akmola',
      'kokshetau-kurort-borovoe',
      'petropavl-kokshetau',
      'kurgan-petropavl',
      'chelyabinsk-kurgan',
      'chelyabinsk-troitsk',
      'troitsk-kartaly',
      'kartaly-magnitogorsk',
    ]);
    const sections = coal!.sections.map((id) => lengthInKilometres(flow(id).path));
    const sum = sections.reduce((total, length) => total + length, 0);
    expect(lengthInKilometres(path)).toBeGreaterThan(sum * 0.9);
    expect(lengthInKilometres(path)).toBeLessThan(sum * 1.1);
  });

  test('no flow leaves its network before its exit', () => {
    const far = geodata.flows.flatMap(({ id, geometry: { coordinates }, properties }) => {
      if (properties.routeYear === undefined) return [];
      const jumps = coordinates.slice(1).filter((to, index) => {
        const from = coordinates[index]!;
        return distanceInKilometres(from, to) > 450;
      });
      return jumps.length > (properties.exit ? 1 : 0) ? [id] : [];
    });
    expect(far).toEqual([]);
  });

  test('Karaganda is not on the network of 1929', () => {
    const at = (id: string) => atlas.places.find((place) => place.id === id)!.position;
    expect(routeOverNetwork(geodata.railways, 1929, [at('petropavl'), at('karaganda')])).toBeNull();
    expect(routeOverNetwork(geodata.railways, 1931, [at('petropavl'), at('karaganda')])).not.toBeNull();
  });
});

describe('names and polities', () => {
  const nameOf = (id: string, year: number): string | undefined =>
    holdingInYear(atlas.places.find((place) => place.id === id)!.names, year)?.name.ru;

  test.each([
    ['taraz', 1935, 'Аулие-Ата'],
    ['taraz', 1936, 'Мирзоян'],
    ['taraz', 1938, 'Джамбул'],
    ['almaty', 1920, 'Верный'],
    ['almaty', 1930, 'Алма-Ата'],
  ])('%s in %i is %s', (id, year, name) => expect(nameOf(id, year)).toBe(name));

  test.each([
    [1916, undefined],
    [1922, 'Оренбург'],
    [1927, 'Кзыл-Орда'],
    [1930, 'Алма-Ата'],
  ])('the capital of %i is %s', (year, name) => {
    const polity = holdingInYear(atlas.polities, year)!;
    const capital = holdingInYear(polity.capitals, year)?.place;
    expect(capital && nameOf(capital, year)).toBe(name);
  });
});
