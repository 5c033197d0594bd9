import { type Page } from 'playwright-core';
import { type PackagedWorkbench } from '../ui/packagedWorkbench';

/** The sample draft as a file, under the name that its title gives it. */
export const DRAFT = '某市数字经济促进条例（草案）.txt';

/** A Word document beside it. */
export const DOCUMENT = '某市渡口条例.docx';

/** Brings the workbench to what a picture is to show. Each begins where the one before it ended. */
export type Scene = (workbench: PackagedWorkbench) => Promise<void>;

/** The pictures by name, in the order of the walkthrough. */
export const scenes: Readonly<Record<string, Scene>> = {
  sample: async ({ drafter, page }) => {
    await drafter.openFile(DRAFT);
    await drafter.press('Control+B');
    await drafter.waitForUnderlines('error', 1);
    await drafter.goToLine(11);
    await leaveMouse(page);
  },
  fix: async ({ drafter, page }) => {
    await drafter.goToLine(33);
    // Up, so that the list of fixes has room below the line.
    await drafter.press(...Array.from({ length: 9 }, () => 'Control+ArrowDown'));
    await drafter.press('Control+.');
    await page.locator('.action-widget .monaco-list-row.action').first().waitFor();
  },
  precedents: async ({ drafter, page }) => {
    await drafter.press('Escape');
    await page.locator('.action-widget .monaco-list-row.action').first().waitFor({ state: 'hidden' });
    await drafter.goToLine(19);
    await drafter.hover('第三条');
  },
  completion: async ({ drafter, page }) => {
    await leaveMouse(page);
    await drafter.goToLine(19);
    await drafter.press('End', 'Control+Space');
    await page.locator('.suggest-widget.visible .monaco-list-row').nth(3).waitFor();
  },
  skeleton: async ({ drafter, page }) => {
    await drafter.press('Escape');
    await drafter.runCommand('新建法规');
    await answer(page, '条例');
    await answer(page, '某市', '某市');
    await answer(page, '数字经济促进', '数字经济促进');
    await drafter.waitForTab('某市数字经济促进条例');
    await drafter.waitForText('根据有关法律、行政法规');
  },
  status: async ({ drafter, page }) => {
    await drafter.readStatus(/\d+ 部法规/u);
    await page.waitForTimeout(300);
  },
  word: async ({ drafter, page }) => {
    await leaveMouse(page);
    await drafter.press('Control+B');
    const file = page.locator('.explorer-folders-view').getByText(DOCUMENT, { exact: true });
    await file.click({ button: 'right' });
    await page.locator('.monaco-menu .action-item').filter({ hasText: '作为法规打开' }).first().hover();
    await page.waitForTimeout(300);
  },
};

/** Confirms the step of a quick input that shows `wanted`, after typing an answer where one is to be typed. */
async function answer(page: Page, wanted: string, typed?: string): Promise<void> {
  const input = page.locator('.quick-input-widget');
  await input.locator('input:focus').waitFor();
  if (typed === undefined) {
    await input.locator('.monaco-list-row').filter({ hasText: wanted }).first().waitFor();
  } else {
    await page.keyboard.type(typed);
  }
  const title = input.locator('.quick-input-title');
  const step = await title.innerText();
  await page.keyboard.press('Enter');
  await title.and(page.getByText(step, { exact: true })).waitFor({ state: 'hidden' });
}

/** Moves the mouse to where nothing reacts to it. */
const leaveMouse = (page: Page): Promise<void> => page.mouse.move(450, 3);
