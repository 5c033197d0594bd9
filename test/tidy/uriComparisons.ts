import ts from 'typescript';
import { type SourceFile } from './sources';

/** The one place where URIs are compared. */
const HOME = 'server/src/base/fileIdentity.ts';

/** Most files have no name that ends so: to read them as code costs a hundred times as much as this look. */
const NAMES_URI = /uri(?![\p{ID_Continue}$])/iu;

/** What compares a string with others when asked. */
const COMPARING = new Set(['startsWith', 'endsWith', 'includes', 'indexOf', 'localeCompare']);
/** What keeps and finds values by their keys. */
const KEYED = new Set(['get', 'has', 'set', 'add', 'delete']);

/**
 * Places where URIs are compared as strings, by their names: with `===`, by their beginning, or as keys of a `Map` or
 * `Set`. To compare one with a text that stands in the code (`'file:'`) is no comparison of files.
 */
export function uriComparisons({ path, text }: SourceFile): readonly string[] {
  if (path === HOME || !NAMES_URI.test(text)) return [];
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const plainMaps = namesOfPlainMaps(source);
  const faults: string[] = [];
  const visit = (node: ts.Node): void => {
    if (comparesUris(node) || asksPlainMap(node, plainMaps)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      faults.push(`${path}:${line + 1} compares URIs: ${node.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return faults;
}

function comparesUris(node: ts.Node): boolean {
  if (ts.isBinaryExpression(node)) {
    const kind = node.operatorToken.kind;
    const isEquality =
      kind === ts.SyntaxKind.EqualsEqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsEqualsToken;
    const sides = [node.left, node.right];
    return isEquality && sides.some(isUri) && !sides.some(isFixed);
  }
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const { expression, name } = node.expression;
  const [argument] = node.arguments;
  if (!COMPARING.has(name.text) || argument === undefined) return false;
  return (isUri(expression) && !isFixed(argument)) || (name.text === 'includes' && isUri(argument));
}

function asksPlainMap(node: ts.Node, plainMaps: ReadonlySet<string>): boolean {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const { expression, name } = node.expression;
  const [key] = node.arguments;
  return KEYED.has(name.text) && key !== undefined && isUri(key) && plainMaps.has(lastName(expression) ?? '');
}

/** The names of properties and variables that are made by `new Map` or `new Set`. */
function namesOfPlainMaps(source: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const isDeclaration = ts.isPropertyDeclaration(node) || ts.isVariableDeclaration(node);
    const made = isDeclaration ? node.initializer : undefined;
    if (isDeclaration && made !== undefined && ts.isNewExpression(made)) {
      if (['Map', 'Set'].includes(made.expression.getText())) names.add(node.name.getText());
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

const isUri = (node: ts.Node): boolean => /(?:^|[a-z])uri$/iu.test(lastName(node) ?? '');

const isFixed = (node: ts.Node): boolean =>
  ts.isStringLiteral(node) || (ts.isIdentifier(node) && node.text === 'undefined');

function lastName(node: ts.Node): string | undefined {
  if (ts.isIdentifier(node)) return node.text;
  return ts.isPropertyAccessExpression(node) ? node.name.text : undefined;
}
