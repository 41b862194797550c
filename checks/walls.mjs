// The boundaries between the parts of src: a table of what each part may import and use, and the ESLint rules that enforce it. The
// rules check `import`, `import type`, `export from`, `import()` and `new URL(…, import.meta.url)` in scripts and templates.
import path from 'node:path';
import globals from 'globals';

/**
 * For each folder of src: the other folders it may import (parts), and the parts of the platform it may use. `page`: the
 * document and Svelte. `io`: the network, storage, workers, modules made by the build. `maplibre`: the map library. `node`:
 * Node's modules. Files directly in src connect the parts and may import all of them. Tests may use the whole platform.
 */
const WALLS = {
  core: { imports: [], uses: [] },
  i18n: { imports: ['core'], uses: [] },
  symbols: { imports: ['core'], uses: ['page'] },
  geodata: { imports: ['core'], uses: ['io', 'node'] },
  // The citation library with its styles, which is large: `app` fetches it when a reader cites.
  citing: { imports: ['core'], uses: [] },
  // Work that waits for a frame, or is done in turns, which the map and the panels share.
  turns: { imports: [], uses: ['page'] },
  map: { imports: ['core', 'i18n', 'symbols', 'turns'], uses: ['page', 'io', 'maplibre'] },
  ui: { imports: ['core', 'i18n', 'symbols', 'turns'], uses: ['page'] },
  // Files of typefaces alone.
  fonts: { imports: [], uses: [] },
  // Pictures of the view: their page, their signs and typefaces, and how they become files. The map is given to it as a canvas.
  picture: { imports: ['core', 'i18n', 'symbols', 'fonts'], uses: ['page', 'io'] },
  // Written by the build alone; of `ui` it takes what is neither a component nor of the page.
  'record-pages': { imports: ['core', 'i18n', 'symbols', 'geodata', 'ui'], uses: ['node'] },
  app: {
    imports: ['core', 'i18n', 'symbols', 'geodata', 'citing', 'turns', 'map', 'picture', 'ui'],
    uses: ['page', 'io'],
  },
};

const PACKAGES = {
  page: /^svelte(\/|$)/,
  io: /^virtual:/,
  maplibre: /^(maplibre-gl|@maplibre\/)/,
  node: /^node:/,
};
const IO = [
  ...[
    'fetch',
    'XMLHttpRequest',
    'WebSocket',
    'EventSource',
    'BroadcastChannel',
    'importScripts',
    'navigator',
  ],
  ...['Worker', 'SharedWorker', 'localStorage', 'sessionStorage', 'indexedDB', 'caches', 'history'],
];
/** Globals that browsers have and Node does not. */
const PAGE = Object.keys(globals.browser).filter(
  (name) => !(name in globals.nodeBuiltin) && !IO.includes(name),
);
/** Only src/app reads and writes the address; a panel may offer to reload the page. */
const ADDRESS = {
  selector:
    ':matches([object.name="location"], [object.property.name="location"]):not([property.name="reload"])',
  message: 'The address is read and written in src/app alone (checks/walls.mjs).',
};
const NODE = Object.keys(globals.node).filter((name) => !(name in globals.browser));
const GLOBALS = { page: PAGE, io: IO, maplibre: [], node: NODE };
const GLOBAL_OBJECTS = ['globalThis', 'window', 'self'];

/** @returns {string | null} the module's path from the root of the repository, with `/`; null for a package */
const fileOf = (specifier, importer, root) =>
  /^\.{0,2}\//.test(specifier)
    ? path.relative(root, path.resolve(path.dirname(importer), specifier)).replaceAll('\\', '/')
    : null;

/** @returns {string | null} why a file of this part may not import the module; null if it may */
function refusal(part, specifier, importer, root) {
  const { imports, uses } = WALLS[part];
  const isTest = /\.test\.ts$/.test(importer);
  const file = fileOf(specifier, importer, root);
  if (file === null) {
    const use = Object.keys(PACKAGES).find((name) => PACKAGES[name].test(specifier));
    return !use || uses.includes(use) || isTest ? null : `src/${part} may not import ${specifier}.`;
  }
  const [, other] = /^src\/([^/]+)(?:\/|$)/.exec(file) ?? [];
  if (other === undefined)
    return isTest || file.startsWith('geodata/')
      ? null
      : `src may not import ${file}: it is no part of the page.`;
  if (other === part || imports.includes(other)) return null;
  return other in WALLS
    ? `src/${part} may not import src/${other}.`
    : `src/${part} may not import ${file}, which ties the parts together.`;
}

const imports = {
  create(context) {
    const [part] = context.options;
    const check = (node, source) => {
      const specifier =
        source.type === 'Literal'
          ? source.value
          : source.type === 'TemplateLiteral' && source.expressions.length === 0
            ? source.quasis[0].value.cooked
            : null;
      const message =
        typeof specifier === 'string'
          ? refusal(part, specifier, context.filename, context.cwd)
          : 'Write the module that is imported as plain text: the walls cannot see through this.';
      if (message) context.report({ node, message });
    };
    return {
      'ImportDeclaration, ExportAllDeclaration, ExportNamedDeclaration[source]'(node) {
        check(node, node.source);
      },
      'ImportExpression, TSImportType'(node) {
        check(node, node.source);
      },
      // A worker or file, by a relative address.
      'NewExpression[callee.name="URL"][arguments.1.object.type="MetaProperty"]'(node) {
        check(node, node.arguments[0]);
      },
    };
  },
  meta: { type: 'problem', schema: [{ enum: Object.keys(WALLS) }] },
};

const plugin = { rules: { imports } };

/** The configuration of ESLint for this table: for each part one entry for all files and one for those that are not tests. */
export const wallRules = Object.entries(WALLS).flatMap(([part, { uses }]) => {
  const forbidden = Object.keys(GLOBALS).filter((use) => !uses.includes(use));
  const names = forbidden.flatMap((use) =>
    GLOBALS[use].map((name) => ({ name, message: `src/${part} may not use it (checks/walls.mjs).` })),
  );
  return [
    {
      files: [`src/${part}/**`],
      plugins: { walls: plugin },
      rules: { 'walls/imports': ['error', part] },
    },
    {
      files: [`src/${part}/**`],
      ignores: ['**/*.test.ts', '**/*.d.ts'],
      rules: {
        'no-restricted-globals': [
          'error',
          { globals: names, checkGlobalObject: true, globalObjects: GLOBAL_OBJECTS },
        ],
        'no-restricted-syntax': [
          'error',
          {
            selector: `VariableDeclarator[id.type="ObjectPattern"][init.name=/^(${GLOBAL_OBJECTS.join('|')})$/]`,
            message: 'Name what is used of the global object where it is used, so that the walls can see it.',
          },
          ...(uses.includes('io') ? [] : [ADDRESS]),
        ],
      },
    },
  ];
});
