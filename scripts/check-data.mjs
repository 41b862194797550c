// Checks geodata/ as the build does, without building: `npm run check:data`. Exit code 1 when something is wrong.
import { runnerImport } from 'vite';

const { module: check } = await runnerImport('./src/geodata/check.ts');
const { module: files } = await runnerImport('./src/geodata/files.ts');
const { problems, geodata } = check.checkGeodata(files.readGeodataFiles('geodata'));
if (problems.length > 0) {
  console.error(check.describeProblems(problems));
  process.exit(1);
}
const sites = Object.values(geodata.sites).flat().length;
console.log(
  `geodata: ${sites} sites, ${geodata.railways.length} railway sections, ${geodata.pipelines.length} pipelines, ${geodata.places.length} places, ${geodata.sources.length} sources, all valid`,
);
