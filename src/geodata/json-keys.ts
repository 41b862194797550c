// Finds keys that stand twice in one object of a JSON text. JSON.parse keeps the last of them without a word (RFC 8259 leaves it
// open), so that what stands first would be lost. It does not check whether the text is JSON.
import type { Problem } from './check.ts';

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],]|\n/g;

/** A problem for each repeated key, with the path of the key and the line in which it stands again. */
export function repeatedKeys(file: string, json: string): Problem[] {
  const problems: Problem[] = [];
  /** The objects and lists around a token, each with where it stands now; `keys` is null for a list. */
  const around: { readonly keys: Set<string> | null; at: string | number; isKeyNext: boolean }[] = [];
  let line = 1;
  for (const [token] of json.matchAll(TOKEN)) {
    const inner = around.at(-1);
    if (token === '\n') line++;
    else if (token === '{') around.push({ keys: new Set(), at: '', isKeyNext: true });
    else if (token === '[') around.push({ keys: null, at: 0, isKeyNext: false });
    else if (token === '}' || token === ']') around.pop();
    else if (token === ',' && inner) {
      if (inner.keys) inner.isKeyNext = true;
      else inner.at = Number(inner.at) + 1;
    } else if (inner?.keys && inner.isKeyNext) {
      const key = JSON.parse(token) as string;
      inner.at = key;
      inner.isKeyNext = false;
      if (inner.keys.has(key))
        problems.push({
          file,
          record: '–',
          field: around.map(({ at }) => at).join('.'),
          found: `the key ${token} again in line ${line}`,
          expected: 'each key once in an object',
        });
      inner.keys.add(key);
    }
  }
  return problems;
}
