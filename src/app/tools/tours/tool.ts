// The guided tours: they have a page of their own and no panel.
import { messagesOf } from '../../../i18n/messages.ts';
import type { Tool } from '../tool.ts';

export const tool: Tool = {
  id: 'tours',
  icon: 'M8 4.300C6.400 3.100 4.400 2.700 1.800 2.900v9.300c2.600-.2 4.600.2 6.200 1.400 1.600-1.200 3.600-1.600 6.200-1.400V2.900c-2.600-.2-4.600.2-6.200 1.400v9.300',
  texts: (language) => {
    const { long, short } = messagesOf(language).tools;
    return { long: long.tours, short: short.tours };
  },
  open: ({ store }) => store.openPage('tours'),
};
