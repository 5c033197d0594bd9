import assert from 'node:assert/strict';
import { extensions, languages, window, workspace } from 'vscode';
import { openDraft } from './drafts';
import { readCode, until, waitForDiagnostics } from './waiting';

const BODY = '第一条　为了甲，根据乙，制定本条例。\n第三条　乙。\n第四条　本条例自2026年1月1日起施行。\n';
const DRAFT = `某市码头条例\n\n${BODY}`;

describe('activation', () => {
  const isActive = (): boolean | undefined => extensions.getExtension('tiaoli.tiaoli')?.isActive;

  it('follows from opening a text file named 条例, and its faults are shown', async () => {
    // It may be active before: VS Code reads files of its own, such as that of its language models, and when no language
    // is known yet, it takes them for plain text, which wakes the extension.
    const { document } = await openDraft('某市码头条例.txt', DRAFT);
    await until(
      () => Promise.resolve(document.languageId),
      (language) => language === 'regulation',
    );
    const found = await waitForDiagnostics(document.uri);
    assert.deepEqual(
      found.map(({ code }) => readCode(code)),
      ['numbering/article-gap'],
    );
    // In a browser the server does not wait for the activation to end.
    assert.equal(await until(() => Promise.resolve(isActive()), Boolean), true);
  });

  it('works with spaces and Chinese in the path', async () => {
    const { document } = await openDraft('起草 资料/第 1 稿（送审）/某市 码头条例#2 50%.txt', DRAFT);
    const [gap] = await waitForDiagnostics(document.uri);
    assert.equal(gap?.range.start.line, 3);
  });

  it('works with lines that end in CRLF, whose ranges hold no line end', async () => {
    const { document } = await openDraft('某市码头条例.txt', DRAFT.replaceAll('\n', '\r\n'));
    const [gap] = await waitForDiagnostics(document.uri);
    assert.ok(gap);
    assert.equal(document.getText(gap.range), '第三条');
  });

  it('takes a plain text for a regulation if it begins with a title', async () => {
    const { document } = await openDraft('稿.txt', DRAFT);
    await until(
      () => Promise.resolve(document.languageId),
      (language) => language === 'regulation',
    );
    await waitForDiagnostics(document.uri);
  });

  it('leaves every other plain text alone', async () => {
    const { document } = await openDraft('记录.txt', `会议记录：\n\n${BODY}`);
    const regulation = await openDraft('某市码头条例.txt', DRAFT);
    await waitForDiagnostics(regulation.document.uri);
    assert.equal(document.languageId, 'plaintext');
    assert.deepEqual(languages.getDiagnostics(document.uri), []);
  });

  it('works in a document that was never saved', async () => {
    const document = await workspace.openTextDocument({ language: 'regulation', content: DRAFT });
    await window.showTextDocument(document);
    assert.equal(document.isUntitled, true);
    const [gap] = await waitForDiagnostics(document.uri);
    assert.equal(readCode(gap?.code), 'numbering/article-gap');
  });
});
