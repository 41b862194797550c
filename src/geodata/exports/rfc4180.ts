// A second, independent CSV parser, strictly by the grammar of RFC 4180. Tests compare it with papaparse.

/** The records of a table. @throws {Error} if the text breaks a rule of the grammar */
export function parseRfc4180(text: string): string[][] {
  const field = /"(?:[^"]|"")*"|[^",\r\n]*/y;
  const records: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const record: string[] = [];
    for (;;) {
      field.lastIndex = at;
      const [raw = ''] = field.exec(text) ?? [];
      record.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
      at += raw.length;
      if (text[at] !== ',') break;
      at += 1;
    }
    records.push(record);
    if (at < text.length && !text.startsWith('\r\n', at)) throw new Error(`no CRLF at ${at}`);
    at += 2;
  }
  const widths = new Set(records.map((record) => record.length));
  if (widths.size > 1) throw new Error(`rows of ${[...widths].join(' and ')} fields`);
  return records;
}
