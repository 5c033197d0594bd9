import assert from 'node:assert/strict';
import { FileChangeType, type Hover } from 'vscode-languageserver-protocol';
import { InMemoryWorkspace } from '../support/inMemoryWorkspace';
import { startClient, type TestClient } from './support/testClient';

const DRAFT = 'file:///work/甲市渡口条例.txt';
const OTHER = 'file:///work/乙市渡口办法.txt';
const text = (title: string): string =>
  `${title}\n第一条　${title}：渡口应当设置候船廊亭，并公示班次。\n第3条　甲。\n`;

const BROKEN = [
  '',
  ':',
  '%',
  'file:///%zz.txt',
  'file:///%E4%B8.txt',
  'file:///a%00b.txt',
  '甲条例.txt',
  'x:\u{d800}',
];

describe('lsp: URIs that are none', () => {
  let client: TestClient;
  let workspace: InMemoryWorkspace;
  beforeEach(async () => {
    workspace = new InMemoryWorkspace({ [DRAFT]: text('甲市渡口条例') });
    client = await startClient({
      host: { workspace, seedsFolder: undefined },
      workspaceFolders: ['file:///work'],
    });
  });
  afterEach(() => {
    client.close();
  });

  const hover = async (): Promise<string> => {
    const params = { textDocument: { uri: DRAFT }, position: { line: 1, character: 1 } };
    return JSON.stringify(await client.request<Hover | null>('textDocument/hover', params));
  };

  it('are checked like any other when they are opened, and change nothing for the others', async () => {
    for (const uri of BROKEN) {
      const diagnostics = await client.open(uri, text('丙市渡口规定'));
      assert.ok(diagnostics.length > 0, JSON.stringify(uri));
      await client.notify('textDocument/didClose', { textDocument: { uri } });
    }
    assert.ok((await client.open(DRAFT, text('甲市渡口条例'))).length > 0);
  });

  it('in a batch of changed files do not stop the other entries', async () => {
    await client.open(DRAFT, text('甲市渡口条例'));
    workspace.files.set(OTHER, text('乙市渡口办法'));
    const bad = [
      { type: FileChangeType.Changed },
      { uri: 7, type: FileChangeType.Deleted },
      null,
      { uri: '%' },
    ];
    await client.notify('workspace/didChangeWatchedFiles', {
      changes: [
        ...bad,
        ...BROKEN.map((uri) => ({ uri, type: FileChangeType.Changed })),
        { uri: OTHER, type: FileChangeType.Created },
      ],
    });
    while (!(await hover()).includes('《乙市渡口办法》'));
  });
});
