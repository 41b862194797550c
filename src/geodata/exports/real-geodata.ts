// Loads and checks the data of geodata/ for tests.
import { checkGeodata, describeProblems, type Geodata } from '../check.ts';
import { readGeodataFiles } from '../files.ts';

export function realGeodata(): Geodata {
  const { geodata, problems } = checkGeodata(readGeodataFiles('geodata'));
  if (!geodata) throw new Error(describeProblems(problems));
  return geodata;
}
