// How to read the map, and every key that does something.
import { messagesOf } from '../../../i18n/messages.ts';
import type { Tool } from '../tool.ts';

export const tool: Tool = {
  id: 'help',
  icon: 'M5.400 5.600a2.600 2.600 0 1 1 3.800 2.300C8.300 8.400 8 8.900 8 9.900M8 12.900v.6',
  key: '?',
  texts: (language) => {
    const { long, short } = messagesOf(language).tools;
    return { long: long.help, short: short.help };
  },
  load: () => import('./HelpTool.svelte'),
};
