import assert from 'node:assert/strict';
import { commands } from 'vscode';
import { openMarked } from './drafts';
import { previewedText } from './previews';
import { waitForDiagnostics } from './waiting';

describe('tiaoli.renumber', () => {
  it('numbers what follows and the references to it in one edit, which one undo takes back', async () => {
    const { document } = await openMarked(
      '某市码头条例\n\n第一条　为了甲，根据乙，制定本条例。\n‸第三条　乙。\n第四条　依照本条例第三条办理。\n第五条　本条例自2026年1月1日起施行。\n',
    );
    await waitForDiagnostics(document.uri);
    const before = document.getText();
    const run = commands.executeCommand('tiaoli.renumber');
    const shown = await previewedText();
    await commands.executeCommand('tiaoli.applyPreview');
    await run;
    assert.equal(document.getText(), shown);
    assert.equal(
      shown,
      '某市码头条例\n\n第一条　为了甲，根据乙，制定本条例。\n第二条　乙。\n第三条　依照本条例第二条办理。\n第四条　本条例自2026年1月1日起施行。\n',
    );
    await waitForDiagnostics(document.uri, (diagnostics) => diagnostics.length === 0);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });
});
