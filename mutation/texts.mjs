// Tells Stryker what it leaves out: texts for people. A string with a blank in it is one; keys, operators and patterns have
// none and are mutated like everything else. A text that is put together (a template) is mutated too.
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'texts', {
    shouldIgnore: (path) =>
      path.isStringLiteral() && path.node.value.includes(' ') ? 'a text for people' : undefined,
  }),
];
