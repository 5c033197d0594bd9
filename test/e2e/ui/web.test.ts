import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { repositoryRoot } from '../../../client/scripts/host/paths';
import { buildWebExtension, openWebWorkbench, type WebWorkbench } from './webWorkbench';

const DRAFT = `甲市数据条例
第一章　总则
第一条　为了促进数据发展，制定本条例。
第二条　本市行政区域内的数据活动，适用本条例。
第四条　市人民政府应当按照第二条的规定建立公共数据目录。
`;

/** Bytes of both programs and the seeds as they are shipped: the server's is packed in the client's, whatever a web server does. */
const LARGEST = 1_500_000;

/**
 * The same with that program unpacked, which the browser has to read: it may not grow unseen. A third of it is the two
 * ends of the protocol and libraries; to come below the other limit, a third of our own would have to go.
 */
const LARGEST_UNPACKED = 2_180_000;

/** Waits until the file on the disk says what was saved through the browser. */
async function waitForSaved(path: string, wanted: RegExp): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (wanted.test(await readFile(path, 'utf8'))) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.match(await readFile(path, 'utf8'), wanted);
}

describe('the extension in a browser alone', () => {
  let workbench: WebWorkbench;
  before(async function () {
    this.timeout(300_000);
    await buildWebExtension();
    workbench = await openWebWorkbench({ '甲市数据条例.txt': DRAFT });
  });
  after(() => workbench.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.drafter.shoot('web-failed');
  });

  it('is small: both programs and the seeds', () => {
    const sizeOf = (path: string): number => statSync(join(repositoryRoot, path)).size;
    const seeds = readdirSync(join(repositoryRoot, 'seeds')).map((name) => sizeOf(join('seeds', name)));
    const packed = readFileSync(join(repositoryRoot, 'dist/web/server.packed'));
    // As text, in which three bytes are four characters.
    const packedAsText = 4 * Math.ceil(packed.length / 3);
    const others = [sizeOf('dist/web/extension.js') - packedAsText, ...seeds];
    for (const [form, server, largest] of [
      ['as shipped', packedAsText, LARGEST],
      ['unpacked', gunzipSync(packed).length, LARGEST_UNPACKED],
    ] as const) {
      const whole = others.reduce((sum, size) => sum + size, server);
      console.log(
        `      ${form}: ${whole} bytes, of them the server's program ${server}; at most ${largest}`,
      );
      assert.ok(whole <= largest, `${whole} bytes: ${server} + ${others.join(' + ')}`);
    }
  });

  it('underlines a gap in the numbers, and mends it', async function () {
    this.timeout(180_000);
    const { drafter, folder } = workbench;
    await drafter.openFile('甲市数据条例.txt');
    await drafter.waitForUnderlines('error');
    await drafter.goToLine(5);
    await drafter.shoot('web-gap');
    const fix = await drafter.applyFirstFix();
    assert.match(fix, /第三条|顺延|改为/u);
    await drafter.waitForText('第三条　市人民政府');
    await drafter.press('Control+s');
    await waitForSaved(join(folder, '甲市数据条例.txt'), /第三条　市人民政府/u);
  });

  it('shows a cited article, and precedents from the packaged texts', async function () {
    this.timeout(180_000);
    const { drafter } = workbench;
    assert.match(await drafter.hover('第二条的规定'), /适用本条例/u);
    await drafter.shoot('web-hover');
  });

  it('opens the guide, with its pictures, from files that came with the page', async function () {
    this.timeout(180_000);
    const { drafter, page } = workbench;
    // The extension comes without a language pack here, and so in English.
    await drafter.runCommand('Tiaoli: Guide');
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'Understand and handle problems' }).first().click();
    const shown = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame').locator('body');
    await shown.filter({ hasText: 'Live with them' }).waitFor();
    const picture = shown.locator('img').first();
    await picture.waitFor();
    await picture.evaluate((image) => (image as HTMLImageElement).decode());
    await drafter.shoot('web-guide');
  });

  it('has logged no error', () => {
    assert.deepEqual(workbench.errors, []);
  });
});
