import assert from 'node:assert/strict';
import { type Page } from 'playwright-core';
import { rowsInWord } from '../../../server/src/publish/table/readTableBack';
import { readWordBytes } from '../../../server/src/web/webWordDesk';
import { inSteps } from './oneSession';
import { createSidebar, type Sidebar } from './sidebar';
import { openSite, type SiteWorkbench } from './siteWorkbench';
import { untilInPage } from './untilInPage';

const SAMPLE = '某市数字经济促进条例（草案）.txt';
const ADDED = '市人民政府应当每年公布数据目录。';
/** So short that the comparison shows it in one line with what stands before it. */
const WRITTEN = '逐项说明。';
const TABLE = '《某市数字经济促进条例（草案）》修改前后对照表.docx';
const REDLINE = '《某市数字经济促进条例（草案）》修订稿.docx';
const DOCUMENT = '某市数字经济促进条例（草案）.docx';
const DRAFT_OF_DOCUMENT = '某市数字经济促进条例（草案）.regulation';
const KEPT_COPY = '某市数字经济促进条例（草案）（原件）.docx';
const IN_DOCUMENT = '更新情况每季度说明一次。';

/**
 * Runs in the page, which knows nothing but what stands here: the bytes of the file that it keeps under a path, once they
 * hold a text. A file is there before it has its bytes.
 */
const keptBytes = ([path, text]: readonly [string, string]): Promise<readonly number[] | undefined> =>
  new Promise((done) => {
    const opening = indexedDB.open('tiaoli-drafts');
    opening.onsuccess = () => {
      const entries = opening.result.transaction('entries').objectStore('entries');
      const reading = entries.get(path) as IDBRequest<{ readonly bytes: Uint8Array } | undefined>;
      reading.onsuccess = () => {
        opening.result.close();
        const bytes = reading.result?.bytes ?? new Uint8Array();
        const isWritten = bytes.length > 0 && new TextDecoder().decode(bytes).includes(text);
        done(isWritten ? Array.from(bytes) : undefined);
      };
    };
  });

/** A file of the drafts once it is there and holds a text. */
async function readKept(page: Page, name: string, text = ''): Promise<Uint8Array> {
  const question = [`/草案/${name}`, text] as const;
  return Uint8Array.from(await untilInPage(() => page.evaluate(keptBytes, question), name));
}

/** What a Word document says with its revisions accepted, or rejected. */
function textIn(document: Uint8Array, view: 'accept' | 'reject'): string {
  const read = readWordBytes(document, view);
  assert.ok(read.ok);
  return read.value.text;
}

/** Chooses a version from the box that is open, by its name. */
async function chooseVersion(page: Page, sidebar: Sidebar, name: string): Promise<void> {
  await sidebar.readBox(name);
  await sidebar.fillBox(name);
  await page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: name }).waitFor();
  await page.keyboard.press('Enter');
}

describe('the site: plain files, no server that runs programs', () => {
  let site: SiteWorkbench;
  inSteps();
  before(async function () {
    this.timeout(300_000);
    site = await openSite();
  });
  after(() => site.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await site.drafter.shoot('site-failed');
  });

  it('opens on a sample draft that is kept in the browser, and checks it', async function () {
    this.timeout(180_000);
    const { drafter } = site;
    await drafter.openFile(SAMPLE);
    await drafter.waitForUnderlines('error');
    assert.match(await drafter.hover('第五条'), /第四条/u);
    await drafter.shoot('site-draft');
  });

  it('keeps what was written when the page is loaded again', async function () {
    this.timeout(180_000);
    const { drafter, page } = site;
    await drafter.clickBehind('做好相关工作。');
    await drafter.press('Enter');
    await drafter.type(ADDED);
    await drafter.save();
    // Where docs/web.md says that it is.
    await readKept(page, SAMPLE, ADDED);
    await page.reload();
    // Whether the tab comes back by itself depends on when the workbench last noted it.
    await drafter.openFile(SAMPLE);
    await drafter.waitForText(ADDED);
    assert.equal(await page.locator('.tab.active.dirty').count(), 0);
    await drafter.waitForUnderlines('error');
    await drafter.shoot('site-reloaded');
  });

  it('lays the text as it was opened beside the draft, and saves the table and the redline', async function () {
    this.timeout(180_000);
    const { drafter, page } = site;
    const sidebar = createSidebar(page);
    await drafter.clickBehind(ADDED);
    await drafter.press('End');
    await drafter.type(WRITTEN);
    await drafter.waitForText(WRITTEN);
    await sidebar.runCommand('对照两个版本');
    await chooseVersion(page, sidebar, '打开文件时的文本');
    await chooseVersion(page, sidebar, SAMPLE);
    const compared = page.locator('.monaco-diff-editor .editor.modified .view-line');
    await compared.filter({ hasText: WRITTEN }).first().waitFor();
    await drafter.shoot('site-compared');
    await sidebar.clickEditorAction('导出对照表');
    await sidebar.acceptFileName(TABLE);
    const rows = rowsInWord(await readKept(page, TABLE));
    assert.deepEqual(rows[0], ['现行条文', '修改后', '说明']);
    assert.ok(
      rows.some(([before = '', after]) => after?.includes(WRITTEN) === true && before.includes(ADDED)),
    );
    await sidebar.runCommand('导出带修订的 Word 文档');
    await sidebar.acceptFileName(REDLINE);
    const redline = await readKept(page, REDLINE);
    await drafter.waitForNotice(/全部接受、全部拒绝后的文字都已核对：.*修订稿/u);
    await drafter.shoot('site-redline');
    assert.ok(textIn(redline, 'accept').includes(ADDED + WRITTEN));
    assert.ok(!textIn(redline, 'reject').includes(WRITTEN));
  });

  it('opens a Word document, and writes the draft into the document itself, with a copy kept', async function () {
    this.timeout(180_000);
    const { drafter, page } = site;
    const sidebar = createSidebar(page);
    await drafter.closeTab();
    await drafter.waitForTab(SAMPLE);
    await sidebar.runCommand('导出为 Word');
    await sidebar.acceptFileName(DOCUMENT);
    const original = await readKept(page, DOCUMENT);
    await sidebar.runCommand('作为法规打开');
    await sidebar.answerDialog('作为法规打开', `/草案/${DOCUMENT}`);
    await drafter.waitForTab(DRAFT_OF_DOCUMENT);
    await drafter.waitForText(WRITTEN);
    await drafter.clickBehind(WRITTEN);
    await drafter.press('End');
    await drafter.type(IN_DOCUMENT);
    await drafter.waitForText(IN_DOCUMENT);
    await sidebar.runCommand('写回 Word 原件');
    const question = page.locator('.monaco-dialog-box').filter({ hasText: DOCUMENT });
    await question.waitFor();
    await drafter.shoot('site-into-document');
    await question.locator('.monaco-button').filter({ hasText: '写入原件' }).click();
    await drafter.waitForNotice(/已写入“某市数字经济促进条例（草案）\.docx”，共 \d+ 处修订。.*原件已保留为/u);
    await drafter.shoot('site-in-document');
    const written = await readKept(page, DOCUMENT);
    assert.ok(textIn(written, 'accept').includes(WRITTEN + IN_DOCUMENT));
    assert.equal(textIn(written, 'reject'), textIn(original, 'accept'));
    assert.deepEqual(await readKept(page, KEPT_COPY), original);
  });

  it('reads nothing from elsewhere, and misses no file', () => {
    assert.deepEqual(site.foreign, []);
    assert.deepEqual(site.errors, []);
  });
});
