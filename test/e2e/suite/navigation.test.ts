import assert from 'node:assert/strict';
import {
  commands,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type Location,
  Range,
  type SemanticTokens,
  type SemanticTokensLegend,
} from 'vscode';
import { type MarkedDraft, openMarked } from './drafts';
import { until } from './waiting';

const CHAPTERED =
  '某市码头条例\n\n第一章　总则\n⟦第一条⟧　依照《广州市数字经济促进条例》，制定本条例。\n' +
  '第二章　附则\n第二条　⟦本条例第‸一条⟧适用于丙。\n第三条　违反⟦第一条⟧的，依法处理。\n';

describe('navigation', () => {
  let draft: MarkedDraft;

  before(async () => {
    draft = await openMarked(CHAPTERED);
  });

  /** The answer of a built-in command that asks our provider, once there is one. */
  const ask = <T>(command: string, ...more: readonly unknown[]): Promise<readonly T[]> =>
    until(
      () => commands.executeCommand<readonly T[]>(command, draft.document.uri, ...more),
      (answer) => answer.length > 0,
    );

  it('goes from a reference to its target', async () => {
    const [target] = await ask<Location>('vscode.executeDefinitionProvider', draft.cursors[0]);
    assert.equal(target?.range.start.line, 3);
  });

  it('finds who cites an article', async () => {
    const [label, ...citing] = draft.ranges;
    const found = await ask<Location>('vscode.executeReferenceProvider', label?.start);
    for (const range of citing) {
      assert.ok(
        found.some((location) => range.contains(location.range)),
        JSON.stringify(found),
      );
    }
  });

  it('outlines chapters and articles', async () => {
    const symbols = await ask<DocumentSymbol>('vscode.executeDocumentSymbolProvider');
    assert.deepEqual(readNames(symbols), [
      '某市码头条例',
      { 第一章: ['第一条'] },
      { 第二章: ['第二条', '第三条'] },
    ]);
  });

  it('folds chapters', async () => {
    const folds = await ask<FoldingRange>('vscode.executeFoldingRangeProvider');
    assert.deepEqual(
      folds.map(({ start, end }) => [start, end]),
      [
        [2, 3],
        [4, 6],
      ],
    );
  });

  it('links a citation to the text that the index holds', async () => {
    const [link] = await ask<DocumentLink>('vscode.executeLinkProvider');
    assert.ok(link);
    assert.match(draft.document.getText(link.range), /广州市数字经济促进条例/);
    assert.equal(link.target?.scheme, 'tiaoli-precedent');
  });

  it('colours labels by what they are', async () => {
    const { uri } = draft.document;
    const legend = await commands.executeCommand<SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      uri,
    );
    const { data } = await commands.executeCommand<SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      uri,
    );
    const [line = 0, character = 0, length = 0, type = 0] = data;
    const first = new Range(line, character, line, character + length);
    assert.deepEqual([draft.document.getText(first), legend.tokenTypes[type]], ['第一章', 'class']);
  });
});

/** Symbols by the number in their name, with those below them. */
function readNames(symbols: readonly DocumentSymbol[]): unknown[] {
  return symbols.map(({ name, children }) => {
    const number = /^第.+?[章条]/.exec(name)?.[0] ?? name;
    return children.length === 0 ? number : { [number]: readNames(children) };
  });
}
