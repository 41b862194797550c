// Fetches the data that the build made from geodata/: the atlas, and evidence and tours in one chunk for each language.
import type { Atlas, Language } from '../../core/atlas/atlas.ts';
import type { Evidence } from '../../core/atlas/evidence.ts';
import type { Tour } from '../../core/atlas/tour.ts';
import { ask } from '../late/late.ts';

const EVIDENCE: Readonly<Record<Language, () => Promise<{ default: Evidence }>>> = {
  kk: () => import('virtual:evidence/kk'),
  ru: () => import('virtual:evidence/ru'),
  en: () => import('virtual:evidence/en'),
};

const TOURS: Readonly<Record<Language, () => Promise<{ default: readonly Tour[] }>>> = {
  kk: () => import('virtual:tours/kk'),
  ru: () => import('virtual:tours/ru'),
  en: () => import('virtual:tours/en'),
};

/** @throws {LateError} when the network fails. */
export async function loadAtlas(): Promise<Atlas> {
  return (await ask(() => import('virtual:atlas'))).default;
}

/** @throws {LateError} when the network fails. */
export async function loadEvidence(language: Language): Promise<Evidence> {
  return (await ask(EVIDENCE[language])).default;
}

/** @throws {LateError} when the network fails. */
export async function loadTours(language: Language): Promise<readonly Tour[]> {
  return (await ask(TOURS[language])).default;
}
