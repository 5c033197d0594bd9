import assert from 'node:assert/strict';
import { commands, env, Position, Selection, TabInputTextDiff, window, workspace } from 'vscode';
import { type ListedPrecedent } from '../../../server/src/protocol/closePrecedents';
import { openMarked } from './drafts';
import { until } from './waiting';

/** An item of our lists, as a button hands it to a command. */
const precedent: ListedPrecedent = {
  place: {
    source: 'seeds/004_caf71e344d6a8bba.txt',
    name: '《广州市数字经济促进条例》第二条',
    range: { start: { line: 4, character: 0 }, end: { line: 4, character: 5 } },
  },
  title: '广州市数字经济促进条例',
  label: '第二条',
  headings: '第一章 总则',
  detail: '第一章 总则',
  text: '码头经营者应当公布收费目录。\n目录每年更新。',
};

describe('a precedent from a list', () => {
  it('goes in as an article of its own, and one undo takes it back', async () => {
    const { document } = await openMarked('某市码头条例\n\n第一条　甲。‸\n第二条　乙。\n');
    const before = document.getText();
    await commands.executeCommand('tiaoli.insertPrecedent', { precedent });
    assert.equal(
      document.getText(),
      '某市码头条例\n\n第一条　甲。\n第二条　码头经营者应当公布收费目录。\n目录每年更新。\n第三条　乙。\n',
    );
    assert.deepEqual(window.activeTextEditor?.selection.active, new Position(4, 7));
    await commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('goes into the draft also when a precedent has the focus', async () => {
    const { document, editor } = await openMarked('某市码头条例\n\n第一条　‸\n');
    await commands.executeCommand('tiaoli.openPrecedent', { precedent });
    assert.equal(window.activeTextEditor?.document.uri.scheme, 'tiaoli-precedent');
    await commands.executeCommand('tiaoli.insertPrecedent', { precedent });
    assert.match(document.getText(), /\n第一条　码头经营者应当公布收费目录。\n目录每年更新。\n$/u);
    assert.equal(window.activeTextEditor.document.uri.toString(), editor.document.uri.toString());
  });

  it('is shown beside the draft, which keeps the focus', async () => {
    const { document } = await openMarked('某市码头条例\n\n第一条　‸甲。\n');
    await commands.executeCommand('tiaoli.previewPrecedent', { precedent });
    const shown = window.visibleTextEditors.find(
      ({ document: { uri } }) => uri.scheme === 'tiaoli-precedent',
    );
    assert.deepEqual(shown?.selection, new Selection(4, 0, 4, 5));
    assert.equal(window.activeTextEditor?.document.uri.toString(), document.uri.toString());
  });

  it('is compared with the article at the cursor', async () => {
    await openMarked('某市码头条例\n\n第一条　‸甲。\n第二条　乙。\n');
    await commands.executeCommand('tiaoli.compareWithArticle', { precedent });
    const input = await until(
      () => Promise.resolve(window.tabGroups.activeTabGroup.activeTab?.input),
      (tab) => tab instanceof TabInputTextDiff,
    );
    assert.ok(input instanceof TabInputTextDiff);
    assert.equal((await workspace.openTextDocument(input.original)).getText(), '第一条　甲。');
  });

  it('is copied with where it stands', async () => {
    await commands.executeCommand('tiaoli.copyPrecedent', { precedent });
    assert.equal(
      await env.clipboard.readText(),
      '码头经营者应当公布收费目录。\n目录每年更新。\n——《广州市数字经济促进条例》第二条',
    );
  });

  it('is looked for in a box, and close to an article in the view', async () => {
    await openMarked('某市码头条例\n\n第一条　‸发展数字经济应当遵循创新引领、数据驱动的原则。\n');
    await commands.executeCommand('tiaoli.searchPrecedents');
    await commands.executeCommand('workbench.action.closeQuickOpen');
    await commands.executeCommand('tiaoli.searchSimilar');
  });

  it('is nothing that another extension makes up', async () => {
    const { document } = await openMarked('某市码头条例\n\n第一条　‸甲。\n');
    const before = document.getText();
    for (const made of [undefined, {}, { precedent: {} }, { precedent: { ...precedent, text: 3 } }]) {
      await commands.executeCommand('tiaoli.insertPrecedent', made);
    }
    assert.equal(document.getText(), before);
  });
});
