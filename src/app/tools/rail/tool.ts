// How far each object lay from a working railway, with the band along the railways on the map.
import { messagesOf } from '../../../i18n/messages.ts';
import type { Tool } from '../tool.ts';

export const tool: Tool = {
  id: 'rail',
  icon: 'M5.500 1.5 3 14.5M10.5 1.5 13 14.5M4.9 5h6.2M4.300 8.500h7.4M3.6 12h8.8',
  texts: (language) => {
    const { long, short } = messagesOf(language).tools;
    return { long: long.rail, short: short.rail };
  },
  load: () => import('./RailTool.svelte'),
  loadOnMap: () => import('./RailBand.svelte'),
};
