import assert from 'node:assert/strict';
import {
  type CodeAction,
  commands,
  type Diagnostic,
  Position,
  Selection,
  type TextEditor,
  Uri,
  workspace,
} from 'vscode';
import { openFile } from './drafts';
import { committed } from './repository';
import { inDisplayLanguage, readCode, waitForDiagnostics } from './waiting';

const COMMITTED =
  '某市码头条例\n\n第一条　为了甲，根据乙，制定本条例。\n第二条　码头由甲部门登记。\n第三条　经营者应当公开价格。\n第四条　违反本条例第二条的，由甲部门处罚。\n第五条　本条例自2026年1月1日起施行。\n';

/**
 * Moves the second article behind the third with the editor's own command (a browser without a screen has no clipboard
 * to cut to), and corrects the two numbers by hand.
 */
async function moveByHand(editor: TextEditor): Promise<void> {
  editor.selection = new Selection(new Position(3, 0), new Position(3, 0));
  await commands.executeCommand('editor.action.moveLinesDownAction');
  const renumbered = await editor.edit((edit) => {
    edit.replace(new Selection(3, 0, 3, 3), '第二条');
    edit.replace(new Selection(4, 0, 4, 3), '第三条');
  });
  assert.ok(renumbered);
}

describe('a draft in a Git repository', () => {
  let folder: Uri;
  before(async () => {
    folder = await committed('某市码头条例.txt', COMMITTED);
  });

  const isRetargeted = ({ code }: Diagnostic): boolean => readCode(code) === 'reference/retargeted';

  it('warns of a reference whose number came to mean another article, and mends it', async () => {
    const editor = await openFile(Uri.joinPath(folder, '某市码头条例.txt'));
    const { document } = editor;
    await moveByHand(editor);
    const moved = document.getText();
    assert.match(
      moved,
      /第二条　经营者应当公开价格。\n第三条　码头由甲部门登记。\n第四条　违反本条例第二条的/u,
    );
    const warned = (diagnostics: readonly Diagnostic[]): boolean => diagnostics.some(isRetargeted);
    const [warning] = (await waitForDiagnostics(document.uri, warned)).filter(isRetargeted);
    assert.ok(warning !== undefined);
    assert.equal(document.getText(warning.range), '第二条');
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      warning.range,
    );
    const titles = actions.map(({ title }) => title);
    assert.ok(
      titles.includes(inDisplayLanguage('确认无误，不再提示', 'Confirm as it is')),
      titles.join('; '),
    );
    const fix = actions.find(({ title }) => title === inDisplayLanguage('改为“第三条”', 'Change to 第三条'));
    assert.ok(fix?.edit !== undefined, titles.join('; '));
    await workspace.applyEdit(fix.edit);
    assert.match(document.getText(), /第四条　违反本条例第三条的/u);
    await waitForDiagnostics(document.uri, (diagnostics) => !warned(diagnostics));
    await commands.executeCommand('undo');
    assert.equal(document.getText(), moved);
    await waitForDiagnostics(document.uri, warned);
  });
});
