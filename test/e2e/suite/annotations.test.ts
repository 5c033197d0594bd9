import assert from 'node:assert/strict';
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CodeLens,
  commands,
  ConfigurationTarget,
  type Hover,
  type InlayHint,
  MarkdownString,
  Range,
  TabInputTextDiff,
  window,
  workspace,
} from 'vscode';
import { type MarkedDraft, openMarked } from './drafts';
import { inDisplayLanguage, until } from './waiting';

const MARKED =
  '某市浮桥条例\n\n第‸一条　发展数字经济应当遵循创新引领、数据驱动、包容审慎、安全发展的原则。\n第二条　违反本条例第一条的，依法处罚。\n';

describe('annotations', () => {
  const show = (lens: boolean | undefined): Thenable<void> =>
    workspace.getConfiguration('tiaoli').update('annotations.enabled', lens, ConfigurationTarget.Global);

  before(() => show(true));
  after(async () => {
    await show(undefined);
    // Open drafts are precedents of others: the next suite would find these.
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  const lensesOf = ({ document }: MarkedDraft): Promise<readonly CodeLens[]> =>
    until(
      () => commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 10),
      (lenses) => lenses.length > 0 && lenses.every(({ command }) => command !== undefined),
    );

  it('counts above an article who cites it and how many precedents there are', async () => {
    const lenses = await lensesOf(await openMarked(MARKED));
    const titles = lenses.map(({ range, command }) => `${range.start.line} ${command?.title ?? ''}`);
    assert.ok(
      titles.includes(`2 ${inDisplayLanguage('本文引用 1 次', 'cited once here')}`),
      titles.join('; '),
    );
    assert.match(titles.join('; '), inDisplayLanguage(/2 \d+ 条先例/, /2 \d+ precedents?/));
  });

  it('reminds behind a reference of what its target says', async () => {
    const { document } = await openMarked(MARKED);
    const [hint] = await until(
      () =>
        commands.executeCommand<InlayHint[]>(
          'vscode.executeInlayHintProvider',
          document.uri,
          new Range(0, 0, document.lineCount, 0),
        ),
      (hints) => hints.length > 0,
    );
    const label = hint?.label;
    assert.equal(typeof label === 'string' ? label : label?.[0]?.value, '⟨发展数字经济应当遵循…⟩');
  });

  it('compares an article with a precedent side by side, both read-only', async () => {
    const { document, cursors } = await openMarked(MARKED);
    const hovers = await until(
      () => commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, cursors[0]),
      (found) => found.length > 0,
    );
    const contents = hovers.flatMap((hover) => hover.contents);
    const markdown = contents
      .map((content) => (content instanceof MarkdownString ? content.value : ''))
      .join('\n');
    // Drafts of other tests are open too, and precedents like any other.
    const links = [...markdown.matchAll(/\(command:tiaoli\.comparePrecedent\?([^)]*)\)/g)]
      .map(([, query = '']) => decodeURIComponent(query))
      .filter((query) => query.includes('广州市数字经济促进条例'));
    const args = JSON.parse(links[0] ?? '[]') as readonly unknown[];
    await commands.executeCommand('tiaoli.comparePrecedent', ...args);
    const input = await until(
      () => Promise.resolve(window.tabGroups.activeTabGroup.activeTab?.input),
      (tab) => tab instanceof TabInputTextDiff,
    );
    assert.ok(input instanceof TabInputTextDiff);
    const [draft, precedent] = await Promise.all(
      [input.original, input.modified].map(async (uri) => (await workspace.openTextDocument(uri)).getText()),
    );
    assert.match(draft ?? '', /^第一条　发展数字经济应当遵循.*原则。$/);
    assert.match(precedent ?? '', /数字经济发展应当遵循创新引领/);
  });

  it('follows who cites an article', async () => {
    const { document, cursors } = await openMarked(MARKED);
    const [item] = await until(
      () =>
        commands.executeCommand<CallHierarchyItem[]>('vscode.prepareCallHierarchy', document.uri, cursors[0]),
      (items) => items.length > 0,
    );
    assert.equal(item?.name, '第一条');
    const incoming = await commands.executeCommand<CallHierarchyIncomingCall[]>(
      'vscode.provideIncomingCalls',
      item,
    );
    assert.deepEqual(
      incoming.map(({ from }) => from.name),
      ['第二条'],
    );
  });

  it('lists the precedents of an article, and peeks at who cites it', async () => {
    const draft = await openMarked(MARKED);
    const lenses = await lensesOf(draft);
    for (const { command } of lenses.slice(0, 2)) {
      assert.ok(command !== undefined);
      await commands.executeCommand(command.command, ...((command.arguments ?? []) as readonly unknown[]));
      await commands.executeCommand('workbench.action.closeQuickOpen');
      await commands.executeCommand('closeReferenceSearch');
    }
  });
});
