import assert from 'node:assert/strict';
import {
  type CodeAction,
  commands,
  ConfigurationTarget,
  Range,
  Selection,
  type TextEditor,
  Uri,
  workspace,
} from 'vscode';
import { openDraft, readText, workspaceFolder, writeFileIn } from './drafts';
import { inDisplayLanguage, readCode, until, waitForDiagnostics } from './waiting';

const GAP = 'numbering/article-gap';
const FORM = 'numbering/malformed';
const DRAFT =
  '某市码头条例\n\n第一条　为了甲，根据乙，制定本条例。\n第2条　丙。\n第四条　丁。\n第五条　本条例自2026年1月1日起施行。\n';

/** The codes of the document's diagnostics, as soon as they are these. */
const waitForCodes = async ({ document }: TextEditor, expected: readonly string[]): Promise<void> => {
  const isSame = (codes: readonly string[]): boolean => codes.join() === expected.join();
  await waitForDiagnostics(document.uri, (found) => isSame(found.map(({ code }) => readCode(code)).sort()));
};

const besides = (editor: TextEditor, name: string): Promise<string> =>
  readText(Uri.joinPath(editor.document.uri, '..', name));

/** Runs the quick fix with this title at a line. */
async function choose({ document }: TextEditor, line: number, title: string): Promise<void> {
  const actions = await until(
    () =>
      commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new Range(line, 0, line, 3),
      ),
    (found) => found.some((each) => each.title === title),
  );
  const { command } = actions.find((each) => each.title === title) ?? {};
  assert.ok(command);
  const [argument] = (command.arguments ?? []) as readonly unknown[];
  await commands.executeCommand(command.command, argument);
}

describe('living with problems', () => {
  it('ignores one by its quick fix, keeps it ignored through edits, and leaves the draft alone', async () => {
    const editor = await openDraft('某市码头条例.txt', DRAFT);
    await waitForCodes(editor, [GAP, FORM]);
    await choose(
      editor,
      4,
      inDisplayLanguage('忽略此处：条的序号有间断', 'Ignore here: article numbering: numbers are skipped'),
    );
    await waitForCodes(editor, [FORM]);
    assert.equal(editor.document.getText(), DRAFT);
    assert.match(await besides(editor, '.tiaoli.ignores.json'), /"某市码头条例\.txt"[^]*"sentence": "丁。"/u);
    await editor.edit((edit) => {
      edit.insert(editor.document.positionAt(0), '\n');
    });
    await editor.edit((edit) => {
      edit.insert(editor.document.lineAt(5).range.end, '戊。');
    });
    await waitForCodes(editor, [FORM]);
    await editor.edit((edit) => {
      edit.replace(editor.document.lineAt(5).range, '第四条　己。');
    });
    await waitForCodes(editor, [GAP, FORM]);
  });

  it('turns a rule off and stores a baseline by commands at the cursor', async () => {
    const editor = await openDraft('某市码头条例.txt', DRAFT);
    await waitForCodes(editor, [GAP, FORM]);
    editor.selection = new Selection(3, 1, 3, 1);
    await commands.executeCommand('tiaoli.disableRule');
    await waitForCodes(editor, [GAP]);
    assert.deepEqual(JSON.parse(await besides(editor, '.tiaoli.json')), { rules: { [FORM]: 'off' } });
    void commands.executeCommand('tiaoli.storeBaseline');
    await waitForCodes(editor, []);
    void commands.executeCommand('tiaoli.clearBaseline');
    await waitForCodes(editor, [GAP]);
  });

  it('fixes on save where the user wants that', async () => {
    const editor = await openDraft('某市码头条例.txt', DRAFT);
    await waitForCodes(editor, [GAP, FORM]);
    const actions = workspace.getConfiguration('editor', editor.document);
    await actions.update(
      'codeActionsOnSave',
      { 'source.fixAll.tiaoli': 'always' },
      ConfigurationTarget.Global,
    );
    await editor.edit((edit) => {
      edit.insert(editor.document.positionAt(0), '\n');
    });
    await editor.document.save();
    assert.equal(editor.document.getText(), `\n${DRAFT.replace('第2条', '第二条')}`);
    await actions.update('codeActionsOnSave', undefined, ConfigurationTarget.Global);
  });

  it('fixes the files of the workspace that are not open, and leaves them to be saved', async () => {
    const folder = Uri.joinPath(workspaceFolder(), '修正');
    const file = await writeFileIn(folder, '某市码头条例.txt', DRAFT);
    await openDraft('某市码头条例.txt', DRAFT); // a draft in front, as for every command
    await commands.executeCommand('tiaoli.fixAllInWorkspace', { ask: false });
    const fixed = workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
    assert.equal(fixed?.getText(), DRAFT.replace('第2条', '第二条'));
    assert.equal(fixed.isDirty, true);
    assert.equal(await readText(file), DRAFT);
    await fixed.save();
    await workspace.fs.delete(folder, { recursive: true });
  });
});
