import assert from 'node:assert/strict';
import { join } from 'node:path';
import { toWord } from '../../../server/src/publish/toWord';
import { snap } from '../../support/snap';
import { oneSession } from './oneSession';

const regulation = (name: string): string =>
  `甲市${name}条例\n\n第一条　为了加强${name}管理，制定本条例。\n第二条　${name}经营者应当公开价格。\n第三条　本条例自2020年1月1日起施行。\n`;
const DECISION =
  '甲市人民代表大会常务委员会关于修改《甲市航道条例》的决定\n对《甲市航道条例》作如下修改：\n一、将第二条中的“价格”修改为“收费标准”。\n二、将第一条修改为：“为了保护航道，制定本条例。”\n本决定自公布之日起施行。\n';

const SOME =
  '甲市人民代表大会常务委员会关于修改《甲市渡口条例》的决定\n对《甲市渡口条例》作如下修改：\n一、将第一条修改为：“为了渡口安全，制定本条例。”\n二、将第二条修改为：“渡口应当安全。”\n三、将第九条修改为：“渡口应当关闭。”\n本决定自公布之日起施行。\n';

function decisionInWord(): Uint8Array {
  const file = toWord(snap(DECISION));
  assert.ok(file.ok);
  return file.value.bytes;
}

describe('amending several regulations, in the packaged extension', () => {
  const { bench, drafter, sidebar } = oneSession('amending', {
    '甲市码头条例.txt': regulation('码头'),
    '甲市渡口条例.txt': regulation('渡口'),
    '甲市航道条例.txt': regulation('航道'),
    '决定.txt': SOME,
    '决定.docx': decisionInWord(),
    '.tiaoli.json': '{ "decidingBody": "甲市人民代表大会常务委员会" }\n',
  });

  it('drafts one decision on all that changed, by whom the project file says', async () => {
    for (const name of ['码头', '渡口']) {
      await drafter().openFile(`甲市${name}条例.txt`);
      await drafter().waitForText('第三条');
      await drafter().goToLine(4);
      // What the server has seen of it is the text at opening: the symbol at the cursor tells that it has.
      await bench().page.locator('.breadcrumbs-control').getByText('应当公开价格').first().waitFor();
      await drafter().press('End');
      await bench().page.keyboard.insertText('经营者应当保存记录。');
    }
    await sidebar().runCommand('打包修改');
    const offered = await sidebar().readBox('甲市码头条例.txt');
    await drafter().shoot('amending-01-choose');
    assert.equal(offered.length, 2);
    await drafter().press('Enter');
    await drafter().waitForText('二、对《甲市渡口条例》作出修改');
    await drafter().shoot('amending-02-package');
    await drafter().waitForText('甲市人民代表大会常务委员会关于修改');
  });

  it('writes the explanation of one of them', async () => {
    await drafter().openFile('甲市码头条例.txt');
    await drafter().waitForText('经营者应当保存记录');
    await sidebar().runCommand('生成修改说明草稿');
    await sidebar().readBox('打开文件时的文本');
    await drafter().press('Enter');
    await drafter().waitForText('三、修改的主要内容');
    await drafter().shoot('amending-03-explanation');
  });

  it('carries out those instructions of an open text that stay ticked, and one undo takes them back', async () => {
    await drafter().openFile('决定.txt');
    await drafter().waitForText('将第二条修改为');
    await drafter().openFile('甲市渡口条例.txt');
    await drafter().waitForText('第三条');
    await sidebar().runCommand('应用修改决定');
    await sidebar().readBox('决定.txt');
    const { page } = bench();
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: '决定.txt' }).first().click();
    const listed = await sidebar().readBox('将第二条修改为');
    // The state of each, and why one cannot be carried out.
    assert.ok(
      listed.some(
        (row) => row.includes('将第九条') && row.includes('不能执行') && row.includes('没有第九条'),
      ),
      listed.join('\n'),
    );
    const preview = page.locator('.monaco-diff-editor .editor.modified .view-line');
    await preview.filter({ hasText: '第二条　渡口应当安全。' }).first().waitFor();
    // The one under the mouse shows its place; without its tick it is not carried out.
    const second = rows.filter({ hasText: '将第二条修改为' }).first();
    await second.locator('.monaco-checkbox, input[type="checkbox"]').first().click();
    await preview.filter({ hasText: '第二条　渡口经营者应当' }).first().waitFor();
    const left = await sidebar().readBox('没有选');
    assert.ok(
      left.some((row) => row.includes('将第九条') && row.includes('没有第九条')),
      left.join('\n'),
    );
    await drafter().shoot('amending-06-some');
    await drafter().press('Enter');
    await drafter().waitForText('第一条　为了渡口安全，制定本条例。');
    await drafter().waitForText('第二条　渡口经营者应当');
    await drafter().press('Control+Z');
    await drafter().waitForText('第一条　为了加强渡口管理，制定本条例。');
    await drafter().shoot('amending-07-undone');
  });

  it('carries out a decision that is a Word document', async () => {
    await drafter().openFile('甲市航道条例.txt');
    await drafter().waitForText('第三条');
    await sidebar().runCommand('应用修改决定');
    await sidebar().readBox('另一个文件');
    await bench().page.locator('.quick-input-list .monaco-list-row').last().click();
    await sidebar().answerDialog('选择修改决定', join(bench().folder, '决定.docx'));
    const listed = await sidebar().readBox('将第二条中的');
    await drafter().shoot('amending-04-word');
    assert.ok(
      listed.some((row) => row.includes('将第一条修改为')),
      listed.join('\n'),
    );
    await drafter().press('Enter');
    await drafter().waitForText('第一条　为了保护航道，制定本条例。');
    await drafter().shoot('amending-05-applied');
  });
});
