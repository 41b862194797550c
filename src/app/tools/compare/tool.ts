// Two years beside one another: their differences in the panel, the other year as a second map.
import { defaultComparisonYear } from '../../../core/atlas/comparison-year.ts';
import { messagesOf } from '../../../i18n/messages.ts';
import type { Tool } from '../tool.ts';

export const tool: Tool = {
  id: 'compare',
  icon: 'M8 1.500v13M5.500 4.500 2 8l3.500 3.500M10.500 4.500 14 8l-3.500 3.500',
  texts: (language) => {
    const { long, short } = messagesOf(language).tools;
    return { long: long.compare, short: short.compare };
  },
  open: ({ store }) => store.compareWith(defaultComparisonYear(store.view.year, store.range)),
  load: () => import('./CompareTool.svelte'),
  loadOnMap: () => import('./CompareMap.svelte'),
};
