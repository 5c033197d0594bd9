import assert from 'node:assert/strict';
import { commands, Uri, window, workspace } from 'vscode';
import { inDisplayLanguage, until } from './waiting';

const read = async (address: string): Promise<string> =>
  new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(address)));

describe('the guide', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('opens a page by its name, in the display language', async () => {
    await commands.executeCommand('tiaoli.openGuide', 'amend');
    const file = inDisplayLanguage('amend.md', 'amend.en.md');
    const label = await until(
      () => Promise.resolve(window.tabGroups.activeTabGroup.activeTab?.label),
      (tab) => tab?.endsWith(file) === true,
    );
    assert.ok(label?.endsWith(file));
  });

  it('is read from the package, with one picture in the place of two', async () => {
    const page = await read('tiaoli-guide:/guide/write.md');
    assert.ok(page.startsWith('# 写一部新法规\n'));
    assert.doesNotMatch(page, /<picture/u);
    const [, picture = ''] = /!\[[^\]]+\]\(([^)]+)\)/u.exec(page) ?? [];
    const { size } = await workspace.fs.stat(Uri.parse(`tiaoli-guide:/guide/${picture}`));
    assert.ok(size > 1000);
    assert.ok((await read('tiaoli-guide:/rules/README.md')).startsWith('# 规则 Rules\n'));
  });

  it('gives nothing above its folder, and takes nothing', async () => {
    for (const path of ['/../package.json', '/guide/../../README.md', '/guide']) {
      await assert.rejects(
        async () => workspace.fs.readFile(Uri.from({ scheme: 'tiaoli-guide', path })),
        path,
      );
    }
    const page = Uri.parse('tiaoli-guide:/guide/write.md');
    await assert.rejects(async () => workspace.fs.writeFile(page, new Uint8Array()));
    await assert.rejects(async () => workspace.fs.delete(page));
  });
});
