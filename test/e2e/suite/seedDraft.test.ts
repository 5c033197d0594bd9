import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionKind,
  commands,
  extensions,
  type TextDocument,
  Uri,
  workspace,
} from 'vscode';
import { openFile, readText, workspaceFolder, writeFileIn } from './drafts';
import { inDisplayLanguage, readCode, waitForDiagnostics } from './waiting';

/** The paragraphs of seed 000 that are articles 1 to 5: what each begins with, by its number. */
const LOST: Readonly<Record<string, string>> = {
  第一条: '为了优化数字经济产业发展环境',
  第二条: '在深圳经济特区范围内',
  第三条: '数字经济产业促进应当遵循',
  第四条: '市、区人民政府应当加强',
  第五条: '市工业和信息化部门负责推进、协调',
};

describe('seed 000, opened as a draft', () => {
  let document: TextDocument;
  let original = '';

  before(async () => {
    const { extensionUri } = extensions.getExtension('tiaoli.tiaoli') ?? {};
    assert.ok(extensionUri);
    original = await readText(Uri.joinPath(extensionUri, 'seeds/000_7c68eb733d1d8894.txt'));
    const path = await writeFileIn(workspaceFolder(), '某特区数字经济产业促进条例.txt', original);
    ({ document } = await openFile(path));
  });

  it('has one fault: articles 1 to 5 have lost their numbers', async () => {
    const diagnostics = await waitForDiagnostics(document.uri);
    assert.deepEqual(
      diagnostics.map(({ code, source, message, range }) => ({
        code: readCode(code),
        source,
        message,
        lines: [range.start.line, range.end.line],
      })),
      [
        {
          code: 'structure/unnumbered-article',
          source: '条理',
          message: inDisplayLanguage(
            '第六条之前有7段正文没有序号，缺少第一条至第五条；请补上序号。',
            '7 paragraph(s) before 第六条 have no number; 第一条至第五条 missing. Number them.',
          ),
          lines: [20, 26],
        },
      ],
    );
  });

  it('is numbered by the fix, and the fault is gone', async () => {
    const [fault] = await waitForDiagnostics(document.uri);
    assert.ok(fault);
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      fault.range,
      CodeActionKind.QuickFix.value,
    );
    const [fix] = actions;
    assert.ok(fix?.edit);
    assert.equal(await workspace.applyEdit(fix.edit), true);
    const numbered = Object.entries(LOST).reduce(
      (text, [number, beginning]) => text.replace(beginning, `${number}  ${beginning}`),
      original,
    );
    assert.equal(document.getText(), numbered);
    await waitForDiagnostics(document.uri, (diagnostics) => diagnostics.length === 0);
  });

  it('is as it was after one undo, and the fault is back', async () => {
    await commands.executeCommand('undo');
    assert.equal(document.getText(), original);
    await waitForDiagnostics(document.uri);
  });
});
