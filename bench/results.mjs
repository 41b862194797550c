// The text of bench/RESULTS.md: one section for each measurement, each replaced by its own run and left alone by the others.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

const FILE = 'bench/RESULTS.md';

/**
 * Puts a section in the place of the one with the same title, or at the end.
 * @param {string} text Markdown that begins with `# Title`
 */
export function writeSection(text) {
  const title = text.slice(0, text.indexOf('\n'));
  const sections = existsSync(FILE) ? readFileSync(FILE, 'utf8').split(/^(?=# )/m) : [];
  const at = sections.findIndex((section) => section.startsWith(`${title}\n`));
  sections.splice(at < 0 ? sections.length : at, at < 0 ? 0 : 1, text);
  writeFileSync(FILE, `${sections.map((section) => section.trim()).join('\n\n')}\n`);
}

/** @param {string} chromium its version */
export const machine = (chromium) =>
  `${cpus()[0]?.model.trim() ?? 'Unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB; headless Chromium ${chromium}, WebGL 2 drawn by software (SwiftShader)`;
