import assert from 'node:assert/strict';
import { languages, workspace } from 'vscode';
import { openDraft } from './drafts';
import { until } from './waiting';

const TITLE = '某市码头条例\n\n第一条　为了甲，制定本条例。\n';

describe('recognition', () => {
  it('leaves a text plain that a drafter made so', async () => {
    const { document } = await openDraft('稿.txt', TITLE);
    const isRegulation = (language: string): boolean => language === 'regulation';
    await until(() => Promise.resolve(document.languageId), isRegulation);
    const plain = await languages.setTextDocumentLanguage(document, 'plaintext');
    // What would turn it back has been asked by the time that another text was recognized.
    const other = await openDraft('另稿.txt', TITLE);
    await until(() => Promise.resolve(other.document.languageId), isRegulation);
    assert.equal(plain.languageId, 'plaintext');
  });

  for (const name of [
    '某市码头条例.md',
    'a.regulation',
    'b.fagui',
    '某市码头办法（草案）.txt',
    '丁 实施细则#1.md',
  ]) {
    it(`knows ${name} by its name`, async () => {
      const { document } = await openDraft(name, '（正文待写）\n');
      assert.equal(document.languageId, 'regulation');
    });
  }

  it('gives regulations the defaults that Chinese text needs', async () => {
    const { document } = await openDraft('某市码头条例.txt', TITLE);
    const editor = workspace.getConfiguration('editor', { uri: document.uri, languageId: 'regulation' });
    assert.equal(editor.get('wordWrap'), 'on');
    assert.deepEqual(editor.get('wordSegmenterLocales'), ['zh-CN']);
    assert.equal(editor.get('unicodeHighlight.ambiguousCharacters'), false);
    assert.equal(editor.get('unicodeHighlight.nonBasicASCII'), false);
    assert.equal(editor.get('wordBasedSuggestions'), 'off');
    assert.equal(editor.get('acceptSuggestionOnCommitCharacter'), false);
    assert.deepEqual(editor.get('quickSuggestions'), { other: 'on', comments: 'on', strings: 'on' });
  });
});
