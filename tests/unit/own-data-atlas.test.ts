// The files of the atlas itself, opened as a reader's own data.
import { expect, test } from 'vitest';
import { FileAnswers } from '../../src/app/own-data/worker/answers.ts';
import { stateInYear } from '../../src/core/time/lifecycle.ts';
import { atlasCsv } from '../../src/geodata/exports/atlas-csv.ts';
import { atlasGeojson } from '../../src/geodata/exports/atlas-geojson.ts';
import { linkedPlaces } from '../../src/geodata/exports/linked-places.ts';
import { realGeodata } from '../../src/geodata/exports/real-geodata.ts';
import { compileAtlas } from '../../src/geodata/compile.ts';

const geodata = realGeodata();

async function opened(content: string) {
  const answers = new FileAnswers();
  const columns = await answers.open(new Blob([content]), () => undefined);
  const choice = { mapping: columns.guess, endStands: true, latitudeFirst: false };
  const summary = await answers.build(choice, () => undefined);
  await answers.categorise(null);
  const shownIn = async (year: number): Promise<number[]> => {
    const view = { years: { since: year, until: year }, visible: [true], certainOnly: true };
    await answers.show(view);
    return (await answers.shownPage(0, 9999)).map(({ record }) => record);
  };
  return { answers, summary, shownIn };
}

test('atlas.geojson: every object and place, in its years', async () => {
  const collection = atlasGeojson(geodata);
  const { answers, summary, shownIn } = await opened(JSON.stringify(collection));
  expect(summary).toMatchObject({ total: collection.features.length, bad: 0 });
  expect((await answers.record(0)).name).toBe(collection.features[0]!.properties.name.kk);
  const { routes, sites } = compileAtlas(geodata);
  const lives = new Map([...sites, ...routes].map(({ id, lifecycle }) => [id, lifecycle]));
  const ids = collection.features.map(({ id }) => id);
  for (const year of [1890, 1905, 1918, 1931, 1940]) {
    const certain = new Set((await shownIn(year)).map((record) => ids[record]));
    for (const [id, lifecycle] of lives) {
      const state = stateInYear(lifecycle, year);
      // Where only the state is uncertain, the atlas says possible of it; that the object was there may be certain.
      if (state?.certainty === 'certain' && state.state !== 'closed')
        expect(certain, `${id} ${year}`).toContain(id);
      if (state === null) expect(certain, `${id} ${year}`).not.toContain(id);
    }
  }
});

test('linked-places and the table of the atlas', async () => {
  const places = linkedPlaces(geodata);
  const { answers, summary: whole } = await opened(JSON.stringify(places));
  expect(await answers.badPage(0, 9)).toEqual([]);
  expect(whole).toMatchObject({ total: places.features.length, bad: 0 });
  const { summary } = await opened(atlasCsv(atlasGeojson(geodata).features));
  expect(summary.total).toBeGreaterThan(0);
});
