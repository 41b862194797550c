// The texts of the shell's late parts: the handle of the sheet, the edge of the right column, the word of a newer version. They come
// with these parts.
import { typesetAll } from '../core/text/typography.ts';
import type { Language } from '../core/atlas/atlas.ts';

export interface ShellMessages {
  readonly rightPanel: string;
  readonly rightWidth: string;
  /** What a pointer can do with the edge. */
  readonly rightWidthHint: string;
  readonly sheetHeight: string;
  readonly heights: Readonly<Record<'low' | 'middle' | 'high', string>>;
  readonly higher: string;
  readonly lower: string;
  readonly closeSheet: string;
  /** A newer version of the atlas waits to be loaded. */
  readonly newer: string;
}

const TEXTS: Readonly<Record<Language, ShellMessages>> = typesetAll(
  {
    kk: {
      rightPanel: 'Оң жақ панель',
      rightWidth: 'Оң жақ панельдің ені',
      rightWidthHint: 'Енін өзгерту үшін сүйреңіз немесе басыңыз. Қос шерту бастапқы енін қайтарады.',
      sheetHeight: 'Панельдің биіктігі',
      heights: { low: 'төмен', middle: 'орташа', high: 'толық' },
      higher: 'Панельді көтеру',
      lower: 'Панельді түсіру',
      closeSheet: 'Панельді жабу',
      newer: 'Атластың жаңа нұсқасы дайын.',
    },
    ru: {
      rightPanel: 'Правая панель',
      rightWidth: 'Ширина правой панели',
      rightWidthHint: 'Потяните или нажмите, чтобы изменить ширину. Двойной щелчок вернёт обычную.',
      sheetHeight: 'Высота панели',
      heights: { low: 'низкая', middle: 'средняя', high: 'полная' },
      higher: 'Поднять панель',
      lower: 'Опустить панель',
      closeSheet: 'Закрыть панель',
      newer: 'Новая версия атласа готова.',
    },
    en: {
      rightPanel: 'Right panel',
      rightWidth: 'Width of the right panel',
      rightWidthHint: 'Drag or press to change the width. A double click brings back the usual one.',
      sheetHeight: 'Height of the panel',
      heights: { low: 'low', middle: 'middle', high: 'full' },
      higher: 'Raise the panel',
      lower: 'Lower the panel',
      closeSheet: 'Close the panel',
      newer: 'A new version of the atlas is ready.',
    },
  },
  null,
);

/** The texts of the shell's late parts in a language. */
export const shellMessagesOf = (language: Language): ShellMessages => TEXTS[language];
