import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { repositoryRoot } from '../../../client/scripts/host/paths';
import { buildWebExtension, openWebWorkbench, type WebWorkbench } from './webWorkbench';

const NAME = '甲市数据条例.txt';
const DRAFT = '甲市数据条例\n第一条　为了促进数据发展，制定本条例。\n第三条　本条例自2027年1月1日起施行。\n';

interface Manifest {
  readonly contributes: {
    readonly languageModelTools: readonly { readonly toolReferenceName: string }[];
  };
}

const { contributes } = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8')) as Manifest;
const names = contributes.languageModelTools.map(({ toolReferenceName }) => `#${toolReferenceName}`).sort();

/** No model answers here: there is no account. What a drafter sees before one is asked is all there. */
describe('assistants in the editor', () => {
  let workbench: WebWorkbench;
  before(async function () {
    this.timeout(300_000);
    await buildWebExtension();
    workbench = await openWebWorkbench({ [NAME]: DRAFT }, { 'chat.disableAIFeatures': false });
  });
  after(() => workbench.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.drafter.shoot('assistants-failed');
  });

  it('lists our tools behind a # in the chat', async function () {
    this.timeout(180_000);
    const { drafter, page } = workbench;
    await drafter.openFile(NAME);
    // The tools are there with the extension, which starts with the first text.
    await drafter.waitForUnderlines('error');
    await drafter.press('Control+Alt+I');
    const input = page.locator('.interactive-input-editor .monaco-editor').first();
    await input.waitFor();
    const suggested = page.locator('.suggest-widget.visible .monaco-list-row');
    const shown = async (): Promise<readonly (string | undefined)[]> =>
      (await suggested.allInnerTexts()).map((row) => /#\w+/u.exec(row)?.[0]).sort();
    const isAllThere = async (): Promise<boolean> => isDeepStrictEqual(await shown(), names);
    // The view may take the focus once more while it is being set up, and what was typed is lost: it is typed again. Behind
    // the # alone the editor's own tools are listed, more than ours: only a list of ours is the one waited for.
    for (let tries = 0; tries < 12 && !(await isAllThere()); tries++) {
      await input.click();
      await drafter.press('Control+A', 'Delete');
      await drafter.type('#tiaoli');
      for (let look = 0; look < 25 && !(await isAllThere()); look++) await page.waitForTimeout(200);
    }
    await drafter.shoot('assistants-tools');
    assert.deepEqual(await shown(), names);
  });
});
