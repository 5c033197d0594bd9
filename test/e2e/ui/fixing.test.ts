import assert from 'node:assert/strict';
import { join } from 'node:path';
import { oneSession } from './oneSession';
import { readSavedText } from './savedFile';

const DRAFT = '某市苗圃条例.txt';
const TEXT =
  '某市苗圃条例\n第一条　为了规范苗圃，制定本条例。\n第2条　花农应该登记，苗圃应当公示,不得隐瞒。\n第三条　其它事项由市人民政府规定。\n第四条　本条例自2030年1月1日起施行。\n';

describe('mending what a check finds', () => {
  const { bench, drafter, page } = oneSession('fixing', { [DRAFT]: TEXT });

  it('a place has a short menu, its fixes first', async () => {
    await drafter().openFile(DRAFT);
    await drafter().waitForTab(DRAFT);
    await drafter().waitForUnderlines('warning', 3);
    await drafter().goToLine(3);
    await drafter().openActions();
    const entries = page().locator('.action-widget .monaco-list-row.action');
    await page().locator('.action-widget').getByText('忽略此处').first().waitFor();
    const labels = (await entries.allInnerTexts())
      .map((label) => label.trim())
      .filter((label) => label !== '');
    await drafter().shoot('fixing-01-menu');
    await drafter().press('Escape');
    const ignoring = labels.findIndex((label) => label.startsWith('忽略此处'));
    assert.equal(labels[0], '改为“第二条”');
    assert.ok(ignoring > 0 && labels.length <= 9, labels.join('；'));
  });

  it('all that can be mended unseen is mended at once, and the count is told', async () => {
    await drafter().runCommand('条理: 修正全部可以自动修正的问题');
    await drafter().waitForNotice(/已修正 4 处问题，可以一次撤销/u);
    await drafter().waitForText('其他事项');
    await drafter().shoot('fixing-02-count');
    await drafter().save();
    const mended = await readSavedText(join(bench().folder, DRAFT));
    assert.ok(mended.includes('应当公示，不得隐瞒') && mended.includes('第三条　其他事项'), mended);
  });
});
