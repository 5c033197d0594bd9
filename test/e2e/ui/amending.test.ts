import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type Locator } from 'playwright-core';
import { formatNumber } from '../../../server/src/base/ordinal';
import { toWord } from '../../../server/src/publish/toWord';
import { snap } from '../../support/snap';
import { oneSession } from './oneSession';

const regulation = (name: string): string =>
  `甲市${name}条例\n\n第一条　为了加强${name}管理，制定本条例。\n第二条　${name}经营者应当公开价格。\n第三条　本条例自2020年1月1日起施行。\n`;
const DECISION =
  '甲市人民代表大会常务委员会关于修改《甲市航道条例》的决定\n对《甲市航道条例》作如下修改：\n一、将第二条中的“价格”修改为“收费标准”。\n二、将第一条修改为：“为了保护航道，制定本条例。”\n本决定自公布之日起施行。\n';

/** Long enough that what its decision changes is not in sight at once. */
const LONG = [
  ...regulation('渡口').trimEnd().split('\n'),
  ...Array.from({ length: 57 }, (_, index) => {
    const number = formatNumber(index + 4);
    return `第${number}条　渡口的事项${number}由经营者办理。`;
  }),
].join('\n');

const SOME =
  '甲市人民代表大会常务委员会关于修改《甲市渡口条例》的决定\n对《甲市渡口条例》作如下修改：\n一、将第一条修改为：“为了渡口安全，制定本条例。”\n二、将第二条修改为：“渡口应当安全。”\n三、将第六十条修改为：“渡口的事项六十改了。”\n四、将第九十条修改为：“渡口应当关闭。”\n本决定自公布之日起施行。\n';

function decisionInWord(): Uint8Array {
  const file = toWord(snap(DECISION));
  assert.ok(file.ok);
  return file.value.bytes;
}

/** Who decides stands in its adoption note: no project file says it. */
const NOTED = regulation('水道').replace(
  '\n\n',
  '\n（2019年5月20日甲市第十五届人民代表大会常务委员会第十次会议通过）\n\n',
);

describe('amending several regulations, in the packaged extension', () => {
  const { bench, drafter, sidebar } = oneSession(
    'amending',
    {
      '甲市码头条例.txt': regulation('码头'),
      '甲市渡口条例.txt': `${LONG}\n`,
      '甲市航道条例.txt': regulation('航道'),
      '决定.txt': SOME,
      '决定.docx': decisionInWord(),
      '.tiaoli.json': '{ "decidingBody": "甲市人民代表大会常务委员会" }\n',
      '单行/甲市水道条例.txt': NOTED,
      '单行/.tiaoli.json': '{}\n',
    },
    { 'tiaoli.amendment.form': 'amendment' },
  );

  const rowsOfBox = (): Locator => bench().page.locator('.quick-input-list .monaco-list-row');
  /** An instruction, or what stands below one, in the list. */
  const listed = (words: string): Locator =>
    bench().page.locator('.part.panel .monaco-list-row').filter({ hasText: words }).first();
  const preview = (words: string): Locator =>
    bench()
      .page.locator('.monaco-diff-editor .editor.modified .view-line')
      .filter({ hasText: words })
      .first();

  /** Opens a regulation and adds a sentence to its second article, once the server has seen the text before. */
  const amend = async (name: string, line: number): Promise<void> => {
    await drafter().openFile(name);
    await drafter().waitForText('第三条');
    await drafter().goToLine(line);
    // What the server has seen of it is the text at opening: the symbol at the cursor tells that it has.
    await bench().page.locator('.breadcrumbs-control').getByText('应当公开价格').first().waitFor();
    await drafter().press('End');
    await bench().page.keyboard.insertText('经营者应当保存记录。');
  };

  it('drafts one decision on all that changed, by whom the project file says', async () => {
    for (const name of ['码头', '渡口']) await amend(`甲市${name}条例.txt`, 4);
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

  it('drafts in the form of a 修正案, by whom the adoption note says where no project file does', async () => {
    await drafter().openFolder('单行');
    await amend('甲市水道条例.txt', 5);
    await sidebar().runCommand('生成修改决定草稿');
    await sidebar().readBox('打开文件时的文本');
    await drafter().shoot('amending-03a-version');
    await drafter().press('Enter');
    await drafter().waitForText('甲市水道条例修正案');
    await drafter().waitForText('甲市第　届人民代表大会常务委员会第　次会议');
    await drafter().shoot('amending-03b-form');
  });

  it('lists the instructions of a decision, each leading to its place', async () => {
    await drafter().openFile('决定.txt');
    await drafter().waitForText('将第二条修改为');
    await drafter().openFile('甲市渡口条例.txt');
    await drafter().waitForText('第三条');
    await sidebar().runCommand('应用修改决定');
    await sidebar().readBox('决定.txt');
    await rowsOfBox().filter({ hasText: '决定.txt' }).first().click();
    await listed('没有第九十条').waitFor();
    await listed('一　将第一条修改为').waitFor();
    await drafter().shoot('amending-06-listed');
    // By mouse, then by keyboard: far apart, so that only one of them is in sight.
    await listed('将第六十条修改为').click();
    await preview('第六十条　渡口的事项六十改了。').waitFor();
    await drafter().shoot('amending-06a-place');
    await drafter().press('ArrowUp', 'Enter');
    await preview('第二条　渡口应当安全。').waitFor();
  });

  it('carries out those that stay ticked, and one undo takes them back', async () => {
    // The one that the keyboard is on.
    await drafter().press('Space');
    await preview('第二条　渡口经营者应当').waitFor();
    await listed('将第二条修改为').locator('[role="checkbox"][aria-checked="false"]').waitFor();
    await drafter().shoot('amending-06b-some');
    await drafter().press('Control+Enter');
    await drafter().waitForNotice(/执行了 2 项，2 项没有执行/u);
    await drafter().waitForText('第一条　为了渡口安全，制定本条例。');
    await drafter().waitForText('第二条　渡口经营者应当');
    await bench()
      .page.locator('.pane-header')
      .filter({ hasText: '修改决定的各项' })
      .waitFor({ state: 'hidden' });
    await drafter().press('Control+Z');
    await drafter().waitForText('第一条　为了加强渡口管理，制定本条例。');
    await drafter().shoot('amending-07-undone');
  });

  it('carries out a decision that is a Word document', async () => {
    await drafter().openFile('甲市航道条例.txt');
    await drafter().waitForText('第三条');
    await sidebar().runCommand('应用修改决定');
    await sidebar().readBox('另一个文件');
    await rowsOfBox().last().click();
    await sidebar().answerDialog('选择修改决定', join(bench().folder, '决定.docx'));
    await listed('将第二条中的').waitFor();
    await listed('将第一条修改为').waitFor();
    await drafter().shoot('amending-04-word');
    await bench().page.locator('.part.panel .action-label[aria-label^="应用预览的改动"]').first().click();
    await drafter().waitForText('第一条　为了保护航道，制定本条例。');
    await drafter().shoot('amending-05-applied');
  });
});
