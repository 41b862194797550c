// The guided tours: they have a page of their own and no panel.
import { messagesOf } from '../../../i18n/messages.ts';
import type { Tool } from '../tool.ts';

export const tool: Tool = {
  id: 'tours',
  icon: 'M4 14.500V2M4 2.5h8.500l-2 3 2 3H4',
  texts: (language) => {
    const { long, short } = messagesOf(language).tools;
    return { long: long.tours, short: short.tours };
  },
  open: ({ store }) => store.openPage('tours'),
};
