// Reads the files of geodata/, and the sources that hold texts of the interface, from disk. No other file of src/geodata uses the file system.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FILES } from './schema.ts';

/** File name → text, for every file of the schema that exists in the folder. */
export function readGeodataFiles(folder: string): Record<string, string> {
  const contents: Record<string, string> = {};
  for (const name of Object.keys(FILES)) {
    const file = path.join(folder, name);
    if (existsSync(file)) contents[name] = readFileSync(file, 'utf8');
  }
  return contents;
}

/** Path in the folder → text, for every JSON file in it, also those that no schema describes. */
export function readJsonFiles(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    names
      .filter((name) => name.endsWith('json'))
      .map((name) => [name.replaceAll('\\', '/'), readFileSync(path.join(folder, name), 'utf8')]),
  );
}

/** File name → text, for every tour in `tours/` of the folder. */
export function readTourFiles(folder: string): Record<string, string> {
  const tours = path.join(folder, 'tours');
  const names = existsSync(tours) ? readdirSync(tours).filter((name) => name.endsWith('.md')) : [];
  return Object.fromEntries(names.map((name) => [name, readFileSync(path.join(tours, name), 'utf8')]));
}

/** Path from the root of the repository → source, for every file whose strings are texts of the interface. */
export function readInterfaceFiles(root: string): Record<string, string> {
  const names = ['src/i18n', 'src/app/tools'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map(
      (name) => `${folder}/${name.replaceAll('\\', '/')}`,
    ),
  );
  return Object.fromEntries(
    names
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => [name, readFileSync(path.join(root, name), 'utf8')]),
  );
}
