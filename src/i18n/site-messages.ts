// What the atlas is, for search engines and for whoever installs it. Fetched after the ground is drawn.
import type { Language } from '../core/atlas/atlas.ts';
import { typesetAll } from '../core/text/typography.ts';

export interface SiteMessages {
  /** The name under the icon of the installed atlas, in at most twelve characters or little more. */
  readonly shortTitle: string;
  readonly description: string;
}

const MESSAGES: Readonly<Record<Language, SiteMessages>> = typesetAll(
  {
    kk: {
      shortTitle: 'Индустрия ҚЗ',
      description:
        'Қазақстанның индустрияландырылуын жылма-жыл көрсететін интерактивті атлас: кеніштер, балқыту зауыттары, мұнай кәсіпшіліктері, теміржолдар, электр стансалары, тамақ және жеңіл өнеркәсіп; әр деректің көзі көрсетілген.',
    },
    ru: {
      shortTitle: 'Индустрия КЗ',
      description:
        'Интерактивный атлас индустриализации Казахстана по годам: рудники, плавильные заводы, нефтепромыслы, железные дороги, электростанции, пищевая и лёгкая промышленность; у каждого факта указан источник.',
    },
    en: {
      shortTitle: 'Industry KZ',
      description:
        'An interactive atlas of how Kazakhstan was industrialised, year by year: mines, smelters, oil fields, railways, power stations, food and light industry, each fact with its source.',
    },
  },
  null,
);

export const siteMessagesOf = (language: Language): SiteMessages => MESSAGES[language];
