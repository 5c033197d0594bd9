import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Locator } from 'playwright-core';
import { createSnapshot } from '../../../server/src/analysis/snapshot';
import { readWordText } from '../../../server/src/node/word/readWordText';
import { toWord } from '../../../server/src/publish/toWord';
import { docx, p, r } from '../../support/docx';
import { oneSession } from './oneSession';

const NAME = '某市渡口条例';
const TEXT = `${NAME}

（2024年3月1日某市人民代表大会常务委员会第一次会议通过）

目　录

第一章　总则
第二章　渡口管理
第三章　附则

第一章　总则

第一条　为了加强渡口管理，保障乘客安全，根据有关法律、行政法规，结合本市实际，制定本条例。
第二条　渡口由交通部门登记,并向社会公布。

第二章　渡口管理

第三条　渡口应当具备下列条件：
（一）有候船廊亭；
（二）有救生设备。
第四条　违反本条例第三条规定的，由交通部门责令改正。
渡口的收费标准按照下表执行：
| 项目 | 标准 |
| 乘客 | 二元 |
| 车辆 | 十元 |

第三章　附则

第五条　本条例自2024年6月1日起施行。
`;

/** The text as a document in which Word counts articles and items. */
function numbered(): Uint8Array {
  const file = toWord(createSnapshot(TEXT), { numbers: 'automatic' });
  assert.ok(file.ok);
  return file.value.bytes;
}

const REVISED = docx({
  body: `${p(NAME)}<w:p>${r('第一条　渡口由')}<w:ins w:id="1" w:author="乙">${r('港口')}</w:ins><w:del w:id="2" w:author="乙"><w:r><w:delText>交通</w:delText></w:r></w:del>${r('部门登记。')}</w:p>`,
});

/** What Word puts on the clipboard for two numbered paragraphs. */
const CLIPBOARD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"></head><body><!--StartFragment--><p class=MsoNormal style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>第一条<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span></span><![endif]><span>码头由港口部门登记。</span></p><p class=MsoNormal style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>（一）<span>&nbsp;</span></span><![endif]><span>客运码头；</span></p><!--EndFragment--></body></html>`;

