import assert from 'node:assert/strict';
import { CliFolder } from '../../cli/harness';
import { searchNodeArtefacts } from '../../cluster/artefacts';
import { SearchCluster } from '../../cluster/searchCluster';
import { oneSession } from './oneSession';
import { sharedRegulations } from './sharedRegulations';
import { placeIn } from './textPlace';

/** Tries of a second or more each: the server may be slow on a busy machine, and when it was gone it is left in peace for a while. */
const TRIES = 90;

const DRAFT = '某市数字经济促进条例.txt';
const TEXT = `某市数字经济促进条例

第一章　总则
第一条　为了促进数字经济发展，加快数字技术与实体经济深度融合，根据有关法律、法规，结合本市实际，制定本条例。
第二条　候鸟迁徙季节，巡护人员应当每日记录通道内停歇鸟类的种类和数量。
第三条　
第四条　使用无人船清理湖面水草的，应当在作业前一日向湖区管理站登记航线。
`;

async function repeat(attempt: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) if (await attempt()) return;
  assert.fail('it did not come in time');
}

// One real node of OpenSearch, started as the tests of `test/remote` start three, and the corpus that `tiaoli index` built there.
// A machine without Java, or without Maven and the artefacts, leaves it out and says so.

describe('a corpus on a real server, in the packaged extension', () => {
  let cluster: SearchCluster | undefined;
  const running = (): SearchCluster => {
    assert.ok(cluster);
    return cluster;
  };

  before(async function () {
    const artefacts = await searchNodeArtefacts();
    if ('missing' in artefacts) {
      console.log(`      left out, it needs ${artefacts.missing}`);
      this.skip();
    }
    cluster = await SearchCluster.start({ ...artefacts, nodes: 1 });
    const folder = await CliFolder.create(sharedRegulations());
    const built = await folder.run(['index', '库', '--server', cluster.setting('tiaoli'), '--lang', 'en']);
    assert.match(built.stdout, /20 regulations, 46 clauses/u, built.stderr);
    await folder.remove();
  });
  after(() => cluster?.stop());

  const machineSettings = () => ({ 'tiaoli.corpus.server': running().setting('tiaoli') });
  const { page, drafter, sidebar } = oneSession('shared', { [DRAFT]: TEXT }, {}, { machineSettings });

  /** Hovers over an article until the hover says this, and reads it. */
  const hoverUntil = async (article: string, wanted: RegExp): Promise<string> => {
    let text = '';
    await repeat(async () => {
      // The empty part of the editor: nothing there has a tooltip of its own.
      await page().mouse.move(800, 600);
      await page().locator('.monaco-hover:not(.hidden)').first().waitFor({ state: 'hidden' });
      text = await drafter().hover(article);
      return wanted.test(text);
    });
    return text;
  };

  it('shows the server’s precedents on an article', async () => {
    await drafter().openFile(DRAFT);
    await hoverUntil('第二条', /《[甲乙]{2}市候鸟通道巡护办法》第一条/u);
    await drafter().shoot('shared-01-hover');
    await drafter().readStatus(/语料库服务器已连通/u);
    await drafter().shoot('shared-02-status');
  });

  it('completes an empty article from regulations on the subject that the server has', async () => {
    await drafter().clickBehind('第三条');
    await drafter().press('End');
    const rows = page().locator('.suggest-widget.visible .monaco-list-row');
    const served = rows.filter({ hasText: /《[甲乙丙丁戊己]{2}市数字/u }).first();
    await repeat(async () => {
      await drafter().press('Escape', 'Control+Space');
      return served.waitFor({ timeout: 5_000 }).then(
        () => true,
        () => false,
      );
    });
    await drafter().shoot('shared-03-completion');
    await drafter().press('Escape');
  });

  it('searches the server by place and years', async () => {
    await sidebar().runCommand('搜索先例');
    await sidebar().fillBox('地区:乙乙市 年份:2020.. 停歇鸟类');
    const found = await sidebar().readBox('《乙乙市候鸟通道巡护办法》');
    await drafter().shoot('shared-04-search');
    assert.ok(!found.join('\n').includes('甲甲市'), found.join('\n'));
    await drafter().press('Escape');
  });

  it('answers with the packaged texts when the server is gone, and says so in one line', async () => {
    await running().kill(0);
    const hover = await hoverUntil('第一条', /数字经济/u);
    await drafter().shoot('shared-05-alone');
    assert.match(hover, /《(?:深圳|广州|石家庄|北京)/u);
    await drafter().readStatus(/现在只查本机的先例/u);
    await drafter().shoot('shared-06-alone-status');
    const { right } = await placeIn(page().locator('.hover-language-status').first(), '现在只查本机的先例');
    assert.ok(right <= (page().viewportSize()?.width ?? 0), `the line is cut off, it ends at ${right}`);
    assert.ok(!(await drafter().hover('第四条')).includes('水草清理办法'));
    assert.equal(await page().locator('.notification-list-item').count(), 0);
  });

  it('answers from the server again when it is back', async () => {
    await running().startNode(0);
    await hoverUntil('第四条', /市湖面水草清理办法》第一条/u);
    await drafter().shoot('shared-07-back');
    await drafter().readStatus(/语料库服务器已连通/u);
    await drafter().shoot('shared-08-back-status');
  });
});
