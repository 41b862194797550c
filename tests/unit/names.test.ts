// The one rule for names over the whole atlas: in every year and language, what stands for a thing is its name of that year, and no
// name of another time stands beside it.
import { describe, expect, test } from 'vitest';
import {
  FIRST_YEAR,
  LANGUAGES,
  LAST_YEAR,
  LAYERS,
  SECTORS,
  STATES,
  type Language,
  type Place,
} from '../../src/core/atlas/atlas.ts';
import { nameInYear, nameToday, populationsInYear } from '../../src/core/atlas/names.ts';
import { namePlaces, townsOf } from '../../src/core/atlas/name-places.ts';
import { allObjects } from '../../src/core/atlas/selection.ts';
import { townLooks } from '../../src/core/atlas/town-looks.ts';
import { existsInYear, runsOf } from '../../src/core/time/lifecycle.ts';
import { isShown } from '../../src/core/time/runs.ts';
import { compileAtlas, compileEvidence } from '../../src/geodata/compile.ts';
import { realGeodata } from '../../src/geodata/exports/real-geodata.ts';
import { compileStations } from '../../src/geodata/stations.ts';
import { placeFeatures } from '../../src/map/place-features.ts';
import { plainPages } from '../../src/plain-page.ts';

const geodata = realGeodata();
const atlas = compileAtlas(geodata);
const YEARS = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
const place = (id: string): Place => atlas.places.find((one) => one.id === id)!;
const object = (id: string) => allObjects(atlas).find((one) => one.id === id)!;

/** All names of a town but that of the year. */
const otherNames = (town: Place, year: number, language: Language): string[] => {
  const then = nameInYear(town, year, language);
  const all = [town.name, ...town.names.map(({ name }) => name)].map((name) => name[language]);
  return [...new Set(all)].filter((name) => name !== then);
};
const stands = (name: string, text: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u').test(
    text,
  );

/** The republic's name, which a settlement had from 1938 on. */
const REPUBLIC = new Set(['Қазақстан', 'Казахстан', 'Kazakhstan']);
/** Objects that are named after a water, not after the town: the lake (Bertys until 1937), the river (Fabrichny until 2007). */
const NAMED_AFTER_A_WATER = new Set([
  ...['balkhash-copper-smelter', 'balkhash-shipping', 'balkhash-fish-plants'],
  ...['balkhash-copper-combine-chp', 'pribalkhashstroy-settlement', 'kargaly-cloth-factory'],
]);

describe.each(LANGUAGES)('in %s', (language) => {
  test('the map shows every place by its name of the year', () => {
    const features = placeFeatures(atlas, language, {
      filters: { layers: LAYERS, sectors: SECTORS, states: STATES, certain: false },
      years: { since: 1936, until: 1936 },
    }).features.map(({ properties }) => properties);
    for (const town of atlas.places)
      for (const year of YEARS.filter((one) => existsInYear(town.founded, one))) {
        const drawn = features.filter(
          (one) => one.id === town.id && isShown(one, { since: year, until: year }),
        );
        expect(
          drawn.map((one) => (one as unknown as { name: string }).name),
          `${town.id} ${year}`,
        ).toEqual([nameInYear(town, year, language)]);
      }
  });

  test('no name of an object holds a town’s name of another time', () => {
    const wrong = allObjects(atlas)
      .filter(({ id }) => !NAMED_AFTER_A_WATER.has(id))
      .flatMap((one) => {
        const since = runsOf(one.lifecycle)[0]?.from ?? FIRST_YEAR;
        return YEARS.filter((year) => year >= since).flatMap((year) => {
          const name = nameInYear(one, year, language);
          return atlas.places.flatMap((town) =>
            otherNames(town, year, language)
              // A name that another town has in the same year is that town's.
              .filter(
                (other) =>
                  !REPUBLIC.has(other) &&
                  stands(other, name) &&
                  !atlas.places.some((the) => nameInYear(the, year, language).includes(other)),
              )
              .map((other) => `${one.id} ${year}: ${name} (${other})`),
          );
        });
      });
    expect(wrong).toEqual([]);
  });

  test('a station that is called like its town is called so in every year', () => {
    const stations = compileStations(geodata, atlas);
    const of = (id: string) => stations.find((station) => station.id === id)!;
    for (const year of YEARS) {
      expect(nameInYear(of('taraz'), year, language)).toBe(nameInYear(place('taraz'), year, language));
      expect(nameInYear(of('kurort-borovoe'), year, language)).toBe(of('kurort-borovoe').name[language]);
    }
    const { accounts } = compileEvidence(geodata, language);
    expect(accounts['burnoe-taraz']?.stations.at(-1)?.town).toBe('taraz');
    expect(accounts['burnoe-taraz']?.stations[0]?.town).toBeNull();
  });

  test('figures of inhabitants name the town as in the year', () => {
    const { populations } = compileEvidence(geodata, language);
    for (const year of [1897, 1926, 1939])
      for (const one of populationsInYear(populations, atlas.places, year, language))
        expect(one.what).toBe(nameInYear(place(one.place), year, language));
  });
});

