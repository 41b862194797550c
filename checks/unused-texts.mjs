// Finds unused texts: every key of an interface called `…Messages` in src/i18n must be read somewhere in src, outside of tests.
// TypeScript determines which key an expression reads, in scripts and (by svelte2tsx) in templates, so that `card.close` is not
// confused with `panel.close`. Keys of a Record over a union are not checked, because the union requires all of them.
//   node checks/unused-texts.mjs        lists unused texts and exits with 1 if there are any
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { VERSION } from 'svelte/compiler';
import ts from 'typescript';

const require = createRequire(import.meta.url);
// Loaded with `require`, because in the test Vite would process an import and miss a source map that the package lacks.
const { svelte2tsx } = require('svelte2tsx');
const SHIMS = ['svelte-shims-v4.d.ts', 'svelte-jsx-v4.d.ts'].map((file) =>
  require.resolve(`svelte2tsx/${file}`),
);

/**
 * @param {string} source the folder src, or a similar one in a test
 * @returns {string[]} the unused keys, such as `Messages.card.close`, in the order of the files
 */
export function unusedTexts(source) {
  const program = programOf(path.resolve(source));
  const checker = program.getTypeChecker();
  const files = program.getSourceFiles().filter(({ fileName }) => isWithin(source, fileName));
  const texts = new Map(
    files.filter(({ fileName }) => isWithin(`${source}/i18n`, fileName)).flatMap(textsOf),
  );
  const names = new Set([...texts.keys()].map((key) => key.name.getText()));

  /** @param {ts.Symbol | undefined} symbol */
  const use = (symbol) => symbol?.declarations?.forEach((declaration) => texts.delete(declaration));
  const useNamed = (type, name) => use(type.getProperty(name));
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isPropertyAccessExpression(node)) {
      if (names.has(node.name.text)) use(checker.getSymbolAtLocation(node.name));
    } else if (ts.isElementAccessExpression(node)) {
      const index = checker.getTypeAtLocation(node.argumentExpression);
      const object = checker.getTypeAtLocation(node.expression);
      for (const { value } of index.isUnion() ? index.types : [index])
        if (value) useNamed(object, String(value));
    } else if (ts.isObjectBindingPattern(node)) {
      const object = checker.getTypeAtLocation(node);
      for (const { propertyName, name } of node.elements) {
        const read = (propertyName ?? name).getText();
        if (names.has(read)) useNamed(object, read);
      }
    }
    ts.forEachChild(node, visit);
  };
  // The interfaces and the texts in each language read no keys.
  files.filter(({ fileName }) => !/\.d\.ts$/.test(fileName)).forEach(visit);
  return [...texts.values()];
}

/** The keys of a file's interfaces of messages with their names, groups left out. @returns {[ts.PropertySignature, string][]} */
function textsOf(file) {
  const within = (members, path) =>
    members.filter(ts.isPropertySignature).flatMap((member) => {
      const name = `${path}.${member.name.getText()}`;
      return member.type && ts.isTypeLiteralNode(member.type)
        ? within(member.type.members, name)
        : [[member, name]];
    });
  return file.statements
    .filter((statement) => ts.isInterfaceDeclaration(statement) && statement.name.text.endsWith('Messages'))
    .flatMap(({ name, members }) => within(members, name.text));
}

const isWithin = (folder, file) => !path.relative(folder, file).startsWith('..');

/** All source files of the folder except tests. A component is its translation by svelte2tsx, named `<name>.svelte.tsx`. */
function programOf(folder) {
  const files = readdirSync(folder, { recursive: true })
    .map((file) => path.join(folder, file))
    .filter((file) => /\.(ts|svelte)$/.test(file) && !/\.test\.ts$|platform\.d\.ts$/.test(file));
  const options = {
    ...{ module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
    ...{ target: ts.ScriptTarget.ES2023, jsx: ts.JsxEmit.Preserve, strict: true, types: [] },
    ...{ allowImportingTsExtensions: true, noEmit: true },
  };
  const host = ts.createCompilerHost(options);
  const [readFile, fileExists] = [host.readFile.bind(host), host.fileExists.bind(host)];
  const component = (file) => (file.endsWith('.svelte.tsx') ? file.slice(0, -'.tsx'.length) : null);
  host.fileExists = (file) => fileExists(component(file) ?? file);
  host.readFile = (file) => {
    const svelte = component(file);
    return svelte ? asTypeScript(svelte) : readFile(file);
  };
  // Texts are only passed through the atlas's code and Svelte's; the types of all other libraries would double the time.
  host.resolveModuleNameLiterals = (literals, importer) =>
    literals.map(({ text }) => ({
      resolvedModule: /^(\.|svelte)/.test(text) ? resolve(text, importer) : undefined,
    }));
  const resolve = (module, importer) =>
    module.endsWith('.svelte')
      ? {
          resolvedFileName: `${path.resolve(path.dirname(importer), module)}.tsx`,
          extension: ts.Extension.Tsx,
        }
      : ts.resolveModuleName(module, importer, options, host).resolvedModule;
  const roots = files.map((file) => (file.endsWith('.svelte') ? `${file}.tsx` : file));
  return ts.createProgram([...roots, ...SHIMS], options, host);
}

const asTypeScript = (file) =>
  svelte2tsx(readFileSync(file, 'utf8'), { filename: file, isTsFile: true, mode: 'ts', version: VERSION })
    .code;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const unused = unusedTexts('src');
  for (const name of unused)
    console.error(`${name}: nobody uses this text of src/i18n. Remove it in every language.`);
  process.exitCode = unused.length > 0 ? 1 : 0;
}
