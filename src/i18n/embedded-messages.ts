// The few texts of the atlas in a page of others. They are fetched with its shell.
import type { Language } from '../core/atlas/atlas.ts';
import { typesetAll } from '../core/text/typography.ts';

export interface EmbeddedMessages {
  /** Of the link that leads to the same view in the atlas. */
  readonly open: string;
  /** Of the link from the card of an object. */
  readonly more: string;
  readonly key: string;
  readonly nothing: string;
  /** Of an object that was not there in the years shown. */
  readonly absent: string;
  readonly close: string;
  /** Without Ctrl, and with one finger, the page round the map scrolls. */
  readonly gestures: { readonly wheel: string; readonly wheelOfMac: string; readonly fingers: string };
}

const EMBEDDED: Readonly<Record<Language, EmbeddedMessages>> = typesetAll(
  {
    kk: {
      open: 'Атласта ашу',
      more: 'Атластан толығырақ',
      key: 'Шартты белгілер',
      nothing: 'Бұл көріністе белгі жоқ.',
      absent: 'Бұл кезде жоқ.',
      close: 'Жабу',
      gestures: {
        wheel: 'Картаны үлкейту үшін Ctrl пернесін басып тұрып, дөңгелекті айналдырыңыз',
        wheelOfMac: 'Картаны үлкейту үшін ⌘ пернесін басып тұрып, айналдырыңыз',
        fingers: 'Картаны екі саусақпен жылжытыңыз',
      },
    },
    ru: {
      open: 'Открыть в атласе',
      more: 'Подробнее в атласе',
      key: 'Условные знаки',
      nothing: 'На этом виде нет знаков.',
      absent: 'В это время не существует.',
      close: 'Закрыть',
      gestures: {
        wheel: 'Чтобы изменить масштаб карты, крутите колесо, удерживая Ctrl',
        wheelOfMac: 'Чтобы изменить масштаб карты, прокручивайте, удерживая ⌘',
        fingers: 'Двигайте карту двумя пальцами',
      },
    },
    en: {
      open: 'Open in the atlas',
      more: 'More in the atlas',
      key: 'Key',
      nothing: 'Nothing is drawn in this view.',
      absent: 'Not there at this time.',
      close: 'Close',
      gestures: {
        wheel: 'Hold Ctrl and turn the wheel to zoom the map',
        wheelOfMac: 'Hold ⌘ and scroll to zoom the map',
        fingers: 'Move the map with two fingers',
      },
    },
  },
  null,
);

export const embeddedMessagesOf = (language: Language): EmbeddedMessages => EMBEDDED[language];