test('every town has a place for its name at each zoom at which it is shown', () => {
  const towns = townsOf(atlas);
  const filters = { layers: LAYERS, sectors: SECTORS, states: STATES, certain: false };
  for (const length of [1, 10]) {
    const looksOf = townLooks(atlas, 'ru', { filters, length });
    const without = atlas.places.flatMap((town) => {
      const placesOf = namePlaces(town, towns);
      return looksOf(town).flatMap((look) =>
        placesOf(look).flatMap(({ from, places }) =>
          places.length === 0 ? [`${town.id}, ${look.from}–${look.to}, zoom ${from}`] : [],
        ),
      );
    });
    expect(without).toEqual([]);
  }
});

describe('the names of objects follow those of their towns', () => {
  test.each<[string, number, string, string, string]>([
    [
      'almaty-fruit-combine',
      1936,
      'Алматы жеміс-жидек комбинаты',
      'Алма-Атинский плодоконсервный комбинат',
      'Alma-Ata fruit-canning combine',
    ],
    [
      'almaty-wool-washery',
      1913,
      'Верный жүн жуу фабрикасы',
      'Верненская шерстомойная фабрика',
      'Verny wool washery',
    ],
    [
      'semey-cloth-combine',
      1940,
      'Семей шұға комбинаты',
      'Семипалатинский суконный комбинат',
      'Semipalatinsk cloth combine',
    ],
    [
      'zhambyl-sugar-factory',
      1937,
      'Мирзоян қант зауыты',
      'Мирзоянский сахарный завод',
      'Mirzoyan sugar factory',
    ],
    [
      'zhambyl-sugar-factory',
      1938,
      'Жамбыл қант зауыты',
      'Джамбулский сахарный завод',
      'Dzhambul sugar factory',
    ],
    [
      'shymkent-chemical-pharmaceutical-plant',
      1917,
      'Черняев сантонин зауыты',
      'Черняевский сантонинный завод',
      'Chernyaev santonin works',
    ],
    ['akmola-karaganda', 1931, 'Ақмола – Қарағанды', 'Акмолинск – Караганда', 'Akmolinsk – Karaganda'],
    ['omsk-novosibirsk', 1895, 'Омбы – Новониколаевск', 'Омск – Ново-Николаевск', 'Omsk – Novo-Nikolaevsk'],
    ['samara-orenburg', 1936, 'Куйбышев – Орынбор', 'Куйбышев – Оренбург', 'Kuybyshev – Orenburg'],
    ['moyynty-balkhash', 1936, 'Мойынты – Бертіс', 'Мойынты – Бертыс', 'Moyynty – Bertys'],
    ['moyynty-balkhash', 1937, 'Мойынты – Балқаш', 'Мойынты – Балхаш', 'Moyynty – Balkhash'],
    [
      'coal-shakpak-local',
      1940,
      'Шақпақ пен Келтемашат көмірі жергілікті зауыттарға',
      'Шакпакский и кельтемашатский уголь для местных заводов',
      'Shakpak and Keltemashat coal for local works',
    ],
    ['kazstroyugol-trust', 1930, '«Казстройуголь» тресі', 'Трест «Казстройуголь»', 'Kazstroyugol trust'],
    ['kazstroyugol-trust', 1931, '«Карагандауголь» тресі', 'Трест «Карагандауголь»', 'Karagandaugol trust'],
  ])('%s in %i', (id, year, kk, ru, en) => {
    expect(LANGUAGES.map((language) => nameInYear(object(id), year, language))).toEqual([kk, ru, en]);
  });
  test('before it began, an object is called as in its first year', () => {
    expect(nameInYear(object('almaty-fruit-combine'), 1900, 'en')).toBe('Alma-Ata fruit-canning combine');
  });
  test('works that are named after a lake keep their names', () => {
    expect(nameInYear(object('balkhash-copper-smelter'), 1932, 'en')).toBe(
      'Balkhash copper smelting combine',
    );
    expect(nameInYear(place('balkhash'), 1932, 'en')).toBe('Bertys');
  });
});

describe('today’s name', () => {
  test('is given where it is another', () => {
    expect(nameToday(place('almaty'), 1936, 'en')).toBe('Almaty');
    expect(nameToday(place('almaty'), 1936, 'kk')).toBeNull();
    expect(nameToday(place('almaty'), 1913, 'kk')).toBe('Алматы');
    expect(nameToday(place('karaganda'), 1936, 'ru')).toBeNull();
  });
  test('years outside of the atlas count as its nearest', () => {
    expect(nameInYear(place('almaty'), 1700, 'en')).toBe('Verny');
    expect(nameInYear(object('almaty-winery'), 2000, 'en')).toBe('Alma-Ata winery');
  });
});

test('the plain page calls works and towns as in the last year of the atlas', () => {
  expect(plainPages(atlas, {})['plain.en.html']).toContain(
    '>Alma-Ata winery</a></td><td>Winery</td><td>Alma-Ata</td>',
  );
});
