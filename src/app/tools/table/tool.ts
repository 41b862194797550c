// What the filters show, as a table that can be sorted and saved; a reader's own records as well.
import { messagesOf } from '../../../i18n/messages.ts';
import type { Tool } from '../tool.ts';

export const tool: Tool = {
  id: 'table',
  icon: 'M2 3h12v10.500H2zM2 6.500h12M2 10h12M6.500 3v10.500',
  texts: (language) => {
    const { long, short } = messagesOf(language).tools;
    return { long: long.table, short: short.table };
  },
  size: 'broad',
  needsEvidence: true,
  load: () => import('./TableTool.svelte'),
};
