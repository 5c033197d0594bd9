import assert from 'node:assert/strict';
import { commands, Range, type TextDocument, type TextEditor, Uri, window, workspace } from 'vscode';
import { readWordBytes } from '../../../server/src/web/webWordDesk';
import { docx, list, lvl, num, p, r } from '../../support/docx';
import { isThere, newFolder, openFile, writeFileIn } from './drafts';
import { until } from './waiting';

/** A regulation whose articles Word numbers. */
const numbered = (...articles: readonly string[]): Uint8Array =>
  docx({
    numbering: list(lvl(0, 'chineseCountingThousand', '第%1条')),
    body: p('某市渡口条例') + articles.map((text) => p(text, num(1))).join(''),
  });
const REVISED = docx({
  body: `${p('某市渡口条例')}<w:p>${r('第一条　渡口由')}<w:ins w:id="1" w:author="乙">${r('港口')}</w:ins><w:del w:id="2" w:author="乙"><w:r><w:delText>交通</w:delText></w:r></w:del>${r('部门登记。')}</w:p>`,
});

describe('a Word document', () => {
  let folder: Uri;
  beforeEach(async () => {
    folder = await newFolder();
  });
  afterEach(async () => {
    await commands.executeCommand('notifications.clearAll');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await commands.executeCommand('workbench.action.closeAllEditors');
  });
  const file = (name: string): Uri => Uri.joinPath(folder, name);
  const textOf = async (name: string, view: 'accept' | 'reject'): Promise<string> => {
    const read = readWordBytes(await workspace.fs.readFile(file(name)), view);
    return read.ok ? read.value.text : '';
  };

  async function open(name: string, content: Uint8Array): Promise<TextEditor> {
    await writeFileIn(folder, name, content);
    await commands.executeCommand('tiaoli.openWord', file(name));
    return until(() => Promise.resolve(window.activeTextEditor), isDraft) as Promise<TextEditor>;
  }
  const isDraft = (editor: TextEditor | undefined): boolean => editor?.document.languageId === 'regulation';

  async function replace({ document }: TextEditor, from: string, to: string): Promise<void> {
    const at = document.getText().indexOf(from);
    const editor = await window.showTextDocument(document);
    const range = new Range(document.positionAt(at), document.positionAt(at + from.length));
    await editor.edit((edit) => {
      edit.replace(range, to);
    });
  }

  it('opens as a draft with its automatic numbers, to be saved beside it', async () => {
    const { document } = await open('甲.docx', numbered('渡口由交通部门登记。', '渡口设置廊亭。'));
    assert.equal(document.getText(), '某市渡口条例\n第一条　渡口由交通部门登记。\n第二条　渡口设置廊亭。\n');
    assert.ok(document.isUntitled && document.languageId === 'regulation');
    assert.equal(document.uri.path, file('甲.regulation').path);
  });

  it('gets the draft back as revisions beside it, also once the draft is a file', async () => {
    const editor = await open('甲.docx', numbered('渡口由交通部门登记。', '渡口设置廊亭。'));
    await replace(editor, '交通', '港口');
    await commands.executeCommand('tiaoli.writeBack');
    assert.equal(await textOf('甲（修订）.docx', 'accept'), editor.document.getText());
    assert.match(await textOf('甲（修订）.docx', 'reject'), /交通部门/u);
    await commands.executeCommand('workbench.action.files.save');
    await until(() => Promise.resolve(window.activeTextEditor?.document.uri.scheme), (scheme) => scheme === folder.scheme);
    const saved = window.activeTextEditor;
    assert.ok(saved && (await isThere(file('甲.regulation'))));
    await replace(saved, '廊亭', '候船廊亭');
    await commands.executeCommand('tiaoli.writeBack');
    assert.equal(await textOf('甲（修订2）.docx', 'accept'), saved.document.getText());
    assert.deepEqual(
      (await workspace.fs.readDirectory(folder)).map(([name]) => name).filter((name) => name.endsWith('.docx')).sort(),
      ['甲.docx', '甲（修订）.docx', '甲（修订2）.docx'].sort(),
    );
  }); // prettier-ignore

  it('gets back a draft whose saving as a file nobody noted', async () => {
    const { document } = await open('甲.docx', numbered('渡口由交通部门登记。', '渡口设置廊亭。'));
    const saved = await writeFileIn(folder, '甲.regulation', document.getText().replace('交通', '港口'));
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await openFile(saved);
    await commands.executeCommand('tiaoli.writeBack');
    assert.match(await textOf('甲（修订）.docx', 'accept'), /港口部门/u);
  });

  it('that has changed meanwhile is brought together with the draft, or its conflicts are shown', async () => {
    const editor = await open('甲.docx', numbered('渡口由交通部门登记。', '渡口设置廊亭。'));
    await replace(editor, '交通', '港口');
    await writeFileIn(folder, '甲.docx', numbered('渡口由交通部门登记。', '渡口应当设置廊亭。'));
    await commands.executeCommand('tiaoli.writeBack');
    assert.match(await textOf('甲（修订）.docx', 'accept'), /港口部门[^]*应当设置/u);
    await writeFileIn(folder, '甲.docx', numbered('渡口由海事部门登记。', '渡口设置廊亭。'));
    await commands.executeCommand('tiaoli.writeBack');
    assert.ok(!(await isThere(file('甲（修订2）.docx'))));
    const page = await until(() => Promise.resolve(pageInSight()), (found) => found !== undefined);
    const said = page?.getText() ?? '';
    for (const words of ['交通部门', '港口部门', '海事部门']) assert.ok(said.includes(words), said);
  }); // prettier-ignore

  it('with revisions is opened as is chosen: by default with all of them accepted', async () => {
    await writeFileIn(folder, '乙.docx', REVISED);
    const running = commands.executeCommand('tiaoli.openWord', file('乙.docx'));
    await until(
      () => commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem'),
      () => isDraft(window.activeTextEditor),
    );
    await running;
    assert.equal(window.activeTextEditor?.document.getText(), '某市渡口条例\n第一条　渡口由港口部门登记。\n');
  });

  it('that cannot be read opens nothing', async () => {
    for (const [name, content] of [
      ['~$甲.docx', new Uint8Array(8)],
      ['坏.docx', numbered('甲').subarray(0, 60)],
      ['丙.doc', new TextEncoder().encode('{\\rtf1 x}')],
    ] as const) {
      await writeFileIn(folder, name, content);
      await commands.executeCommand('tiaoli.openWord', file(name));
      assert.equal(window.activeTextEditor, undefined, name);
    }
  });
});

const pageInSight = (): TextDocument | undefined =>
  workspace.textDocuments.find(({ uri }) => uri.scheme === 'tiaoli-word');
