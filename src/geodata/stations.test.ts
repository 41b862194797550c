// The stations of the real railways as the map gets them: the years in which they worked, their ticks, their names.
import { describe, expect, test } from 'vitest';
import { railwaysOf, workingSections } from '../core/rail/rail-access.ts';
import { isShown } from '../core/time/runs.ts';
import { compileAtlas } from './compile.ts';
import { realGeodata } from './exports/real-geodata.ts';
import { compileStations } from './stations.ts';

const geodata = realGeodata();
const atlas = compileAtlas(geodata);
const stations = compileStations(geodata, atlas);
const railways = railwaysOf(atlas);
const of = (id: string) => stations.find((station) => station.id === id)!;
const certaintyIn = (id: string, year: number) =>
  of(id).runs.find((run) => isShown(run, { since: year, until: year }))?.certainty ?? null;

describe('a station works', () => {
  test('with its line', () => {
    expect([1927, 1928, 1929].map((year) => certaintyIn('shar', year))).toEqual([
      ...[null, 'possible', 'certain'],
    ]);
    expect([1929, 1930].map((year) => certaintyIn('lepsy', year))).toEqual([null, 'certain']);
    expect([1935, 1936, 1937, 1938].map((year) => certaintyIn('agadyr', year))).toEqual([
      ...[null, 'possible', 'possible', 'certain'],
    ]);
  });
  test('later than its line where a source says so', () => {
    expect([1929, 1930].map((year) => certaintyIn('dzhabyk', year))).toEqual([null, 'certain']);
    expect(certaintyIn('magnitogorsk', 1929)).toBe('certain');
  });
  test('as long as any of its lines does', () => {
    expect([1893, 1894].map((year) => certaintyIn('petropavl', year))).toEqual([null, 'certain']);
    expect(certaintyIn('petropavl', 1940)).toBe('certain');
    expect(certaintyIn('saryshagan', 1940)).toBeNull();
  });
  test('in no year in which none of its lines possibly did', () => {
    for (let year = 1890; year <= 1940; year++) {
      const working = new Set(workingSections(railways, year, 'possible').map(({ id }) => id));
      for (const { id } of stations) {
        const lines = geodata.railways.filter(({ properties }) => properties.stations.includes(id));
        if (certaintyIn(id, year))
          expect(
            lines.some((line) => working.has(line.id)),
            `${id} ${year}`,
          ).toBe(true);
      }
    }
  });
});

test('a station at a place of the atlas leaves the name to the place', () => {
  expect(of('karaganda').atPlace).toBe(true);
  expect(of('myrza').atPlace).toBe(false);
});

test('ticks stand across the line', () => {
  // The line from Omsk to Tatarsk runs east, that from Elton to Saykhin south.
  expect(Math.abs(of('kormilovka').bearing - 80)).toBeLessThan(10);
  expect(Math.abs(of('elton').bearing)).toBeGreaterThan(170);
});

describe('the records of railways', () => {
  test('sections of one line that meet and work have the same gauge in 1940', () => {
    const differing = railways.flatMap((one, index) =>
      railways
        .slice(index + 1)
        .filter((other) => other.line === one.line)
        .filter((other) => other.path.some((vertex) => one.path.some((at) => String(at) === String(vertex))))
        .filter((other) => other.gauges.at(-1)?.gauge !== one.gauges.at(-1)?.gauge)
        .map((other) => `${one.id} ${other.id}`),
    );
    expect(differing).toEqual([]);
  });
  test('say how sure the course is where nothing could be compared with it', () => {
    const uncertain = [
      ...['karsakpay-baykonur', 'karsakpay-zhezkazgan-mine', 'lokot-shemonaikha', 'shemonaikha-zashchita'],
      ...[
        'zashchita-ridder',
        'zashchita-oskemen',
        'oskemen-pier-ridder',
        'koksu-tekeli',
        'turkistan-achisay',
      ],
      ...['karaganda-spassk', 'shymkent-lenger', 'balkhash-kounrad', 'ekibastuz-voskresenskaya-pier'],
    ];
    for (const id of uncertain)
      expect(geodata.railways.find((record) => record.id === id)?.properties.courseNote, id).toBeDefined();
    expect(geodata.roads.map(({ id, properties }) => [id, Boolean(properties.courseNote)])).toEqual([
      ['zhosaly-karsakpay', true],
    ]);
  });
  test.each([
    ['omsk-novosibirsk', '[1895..1896]'],
    ['petropavl-omsk', '1894'],
    ['petropavl-kokshetau', '[1922-06..1922-07]'],
    ['turkistan-achisay', '1933'],
    ['oral-iletsk', '1937'],
    ['akmola-karaganda', '1931-02-01'],
  ])('%s is in use from %s', (id, start) => {
    const { lifecycle } = geodata.railways.find((record) => record.id === id)!.properties;
    expect(lifecycle.find(({ state }) => state === 'operating')?.start).toBe(start);
  });
});
