import assert from 'node:assert/strict';
import { commands } from 'vscode';
import { openMarked } from './drafts';
import { waitForDiagnostics } from './waiting';

describe('Format Document', () => {
  it('sets a draft as published texts are set, in one step of undo', async () => {
    const { document } = await openMarked(
      '某市码头条例\n\n第‸一条 为了甲,根据乙，制定本条例。  \n第二条丙包括:\n(一)丁;\n(二)戊。\n第三条  本条例自2026年1月1日起施行。\n',
    );
    await waitForDiagnostics(document.uri, () => true);
    const before = document.getText();
    await commands.executeCommand('editor.action.formatDocument');
    assert.equal(
      document.getText(),
      '某市码头条例\n\n第一条　为了甲，根据乙，制定本条例。\n第二条　丙包括：\n（一）丁；\n（二）戊。\n第三条　本条例自2026年1月1日起施行。\n',
    );
    await commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });
});
