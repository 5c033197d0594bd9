import assert from 'node:assert/strict';
import { commands, ConfigurationTarget, type Hover, MarkdownString, Uri, workspace } from 'vscode';
import { openDraft, openFile, openMarked, workspaceFolder, writeFileIn } from './drafts';
import { readCode, until, waitForDiagnostics } from './waiting';

const DRAFT =
  '某市码头条例\n\n第一条　为了甲，根据乙，制定本条例。\n第三条　乙。\n第四条　本条例自2026年1月1日起施行。\n';

/** Sets `tiaoli.<name>` for the user, as the settings editor does; undefined takes it back. */
const set = (name: string, value: unknown): Thenable<void> =>
  workspace.getConfiguration('tiaoli').update(name, value, ConfigurationTarget.Global);

describe('settings', () => {
  it('silence a rule while they are so, in documents that are open already', async () => {
    const { document } = await openDraft('某市码头条例.txt', DRAFT);
    await waitForDiagnostics(document.uri);
    await set('rules', { 'numbering/*': 'off' });
    await waitForDiagnostics(document.uri, (diagnostics) => diagnostics.length === 0);
    await set('rules', undefined);
    await waitForDiagnostics(document.uri);
  });

  it('say how many precedents a hover shows', async () => {
    const { document, cursors } = await openMarked(
      '某市码头条例\n\n第‸一条　数字经济发展应当遵循创新引领、数据驱动、包容审慎的原则。\n',
    );
    const precedents = async (): Promise<number> => {
      const hovers = await commands.executeCommand<Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        cursors[0],
      );
      const contents = hovers.flatMap((hover) => hover.contents);
      return (
        contents
          .map((content) => (content instanceof MarkdownString ? content.value : ''))
          .join('')
          .split('command:tiaoli.openPrecedent').length - 1
      );
    };
    await until(precedents, (count) => count === 3);
    await set('hover.precedents', 1);
    await until(precedents, (count) => count === 1);
    await set('hover.precedents', 0);
    await until(precedents, (count) => count === 0);
    await set('hover.precedents', undefined);
    await until(precedents, (count) => count === 3);
  });

  it('of the project, in .tiaoli.json, count for the drafts below it and win over those of the user', async () => {
    const folder = Uri.joinPath(workspaceFolder(), '项目');
    await writeFileIn(folder, '.tiaoli.json', '{ "rules": { "numbering/article-gap": "off" } }');
    await set('rules', { 'numbering/article-gap': 'warning' });
    const text = DRAFT.replace('为了甲，根据乙，制定本条例。', '甲。');
    const { document } = await openFile(await writeFileIn(folder, '稿/某市码头条例.txt', text));
    const codes = (await waitForDiagnostics(document.uri)).map(({ code }) => readCode(code));
    assert.deepEqual(codes, ['structure/purpose-article']);
    await workspace.fs.delete(Uri.joinPath(folder, '.tiaoli.json'));
    await waitForDiagnostics(document.uri, (diagnostics) =>
      diagnostics.some(({ code }) => readCode(code) === 'numbering/article-gap'),
    );
    await set('rules', undefined);
  });
});
