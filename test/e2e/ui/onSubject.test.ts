import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../../client/scripts/host/paths';
import { oneSession } from './oneSession';

/** Real regulations beside the repository: without them there is nothing on this subject. */
const PRECEDENTS = join(repositoryRoot, '../shared/corpus/local');

/** Milliseconds within which the regulations are indexed on a busy machine. */
const INDEXED = 180_000;

const DRAFT = '某某市物业管理条例.txt';
const TEXT = `某某市物业管理条例

第一章　总则
第一条　为了规范物业管理活动，维护业主和物业服务人的合法权益，根据有关法律、行政法规，结合本市实际，制定本条例。
第二条　本市行政区域内的物业管理活动，适用本条例。

第二章　业主大会和业主委员会
第三条　符合成立业主大会条件的，街道办事处应当指导业主成立首次业主大会会议筹备组。
第四条　业主委员会每届任期为五年，任期届满三个月前应当召开业主大会会议换届选举。

第三章　前期物业管理
第五条　

第四章　物业的使用和维护
第六条　业主装饰装修房屋的，不得拆改房屋承重结构，不得损坏房屋主体。

第五章　法律责任
第七条　违反本条例第六条规定，
`;

if (!existsSync(PRECEDENTS)) console.log(`skipped: no regulations in ${PRECEDENTS}`);
(existsSync(PRECEDENTS) ? describe : describe.skip)(
  'help on the draft’s subject, with 830 regulations, in the packaged extension',
  () => {
    const { bench, drafter } = oneSession(
      'subject',
      { [DRAFT]: TEXT, '.vscode/settings.json': JSON.stringify({ 'tiaoli.corpus.folders': [PRECEDENTS] }) },
      { 'tiaoli.annotations.enabled': true },
    );
    const suggestionsWith = async (wanted: string): Promise<readonly string[]> => {
      await drafter().press('Control+Space');
      const rows = bench().page.locator('.suggest-widget.visible .monaco-list-row');
      await rows.filter({ hasText: wanted }).first().waitFor();
      return rows.allInnerTexts();
    };

    it('names above an article the matter it shares, once that is worked out', async () => {
      await drafter().openFile(DRAFT);
      // Indexing 830 regulations comes first.
      await bench()
        .page.locator('.codelens-decoration')
        .filter({ hasText: '部有' })
        .first()
        .waitFor({ timeout: INDEXED });
      await drafter().shoot('subject-01-lens');
    });

    it('offers in a chapter what regulations on the subject have there, each with how many have it', async () => {
      await drafter().clickBehind('第五条');
      await drafter().press('End');
      const rows = await suggestionsWith('部中');
      await drafter().shoot('subject-02-matters');
      assert.ok(rows.filter((row) => /\d+ 部中 \d+ 部有/u.test(row)).length >= 3, rows.join('\n'));
      await drafter().press('Escape');
    });

    it('begins a regulation with the chapters of those on its subject', async () => {
      const { page } = bench();
      const box = page.locator('.quick-input-widget');
      const step = (wanted: RegExp): Promise<void> =>
        box.filter({ hasText: wanted, visible: true }).first().waitFor();
      await bench().sidebar.runCommand('新建法规');
      await step(/1\/3/u);
      await drafter().press('Enter');
      await step(/2\/3/u);
      await drafter().type('甲市');
      await drafter().press('Enter');
      await step(/3\/3/u);
      await drafter().type('物业管理');
      await step(/标题：甲市物业管理条例/u);
      await drafter().press('Enter');
      const lines = page.locator('.editor-group-container.active .view-line');
      await lines.filter({ hasText: '甲市物业管理条例' }).first().waitFor();
      // In 目录: a chapter of regulations on the subject, not one usual for the kind.
      await lines.filter({ hasText: '前期物业管理' }).first().waitFor();
      await drafter().shoot('subject-03-skeleton');
    });
  },
);
