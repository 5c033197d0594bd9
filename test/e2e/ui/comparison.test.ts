import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { rowsInWord } from '../../../server/src/publish/table/readTableBack';
import { readWord } from '../../../server/src/word/readWord';
import { layOut } from '../../../server/src/word/text/writeBlocksAsText';
import { docx, p } from '../../support/docx';
import { oneSession } from './oneSession';
import { readWhenSaved } from './savedFile';

const DRAFT = '某市码头条例.txt';
const COMMITTED = `某市码头条例

第一章　总则
第一条　为了加强码头管理，保障码头安全，制定本条例。
第二条　市交通行政部门负责码头登记工作。
第二章　使用
第三条　码头使用人应当维护码头设施。
第四条　违反本条例第三条规定的，由登记部门责令改正。
第五条　码头不得堆放杂物。
第六条　本条例自2020年5月1日起施行。
`;
const NOW = `某市码头条例

第一章　总则
第一条　为了加强码头管理，保障码头安全，制定本条例。
第二条　市港口主管部门负责码头登记工作。
第三条　市人民政府编制码头规划，并向社会公布。
第二章　使用
第四条　码头使用人应当维护码头设施。
第五条　违反本条例第四条规定的，由登记部门责令改正。
第六条　本条例自2020年5月1日起施行。
`;

