// The tools, in the order of the bar over the map: those worth most come first, because they stay longest where the bar is narrow.
// A new tool is a folder here with its `tool.ts`, its name in this list, and a sentence in src/i18n/tool-hints.ts.
import type { Tool } from './tool.ts';

const ORDER = ['tours', 'charts', 'table', 'compare', 'rail', 'measure', 'data', 'help'];

const found = import.meta.glob<Tool>('./*/tool.ts', { eager: true, import: 'tool' });

export const TOOLS: readonly Tool[] = ORDER.map((name) => {
  const tool = found[`./${name}/tool.ts`];
  if (!tool) throw new Error(`src/app/tools/${name}/tool.ts is missing or exports no \`tool\``);
  return tool;
});
