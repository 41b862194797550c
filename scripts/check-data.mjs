// `npm run check:data`: checks geodata/ like the build, without building, and all texts of the atlas. Exits with 1 if there are problems.
import { runnerImport } from 'vite';

const { module: check } = await runnerImport('./src/geodata/check.ts');
const { module: files } = await runnerImport('./src/geodata/files.ts');
const { module: tours } = await runnerImport('./src/geodata/tours.ts');
const { module: texts } = await runnerImport('./src/geodata/check-texts.ts');
const { module: words } = await runnerImport('./src/geodata/interface-texts.ts');
const { problems, geodata } = check.checkGeodata(files.readGeodataFiles('geodata'));
const guided = geodata ? tours.checkTours(files.readTourFiles('geodata'), geodata) : null;
const ofInterface = Object.entries(files.readInterfaceFiles('.')).flatMap(([file, source]) =>
  words.interfaceTexts(file, source),
);
const inTexts = geodata ? texts.checkTexts(geodata, files.readTourFiles('geodata'), ofInterface) : [];
const wrong = [...problems, ...(guided?.problems ?? []), ...inTexts];
if (wrong.length > 0) {
  console.error(check.describeProblems(wrong));
  process.exit(1);
}
const sites = Object.values(geodata.sites).flat().length;
console.log(
  `geodata: ${sites} sites, ${geodata.railways.length} railway sections, ${geodata.pipelines.length} pipelines, ${geodata.places.length} places, ${geodata.sources.length} sources, ${guided.tours.en.length} tours, all valid`,
);
