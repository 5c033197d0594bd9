import assert from 'node:assert/strict';
import { commands, ConfigurationTarget, Selection, Uri, window, workspace } from 'vscode';
import { type MarkedDraft, openFile, openMarked, workspaceFolder, writeFileIn } from './drafts';
import { previewedText } from './previews';
import { until, waitForDiagnostics } from './waiting';

const TEXT =
  '某市码头条例\n\n第一章　总则\n第一条　为了甲，根据乙，制定本条例。\n第二条　丙应当登记。丁应当备案。\n' +
  '第三条　戊负责丙的登记。\n第二章　附则\n第四条　违反本条例第二条、第三条的，依法处理。\n第五条　本条例自2026年1月1日起施行。\n';

/** A command with the cursor behind some words, and lines that the draft then has. */
interface Edit {
  readonly command: string;
  readonly behind: string;
  readonly after: readonly string[];
}

const SECOND = '第二条　丙应当登记。丁应当备案。';
const EDITS: readonly Edit[] = [
  {
    command: 'insertArticle',
    behind: '第二条　丙',
    after: [
      SECOND,
      '第三条　',
      '第四条　戊负责丙的登记。',
      '第二章　附则',
      '第五条　违反本条例第二条、第四条的，依法处理。',
    ],
  },
  {
    command: 'insertSubArticle',
    behind: '第二条　丙',
    after: [
      SECOND,
      '第二条之一　',
      '第三条　戊负责丙的登记。',
      '第二章　附则',
      '第四条　违反本条例第二条、第三条的，依法处理。',
    ],
  },
  {
    command: 'splitArticle',
    behind: '丙应当登记。',
    after: ['第二条　丙应当登记。', '第三条　丁应当备案。', '第四条　戊负责丙的登记。'],
  },
  {
    command: 'mergeArticle',
    behind: '第三条　戊',
    after: [
      SECOND,
      '戊负责丙的登记。',
      '第二章　附则',
      '第三条　违反本条例第二条第一款、第二条第二款的，依法处理。',
    ],
  },
  {
    command: 'moveUp',
    behind: '第三条　戊',
    after: [
      '第二条　戊负责丙的登记。',
      '第三条　丙应当登记。丁应当备案。',
      '第二章　附则',
      '第四条　违反本条例第三条、第二条的，依法处理。',
    ],
  },
  {
    command: 'moveDown',
    behind: '第二条　丙',
    after: [
      '第二条　戊负责丙的登记。',
      '第三条　丙应当登记。丁应当备案。',
      '第二章　附则',
      '第四条　违反本条例第三条、第二条的，依法处理。',
    ],
  },
  {
    command: 'numberAsSubArticle',
    behind: '第三条　戊',
    after: [
      SECOND,
      '第二条之一　戊负责丙的登记。',
      '第二章　附则',
      '第三条　违反本条例第二条、第二条之一的，依法处理。',
    ],
  },
  {
    command: 'deleteArticle',
    behind: '第三条　戊',
    after: [SECOND, '第二章　附则', '第三条　违反本条例第二条、第三条的，依法处理。'],
  },
];

describe('structure edits', () => {
  const setPreview = (preview: string | undefined): Thenable<void> =>
    workspace.getConfiguration('tiaoli').update('edits.preview', preview, ConfigurationTarget.Global);
  afterEach(() => setPreview(undefined));

  const openAt = async (behind: string): Promise<MarkedDraft> => {
    const draft = await openMarked(TEXT.replace(behind, `${behind}‸`));
    await waitForDiagnostics(draft.document.uri, () => true);
    return draft;
  };
  const closeDrafts = (): Thenable<unknown> => commands.executeCommand('workbench.action.closeAllEditors');

  for (const { command, behind, after } of EDITS) {
    it(`${command}: what the preview shows is what comes, and one undo takes it back`, async () => {
      await setPreview('always');
      const { document } = await openAt(behind);
      const run = commands.executeCommand(`tiaoli.${command}`);
      const shown = await previewedText();
      assert.equal(document.getText(), TEXT);
      await commands.executeCommand('tiaoli.applyPreview');
      await run;
      assert.equal(document.getText(), shown);
      assert.ok(shown.includes(`\n${after.join('\n')}\n`), shown);
      assert.equal(window.activeTextEditor?.document, document);
      await commands.executeCommand('undo');
      assert.equal(document.getText(), TEXT);
      await closeDrafts();
    });
  }

  it('moves a chapter with its articles', async () => {
    const { document } = await openAt('第一章　总');
    const run = commands.executeCommand('tiaoli.moveDown');
    await previewedText();
    await commands.executeCommand('tiaoli.applyPreview');
    await run;
    assert.match(
      document.getText(),
      /第一章　附则\n第一条　违反本条例第四条、第五条的[^]*第二章　总则\n第三条　为了/u,
    );
    await commands.executeCommand('undo');
    assert.equal(document.getText(), TEXT);
  });

  it('leaves the draft alone when the preview is discarded or its tab is closed', async () => {
    const { document } = await openAt('第三条　戊');
    for (const end of ['tiaoli.discardPreview', 'workbench.action.closeActiveEditor']) {
      const run = commands.executeCommand('tiaoli.deleteArticle');
      await previewedText();
      await commands.executeCommand(end);
      await run;
      assert.equal(document.getText(), TEXT);
      await until(
        () => Promise.resolve(window.activeTextEditor?.document),
        (active) => active === document,
      );
    }
  });

  it('previews by default only what changes references, and never where that is set', async () => {
    const { document } = await openAt('第四条　违');
    await commands.executeCommand('tiaoli.insertArticle');
    assert.match(document.getText(), /\n第五条　\n第六条　本条例自/u);
    assert.equal(document.getText(window.activeTextEditor?.selection), '');
    await commands.executeCommand('undo');
    await setPreview('never');
    const { document: other } = await openAt('第二条　丙');
    await commands.executeCommand('tiaoli.insertArticle');
    assert.match(other.getText(), /违反本条例第二条、第四条的/u);
  });

  it('keeps numbers that the project has locked', async () => {
    const folder = Uri.joinPath(workspaceFolder(), 'locked');
    await writeFileIn(folder, '.tiaoli.json', '{ "numbering": { "locked": true } }');
    const editor = await openFile(await writeFileIn(folder, '某市码头条例.txt', TEXT));
    const { document } = editor;
    await waitForDiagnostics(document.uri, () => true);
    const third = document.positionAt(TEXT.indexOf('戊负责'));
    editor.selection = new Selection(third, third);
    await commands.executeCommand('tiaoli.deleteArticle');
    assert.equal(document.getText(), TEXT);
    await commands.executeCommand('tiaoli.insertArticle');
    assert.match(document.getText(), /\n第三条之一　\n第二章　附则\n第四条　违反本条例第二条、第三条的/u);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), TEXT);
  });
});