describe('a Word document in the packaged extension', () => {
  const { bench } = oneSession('word', {
    [`${NAME}.docx`]: numbered(),
    '有修订.docx': REVISED,
    '坏.docx': REVISED.subarray(0, 100),
    '粘贴.regulation': '',
    '拖入.regulation': '某市码头条例\n\n',
  });
  const menuItem = (name: string): Locator =>
    bench().page.locator('.monaco-menu .action-item').filter({ hasText: name }).first();
  const inExplorer = (name: string): Locator =>
    bench().page.locator('.explorer-folders-view').getByText(name, { exact: true });
  const inFile = (name: string, view: 'accept' | 'reject'): string => {
    const read = readWordText(readFileSync(join(bench().folder, name)), view);
    return read.ok ? read.value.text : '';
  };
  const clearNotices = async (): Promise<void> => {
    await bench().sidebar.runCommand('Notifications: Clear All Notifications');
    await bench().page.locator('.notification-toast').first().waitFor({ state: 'detached' });
  };
  /** Opens the explorer's menu on a file and chooses an entry. */
  const choose = async (file: string, entry: string, shot?: string): Promise<void> => {
    await inExplorer(file).click({ button: 'right' });
    await menuItem(entry).waitFor();
    if (shot !== undefined) await bench().drafter.shoot(shot);
    // VS Code takes no click that comes too soon after its menu has opened.
    for (let tries = 0; tries < 10 && (await menuItem(entry).isVisible()); tries++) {
      await menuItem(entry).click();
      await menuItem(entry)
        .waitFor({ state: 'hidden', timeout: 3000 })
        .catch(() => undefined);
    }
  };

  before(async () => {
    // The explorer is there before the extensions have brought their menus.
    const { page } = bench();
    await page.locator('.activitybar .action-label[aria-label*="条理"]').first().waitFor();
    await inExplorer(`${NAME}.docx`).waitFor();
  });

  it('is opened from the explorer’s menu as a draft with its numbers', async () => {
    const { drafter } = bench();
    await choose(`${NAME}.docx`, '作为法规打开', 'word-01-menu');
    await drafter.waitForTab(`${NAME}.regulation`);
    await drafter.waitForText('第二条　渡口由交通部门登记,并向社会公布。');
    await drafter.waitForNotice(/已读入“某市渡口条例\.docx”，没有遗漏/u);
    await drafter.shoot('word-02-opened');
  });

  it('shows what was read, on a page', async () => {
    const { page, sidebar, drafter } = bench();
    await page.locator('.notification-list-item').getByText('详情').click();
    assert.match(await sidebar.readPreview('没有遗漏'), /表格 1 个/u);
    await drafter.shoot('word-03-report');
    await page.locator('.tab').filter({ hasText: '读入情况' }).click({ button: 'middle' });
  });

  it('is fixed and completed like every draft', async () => {
    const { drafter, page } = bench();
    await clearOrGo();
    await drafter.clickBehind('登记,');
    await page.keyboard.press('ArrowLeft');
    assert.match(await drafter.applyFirstFix(), /，|全角/u);
    await drafter.waitForText('登记，并向社会公布。');
    await drafter.clickBehind('起施行。');
    await drafter.press('End', 'Enter');
    await drafter.waitForText('第六条');
    await drafter.type('本条例所称');
    await drafter.readSuggestions('定义');
    await drafter.acceptSuggestion();
    await drafter.type('渡口');
    await drafter.press('Tab');
    await drafter.press('Escape');
    await drafter.shoot('word-04-edited');
  });
  const clearOrGo = async (): Promise<void> => {
    await bench()
      .page.locator('.tab')
      .filter({ hasText: `${NAME}.regulation` })
      .first()
      .click();
  };

  it('gets the draft back as revisions, by the button above the editor', async () => {
    const { drafter, sidebar } = bench();
    await sidebar.clickEditorAction('写回 Word');
    await drafter.waitForNotice(/已写入“某市渡口条例（修订）\.docx”，共 \d+ 处修订/u);
    await drafter.shoot('word-05-written');
    assert.match(inFile(`${NAME}（修订）.docx`, 'accept'), /登记，并[^]*第六条　本条例所称渡口，是指/u);
    assert.equal(inFile(`${NAME}（修订）.docx`, 'reject'), TEXT);
    await clearNotices();
  });

  it('is remembered by the draft when it is saved, and over a reload of the window', async () => {
    const { drafter, sidebar, page, folder } = bench();
    await drafter.save();
    await inExplorer(`${NAME}.regulation`).waitFor();
    assert.ok(existsSync(join(folder, `${NAME}.regulation`)));
    // As a person does it: the workbench then has time to bring everything to the disk.
    const reloaded = page.waitForEvent('domcontentloaded');
    await sidebar.runCommand('Developer: Reload Window');
    await reloaded;
    await drafter.openFile(`${NAME}.regulation`);
    await drafter.waitForText('本条例所称渡口');
    await sidebar.clickEditorAction('写回 Word');
    await drafter.waitForNotice(/已写入“某市渡口条例（修订2）\.docx”/u);
    assert.equal(inFile(`${NAME}（修订2）.docx`, 'accept'), inFile(`${NAME}（修订）.docx`, 'accept'));
    await clearNotices();
  });

  it('is made anew from the draft, in the official layout', async () => {
    const { drafter, sidebar } = bench();
    await sidebar.runCommand('导出为 Word');
    // Not the name of the document that the draft comes from.
    await sidebar.acceptFileName(`${NAME}（清稿）.docx`, () => drafter.shoot('word-06-export'));
    await drafter.waitForNotice(/已写入“某市渡口条例（清稿）\.docx”/u);
    assert.equal(inFile(`${NAME}（清稿）.docx`, 'accept'), readFileSync(join(bench().folder, `${NAME}.regulation`), 'utf8'));
    await clearNotices();
  }); // prettier-ignore

  it('is shown read-only by “open with”, with a button', async () => {
    const { page, drafter } = bench();
    // The explorer's rows move while new files come in.
    await inExplorer(`${NAME}（清稿）.docx`).waitFor();
    const editor = page
      .locator('.quick-input-list .monaco-list-row')
      .filter({ hasText: 'Word 文档（条理）' });
    // The list of editors closes when the explorer takes the focus for a new file: a person then asks once more.
    for (let tries = 0; tries < 5 && !(await editor.isVisible()); tries++) {
      await choose(`${NAME}.docx`, 'Open With...');
      await editor.waitFor({ timeout: 5000 }).catch(() => page.keyboard.press('Escape'));
    }
    await editor.click();
    const content = page.frameLocator('iframe.webview.ready').frameLocator('iframe').locator('body');
    await content.filter({ hasText: '第一条　为了加强渡口管理' }).waitFor();
    await drafter.shoot('word-07-open-with');
    await content.locator('a.button').click();
    await drafter.waitForTab(/某市渡口条例 2\.regulation/u);
    await clearNotices();
  });

  it('with revisions is opened as two versions side by side', async () => {
    const { page, drafter } = bench();
    await choose('有修订.docx', '作为法规打开');
    const row = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: '两个版本并列' });
    await row.waitFor();
    await drafter.shoot('word-08-revisions');
    await row.click();
    await drafter.waitForTab(/有修订\.docx：修订前 ↔ 修订后/u);
    await page.locator('.monaco-diff-editor .modified').getByText('港口').first().waitFor();
    await drafter.shoot('word-09-two-versions');
    await clearNotices();
  });

  it('that is damaged is refused with one sentence', async () => {
    const { drafter } = bench();
    await choose('坏.docx', '作为法规打开');
    await drafter.waitForNotice(/“坏\.docx”：文件已损坏/u);
    await drafter.shoot('word-10-damaged');
    await clearNotices();
  });

  it('is pasted from with its numbers', async () => {
    const { drafter, page, folder } = bench();
    await drafter.openFile('粘贴.regulation');
    await page.locator('.editor-group-container.active .monaco-editor').first().click();
    // As Word does at Ctrl+C: what the system's clipboard then holds, no script has written.
    await page.evaluate((html) => {
      document.addEventListener(
        'copy',
        (event) => {
          event.stopImmediatePropagation();
          event.preventDefault();
          event.clipboardData?.setData('text/html', html);
          event.clipboardData?.setData('text/plain', '码头由港口部门登记。\n客运码头；\n');
        },
        { capture: true, once: true },
      );
    }, CLIPBOARD);
    await page.keyboard.press('Control+C');
    await page.keyboard.press('Control+V');
    await drafter.waitForText('第一条　码头由港口部门登记。');
    await drafter.waitForText('（一）客运码头；');
    await drafter.shoot('word-11-pasted');
    await drafter.save();
    assert.equal(readFileSync(join(folder, '粘贴.regulation'), 'utf8'), '第一条　码头由港口部门登记。\n（一）客运码头；\n');
  }); // prettier-ignore

  it('goes in as text where it is dropped', async () => {
    const { drafter, page, folder } = bench();
    await drafter.openFile('拖入.regulation');
    await drafter.press('Control+End');
    const target = page.locator('.editor-group-container.active .monaco-editor .view-line').last();
    const [from, to] = [await inExplorer(`${NAME}.docx`).boundingBox(), await target.boundingBox()];
    assert.ok(from && to);
    await page.mouse.move(from.x + 20, from.y + from.height / 2);
    await page.mouse.down();
    await page.keyboard.down('Shift');
    await page.mouse.move(to.x + 40, to.y + to.height / 2 - 4, { steps: 8 });
    await page.mouse.move(to.x + 30, to.y + to.height / 2, { steps: 4 });
    await drafter.shoot('word-12-dragging');
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await drafter.waitForText('第二条　渡口由交通部门登记,并向社会公布。');
    await drafter.shoot('word-13-dropped');
    await drafter.save();
    assert.ok(readFileSync(join(folder, '拖入.regulation'), 'utf8').includes('第五条　本条例自2024年6月1日起施行。'));
  }); // prettier-ignore
});
