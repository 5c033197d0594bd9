import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { manifest, readJson, ROOT } from './manifest';

const bundle = readJson('client/l10n/bundle.l10n.zh-cn.json') as Readonly<Record<string, string>>;
const sources = readdirSync(`${ROOT}/client/src`, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => parse(path, readFileSync(`${ROOT}/client/src/${path}`, 'utf8')));

describe('texts of the client', () => {
  const used = new Set(sources.flatMap((source) => messagesOf(source)));

  it('are all translated, and no translation is left over', () => {
    assert.ok(used.size > 20);
    assert.deepEqual([...used].sort(), Object.keys(bundle).sort());
  });

  it('keep their placeholders', () => {
    for (const [english, chinese] of Object.entries(bundle)) {
      assert.deepEqual(placeholders(chinese), placeholders(english), english);
    }
  });

  it('all pass through l10n', () => {
    assert.deepEqual(
      sources.flatMap((source) => untranslated(source)),
      [],
    );
  });

  it('would be caught if they did not', () => {
    const caught = untranslated(
      parse(
        'made-up.ts',
        "window.showErrorMessage('甲'); pick({ placeHolder: `乙${1}`, title: l10n.t('丙'), tooltip: x ? '丁' : '' });" +
          "box.placeholder = '戊'; showQuickPick(['己']); new TreeItem('庚'); void reportFailure('辛');",
      ),
    );
    assert.deepEqual(
      caught.map((text) => text.replace(/^.*: /, '')),
      ["'甲'", '`乙${1}`', "'丁'", "'戊'", "'己'", "'庚'", "'辛'"],
    );
  });
});

describe('texts of the manifest', () => {
  const english = readJson('package.nls.json') as Readonly<Record<string, string>>;
  const chinese = readJson('package.nls.zh-cn.json') as Readonly<Record<string, string>>;
  const { languageModelTools, ...contributes } = manifest.contributes;
  // What describes the arguments of a tool is for assistants, and written in Chinese.
  const names = languageModelTools.map((tool) => ({ ...tool, inputSchema: undefined }));
  const text = JSON.stringify({ ...manifest, contributes: { ...contributes, names } }, undefined, 1);

  it('are there in both languages, and none is left over', () => {
    const used = [...new Set([...text.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key))];
    assert.ok(used.length > 20);
    assert.deepEqual(Object.keys(english).sort(), used.sort());
    assert.deepEqual(Object.keys(chinese).sort(), used);
  });

  it('all pass through package.nls', () => {
    const shown =
      /"(?:title|shortTitle|category|description|markdownDescription|deprecationMessage|contextualTitle|contents|altText|displayName|label)": "(?!%)([^"]*)"/g;
    const lists = /"(?:markdownEnumDescriptions|enumDescriptions|enumItemLabels)": \[([^\]]*)\]/g;
    const inLists = [...text.matchAll(lists)].flatMap(([, list = '']) =>
      [...list.matchAll(/"([^"]*)"/g)].map(([, literal = '']) => literal),
    );
    const literals = [...text.matchAll(shown)].map(([, literal]) => literal);
    assert.deepEqual([...literals, ...inLists.filter((literal) => !literal.startsWith('%'))], []);
  });
});

function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
}

function descendants(node: ts.Node): readonly ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (inner: ts.Node): void => {
    found.push(inner);
    ts.forEachChild(inner, visit);
  };
  visit(node);
  return found;
}

function isL10n(node: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && node.expression.getText() === 'l10n.t';
}

/** The keys given to `l10n.t`; a key that is no plain literal could not be looked up by this test. */
function messagesOf(source: ts.SourceFile): readonly string[] {
  return descendants(source)
    .filter(isL10n)
    .map(({ arguments: [message] }) => {
      assert.ok(message !== undefined && ts.isStringLiteral(message), `${source.fileName}: not a literal`);
      return message.text;
    });
}

const SHOWING =
  /(?:^|\.)(?:show(?:Information|Warning|Error)Message|showQuickPick|setStatusBarMessage|createOutputChannel|reportFailure|TreeItem)$/;
const SHOWN =
  /^(?:title|label|description|detail|place[hH]older|prompt|example|tooltip|text|name|message|validationMessage)$/;

/** Literals with letters in them that reach the user without passing through `l10n.t`. */
function untranslated(source: ts.SourceFile): readonly string[] {
  const shown = descendants(source).flatMap((node): readonly ts.Node[] => {
    if (ts.isNewExpression(node) && SHOWING.test(node.expression.getText())) return node.arguments ?? [];
    if (ts.isCallExpression(node) && SHOWING.test(node.expression.getText())) return node.arguments;
    if (ts.isPropertyAssignment(node) && SHOWN.test(node.name.getText())) return [node.initializer];
    const assigns = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
    const target = assigns && ts.isPropertyAccessExpression(node.left) ? node.left.name.text : '';
    return assigns && SHOWN.test(target) ? [node.right] : [];
  });
  return shown
    .flatMap(outsideL10n)
    .filter((literal) => /\p{L}/u.test(literal.replace(/\$\{[^}]*\}/g, '')))
    .map((literal) => `${source.fileName}: ${literal}`);
}

function outsideL10n(node: ts.Node): readonly string[] {
  if (isL10n(node)) return [];
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) return [node.getText()];
  const found: string[] = [];
  ts.forEachChild(node, (inner) => {
    found.push(...outsideL10n(inner));
  });
  return found;
}

const placeholders = (text: string): readonly string[] => (text.match(/\{\d\}/g) ?? []).sort();
