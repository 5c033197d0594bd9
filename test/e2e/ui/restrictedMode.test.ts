import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { oneSession } from './oneSession';

const DRAFT = '某市码头条例.txt';
const COMMITTED =
  '某市码头条例\n\n第一条　为了加强码头管理，根据有关法律，制定本条例。\n第二条　码头由甲部门登记。\n第三条　经营者应当公开价格。\n第四条　违反本条例第二条的，由甲部门处罚。\n第四条　本条例自2026年1月1日起施行。\n第六条　\n';
/** The second and the third article have changed places, and the reference to the second was forgotten. */
const MOVED = COMMITTED.replace(
  '第二条　码头由甲部门登记。\n第三条　经营者应当公开价格。',
  '第二条　经营者应当公开价格。\n第三条　码头由甲部门登记。',
);
const own = (name: string): string =>
  `${name}\n\n第一条　为了加强${name}所述的管理，制定本条例。\n第二条　本条例自2026年1月1日起施行。\n`;
/** What a folder from somewhere else would have read, and what it would have left out. */
const PLANTED = {
  'tiaoli.corpus.folders': ['../别处'],
  'tiaoli.corpus.indexFiles': ['../别处/没有的索引'],
  'tiaoli.corpus.exclude': ['旧稿'],
};

async function commitAndMove(folder: string): Promise<void> {
  const git = (...args: readonly string[]): Buffer =>
    execFileSync('git', ['-c', 'user.name=甲', '-c', 'user.email=a@example.org', ...args], { cwd: folder });
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', '甲');
  await writeFile(join(folder, DRAFT), MOVED);
}

describe('a folder that the drafter does not trust', () => {
  const { drafter, sidebar, page } = oneSession(
    'restricted',
    {
      [DRAFT]: COMMITTED,
      '旧稿/某市渡口条例.txt': own('某市渡口条例'),
      '../别处/某市锚地条例.txt': own('某市锚地条例'),
      '../别处/某市航道条例.txt': own('某市航道条例'),
      '.vscode/settings.json': JSON.stringify(PLANTED),
    },
    {},
    { prepare: commitAndMove, isRestricted: true },
  );

  it('is opened in restricted mode', async () => {
    await page().locator('.statusbar').getByText('Restricted Mode').waitFor();
    await drafter().shoot('restricted-01-opened');
  });

  it('is checked, but Git is not asked for the text before', async () => {
    await drafter().openFile(DRAFT);
    await drafter().waitForUnderlines('error');
    const [, ...problems] = await drafter().readProblems(1);
    await drafter().shoot('restricted-02-problems');
    assert.ok(
      problems.some((problem) => problem.includes('第四条')),
      problems.join('\n'),
    );
    assert.ok(!problems.some((problem) => problem.includes('reference/retargeted')), problems.join('\n'));
  });

  it('says on hover that no precedent is near, and completes', async () => {
    assert.match(await drafter().hover('第一条'), /没有相近的先例/u);
    await drafter().clickBehind('第六条');
    await drafter().press('End');
    await drafter().type('本条例所称');
    await drafter().readSuggestions('定义');
    // VS Code marks every character beyond ASCII in a folder that is not trusted, unless told not to.
    assert.equal(await page().locator('.unicode-highlight').count(), 0);
    await drafter().shoot('restricted-03-completion');
    await drafter().press('Escape', 'Control+Z');
  });

  it('lists the duties of the draft with the liability clauses that cite them', async () => {
    await sidebar().open();
    await sidebar().expandView('义务与责任');
    await sidebar().expandRow('有责任条款的义务');
    await sidebar().readRows(/^第二条 经营者应当公开价格.*第四条/u);
    await drafter().shoot('restricted-04-duties');
  });

  it('has its own texts and the packaged ones for precedents, and none of the folders that it names', async () => {
    await drafter().readStatus(/7 部法规，\d+ 条/u);
    await drafter().shoot('restricted-05-status');
  });

  it('has its settings read and Git asked as soon as it is trusted', async () => {
    await sidebar().runCommand('Workspaces: Manage Workspace Trust');
    await page().locator('.workspace-trust-editor').getByText('Trust', { exact: true }).first().click();
    await page().locator('.statusbar').getByText('Restricted Mode').waitFor({ state: 'detached' });
    await drafter().shoot('restricted-06-trusted');
    await page()
      .locator('.markers-panel .monaco-list-row')
      .filter({ hasText: 'reference/retargeted' })
      .waitFor();
    for (const told of ['8 部法规', '没有的索引']) {
      await page().locator(`[id="status.languageStatus"][aria-label*="${told}"]`).waitFor();
    }
    await drafter().shoot('restricted-07-status');
  });
});
