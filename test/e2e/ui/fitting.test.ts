import assert from 'node:assert/strict';
import { join } from 'node:path';
import { oneSession } from './oneSession';
import { readSavedText } from './savedFile';

const DRAFT = '某市物业管理条例.txt';
const TEXT =
  '某市物业管理条例\n\n目　录\n\n第一章　总则\n第二章　附则\n\n第一章　总则\n第一条　甲甲。\n第二条　依照本条例第三条办理。\n\n第二章　附则\n第三条　本条例自2030年1月1日起施行。\n';
const MOVED = '第三条　依照本条例第四条办理。\n\n第二章　附则\n第四条　本条例自2030年1月1日起施行。\n';

/** A range that would cover another article, were one put in. */
const RANGE = '某市养犬管理条例.txt';
const RANGE_TEXT =
  '某市养犬管理条例\n\n第一条　甲甲。\n第二条　违反本条例第一条至第三条规定的，予以处罚。\n第三条　本条例自2030年1月1日起施行。\n';

describe('writing an article between two others', () => {
  const { bench, drafter } = oneSession('fitting', { [DRAFT]: TEXT, [RANGE]: RANGE_TEXT });
  const readSaved = async (): Promise<string> => {
    await drafter().save();
    return readSavedText(join(bench().folder, DRAFT));
  };

  const readSavedRange = async (): Promise<string> => {
    await drafter().save();
    return readSavedText(join(bench().folder, RANGE));
  };

  it('Enter numbers it, and what follows moves with its references', async () => {
    await drafter().openFile(DRAFT);
    await drafter().waitForTab(DRAFT);
    // The number comes from the server, which has spoken when the draft is underlined.
    await drafter().waitForUnderlines('warning', 1);
    await drafter().goToLine(9);
    await drafter().press('End');
    await drafter().press('Enter');
    await drafter().waitForText('第四条');
    await drafter().shoot('fitting-01-enter');
    assert.ok((await readSaved()).endsWith(`第一条　甲甲。\n第二条　\n${MOVED}`));
  });

  it('one undo takes it back, numbers and references alike', async () => {
    await drafter().press('Control+Z');
    await drafter().waitForText('依照本条例第三条办理');
    await drafter().shoot('fitting-02-undone');
    assert.ok(
      (await readSaved())
        .replace(/\n+/gu, '\n')
        .includes('第二条　依照本条例第三条办理。\n第二章　附则\n第三条'),
    );
    await drafter().press('Control+Shift+Z');
    await drafter().waitForText('第四条');
  });

  it('standard wording is offered there, and says that it is', async () => {
    await drafter().type('任何单位和个人有权');
    await drafter().readSuggestions('投诉举报');
    await drafter().shoot('fitting-03-standard');
    await drafter().acceptSuggestion();
    await drafter().shoot('fitting-04-accepted');
    assert.match(await readSaved(), /\n第二条　任何单位和个人有权对违反本条例的行为进行投诉、举报。\n/u);
  });

  it('brings no number where a reference would cover other articles, and says so in the status bar', async () => {
    await drafter().openFile(RANGE);
    await drafter().waitForTab(RANGE);
    await drafter().goToLine(3);
    await drafter().press('End');
    await drafter().press('Enter');
    await bench()
      .page.locator('.statusbar')
      .getByText(/没有写序号，插入请用“调整条文”：顺延以后.*第一条至第三条/u)
      .waitFor();
    await drafter().shoot('fitting-05-unsettled');
    assert.ok((await readSavedRange()).includes('第一条　甲甲。\n\n第二条　违反本条例第一条至第三条规定的'));
  });
});
