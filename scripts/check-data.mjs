// `npm run check:data`: checks geodata/ like the build, without building, and all texts of the atlas. Exits with 1 if there are problems.
import { runnerImport } from 'vite';

const { module: check } = await runnerImport('./src/geodata/check.ts');
const { module: files } = await runnerImport('./src/geodata/files.ts');
const { module: vocabulary } = await runnerImport('./src/geodata/check-vocabulary.ts');
const { module: compile } = await runnerImport('./src/geodata/compile.ts');
const { module: tours } = await runnerImport('./src/geodata/tours.ts');
const { module: texts } = await runnerImport('./src/geodata/check-texts.ts');
const { module: list } = await runnerImport('./src/geodata/check-sources.ts');
const { module: words } = await runnerImport('./src/geodata/interface-texts.ts');
const { module: keys } = await runnerImport('./src/geodata/json-keys.ts');
const { FILES } = (await runnerImport('./src/geodata/schema.ts')).module;
const { problems, geodata } = check.checkGeodata(files.readGeodataFiles('geodata'));
const guided = geodata
  ? tours.checkTours(files.readTourFiles('geodata'), geodata, compile.compileAtlas(geodata))
  : null;
const ofInterface = Object.entries(files.readInterfaceFiles('.')).flatMap(([file, source]) =>
  words.interfaceTexts(file, source),
);
const inTexts = geodata ? texts.checkTexts(geodata, files.readTourFiles('geodata'), ofInterface) : [];
const inSources = [];
if (geodata)
  list.checkSourceList(
    geodata,
    Object.values(files.readTourFiles('geodata')),
    (record, field, found, expected) =>
      inSources.push({ file: 'sources.json', record, field, found, expected }),
  );
// Files of the schema have been looked through already.
const inOtherFiles = Object.entries(files.readJsonFiles('geodata'))
  .filter(([file]) => !(file in FILES))
  .flatMap(([file, json]) => keys.repeatedKeys(file, json));
const unused = geodata ? vocabulary.unusedVocabulary(geodata) : [];
const wrong = [
  ...problems,
  ...inOtherFiles,
  ...unused,
  ...(guided?.problems ?? []),
  ...inTexts,
  ...inSources,
];
if (wrong.length > 0) {
  console.error(check.describeProblems(wrong));
  process.exit(1);
}
const { module: geometry } = await runnerImport('./src/core/geo/geometry.ts');
const paths = geodata.railways.map((record) => record.geometry.coordinates);
const vertices = paths.reduce((sum, path) => sum + path.length, 0);
const kilometres = paths.reduce((sum, path) => sum + geometry.lengthInKilometres(path), 0);
const sites = Object.values(geodata.sites).flat().length;
console.log(
  `geodata: ${sites} sites, ${geodata.railways.length} railway sections (${Math.round(kilometres)} km, ${((vertices / kilometres) * 100).toFixed(1)} vertices per 100 km), ${geodata.stations.length} stations, roads: ${geodata.roads.length}, ${geodata.pipelines.length} pipelines, ${geodata.places.length} places, ${geodata.populations.length} populations, ${geodata.sources.length} sources, ${guided.tours.en.length} tours, all valid`,
);
