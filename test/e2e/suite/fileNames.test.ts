import assert from 'node:assert/strict';
import { commands, type Hover, type MarkdownString, Position, Uri, workspace } from 'vscode';
import { openFile, readText, workspaceFolder, writeFileIn } from './drafts';
import { until, waitForDiagnostics } from './waiting';

const CLAUSE = '候船廊亭应当设置在渡口醒目位置，并公示班次。';
const draft = (title: string): string => `${title}\n\n第一条　${title}：${CLAUSE}\n第2条　丙。\n`;

const hoverAt = async (file: Uri): Promise<string> => {
  const { document } = await openFile(file);
  const hovers = await commands.executeCommand<Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    new Position(2, 1),
  );
  return hovers.flatMap(({ contents }) => contents.map((part) => (part as MarkdownString).value)).join('\n');
};

describe('files with brackets and other marks in their names', () => {
  const folder = Uri.joinPath(workspaceFolder(), '法规(2024) + 草案');
  after(() => workspace.fs.delete(folder, { recursive: true }));

  it('are no precedents of themselves, but of each other, and are fixed once', async () => {
    const first = await writeFileIn(folder, '甲市渡口条例(草案).txt', draft('甲市渡口条例'));
    const writeSecond = (): Promise<Uri> =>
      writeFileIn(folder, "乙市渡口办法 'a' & b,c.txt", draft('乙市渡口办法'));
    const second = await writeSecond();
    let looks = 0;
    const shown = await until(
      async () => {
        // Of a folder that was just made the system may not tell the first files: written again, it tells. Not at every
        // look: the index waits until a file is left alone.
        if (looks++ % 50 === 49) await writeSecond();
        return hoverAt(first);
      },
      (text) => text.includes('乙市渡口办法'),
    );
    assert.doesNotMatch(shown, /《甲市渡口条例》/u);
    assert.doesNotMatch(await hoverAt(second), /《乙市渡口办法》/u);

    await waitForDiagnostics((await openFile(first)).document.uri);
    await commands.executeCommand('tiaoli.fixAllInWorkspace', { ask: false });
    for (const file of [first, second]) {
      const open = workspace.textDocuments.filter(({ uri }) => uri.toString() === file.toString());
      assert.deepEqual(
        open.map((document) => document.getText()),
        [(await readText(file)).replace('第2条', '第二条')],
      );
      for (const document of open) await document.save();
    }
  });
});
