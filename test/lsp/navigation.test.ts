import assert from 'node:assert/strict';
import {
  type DocumentHighlight,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type Location,
  type Range,
  type SelectionRange,
  type SemanticTokens,
  type SymbolInformation,
  type WorkspaceSymbol,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { startClient, type ClientOptions, type TestClient } from './support/testClient';

const DRAFT = 'file:///work/甲条例.txt';
const TEXT = [
  '甲条例',
  '第一章　总则',
  '第一条　甲。',
  '按照《广州市数字经济促进条例》第五条执行。',
  '第二条　违反本条例第一条的，处以罚款。',
  '',
].join('\r\n');

describe('lsp: navigation', () => {
  let client: TestClient;
  const start = async (options: ClientOptions = {}): Promise<void> => {
    client = await startClient(options);
    await client.open(DRAFT, TEXT);
  };
  afterEach(() => {
    client.close();
  });
  const ask = <R>(method: string, more: object = {}): Promise<R> =>
    client.request<R>(`textDocument/${method}`, { textDocument: { uri: DRAFT }, ...more });
  const shown = (range: Range): string => TextDocument.create('', '', 0, TEXT).getText(range);
  const onReference = { position: { line: 4, character: 10 } };

  it('goes to the target of a reference and lists who cites it', async () => {
    await start();
    const [target] = await ask<Location[]>('definition', onReference);
    assert.equal(target?.uri, DRAFT);
    assert.equal(shown(target.range), '第一条');
    const position = { line: 2, character: 1 };
    const references = (includeDeclaration: boolean): Promise<Location[]> =>
      ask('references', { position, context: { includeDeclaration } });
    assert.deepEqual(
      (await references(false)).map(({ range }) => shown(range)),
      ['本条例第一条'],
    );
    assert.equal((await references(true)).length, 2);
    const highlights = await ask<DocumentHighlight[]>('documentHighlight', { position });
    assert.deepEqual(
      highlights.map(({ range, kind }) => [shown(range), kind]),
      [
        ['第一条', 3],
        ['本条例第一条', 2],
      ],
    );
  });

  it('nests the outline, each selection in its range', async () => {
    await start();
    const outline = await ask<DocumentSymbol[]>('documentSymbol');
    const check = ({ range, selectionRange, children }: DocumentSymbol): void => {
      assert.ok(shown(range).includes(shown(selectionRange)));
      children?.forEach(check);
    };
    outline.forEach(check);
    const chapter = outline.find(({ name }) => name === '第一章 总则');
    assert.equal(chapter?.children?.length, 2);
  });

  it('flattens the outline for clients that know no nesting', async () => {
    await start({ capabilities: {} });
    const outline = await ask<SymbolInformation[]>('documentSymbol');
    const article = outline.find(({ name }) => name.startsWith('第二条'));
    assert.equal(article?.containerName, '第一章 总则');
    assert.equal(article.location.uri, DRAFT);
  });

  it('finds headings and articles of the open documents, and titles of the index', async () => {
    await start();
    const find = async (query: string): Promise<WorkspaceSymbol | undefined> =>
      (await client.request<WorkspaceSymbol[]>('workspace/symbol', { query }))[0];
    assert.equal((await find('第一章 总则'))?.location.uri, DRAFT);
    assert.match((await find('石家庄市数字经济'))?.location.uri ?? '', /^tiaoli-precedent:/);
  });

  it('folds by lines and widens selections outwards', async () => {
    await start();
    const folds = await ask<FoldingRange[]>('foldingRange');
    assert.ok(folds.some(({ startLine, endLine }) => startLine === 2 && endLine === 3));
    const [inner] = await ask<SelectionRange[]>('selectionRange', { positions: [onReference.position] });
    const chain: string[] = [];
    for (let at = inner; at !== undefined; at = at.parent) chain.push(shown(at.range));
    assert.ok(chain.length >= 4);
    assert.ok(chain.every((text, index) => index === 0 || text.includes(chain[index - 1] ?? '')));
    assert.equal(chain.at(-1), TEXT);
  });

  it('links citations that the index holds, to the line', async () => {
    await start();
    const [link] = await ask<DocumentLink[]>('documentLink');
    assert.ok(link !== undefined);
    assert.match(shown(link.range), /^《广州市数字经济促进条例》/);
    assert.match(link.target ?? '', /^tiaoli-precedent:.*#L\d+,\d+$/);
  });

  it('encodes semantic tokens by the announced legend', async () => {
    await start();
    const { data } = await ask<SemanticTokens>('semanticTokens/full');
    const legend = client.initializeResult?.capabilities.semanticTokensProvider?.legend.tokenTypes ?? [];
    const tokens: string[] = [];
    let line = 0;
    let character = 0;
    for (let at = 0; at < data.length; at += 5) {
      const [lines = 0, columns = 0, length = 0, type = 0] = data.slice(at, at + 5);
      line += lines;
      character = lines > 0 ? columns : character + columns;
      const range = { start: { line, character }, end: { line, character: character + length } };
      tokens.push(`${legend[type] ?? ''} ${shown(range)}`);
    }
    assert.ok(tokens.includes('function 第一条'));
    assert.ok(tokens.includes('variable 本条例第一条'));
  });
});
