// `npm run datapackage`: writes geodata/datapackage.json, which describes every table and file of geodata/. With --check it only
// reports whether the file is current.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';

const FILE = 'geodata/datapackage.json';
const { module } = await runnerImport('./src/geodata/exports/geodata-package.ts');
const text = `${JSON.stringify(module.geodataPackage, null, 2)}\n`;
if (!process.argv.includes('--check')) writeFileSync(FILE, text);
else if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== text) {
  console.error(`${FILE} is not what src/geodata/exports/geodata-package.ts says; run npm run datapackage`);
  process.exit(1);
}
