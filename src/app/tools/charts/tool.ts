// Charts of the figures of the article.
import { messagesOf } from '../../../i18n/messages.ts';
import type { Tool } from '../tool.ts';

export const tool: Tool = {
  id: 'charts',
  icon: 'M2 14h12M3.5 11.5v-3M7 11.5v-8M10.500 11.5V6M13 11.5V4.500',
  texts: (language) => {
    const { long, short } = messagesOf(language).tools;
    return { long: long.charts, short: short.charts };
  },
  size: 'wide',
  needsEvidence: true,
  load: () => import('./ChartsTool.svelte'),
};
