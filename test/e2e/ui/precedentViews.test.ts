import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '../../../client/scripts/host/paths';
import { formatNumber } from '../../../server/src/base/ordinal';
import { rowsInWord } from '../../../server/src/publish/table/readTableBack';
import { oneSession } from './oneSession';
import { readWhenSaved } from './savedFile';

const DRAFT = '某市数字经济促进条例.txt';
const LONG = '某市长条例.txt';
const TEXT = `某市数字经济促进条例

第一章　总则
第一条　为了促进数字经济发展，加快数字技术与实体经济深度融合，根据有关法律、法规，结合本市实际，制定本条例。
第二条　发展数字经济应当遵循创新引领、数据驱动、包容审慎、安全发展的原则。
第三条　渔船靠泊时须鸣笛两声，并悬挂旗帜。
`;

/** So long that laying it beside its precedents takes a while, and can be stopped. */
const HUGE = `某市数字产业促进条例\n\n${Array.from({ length: 1500 }, (_, at) => `第${formatNumber(at + 1)}条　市、区人民政府应当加强对数字经济发展工作的领导，将第${formatNumber(at + 1)}项工作纳入国民经济和社会发展规划。`).join('\n')}\n`;

describe('the views of precedents, in the packaged extension', () => {
  const { bench, drafter, sidebar } = oneSession('views', { [DRAFT]: TEXT });

  it('say what they are for before anything was searched', async () => {
    await drafter().openFile(DRAFT);
    await drafter().waitForText('第三条');
    await sidebar().open();
    await drafter().shoot('views-01-open');
  });

  it('search while a role is typed in pinyin, and list what was found by regulation', async () => {
    await sidebar().runCommand('搜索先例');
    await sidebar().fillBox('lfmd');
    const found = await sidebar().readBox('立法目的');
    await drafter().shoot('views-02-search');
    assert.match(found[0] ?? '', /《.+》.*立法目的 .*为了/u);
    await drafter().press('Escape');
    const rows = await sidebar().readRows('广州市数字经济促进条例');
    await drafter().shoot('views-03-found');
    assert.ok(
      rows.some((row) => /^第一条 为了促进数字经济.*第一章 总则/u.test(row)),
      rows.join('\n'),
    );
  });

  it('preview a clause beside the draft', async () => {
    await sidebar().clickRow('《广州市数字经济促进条例》第一条');
    await sidebar().waitFor('.tab[data-resource-name="广州市数字经济促进条例.regulation"]');
    await drafter().shoot('views-04-preview');
  });

  it('search by keyboard alone, to the article of one’s own', async () => {
    await drafter().clickBehind('第三条');
    await drafter().press('Control+End');
    await sidebar().runCommand('搜索先例');
    await sidebar().fillBox('人才引进和培养');
    await sidebar().readBox('人才');
    await drafter().press('Enter');
    const actions = await sidebar().readBox('插入到光标处');
    await drafter().shoot('views-05-actions');
    assert.equal(actions.length, 4);
    await drafter().press('ArrowDown', 'Enter');
    await drafter().waitForText('第四条');
    await drafter().shoot('views-06-inserted');
    await drafter().press('Control+Z');
  });

  it('compare a clause with the article at the cursor', async () => {
    await drafter().clickBehind('第二条');
    await sidebar().clickRowButton('《石家庄市数字经济促进条例》第五十四条', '与光标处的条文对比');
    await sidebar().waitFor('.monaco-diff-editor .view-line');
    await drafter().shoot('views-07-compare');
    await drafter().closeTab();
  });

  it('tell what most precedents have and the draft lacks, and insert it at its place', async () => {
    await sidebar().expandView('与同类先例比较');
    await sidebar().readRows(/^适用范围\s*4\/4/u);
    await drafter().shoot('views-08-completeness');
    await sidebar().expandRow(/^适用范围/u);
    await sidebar().readRows('《石家庄市数字经济促进条例》第二条');
    await drafter().shoot('views-09-texts');
    await sidebar().clickRowButton('《石家庄市数字经济促进条例》第二条', '插入到相应位置');
    await drafter().waitForText('第四条');
    await drafter().waitForText('第二条　本条例适用于本市行政区域内');
    await drafter().shoot('views-10-provision');
    await drafter().press('Control+Z');
    // Both lists are folded away, so that what stands below them is in sight.
    await sidebar().expandRow(/^多数先例有、草案没有/u);
    await sidebar().expandRow(/半数以上有、草案没有/u);
    await sidebar().readRows('第三条 渔船');
    await drafter().shoot('views-11-own');
  });

  it('lay the same provision of each precedent beside an article, and save it', async () => {
    await drafter().clickBehind('第一条');
    await sidebar().runCommand('条文对应');
    const page = await sidebar().readPreview('条文对应');
    await drafter().shoot('views-12-parallel');
    for (const part of ['本草案第一条', '《广州市数字经济促进条例》第一条', '相近']) {
      assert.ok(page.includes(part), page);
    }
    await sidebar().clickEditorAction('将对照表另存为');
    await sidebar().acceptFileName('第一条 条文对应.html');
    await drafter().waitForTab('第一条 条文对应');
    await drafter().shoot('views-13-saved');
    const html = await readWhenSaved(join(bench().folder, '第一条 条文对应.html'));
    assert.match(html.toString('utf8'), /<ins>/u);
    await sidebar().readRows('只有草案有');
    await drafter().closeTab();
  });

  it('lay the whole draft beside higher law and the precedents that are picked, and save it for Word', async () => {
    await drafter().clickBehind('第二条');
    await sidebar().runCommand('立法参考对照表');
    const offered = await sidebar().readBox('广州市数字经济促进条例');
    await drafter().shoot('views-13a-precedents');
    assert.equal(offered.length, 5);
    await drafter().press('Enter');
    const page = await sidebar().readPreview('立法参考对照表');
    await drafter().shoot('views-13b-whole');
    for (const part of ['第一章', '《广州市数字经济促进条例》', '渔船靠泊', '无相应规定']) {
      assert.ok(page.includes(part), page);
    }
    await sidebar().clickEditorAction('将对照表另存为');
    const name = '《某市数字经济促进条例》立法参考对照表.docx';
    await sidebar().acceptFileName(name);
    const rows = rowsInWord(await readWhenSaved(join(bench().folder, name)));
    assert.deepEqual([rows.length, rows[0]?.at(-1), rows[2]?.[0]], [5, '备注', TEXT.split('\n')[3]]);
    await drafter().closeTab();
  });

  it('travel a text of 70 articles by outline, sticky headings, folding and minimap', async () => {
    const seed = await readFile(join(repositoryRoot, 'seeds/000_7c68eb733d1d8894.txt'), 'utf8');
    await writeFile(join(bench().folder, LONG), seed);
    await drafter().press('Control+Shift+E');
    await drafter().openFile(LONG);
    await drafter().waitForText('第一章');
    await sidebar().runCommand('View: Single Column Editor Layout');
    await sidebar().runCommand('Explorer: Focus on Outline View');
    await sidebar().readRows(/^第一章 总则/u);
    await drafter().shoot('views-14-outline');
    await sidebar().runCommand('Go to Line/Column');
    await sidebar().fillBox(':120');
    await drafter().press('Enter');
    await sidebar().waitFor('.sticky-line-content');
    await drafter().shoot('views-15-sticky');
    await sidebar().runCommand('Fold All');
    await drafter().shoot('views-16-folded');
  });

  it('list the duties of the draft beside its liability clauses, and go to one', async () => {
    await sidebar().open();
    await sidebar().expandView('义务与责任');
    const rows = await sidebar().readRows('第二十二条 数据处理者');
    await drafter().shoot('views-17-duties');
    assert.ok(
      rows.some((row) => row.includes('没有责任条款引用的义务')),
      rows.join('\n'),
    );
    await sidebar().clickRow('第二十二条 数据处理者');
    await drafter().waitForText('第二十二条');
  });

  it('show that a long draft is being laid beside others, and stop when that is cancelled', async () => {
    // Only now: it would be a precedent to the others.
    await writeFile(join(bench().folder, '某市数字产业促进条例.txt'), HUGE);
    await drafter().press('Control+Shift+E');
    await drafter().openFile('某市数字产业促进条例.txt');
    await drafter().waitForText('第三条');
    await sidebar().runCommand('立法参考对照表');
    await sidebar().readBox('广州市数字经济促进条例');
    await drafter().press('Enter');
    const progress = bench().page.locator('.notification-list-item').filter({ hasText: '正在逐条对照' });
    await progress.waitFor();
    await drafter().shoot('views-16a-progress');
    await progress.getByText('Cancel', { exact: true }).click();
    await progress.waitFor({ state: 'detached' });
    assert.deepEqual(await bench().page.locator('.notification-list-item').allInnerTexts(), []);
    assert.equal(await bench().page.locator('.tab').filter({ hasText: '立法参考对照表' }).count(), 0);
  });

  it('can be read in dark and in high contrast', async () => {
    await mkdir(join(bench().folder, '.vscode'), { recursive: true });
    for (const [name, theme] of [
      ['dark', 'Default Dark Modern'],
      ['contrast', 'Default High Contrast'],
    ] as const) {
      const settings = JSON.stringify({ 'workbench.colorTheme': theme });
      await writeFile(join(bench().folder, '.vscode/settings.json'), settings);
      await sidebar().waitFor(name === 'dark' ? '.monaco-workbench.vs-dark' : '.monaco-workbench.hc-black');
      await drafter().shoot(`views-18-${name}`);
    }
  });
});
