// `npm run check:data`: checks geodata/ like the build, without building. Exits with 1 if there are problems.
import { runnerImport } from 'vite';

const { module: check } = await runnerImport('./src/geodata/check.ts');
const { module: files } = await runnerImport('./src/geodata/files.ts');
const { module: vocabulary } = await runnerImport('./src/geodata/check-vocabulary.ts');
const { module: tours } = await runnerImport('./src/geodata/tours.ts');
const { problems, geodata } = check.checkGeodata(files.readGeodataFiles('geodata'));
const guided = geodata ? tours.checkTours(files.readTourFiles('geodata'), geodata) : null;
const wrong = [
  ...problems,
  ...(geodata ? vocabulary.unusedVocabulary(geodata) : []),
  ...(guided?.problems ?? []),
];
if (wrong.length > 0) {
  console.error(check.describeProblems(wrong));
  process.exit(1);
}
const sites = Object.values(geodata.sites).flat().length;
console.log(
  `geodata: ${sites} sites, ${geodata.railways.length} railway sections, ${geodata.pipelines.length} pipelines, ${geodata.places.length} places, ${geodata.sources.length} sources, ${guided.tours.en.length} tours, all valid`,
);
