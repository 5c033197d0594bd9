import assert from 'node:assert/strict';
import { type Hover } from 'vscode-languageserver-protocol';
import {
  clauseRangeOf,
  clauseUri,
  SOURCE_TEXT,
  type ClausePlace,
  type ComparePrecedentArgs,
  type SourceTextResult,
} from '../../server/src/protocol/precedents';
import { isDraftDocument } from '../../server/src/service/isDraftDocument';
import { sourceOfPrecedentUri } from '../../server/src/service/precedentUris';
import { InMemoryWorkspace } from '../support/inMemoryWorkspace';
import { startClient, type TestClient } from './support/testClient';

const DRAFT = 'file:///work/甲条例.txt';
const PRECEDENT = 'file:///corpus/乙条例.txt';
const TEXT = '甲条例\n第一条　　市人民政府应当建立统一的公共数据目录。\n';

describe('lsp: comparison with precedents', () => {
  let client: TestClient;
  const start = async (hover: object = {}): Promise<void> => {
    const workspace = new InMemoryWorkspace({
      [PRECEDENT]:
        '乙条例\n第一条　总则。\n第二条　　市人民政府应当建立公共数据目录，并公布。\n\n　　目录每年更新。\n',
    });
    client = await startClient({
      host: { workspace, seedsFolder: undefined },
      settings: () => ({ corpus: { folders: ['file:///corpus'] }, hover }),
    });
    await client.open(DRAFT, TEXT);
  };
  afterEach(() => {
    client.close();
  });

  const hoverText = async (): Promise<string> => {
    const answer = await client.request<Hover | null>('textDocument/hover', {
      textDocument: { uri: DRAFT },
      position: { line: 1, character: 1 },
    });
    assert.ok(answer !== null && typeof answer.contents === 'object' && 'value' in answer.contents);
    return answer.contents.value.replace(/\u200b/gu, '');
  };
  const compared = (markdown: string): ComparePrecedentArgs => {
    const [, query = ''] = /\(command:tiaoli\.comparePrecedent\?([^)]*)\)/.exec(markdown) ?? [];
    const [args] = JSON.parse(decodeURIComponent(query)) as [ComparePrecedentArgs];
    return args;
  };
  const textOf = ({ source, range }: ClausePlace): Promise<SourceTextResult> =>
    client.request<SourceTextResult>(SOURCE_TEXT, { source, range });

  it('marks in a hover what the precedent has and lacks', async () => {
    await start();
    const markdown = await hoverText();
    assert.match(
      markdown,
      /> 市人民政府应当建立~~统一的~~公共数据目录\*\*，并公布\*\*。\n>\n> \*\*目录每年更新。\*\*/,
    );
    assert.match(markdown, /粗体：先例有/);
  });

  it('shows the precedent as it is to those who want no marks', async () => {
    await start({ differences: false });
    assert.match(await hoverText(), /> 市人民政府应当建立公共数据目录，并公布。/);
  });

  it('gives both clauses to the comparison that the hover links to', async () => {
    await start();
    const { draft, precedent } = compared(await hoverText());
    assert.equal(draft.name, '第一条');
    assert.deepEqual(await textOf(draft), {
      kind: 'text',
      text: '第一条　　市人民政府应当建立统一的公共数据目录。',
    });
    assert.equal(precedent.name, '《乙条例》第二条');
    assert.deepEqual(await textOf(precedent), {
      kind: 'text',
      text: '第二条　　市人民政府应当建立公共数据目录，并公布。\n目录每年更新。',
    });
    assert.equal((await textOf({ ...draft, source: 'file:///etc/passwd' })).kind, 'refused');
  });

  it('shows a clause in a document of its own, which is no draft', () => {
    const range = { start: { line: 1, character: 0 }, end: { line: 3, character: 12 } };
    const uri = clauseUri({ source: DRAFT, name: '甲/乙 第一条', range });
    assert.equal(sourceOfPrecedentUri(uri), DRAFT);
    assert.equal(isDraftDocument(uri), false);
    assert.deepEqual(clauseRangeOf(uri.slice(uri.indexOf('#') + 1)), range);
    assert.equal(clauseRangeOf(''), undefined);
  });
});
