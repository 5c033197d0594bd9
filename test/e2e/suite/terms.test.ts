import assert from 'node:assert/strict';
import { commands, type CompletionList, type Hover, type Location, MarkdownString } from 'vscode';
import { type MarkedDraft, openMarked } from './drafts';
import { until } from './waiting';

const MARKED =
  '某市码头条例\n\n第一条　本条例所称⟦智慧码头⟧，是指甲。\n第二条　某市交通运输主管部门（以下简称市交通部门）负责智慧‸码头建设。\n第三条　⟦智慧码头⟧应当安全。市交通‸\n';

describe('defined terms', () => {
  let draft: MarkedDraft;
  before(async () => {
    draft = await openMarked(MARKED);
  });

  const ask = <T>(command: string, cursor = 0): Promise<readonly T[]> =>
    until(
      () => commands.executeCommand<readonly T[]>(command, draft.document.uri, draft.cursors[cursor]),
      (answer) => answer.length > 0,
    );

  it('show their definition at a use', async () => {
    const [hover] = await ask<Hover>('vscode.executeHoverProvider');
    const [content] = hover?.contents ?? [];
    assert.ok(content instanceof MarkdownString);
    assert.match(content.value, /本条例所称智慧码头，是指甲。/u);
  });

  it('lead from a use to their definition', async () => {
    const [target] = await ask<Location>('vscode.executeDefinitionProvider');
    assert.deepEqual(target?.range.start, draft.ranges[0]?.start);
  });

  it('list their uses', async () => {
    const found = await ask<Location>('vscode.executeReferenceProvider');
    for (const range of draft.ranges) {
      assert.ok(
        found.some((location) => location.range.isEqual(range)),
        JSON.stringify(found),
      );
    }
    assert.equal(found.length, 3);
  });

  it('are completed from their beginning', async () => {
    const { items } = await until(
      () =>
        commands.executeCommand<CompletionList>(
          'vscode.executeCompletionItemProvider',
          draft.document.uri,
          draft.cursors[1],
        ),
      (list) => list.items.length > 0,
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('市交通部门'), labels.join(' '));
  });
});
