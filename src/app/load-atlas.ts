// Fetches the atlas in one language: a chunk of its own, so that a reader loads one of the three.
import type { Atlas, Language } from '../core/atlas.ts';

const LOADERS: Readonly<Record<Language, () => Promise<{ default: Atlas }>>> = {
  kk: () => import('virtual:atlas/kk'),
  ru: () => import('virtual:atlas/ru'),
  en: () => import('virtual:atlas/en'),
};

/** @throws when the network fails. */
export async function loadAtlas(language: Language): Promise<Atlas> {
  return (await LOADERS[language]()).default;
}
