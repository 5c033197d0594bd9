import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { faultsOf } from '../support/typography';
import { readJson, ROOT } from './manifest';

/** Texts that quote JSON or wrong numbers as they are written. */
const QUOTING: readonly string[] = ['行政区域名称，例如', '{ "不用的词"', '序号读得懂，但不是公布文本的写法'];

const isQuoting = (text: string): boolean => QUOTING.some((beginning) => text.startsWith(beginning));

/** The Chinese strings of every `bilingual(zh, en)` and `{ zh: … }` below a folder. */
function bilingualTexts(folder: string): readonly string[] {
  const files = readdirSync(`${ROOT}/${folder}`, { recursive: true, encoding: 'utf8' });
  return files
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => chineseIn(`${ROOT}/${folder}/${path}`));
}

function chineseIn(path: string): readonly string[] {
  const text = readFileSync(path, 'utf8');
  // Most files say nothing to a user, and need not be parsed.
  if (!/\bbilingual\(|\bzh:/u.test(text)) return [];
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText(source) === 'bilingual') {
      const [zh] = node.arguments;
      if (zh !== undefined) found.push(...literalsOf(zh, source));
    }
    if (ts.isPropertyAssignment(node) && node.name.getText(source) === 'zh') {
      found.push(...literalsOf(node.initializer, source));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function literalsOf(node: ts.Node, source: ts.SourceFile): readonly string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) return [node.getText(source).slice(1, -1)];
  const found: string[] = [];
  ts.forEachChild(node, (inner) => {
    found.push(...literalsOf(inner, source));
  });
  return found;
}

describe('Chinese typography', () => {
  const l10n = readJson('client/l10n/bundle.l10n.zh-cn.json') as Readonly<Record<string, string>>;
  const nls = readJson('package.nls.zh-cn.json') as Readonly<Record<string, string>>;

  it('is right in what the client shows', () => {
    assert.deepEqual(Object.values(l10n).flatMap(faultsOf), []);
  });

  it('is right in the manifest and the walkthrough', () => {
    assert.deepEqual(Object.values(nls).flatMap(faultsOf), []);
  });

  it('is right in what server, rules and command line say', () => {
    const texts = bilingualTexts('server/src');
    assert.ok(texts.length > 300, String(texts.length));
    assert.deepEqual(texts.filter((text) => !isQuoting(text)).flatMap(faultsOf), []);
  });

  it('is seen when it is wrong, and what only looks wrong is left alone', () => {
    const wrong = ['请核对,再试', '已完成.', '写作"第十条"', '条(款)', '请 核对', '请核对， 再试', '稍候...'];
    for (const text of wrong) assert.equal(faultsOf(text).length > 0, true, text);
    const right = [
      'VS Code 的设置',
      '改动 {0} 个序号',
      '见 `a, b`',
      '[打开](command:a)',
      '第 {0} 行',
      '第X条',
      '1.（1）',
    ];
    assert.deepEqual(right.flatMap(faultsOf), []);
  });
});
