// The texts of the welcome: what the atlas is, in one sentence, and two ways on. Fetched with the opening, or after the map.
import type { Language } from '../core/atlas/atlas.ts';
import { typesetAll } from '../core/text/typography.ts';

export interface WelcomeMessages {
  /** What screen readers call it. */
  readonly label: string;
  readonly what: string;
  readonly start: string;
  readonly explore: string;
}

const WELCOME: Readonly<Record<Language, WelcomeMessages>> = typesetAll(
  {
    kk: {
      label: 'Қош келдіңіз',
      what: 'Қазақстанның индустрияландырылуы, 1890–1940: жылдан жылға, әр деректің көзімен.',
      start: 'Әңгімені бастау',
      explore: 'Картаны шолу',
    },
    ru: {
      label: 'Добро пожаловать',
      what: 'Индустриализация Казахстана в 1890–1940 годах: год за годом, и у каждого факта есть источник.',
      start: 'Начать рассказ',
      explore: 'Смотреть карту',
    },
    en: {
      label: 'Welcome',
      what: 'The industrialisation of Kazakhstan from 1890 to 1940: year by year, every fact with its source.',
      start: 'Start the story',
      explore: 'Explore the map',
    },
  },
  null,
);

export const welcomeMessagesOf = (language: Language): WelcomeMessages => WELCOME[language];
