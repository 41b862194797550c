// Reads the texts of the interface out of its source (src/i18n and the texts of tools): every string and template, with the
// path of keys to it. The language is that of the file (kk.ts) or of the nearest key (kk: …). Values in a template are `…`.
import ts from 'typescript';
import { LANGUAGES, type Language } from '../core/atlas/atlas.ts';
import type { PlacedText } from './texts.ts';

const asLanguage = (name: string | undefined): Language | undefined => LANGUAGES.find((one) => one === name);

const partsOf = (node: ts.TemplateExpression): string =>
  node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');

/** `file` is the path that problems name; `source` its text. */
export function interfaceTexts(file: string, source: string): PlacedText[] {
  const texts: PlacedText[] = [];
  const ofFile = asLanguage(/\/(\w+)\.ts$/.exec(file)?.[1]);
  const visit = (node: ts.Node, path: readonly string[], language: Language | undefined): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    const text =
      ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)
        ? node.text
        : ts.isTemplateExpression(node)
          ? partsOf(node)
          : null;
    if (text !== null && language)
      texts.push({ file, record: path[0] ?? '–', field: path.slice(1).join('.') || '–', language, text });
    const key =
      (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) &&
      (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name))
        ? node.name.text
        : undefined;
    const inner = key === undefined ? path : [...path, key];
    ts.forEachChild(node, (child) => visit(child, inner, asLanguage(key) ?? language));
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true), [], ofFile);
  return texts;
}
