import assert from 'node:assert/strict';
import { extensions } from 'vscode';
import { openDraft, readCode, waitForDiagnostics } from './drafts';

describe('activation', () => {
  it('follows from opening a text file named 条例, and its faults are shown', async () => {
    const text = '某市码头条例\n\n第一条　甲。\n第三条　乙。\n第四条　本条例自2026年1月1日起施行。\n';
    const { document } = await openDraft('某市码头条例.txt', text);
    assert.equal(document.languageId, 'regulation');
    const found = await waitForDiagnostics(document.uri);
    assert.ok(found.some(({ code }) => readCode(code) === 'numbering/article-gap'));
    assert.ok(extensions.getExtension('tiaoli.tiaoli')?.isActive);
  });
});
