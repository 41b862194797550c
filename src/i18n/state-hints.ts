// What each state is and looks like, for who points at it in the filters or the key. Fetched when the map rests.
import type { Language, State } from '../core/atlas/atlas.ts';
import { typesetAll } from '../core/text/typography.ts';

export type StateHints = Readonly<Record<State, string>>;

const HINTS: Readonly<Record<Language, StateHints>> = typesetAll(
  {
    kk: {
      planned: 'шешілген не жобаланған; нүктелі сақина',
      construction: 'іші бос үзік сақина; жолдар үзік сызықпен',
      operating: 'боялған дөңгелек; жолдар тұтас сызықпен',
      reconstruction: 'үзік сақинадағы боялған дөңгелек',
      idle: 'үстінен сызылған бос сақина',
      closed: 'кішкене сұр айқыш',
      prospected: 'табылған не барланған, салынбаған; төрт сызықшалы белгі',
    },
    ru: {
      planned: 'решено или спроектировано; кольцо из точек',
      construction: 'пунктирное кольцо без заливки; дороги пунктиром',
      operating: 'залитый круг; дороги сплошной линией',
      reconstruction: 'залитый круг в пунктирном кольце',
      idle: 'пустое кольцо, перечёркнуто',
      closed: 'маленький серый крест',
      prospected: 'найдено или разведано, не строится; знак с четырьмя штрихами',
    },
    en: {
      planned: 'decided or designed; dotted ring',
      construction: 'dashed ring, no fill; railways dashed',
      operating: 'filled disc; railways solid',
      reconstruction: 'filled disc in a dashed ring',
      idle: 'empty ring, struck through',
      closed: 'small grey cross',
      prospected: 'found or surveyed, nothing built; mark with four strokes',
    },
  },
  null,
);

export const stateHintsOf = (language: Language): StateHints => HINTS[language];
