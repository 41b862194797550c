// What is said where the map cannot be drawn. Fetched then.
import type { Language } from '../core/atlas/atlas.ts';
import { typesetAll } from '../core/text/typography.ts';

export interface MapTroubleMessages {
  /** The browser has no WebGL 2. */
  readonly failed: string;
  /** The browser has lost what it had drawn. */
  readonly lost: string;
}

const MESSAGES: Readonly<Record<Language, MapTroubleMessages>> = typesetAll(
  {
    kk: {
      failed:
        'Бұл браузер картаны сыза алмайды (WebGL 2 жоқ немесе өшірілген). Тізім, карточкалар мен уақыт шкаласы онсыз да жұмыс істейді.',
      lost: 'Браузер картаның суретін жоғалтып, оны қайта сызып жатыр. Қалғанының бәрі жұмыс істейді. Карта қайтып келмесе, бетті қайта жүктеңіз.',
    },
    ru: {
      failed:
        'Этот браузер не может нарисовать карту (WebGL 2 отсутствует или выключен). Список, карточки и шкала времени работают и без неё.',
      lost: 'Браузер потерял изображение карты и рисует его заново. Всё остальное работает. Если карта не вернётся, загрузите страницу снова.',
    },
    en: {
      failed:
        'This browser cannot draw the map (WebGL 2 is missing or switched off). The list, the cards and the timeline work without it.',
      lost: 'The browser has lost the picture of the map and is drawing it anew. Everything else works. If the map does not return, load the page again.',
    },
  },
  null,
);

export const mapTroubleMessagesOf = (language: Language): MapTroubleMessages => MESSAGES[language];
