import assert from 'node:assert/strict';
import { commands, Uri, workspace, type WorkspaceEdit } from 'vscode';
import { type MarkedDraft, openFile, openMarked, workspaceFolder, writeFileIn } from './drafts';
import { until, waitForDiagnostics } from './waiting';

const ARTICLES =
  '某市码头条例\n\n第一条　为了甲，根据乙，制定本条例。\n第‸二条　丙应当登记。\n第三条　违反本条例第二条、第三条和《丁法》第二条的，依法处理。\n';
const TERMS =
  '某市码头条例\n\n第一条　本条例所称数据，是指甲。\n第二条　本条例所称公共数据，是指乙。\n第三条　‸数据和公共数据，依照《数据条例》办理。\n';

describe('renaming (F2)', () => {
  const rename = ({ document, cursors }: MarkedDraft, to: string): Thenable<WorkspaceEdit> =>
    commands.executeCommand('vscode.executeDocumentRenameProvider', document.uri, cursors[0], to);

  /** Renames, checks the text, takes it back with one undo and checks that too. */
  async function check(marked: string, to: string, expected: string): Promise<void> {
    const draft = await openMarked(marked);
    const { document } = draft;
    await waitForDiagnostics(document.uri, () => true);
    const before = document.getText();
    const edit = await until(
      () => rename(draft, to),
      ({ size }) => size > 0,
    );
    assert.ok(await workspace.applyEdit(edit));
    assert.equal(document.getText(), expected);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  }

  it('on the number of an article moves those behind it and every reference', () =>
    check(
      ARTICLES,
      '第五条',
      '某市码头条例\n\n第一条　为了甲，根据乙，制定本条例。\n第五条　丙应当登记。\n第六条　违反本条例第五条、第六条和《丁法》第二条的，依法处理。\n',
    ));

  it('on a term renames its definition and uses, not inside a longer term or a title', () =>
    check(
      TERMS,
      '资料',
      '某市码头条例\n\n第一条　本条例所称资料，是指甲。\n第二条　本条例所称公共数据，是指乙。\n第三条　资料和公共数据，依照《数据条例》办理。\n',
    ));

  it('refuses what is no number, and numbers that the project has locked, with the reason', async () => {
    await assert.rejects(Promise.resolve(rename(await openMarked(ARTICLES), '乙')), /第八条/u);
    const folder = Uri.joinPath(workspaceFolder(), '锁定');
    await writeFileIn(folder, '.tiaoli.json', '{ "numbering": { "locked": true } }');
    const { document } = await openFile(
      await writeFileIn(folder, '某市码头条例.txt', ARTICLES.replace('‸', '')),
    );
    await waitForDiagnostics(document.uri, () => true);
    const position = document.positionAt(ARTICLES.indexOf('‸'));
    await assert.rejects(
      Promise.resolve(
        commands.executeCommand('vscode.executeDocumentRenameProvider', document.uri, position, '第五条'),
      ),
      /锁定|locked/u,
    );
  });
});
