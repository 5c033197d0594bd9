import assert from 'node:assert/strict';
import { waitForMemory } from './browserMemory';
import { openSession } from './oneSession';

/** Named and begun like no regulation, but with articles and a name for itself. */
const LIKE_A_REGULATION =
  '送审说明：以下为正文。\n第一条 船舶应当靠泊。\n第二条 本办法所称船舶，是指机动船。\n第三条 本办法自2026年1月1日起施行。\n';
const HINT = /这个文件像是法规，但按普通文本打开/u;

/** The tests are steps of one session: each goes on where the one before it left the workbench, as far as it can. */
describe('the first minute with the packaged extension', () => {
  const { bench, drafter, page } = openSession('first', {
    '甲.txt': LIKE_A_REGULATION,
    '乙.txt': LIKE_A_REGULATION,
  });
  /** Waits until the open box says this anywhere: title, prompt, list or message. */
  const waitInBox = (wanted: RegExp): Promise<void> =>
    page().locator('.quick-input-widget:visible').filter({ hasText: wanted }).waitFor();
  const waitForNoBox = (): Promise<void> =>
    page().locator('.quick-input-widget:visible').waitFor({ state: 'hidden' });

  before(() => page().locator('.activitybar .action-label[aria-label*="条理"]').first().waitFor());

  it('leads through seven steps, in Chinese', async () => {
    await bench().sidebar.runCommand('条理: 入门');
    await drafter().press('Control+B');
    const steps = page().locator('.gettingStartedContainer .getting-started-step');
    await steps.nth(6).waitFor();
    assert.equal(await steps.count(), 7);
    await page().locator('.gettingStartedContainer').getByText('开始使用条理').first().waitFor();
    for (const [at, title] of [
      '打开示例草案',
      '查看问题，逐处修改',
      '查看先例，用上自己的先例',
      '边写边补全',
      '新建自己的法规',
      '从 Word 来，回 Word 去',
      '修改法规：决定和对照表',
    ].entries()) {
      await steps.nth(at).getByText(title).first().waitFor();
    }
    await drafter().shoot('first-02-steps');
  });

  it('opens the sample draft from the first step', async () => {
    await drafter().press('Control+B');
    const first = page().locator('.gettingStartedContainer .getting-started-step').first();
    await first.getByText('打开示例草案').first().click();
    await first.getByRole('button', { name: '打开示例草案' }).last().click();
    await page().locator('.view-line').filter({ hasText: '某市数字经济促进条例（草案）' }).first().waitFor();
    await page().locator('.squiggly-error, .squiggly-warning').first().waitFor({ state: 'attached' });
    await drafter().shoot('first-03-sample');
  });

  it('leaves nothing open of a new regulation that is given up', async () => {
    const tabs = await page().locator('.tab').count();
    await bench().sidebar.runCommand('新建法规');
    await waitInBox(/新建法规.*1\/3/u);
    await drafter().press('Enter');
    await waitInBox(/2\/3/u);
    await drafter().press('Escape');
    await waitForNoBox();
    assert.equal(await page().locator('.tab').count(), tabs);
  });

  it('asks for kind, place and subject, says what is wrong with an answer, and goes back', async () => {
    await bench().sidebar.runCommand('新建法规');
    await waitInBox(/请选择法规的种类|1\/3/u);
    await drafter().shoot('first-04-kind');
    await drafter().press('ArrowDown', 'ArrowDown', 'Enter');
    await waitInBox(/2\/3/u);
    await drafter().press('Enter');
    await waitInBox(/请至少填写一个字。/u);
    await drafter().type('abc');
    await waitInBox(/标题中只能有汉字、数字、顿号、书名号和括号。/u);
    await drafter().press('Enter');
    await waitInBox(/2\/3/u);
    await drafter().shoot('first-05-fault');
    await page().locator('.quick-input-titlebar [aria-label*="Back"]').first().click();
    await waitInBox(/1\/3/u);
    assert.match(await page().locator('.quick-input-list .focused').innerText(), /^办法/u);
    await drafter().press('Enter');
    await waitInBox(/2\/3/u);
    await drafter().type('甲市');
    await drafter().press('Enter');
    await waitInBox(/3\/3/u);
    await drafter().type('船舶靠泊');
    await waitInBox(/标题：甲市船舶靠泊办法/u);
    await drafter().shoot('first-06-subject');
    await drafter().press('Enter');
    await waitForNoBox();
  });

  it('opens the new regulation with its first place selected, and Tab leads to the next', async () => {
    const inFront = page().locator('.editor-group-container.active');
    await inFront.locator('.view-line').filter({ hasText: '甲市船舶靠泊办法' }).first().waitFor();
    const place = page()
      .locator('.statusbar')
      .getByText(/^Ln \d+, Col \d+/u);
    await place.filter({ hasText: 'selected' }).waitFor();
    const first = await place.innerText();
    await drafter().press('Tab');
    await page().locator('.statusbar').getByText(first, { exact: true }).waitFor({ state: 'detached' });
    assert.match(await place.innerText(), /^Ln \d+/u);
    await drafter().type('丙');
    await drafter().shoot('first-07-skeleton');
  });

  it('offers nothing while an input method composes, and clauses once it has committed', async () => {
    const suggestions = page().locator('.suggest-widget.visible .monaco-list-row');
    await drafter().press('Escape', 'Control+End', 'Enter');
    // The list that the new line brings would stay open while something is composed.
    await suggestions.first().waitFor();
    await drafter().press('Escape');
    await suggestions.first().waitFor({ state: 'detached' });
    const session = await page().context().newCDPSession(page());
    const compose = async (text: string): Promise<void> => {
      await session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    };
    for (const text of ['b', 'ben', 'ben ban', 'ben ban fa']) await compose(text);
    await page().locator('.view-line').filter({ hasText: 'ben' }).first().waitFor();
    await page().waitForTimeout(1500);
    await drafter().shoot('first-08-composing');
    assert.equal(await suggestions.count(), 0);
    await session.send('Input.insertText', { text: '本办法所称' });
    await drafter().readSuggestions('定义');
    await drafter().shoot('first-09-committed');
  });

  it('asks once whether plain text is a regulation, and never again when told so', async () => {
    const notice = page().locator('.notification-list-item').filter({ hasText: HINT });
    await drafter().openFile('甲.txt');
    await notice.waitFor();
    await drafter().shoot('first-01-hint');
    await notice.getByRole('button', { name: '按法规处理' }).waitFor();
    await notice.getByRole('button', { name: '不再提示' }).click();
    await notice.waitFor({ state: 'detached' });
    await waitForMemory(page(), 'tiaoli.noPlainTextHint');
    await page().reload();
    await drafter().openFile('乙.txt');
    await page().locator('.statusbar').getByText('Plain Text').waitFor();
    // The extension has looked at the text by the time that a command of it has run.
    await bench().sidebar.runCommand('新建法规');
    await waitInBox(/新建法规.*1\/3/u);
    await drafter().press('Escape');
    await waitForNoBox();
    assert.equal(await notice.count(), 0);
  });
});
