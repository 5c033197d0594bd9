import assert from 'node:assert/strict';
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  commands,
  type Hover,
  type Location,
  MarkdownString,
} from 'vscode';
import { type MarkedDraft, openDraft, openMarked } from './drafts';
import { until, waitForDiagnostics } from './waiting';

const CITED =
  '某市码头条例\n\n第‸一条　码头应当安全。\n第二条　码头应当清洁。\n第三条　违反本条例第一条和第‸二条的，依法处理。\n';
const OTHER = '某市泊位办法\n\n第一条　泊位依照《某市码头条例》第一条管理。\n';

describe('citations', () => {
  let draft: MarkedDraft;
  before(async () => {
    const other = await openDraft('某市泊位办法.txt', OTHER);
    await waitForDiagnostics(other.document.uri, () => true);
    draft = await openMarked(CITED);
    await waitForDiagnostics(draft.document.uri, () => true);
  });

  const ask = <T>(
    command: string,
    isGood: (answer: readonly T[]) => boolean = (answer) => answer.length > 0,
    cursor = 0,
  ): Promise<readonly T[]> =>
    until(
      () => commands.executeCommand<readonly T[]>(command, draft.document.uri, draft.cursors[cursor]),
      isGood,
    );

  it('of an article are found in other open texts too', async () => {
    const found = await ask<Location>('vscode.executeReferenceProvider', (all) =>
      all.some(({ uri }) => uri.path.endsWith('某市泊位办法.txt')),
    );
    const lines = found.map(({ uri, range }) => `${uri.path.split('/').at(-1) ?? ''} ${range.start.line}`);
    assert.deepEqual(lines.sort(), ['某市泊位办法.txt 2', '某市码头条例.txt 2', '某市码头条例.txt 4']);
  });

  it('are followed in both directions by the call hierarchy, from text to text', async () => {
    const [item] = await ask<CallHierarchyItem>('vscode.prepareCallHierarchy');
    assert.ok(item);
    const incoming = await commands.executeCommand<CallHierarchyIncomingCall[]>(
      'vscode.provideIncomingCalls',
      item,
    );
    const names = incoming.map(({ from }) => `${from.uri.path.split('/').at(-1) ?? ''} ${from.name}`);
    assert.deepEqual(names.sort(), ['某市泊位办法.txt 《某市泊位办法》第一条', '某市码头条例.txt 第三条']);
    const third = incoming.find(({ from }) => from.name === '第三条')?.from;
    const outgoing = await commands.executeCommand<CallHierarchyOutgoingCall[]>(
      'vscode.provideOutgoingCalls',
      third,
    );
    assert.deepEqual(
      outgoing.map(({ to }) => to.name),
      ['第一条', '第二条'],
    );
  });

  it('of several articles show each in the hover, that under the mouse first', async () => {
    const [hover] = await ask<Hover>('vscode.executeHoverProvider', undefined, 1);
    const [content] = hover?.contents ?? [];
    assert.ok(content instanceof MarkdownString);
    assert.match(content.value, /码头应当清洁。[^]*码头应当安全。/u);
  });
});
