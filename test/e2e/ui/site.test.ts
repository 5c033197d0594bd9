import assert from 'node:assert/strict';
import { inSteps } from './oneSession';
import { openSite, type SiteWorkbench } from './siteWorkbench';

const SAMPLE = '某市数字经济促进条例（草案）.txt';
const ADDED = '市人民政府应当每年公布数据目录。';

/** Runs in the page, which knows nothing but what stands here: whether the draft that it keeps under a path has a text. */
const keptDraftHas = ([path, text]: readonly [string, string]): Promise<boolean> =>
  new Promise((done) => {
    const opening = indexedDB.open('tiaoli-drafts');
    opening.onsuccess = () => {
      const entries = opening.result.transaction('entries').objectStore('entries');
      const reading = entries.get(path) as IDBRequest<{ readonly bytes: Uint8Array } | undefined>;
      reading.onsuccess = () => {
        opening.result.close();
        done(new TextDecoder().decode(reading.result?.bytes).includes(text));
      };
    };
  });

describe('the site: plain files, no server that runs programs', () => {
  let site: SiteWorkbench;
  inSteps();
  before(async function () {
    this.timeout(300_000);
    site = await openSite();
  });
  after(() => site.close());

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
    await page.waitForFunction(keptDraftHas, [`/草案/${SAMPLE}`, ADDED] as const);
    await page.reload();
    // Whether the tab comes back by itself depends on when the workbench last noted it.
    await drafter.openFile(SAMPLE);
    await drafter.waitForText(ADDED);
    assert.equal(await page.locator('.tab.active.dirty').count(), 0);
    await drafter.waitForUnderlines('error');
    await drafter.shoot('site-reloaded');
  });

  it('reads nothing from elsewhere, and misses no file', () => {
    assert.deepEqual(site.foreign, []);
    assert.deepEqual(site.errors, []);
  });
});
