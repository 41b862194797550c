// Reads the files of geodata/ from disk. No other file of src/geodata uses the file system.
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

/** File name → text, for every tour in `tours/` of the folder. */
export function readTourFiles(folder: string): Record<string, string> {
  const tours = path.join(folder, 'tours');
  const names = existsSync(tours) ? readdirSync(tours).filter((name) => name.endsWith('.md')) : [];
  return Object.fromEntries(names.map((name) => [name, readFileSync(path.join(tours, name), 'utf8')]));
}
