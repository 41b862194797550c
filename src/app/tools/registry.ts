// The tools, in the order of the bar over the map. A new tool is a folder here with its `tool.ts`, and its name in this list.
import type { Tool } from './tool.ts';

const ORDER = ['charts', 'rail', 'tours', 'compare', 'measure', 'data'];

const found = import.meta.glob<Tool>('./*/tool.ts', { eager: true, import: 'tool' });

export const TOOLS: readonly Tool[] = ORDER.map((name) => {
  const tool = found[`./${name}/tool.ts`];
  if (!tool) throw new Error(`src/app/tools/${name}/tool.ts is missing or exports no \`tool\``);
  return tool;
});