/** Commits the earlier version, and leaves the later one in the file. */
async function prepare(folder: string): Promise<void> {
  const git = (...args: readonly string[]): void => {
    const identity = ['-c', 'user.name=甲', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
    execFileSync('git', [...identity, ...args], { cwd: folder, stdio: 'ignore' });
  };
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', '一审稿');
  await writeFile(join(folder, DRAFT), NOW);
}

/** The same regulation as a first and a second reading, and as a Word document with a layout of its own. */
const READINGS = {
  '某市渡口条例（草案一审稿）.txt': COMMITTED.replaceAll('码头', '渡口'),
  '某市渡口条例（草案二审稿）.txt': NOW.replaceAll('码头', '渡口'),
} as const;
const RIGHT = '<w:jc w:val="right"/>';
const IN_WORD = docx({
  body: COMMITTED.trimEnd()
    .split('\n')
    .map((line, at) => p(line.replaceAll('码头', '航道'), at === 0 ? RIGHT : ''))
    .join(''),
});

describe('two versions side by side, in the packaged extension', () => {
  const { bench, drafter, sidebar } = oneSession(
    'compare',
    { [DRAFT]: COMMITTED, ...READINGS, '某市航道条例.docx': IN_WORD },
    {},
    { prepare },
  );
  /** Waits until one side of the comparison holds some words. */
  const sideHas = (side: 'original' | 'modified', words: string): Promise<void> =>
    bench()
      .page.locator(`.monaco-diff-editor .editor.${side} .view-line`)
      .filter({ hasText: words })
      .first()
      .waitFor();
  const sideLines = (side: 'original' | 'modified'): Promise<readonly string[]> =>
    bench().page.locator(`.monaco-diff-editor .editor.${side} .view-line`).allInnerTexts();

  it('are chosen from what Git and the editor have', async () => {
    await drafter().openFile(DRAFT);
    await drafter().waitForText('第五条');
    await sidebar().runCommand('对照两个版本');
    const versions = await sidebar().readBox('一审稿');
    await drafter().shoot('compare-01-before');
    assert.match(versions[0] ?? '', /Git 中最近一次提交的版本/u);
    await drafter().press('Enter');
    const later = await sidebar().readBox(DRAFT);
    assert.ok(later[0]?.includes(DRAFT), later.join('\n'));
    await drafter().press('Enter');
    await sideHas('modified', '第三条');
    await sideHas('original', '（新增）');
    await drafter().shoot('compare-02-changes');
    const lines = (await sideLines('modified')).join('\n').replaceAll('\u00a0', ' ');
    assert.match(lines, /市港口主管部门/u);
    assert.doesNotMatch(lines, /为了加强码头管理/u);
    const marked = bench().page.locator('.monaco-diff-editor .editor.modified .view-line [class*="ced-"]');
    await marked.filter({ hasText: '港口主管部门' }).waitFor();
    const remarks = await marked.evaluateAll((elements) =>
      elements.map((element) => getComputedStyle(element, '::after').content),
    );
    assert.ok(
      remarks.some((remark) => remark.includes('［原第四条；引用随条文顺序调整］')),
      remarks.join(),
    );
  });

  it('show all articles, or the changes only', async () => {
    await sidebar().clickEditorAction('显示全部条文');
    await sideHas('modified', '为了加强码头管理');
    await drafter().shoot('compare-03-all');
    await sidebar().clickEditorAction('显示全部条文');
    await bench()
      .page.locator('.monaco-diff-editor .editor.modified .view-line')
      .filter({ hasText: '为了加强码头管理' })
      .waitFor({ state: 'detached' });
  });

  it('lead by keyboard to the place of a row in its version', async () => {
    const line = bench()
      .page.locator('.monaco-diff-editor .editor.modified .view-line')
      .filter({ hasText: '编制码头规划' });
    await line.first().click();
    await drafter().press('Alt+F5', 'Shift+Alt+F5');
    await line.first().click();
    await drafter().press('Enter');
    await drafter().waitForTab(DRAFT);
    await drafter().shoot('compare-04-source');
    await bench().page.locator('.part.statusbar').getByText(/Ln 6/u).waitFor();
  });

  it('are saved as a table, each cell of which was checked, and as a redline', async () => {
    await bench().page.locator('.tab').filter({ hasText: '↔' }).first().click();
    await sideHas('modified', '编制码头规划');
    await sidebar().clickEditorAction('导出对照表');
    await sidebar().acceptFileName('《某市码头条例》修改前后对照表.docx');
    const rows = rowsInWord(await readWhenSaved(join(bench().folder, '《某市码头条例》修改前后对照表.docx')));
    await drafter().shoot('compare-05-saved');
    assert.deepEqual(rows[0], ['现行条文', '修改后', '说明']);
    assert.deepEqual(rows.at(-1), ['第五条　码头不得堆放杂物。', '（删去）', '删去']);
    await sidebar().runCommand('导出带修订的 Word 文档');
    await sidebar().acceptFileName('《某市码头条例》修订稿.docx');
    const redline = await readWhenSaved(join(bench().folder, '《某市码头条例》修订稿.docx'));
    for (const [revisions, text] of [
      ['accept', NOW],
      ['reject', COMMITTED],
    ] as const) {
      const read = readWord(redline, { revisions });
      assert.ok(read.ok);
      assert.equal(layOut(read.value).text, text);
    }
  });

  it('are two readings of a draft, chosen, shown whole and travelled by keyboard alone', async () => {
    for (const name of Object.keys(READINGS)) await drafter().openFile(name);
    await drafter().runCommand('对照两个版本');
    for (const reading of ['草案一审稿', '草案二审稿']) {
      await sidebar().readBox(reading);
      await drafter().type(reading);
      await bench()
        .page.locator('.quick-input-list .monaco-list-row.focused')
        .filter({ hasText: reading })
        .waitFor();
      await drafter().press('Enter');
    }
    await sideHas('modified', '编制渡口规划');
    await drafter().shoot('compare-06-readings');
    await drafter().runCommand('显示全部条文／只显示改动');
    await sideHas('modified', '为了加强渡口管理');
    await drafter().runCommand('显示全部条文／只显示改动');
    await bench()
      .page.locator('.monaco-diff-editor .editor.modified .view-line')
      .filter({ hasText: '为了加强渡口管理' })
      .waitFor({ state: 'detached' });
    await drafter().closeTab();
  });

  it('are a redline in the Word document that the earlier version came from', async () => {
    await sidebar().runCommand('作为法规打开');
    await sidebar().answerDialog('作为法规打开', join(bench().folder, '某市航道条例.docx'));
    await drafter().waitForTab('某市航道条例.regulation');
    await drafter().waitForText('第五条　航道不得堆放杂物。');
    await drafter().clickBehind('第五条　航道不得堆放杂物。');
    await drafter().press('End', 'Backspace');
    await bench().page.keyboard.insertText('，也不得停放车辆。');
    await drafter().waitForText('也不得停放车辆');
    await sidebar().runCommand('对照两个版本');
    const versions = await sidebar().readBox('原来的 Word 文档');
    await drafter().shoot('compare-07-from-word');
    assert.match(versions[0] ?? '', /某市航道条例\.docx/u);
    await drafter().press('Enter');
    await sidebar().readBox('某市航道条例.regulation');
    await drafter().press('Enter');
    await sideHas('modified', '也不得停放车辆');
    await sidebar().runCommand('导出带修订的 Word 文档');
    await sidebar().acceptFileName('《某市航道条例》修订稿.docx');
    const file = await readWhenSaved(join(bench().folder, '《某市航道条例》修订稿.docx'));
    await drafter().waitForNotice(/全部接受、全部拒绝后的文字都已核对：.*修订稿/u);
    await drafter().shoot('compare-08-redline');
    const xml = strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());
    assert.ok(xml.includes(RIGHT), xml);
    assert.match(xml, /<w:ins [^>]*>.*也不得停放车辆/u);
  });
});
