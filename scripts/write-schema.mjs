// `npm run schema`: writes a JSON Schema for every file of geodata/ into geodata/schema/, made from the schema of the build, so
// that editors can complete and check. With --check it only reports whether they are current.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { runnerImport } from 'vite';

const { module } = await runnerImport('./src/geodata/schema.ts');
const check = process.argv.includes('--check');
let stale = 0;
mkdirSync('geodata/schema', { recursive: true });
for (const [file, { whole }] of Object.entries(module.FILES)) {
  // Tables are described in datapackage.json instead.
  if (!whole) continue;
  const name = `geodata/schema/${file.replace(/\.(geo)?json$/, '')}.schema.json`;
  // Checks that JSON Schema cannot express (a real date, a known id) are left to the build.
  const schema = toJsonSchema(whole, { typeMode: 'input', errorMode: 'ignore' });
  const text = `${JSON.stringify({ title: file, ...schema }, null, 2)}\n`;
  if (!check) writeFileSync(name, text);
  else {
    let present = '';
    try {
      present = readFileSync(name, 'utf8');
    } catch {
      // A missing file is not current.
    }
    if (present !== text) {
      console.error(`${name} is not what src/geodata/schema.ts says; run npm run schema`);
      stale += 1;
    }
  }
}
process.exit(stale > 0 ? 1 : 0);
