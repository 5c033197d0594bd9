import { type Locator, type Page } from 'playwright-core';
import { type PackagedWorkbench } from '../ui/packagedWorkbench';

/** The sample draft as a file, under the name that its title gives it. */
export const DRAFT = '某市数字经济促进条例（草案）.txt';

/** A Word document beside it. */
export const DOCUMENT = '某市渡口条例.docx';

/** A regulation in two versions, the decision that leads from one to the other, and another to be restructured. */
export const VERSIONS: Readonly<Record<string, string>> = {
  '某市码头条例（一审稿）.txt':
    '某市码头条例\n\n第一章　总则\n第一条　为了加强码头管理，保障码头安全，制定本条例。\n第二条　市交通行政部门负责码头登记工作。\n第二章　使用\n第三条　码头使用人应当维护码头设施。\n第四条　违反本条例第三条规定的，由登记部门责令改正。\n第五条　码头不得堆放杂物。\n第六条　本条例自2020年5月1日起施行。\n',
  '某市码头条例（二审稿）.txt':
    '某市码头条例\n\n第一章　总则\n第一条　为了加强码头管理，保障码头安全，制定本条例。\n第二条　市港口主管部门负责码头登记工作。\n第三条　市人民政府编制码头规划，并向社会公布。\n第二章　使用\n第四条　码头使用人应当维护码头设施。\n第五条　违反本条例第四条规定的，由登记部门责令改正。\n第六条　本条例自2020年5月1日起施行。\n',
  '关于修改《某市码头条例》的决定.txt':
    '某市人民代表大会常务委员会关于修改《某市码头条例》的决定\n\n对《某市码头条例》作如下修改：\n一、将第二条中的“交通行政部门”修改为“港口主管部门”。\n二、增加一条，作为第三条：“市人民政府编制码头规划，并向社会公布。”\n三、删去第五条。\n四、将第九条中的“码头”修改为“港口”。\n本决定自公布之日起施行。\n',
  '某市渡口办法.txt':
    '某市渡口办法\n\n第一章　总则\n第一条　为了加强渡口管理，根据有关法律，制定本办法。\n第二条　本办法所称渡口，是指供乘客过河的设施。\n第三条　渡口经营人应当登记。经营人变更的，应当备案。\n第四条　渡口经营人应当公布开航时间。\n第二章　法律责任\n第五条　违反本办法第三条、第四条规定的，由交通主管部门责令改正。\n第六条　有前条行为，情节严重的，依照第四条处理。\n第三章　附则\n第七条　本办法自2026年1月1日起施行。\n',
};

/** Brings the workbench to what a picture is to show. Each begins where the one before it ended. */
export type Scene = (workbench: PackagedWorkbench) => Promise<void>;

/** The pictures by name: those of the walkthrough, then those that only the guide has. */
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
    await openList(drafter, 'Control+.', page.locator('.action-widget .monaco-list-row.action').first());
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
    await drafter.press('End');
    await openList(drafter, 'Control+Space', page.locator('.suggest-widget.visible .monaco-list-row').nth(3));
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
  views: async ({ drafter, sidebar, page }) => {
    await drafter.press('Escape');
    await drafter.openFile(DRAFT);
    await sidebar.runCommand('Focus on 与同类先例比较 View');
    const precedents = page.locator('.part.sidebar .pane-header').filter({ hasText: /^先例$/u });
    const folded = precedents.and(page.locator('[aria-expanded="false"]'));
    // A click is lost where the views are still coming in.
    for (let tries = 0; tries < 5 && !(await folded.isVisible()); tries++) {
      await precedents.click();
      await folded.waitFor({ timeout: 5000 }).catch(() => undefined);
    }
    await sidebar.readRows(/\d\/\d/u);
    await sidebar.expandRow(/\d\/\d/u);
    await sidebar.readRows(/第.+条/u);
    await leaveMouse(page);
  },
  restructure: async ({ drafter, sidebar, page }) => {
    await openAlone('某市渡口办法.txt', drafter);
    await drafter.goToLine(6);
    await sidebar.runCommand('删除本条并顺延');
    await drafter.waitForTab(/^预览：删除第三条/u);
    await drafter.waitForMarks(2);
    await leaveMouse(page);
  },
  decision: async ({ drafter, sidebar, page }) => {
    await drafter.press('Escape');
    await drafter.waitForTab('某市渡口办法.txt');
    await openAlone('关于修改《某市码头条例》的决定.txt', drafter);
    await openAlone('某市码头条例（一审稿）.txt', drafter);
    await sidebar.runCommand('应用修改决定');
    await choose(sidebar, page, '关于修改');
    await page.locator('.part.panel .monaco-list-row').filter({ hasText: '将第九条中的' }).waitFor();
    await page
      .locator('.monaco-diff-editor .editor.modified .view-line')
      .filter({ hasText: '编制码头规划' })
      .waitFor();
    await leaveMouse(page);
  },
  comparison: async ({ drafter, sidebar, page }) => {
    await drafter.press('Escape');
    await drafter.waitForTab('某市码头条例（一审稿）.txt');
    await openAlone('某市码头条例（二审稿）.txt', drafter);
    await sidebar.runCommand('对照两个版本');
    await choose(sidebar, page, '一审稿');
    await choose(sidebar, page, '二审稿');
    await page
      .locator('.monaco-diff-editor .editor.original .view-line')
      .filter({ hasText: '（新增）' })
      .first()
      .waitFor();
    await drafter.press('Control+Home');
    await leaveMouse(page);
  },
};

/** Opens a list by a key until one of its rows is there: it closes again where the editor is still scrolling. */
async function openList(drafter: PackagedWorkbench['drafter'], key: string, row: Locator): Promise<void> {
  for (let tries = 0; tries < 5 && !(await row.isVisible()); tries++) {
    await drafter.press(key);
    await row.waitFor({ timeout: 8000 }).catch(() => drafter.press('Escape'));
  }
}

/** Opens a file from the explorer, and leaves the editor the whole width. */
async function openAlone(name: string, drafter: PackagedWorkbench['drafter']): Promise<void> {
  await drafter.press('Control+Shift+E');
  await drafter.openFile(name);
  await drafter.press('Control+B');
}

/** Takes the first row of the open list with these words. */
async function choose(sidebar: PackagedWorkbench['sidebar'], page: Page, words: string): Promise<void> {
  await sidebar.readBox(words);
  await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: words }).first().click();
}

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
