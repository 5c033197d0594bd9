import assert from 'node:assert/strict';
import { join } from 'node:path';
import { oneSession } from './oneSession';
import { readSavedText } from './savedFile';

/** A regulation on ferries of a place, with a reward that cites a text of its own. */
const ferries = (place: string): string => `${place}渡口管理条例

第一条　为了加强渡口管理，保障渡运安全，根据有关法律、法规，结合本市实际，制定本条例。
第二条　本市行政区域内渡口的设置、渡运和监督管理，适用本条例。
第三条　市交通运输主管部门负责本市渡口管理工作的指导和监督。
第四条　渡工不得超过核定人数载客，渡船应当配备足够的救生衣。
第五条　渡口经营者应当在渡口显著位置公布渡运时间和收费标准。
第六条　${place}人民政府对在渡口管理工作中作出突出贡献的单位和个人，按照《${place}奖励规定》给予表彰、奖励。
第七条　违反本条例第四条规定，渡工超过核定人数载客的，由交通运输主管部门责令改正，处五百元以上二千元以下罚款。
第八条　违反本条例第五条规定，未公布渡运时间和收费标准的，由交通运输主管部门责令改正，给予警告。
第九条　本条例自2020年3月1日起施行。
`;

const DRAFT = '丁丁市渡口管理条例.txt';
const TEXT = `丁丁市渡口管理条例

第一条　为了规范渡口管理，保障渡运安全，根据有关法律、法规，结合本市实际，制定本条例。
第二条　本市行政区域内渡口的设置、渡运和监督管理，适用本条例。
第三条　市交通运输主管部门负责本市渡口管理工作的指导和监督。
第四条　渡工不得超过核定人数载客，渡船应当配备救生衣。
第五条　本条例自2030年1月1日起施行。
`;
const PLACES = ['甲甲市', '乙乙市', '丙丙市'];

describe('what precedents on the subject have, adapted to the draft, in the packaged extension', () => {
  const { bench, drafter, sidebar, page } = oneSession('adapting', {
    [DRAFT]: TEXT,
    ...Object.fromEntries(PLACES.map((place) => [`库/${place}渡口管理条例.txt`, ferries(place)])),
  });

  it('shows under a duty that nobody is liable for how others punish its breach', async () => {
    await drafter().openFile(DRAFT);
    await drafter().waitForText('第五条');
    await sidebar().open();
    await sidebar().expandView('义务与责任');
    await sidebar().readRows('第四条 渡工');
    await page()
      .locator('.sidebar .monaco-list-row[aria-expanded]')
      .filter({ hasText: '第四条 渡工' })
      .waitFor();
    await sidebar().expandRow('第四条 渡工');
    const rows = await sidebar().readRows(/渡口管理条例第七条/u);
    await drafter().shoot('adapting-01-punished');
    assert.ok(
      rows.some((row) => row.includes('没有责任条款引用的义务')),
      rows.join('\n'),
    );
  });

  it('shows a provision in the draft’s words before it goes in, and says what a person must decide', async () => {
    // Room for the list: a row at its edge takes no click.
    for (const view of ['先例', '义务与责任']) {
      await page()
        .locator(`.sidebar .pane-header[aria-expanded="true"]`)
        .getByText(view, { exact: true })
        .click();
    }
    await sidebar().expandView('与同类先例比较');
    await sidebar().readRows(/^表彰奖励/u);
    await sidebar().expandRow(/^表彰奖励/u);
    await sidebar().clickRowButton('《甲甲市渡口管理条例》第六条', '插入到相应位置');
    await drafter().waitForTab(/^预览：/u);
    await drafter().waitForNotice(/已按本文改写：.*“甲甲市”改为“丁丁市”/u);
    await drafter().shoot('adapting-04-preview');
    await drafter().press('Control+Enter');
    await drafter().waitForTab(DRAFT);
    await drafter().waitForText('丁丁市人民政府对在渡口管理工作中作出突出贡献');
    await drafter().waitForNotice(/须人工核对或者填写：.*甲甲市奖励规定/u);
    await drafter().shoot('adapting-05-inserted');
  });

  it('takes it back with one undo', async () => {
    await drafter().press('Control+Z');
    await drafter().save();
    assert.equal(await readSavedText(join(bench().folder, DRAFT)), TEXT);
  });

  it('finds by filters, and counts what they leave out', async () => {
    await sidebar().runCommand('搜索先例');
    await sidebar().fillBox('地区:');
    await sidebar().readBox('甲甲市');
    await drafter().shoot('adapting-02-values');
    await sidebar().fillBox('地区:甲甲市 突出贡献的单位和个人给予表彰、奖励');
    await sidebar().readBox(/《甲甲市渡口管理条例》第六条/u);
    await page().locator('.quick-input-title').filter({ hasText: '因筛选未列出' }).waitFor();
    await drafter().shoot('adapting-03-filtered');
    await drafter().press('Escape');
    await sidebar().expandView('先例');
    const rows = await sidebar().readRows('甲甲市渡口管理条例');
    assert.ok(!rows.some((row) => row.includes('乙乙市渡口管理条例 ')), rows.join('\n'));
  });
});
