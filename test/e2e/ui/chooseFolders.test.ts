import { join } from 'node:path';
import { openSession } from './oneSession';

const PRECEDENT =
  '某市渡口条例\n第一条　渡口应当设置候船廊亭，并公示班次。\n第二条　本条例自2020年1月1日起施行。\n';

describe('choosing folders with precedents in a served workbench', () => {
  const { bench } = openSession('folders', {
    '草案条例.regulation': '草案条例\n第一条　渡口。\n',
    '法规(2024)/甲.txt': PRECEDENT,
    '法规(2024)/坏.txt': Uint8Array.of(0x50, 0, 1, 2),
    '法规(2024)/扫描件.pdf': Uint8Array.of(0x25, 0x50),
  });

  it('offers it in the empty views, and tells what was indexed and what was not, and why', async () => {
    const { sidebar, page, drafter, folder } = bench();
    await page.locator('.activitybar .action-label[aria-label*="条理"]').first().waitFor();
    await sidebar.open();
    const welcome = page.locator('.part.sidebar .welcome-view-content').first();
    for (const label of ['新建法规', '选择先例文件夹', '入门']) await welcome.getByText(label).waitFor();
    await drafter.shoot('folders-01-empty-views');
    await welcome.getByText('选择先例文件夹').click();
    await sidebar.answerDialog('选择先例文件夹', join(folder, '法规(2024)'));
    const told = page
      .locator('.notification-toast')
      .filter({ hasText: /部法规/u })
      .filter({ hasText: /坏\.txt/u })
      .filter({ hasText: /\.pdf \(1\)/u });
    await told.first().waitFor();
    await drafter.shoot('folders-03-told');
  });
});
