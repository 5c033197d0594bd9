import assert from 'node:assert/strict';
import { type CodeAction, commands, Selection, workspace } from 'vscode';
import { openMarked } from './drafts';
import { readCode, waitForDiagnostics } from './waiting';

const MARKED =
  '某市码头条例\n\n第一条　为了甲，根据乙，制定本条例。\n第二条　丙应当登记。\n第三‸条　丁应当备案。\n第四条　本条例自2026年1月1日起施行。\n';

describe('lines moved by the editor itself', () => {
  it('are found out of order, with a fix that numbers them anew', async () => {
    const { document, editor } = await openMarked(MARKED);
    const before = document.getText();
    await waitForDiagnostics(document.uri, () => true);
    await commands.executeCommand('editor.action.moveLinesUpAction');
    assert.match(document.getText(), /\n第三条　丁应当备案。\n第二条　丙/u);
    const diagnostics = await waitForDiagnostics(document.uri, (all) =>
      all.some(({ code }) => readCode(code).startsWith('numbering/article-')),
    );
    const range = diagnostics.find(({ code }) => readCode(code).startsWith('numbering/'))?.range;
    assert.ok(range);
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      'quickfix',
    );
    const fix = actions.find(({ edit }) => edit !== undefined)?.edit;
    assert.ok(fix, JSON.stringify(actions));
    await workspace.applyEdit(fix);
    assert.match(document.getText(), /\n第二条　丁应当备案。\n第三条　丙应当登记。\n第四条/u);
    await waitForDiagnostics(document.uri, (all) => all.length === 0);
    editor.selection = new Selection(0, 0, 0, 0);
    await commands.executeCommand('undo');
    await commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });
});
