import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openPackagedWorkbench, packageExtension, type PackagedWorkbench } from './packagedWorkbench';

const NAME = '某市码头条例.txt';
const DRAFT = '某市码头条例\n\n第一条　甲。\n第三条　乙。\n第四条　本条例自2026年1月1日起施行。\n';

describe('the packaged extension, installed in a fresh workbench', () => {
  let workbench: PackagedWorkbench | undefined;

  const drafter = (): PackagedWorkbench['drafter'] => {
    assert.ok(workbench);
    return workbench.drafter;
  };

  before(async () => {
    workbench = await openPackagedWorkbench(await packageExtension(), { [NAME]: DRAFT });
  });
  after(() => workbench?.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await drafter().shoot('failed');
  });

  it('underlines a fault as soon as the file is opened', async () => {
    await drafter().openFile(NAME);
    await drafter().waitForUnderlines('error');
    await drafter().shoot('1-opened');
  });

  it('lists it among the problems', async () => {
    const problems = await drafter().readProblems(1);
    await drafter().shoot('2-problems');
    assert.ok(
      problems.some((row) => row.includes('第二条') || row.includes('第三条')),
      problems.join('\n'),
    );
  });

  it('tells in a hover what is wrong', async () => {
    const hover = await drafter().hover('第三条');
    await drafter().shoot('3-hover');
    assert.match(hover, /第二条/);
  });

  it('takes an article typed at the end, and saves it', async () => {
    await drafter().clickBehind('施行。');
    await drafter().press('End', 'Enter');
    await drafter().type('第五条　丙。');
    await drafter().press('Escape');
    await drafter().save();
    await drafter().shoot('4-saved');
    assert.ok(workbench);
    assert.match(await readFile(join(workbench.folder, NAME), 'utf8'), /施行。\n第五条　丙。/);
  });
});
