// Lengths, areas and ways by rail between points that the reader sets.
import { messagesOf } from '../../../i18n/messages.ts';
import type { Tool } from '../tool.ts';

export const tool: Tool = {
  id: 'measure',
  icon: 'M1.5 10.500 10.500 1.500l4 4-9 9zM4.500 7.500l1.500 1.500M7 5l2 2M9.500 2.500l1.5 1.5',
  texts: (language) => {
    const { long, short } = messagesOf(language).tools;
    return { long: long.measure, short: short.measure };
  },
  load: () => import('./MeasureTool.svelte'),
};
