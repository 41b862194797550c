// Reads geodata/, checks it, and makes of it what the build needs several times, each once. Texts have plain spaces.
import type { Atlas, Language } from '../core/atlas/atlas.ts';
import type { Evidence } from '../core/atlas/evidence.ts';
import { checkGeodata, describeProblems, type Geodata } from './check.ts';
import { unusedVocabulary } from './check-vocabulary.ts';
import { compileAtlas, compileEvidence } from './compile.ts';
import { readGeodataFiles, readTourFiles } from './files.ts';
import { checkTours, type Tours } from './tours.ts';

export interface Checked {
  readonly geodata: Geodata;
  readonly atlas: Atlas;
  readonly tours: Tours;
  /** Compiled when it is first asked for. */
  readonly evidenceIn: (language: Language) => Evidence;
}

/** @throws {Error} with all problems of the data */
export function readChecked(folder: string): Checked {
  const { geodata, problems } = checkGeodata(readGeodataFiles(folder));
  if (!geodata) throw new Error(describeProblems(problems));
  const unused = unusedVocabulary(geodata);
  if (unused.length > 0) throw new Error(describeProblems(unused));
  const atlas = compileAtlas(geodata);
  const { tours, problems: inTours } = checkTours(readTourFiles(folder), geodata, atlas);
  if (!tours) throw new Error(describeProblems(inTours));
  const evidence = new Map<Language, Evidence>();
  const evidenceIn = (language: Language): Evidence => {
    const compiled = evidence.get(language) ?? compileEvidence(geodata, language);
    evidence.set(language, compiled);
    return compiled;
  };
  return { geodata, atlas, tours, evidenceIn };
}
