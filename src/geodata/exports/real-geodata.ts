// Loads and checks the data of geodata/ for tests.
import { compileAtlas } from '../compile.ts';
import { checkGeodata, describeProblems, type Geodata } from '../check.ts';
import type { Whole } from './tables/table.ts';
import { readGeodataFiles } from '../files.ts';

export function realGeodata(): Geodata {
  const { geodata, problems } = checkGeodata(readGeodataFiles('geodata'));
  if (!geodata) throw new Error(describeProblems(problems));
  return geodata;
}

/** The same with the atlas that the build makes of it. */
export function realWhole(): Whole {
  const geodata = realGeodata();
  return { ...geodata, atlas: compileAtlas(geodata) };
}
