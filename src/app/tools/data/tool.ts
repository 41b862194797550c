// A reader's own data.
import { messagesOf } from '../../../i18n/messages.ts';
import type { Tool } from '../tool.ts';

export const tool: Tool = {
  id: 'data',
  icon: 'M8 2v8M4.800 7 8 10.200 11.200 7M2.500 10.500v3h11v-3',
  texts: (language) => {
    const { long, short } = messagesOf(language).tools;
    return { long: long.data, short: short.data };
  },
  load: () => import('./DataTool.svelte'),
};
