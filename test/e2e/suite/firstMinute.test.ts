import assert from 'node:assert/strict';
import { commands, type CompletionList, env, extensions, languages, window, workspace } from 'vscode';
import { readCode, until, waitForDiagnostics } from './waiting';

/** Answers the step of a quick input that is open. */
const accept = (): Thenable<void> => commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');

const untitled = (): readonly string[] =>
  workspace.textDocuments.filter(({ isUntitled }) => isUntitled).map(({ uri }) => uri.toString());

describe('the first minute', () => {
  it('opens the sample draft as a copy, its six faults and the empty article underlined', async () => {
    await commands.executeCommand('tiaoli.openSample');
    const document = window.activeTextEditor?.document;
    assert.ok(document?.isUntitled === true && document.languageId === 'regulation');
    const found = await waitForDiagnostics(document.uri, (diagnostics) => diagnostics.length >= 7);
    assert.equal(found.length, 7, found.map(({ code }) => readCode(code)).join());
  });

  it('gives up a new regulation without a trace', async () => {
    const before = untitled();
    const ended = commands.executeCommand('tiaoli.newRegulation');
    await until(accept, () => true);
    await commands.executeCommand('workbench.action.closeQuickOpen');
    await ended;
    assert.deepEqual(
      untitled().filter((name) => !before.includes(name)),
      [],
    );
  });

  it('offers clauses in the middle of the sample', async () => {
    await commands.executeCommand('tiaoli.openSample');
    const document = window.activeTextEditor?.document;
    assert.ok(document);
    const line = document
      .getText()
      .split('\n')
      .findIndex((text) => text.startsWith('第六条'));
    const { items } = await until(
      () =>
        commands.executeCommand<CompletionList>(
          'vscode.executeCompletionItemProvider',
          document.uri,
          document.lineAt(line).range.end,
        ),
      (list) => list.items.length > 2,
    );
    assert.ok(items.length > 2);
  });

  it('reports a problem without a word of any draft', async () => {
    await commands.executeCommand('tiaoli.openSample');
    await commands.executeCommand('tiaoli.reportProblem');
    const report = window.activeTextEditor?.document;
    assert.ok(report?.isUntitled === true && report.languageId === 'markdown');
    const text = report.getText();
    const version = (extensions.getExtension('tiaoli.tiaoli')?.packageJSON as { version: string }).version;
    assert.ok(text.includes(`Tiaoli ${version}`));
    assert.match(text, /tiaoli\.openSample took \d+ ms/u);
    assert.match(text, /index ready, in \d+ ms: \d+ regulations/u);
    const code = [...text.matchAll(/```text\n([^]*?)```/gu)].map(([, lines = '']) => lines).join('');
    assert.doesNotMatch(code, /\p{Script=Han}/u);
    assert.ok(text.includes(env.language));
    assert.ok((await languages.getLanguages()).includes('regulation'));
  });
});
