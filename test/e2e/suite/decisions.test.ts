import assert from 'node:assert/strict';
import { commands, Position, Range, Uri, window } from 'vscode';
import { openFile, writeFileIn } from './drafts';
import { previewedText } from './previews';
import { committed } from './repository';
import { until } from './waiting';

const COMMITTED =
  '某市码头条例\n\n第一条　为了甲，根据乙，制定本条例。\n第二条　码头由甲部门登记。\n第三条　违反本条例第二条的，由甲部门处罚。\n第四条　本条例自2026年1月1日起施行。\n';
const INSERTED =
  '第二条　码头分为客运码头和货运码头。\n第三条　码头由甲部门登记。\n第四条　违反本条例第三条的，由甲部门责令改正。\n第五条';

const DECISION =
  '某市人民代表大会常务委员会关于修改《某市码头条例》的决定\n对《某市码头条例》作如下修改：\n一、将第二条中的“甲部门”修改为“港口部门”。\n二、增加一条，作为第三条：“码头应当安全。”\n三、删去第九条。\n本决定自公布之日起施行。\n《某市码头条例》根据本决定作相应修改并对条文顺序作相应调整，重新公布。\n';

/** The text of the decision that the command opens, once it is there. */
async function decisionAfter(running: Thenable<unknown>): Promise<string> {
  const isDecision = (): boolean => window.activeTextEditor?.document.isUntitled === true;
  // The first entry of the quick pick, which may not be there yet.
  await until(() => commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem'), isDecision);
  await running;
  return window.activeTextEditor?.document.getText() ?? '';
}

describe('the decision that amends a regulation', () => {
  let folder: Uri;
  before(async () => {
    folder = await committed('某市码头条例.txt', COMMITTED);
  });

  it('is drafted from the committed version, the place to fill in selected', async () => {
    const editor = await openFile(Uri.joinPath(folder, '某市码头条例.txt'));
    await editor.edit((edit) => {
      edit.replace(new Range(new Position(3, 0), new Position(5, 3)), INSERTED);
    });
    const decision = await decisionAfter(commands.executeCommand('tiaoli.draftAmendment'));
    assert.equal(
      decision,
      '（制定机关）关于修改《某市码头条例》的决定\n\n对《某市码头条例》作如下修改：\n一、增加一条，作为第二条：“码头分为客运码头和货运码头。”\n二、将第三条改为第四条，其中的“处罚”修改为“责令改正”。\n本决定自　年　月　日起施行。\n《某市码头条例》根据本决定作相应修改并对条文顺序作相应调整，重新公布。\n',
    );
    const front = window.activeTextEditor;
    assert.equal(front?.document.languageId, 'regulation');
    assert.equal(front.document.getText(front.selection), '（制定机关）');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('is carried out from a list beside the comparison, and taken back by one undo', async () => {
    const decision = await writeFileIn(folder, '决定.txt', DECISION);
    const editor = await openFile(await writeFileIn(folder, '修改之前.regulation', COMMITTED));
    const running = commands.executeCommand('tiaoli.applyAmendment', decision);
    const preview = await previewedText();
    assert.match(
      preview,
      /第二条　码头由港口部门登记。\n第三条　码头应当安全。\n第四条　违反本条例第二条的/u,
    );
    assert.equal(editor.document.getText(), COMMITTED);
    const isChanged = (): boolean => editor.document.getText() !== COMMITTED;
    // Each leads to its place, be it an article that is not there.
    for (const index of [0, 2, 9]) await commands.executeCommand('tiaoli.showInstruction', index);
    await until(() => commands.executeCommand('tiaoli.applyPreview'), isChanged);
    await running;
    assert.equal(editor.document.getText(), preview);
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), COMMITTED);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('takes the place of another that is listed', async () => {
    const first = await writeFileIn(folder, '决定.txt', DECISION);
    const second = await writeFileIn(folder, '决定之二.txt', DECISION.replace('港口部门', '海事部门'));
    const editor = await openFile(await writeFileIn(folder, '两次修改.regulation', COMMITTED));
    const left = commands.executeCommand('tiaoli.applyAmendment', first);
    await until(previewedText, (text) => text.includes('港口部门'));
    await window.showTextDocument(editor.document);
    const running = commands.executeCommand('tiaoli.applyAmendment', second);
    await left;
    const isChanged = (): boolean => editor.document.getText() !== COMMITTED;
    await until(() => commands.executeCommand('tiaoli.applyPreview'), isChanged);
    await running;
    assert.match(editor.document.getText(), /第二条　码头由海事部门登记。/u);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('is another one where it repeals', async () => {
    await openFile(Uri.joinPath(folder, '某市码头条例.txt'));
    await commands.executeCommand('tiaoli.draftRepeal');
    const document = window.activeTextEditor?.document;
    assert.match(document?.getText() ?? '', /^（制定机关）关于废止《某市码头条例》的决定\n/u);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
