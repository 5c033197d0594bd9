import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '../../../client/scripts/host/paths';
import { oneSession } from './oneSession';
import { readSavedText } from './savedFile';

const SEED = '某特区数字经济产业促进条例.txt';
const DRAFT = '某市低空经济促进条例.txt';
const SEED_FILE = join(repositoryRoot, 'seeds/000_7c68eb733d1d8894.txt');

describe('the packaged extension, installed in a fresh workbench', () => {
  const { bench, drafter } = oneSession('drafting', async () => ({
    [SEED]: await readFile(SEED_FILE, 'utf8'),
    [DRAFT]: '某市低空经济促进条例\n\n第一章　总则\n第一条　\n',
  }));
  const readSaved = async (name: string): Promise<string> => {
    await drafter().save();
    return readSavedText(join(bench().folder, name));
  };

  it('underlines the lost numbers of seed 000 as soon as it is opened', async () => {
    await drafter().openFile(SEED);
    await drafter().waitForUnderlines('error', 2);
    await drafter().shoot('01-opened');
  });

  it('tells in the status bar what the index holds', async () => {
    await drafter().readStatus(/7 部法规，\d+ 条/);
    await drafter().shoot('02-status');
  });

  it('lists the one fault among the problems', async () => {
    const [, ...problems] = await drafter().readProblems(1);
    await drafter().shoot('03-problems');
    assert.equal(problems.length, 1);
    assert.match(problems[0] ?? '', /第六条之前有7段正文没有序号，缺少第一条至第五条/);
  });

  it('numbers the five articles by Ctrl+., and the problem is gone', async () => {
    await drafter().goToFirstProblem();
    assert.match(await drafter().applyFirstFix(), /^补上第一条至第五条的序号/);
    await drafter().waitForNoProblems();
    await drafter().shoot('04-fixed');
    const saved = await readSaved(SEED);
    const beginnings = saved
      .split('\n')
      .slice(20, 27)
      .map((line) => line.slice(0, 5).replace(/\s/gu, ''));
    assert.deepEqual(beginnings, [
      '第一条',
      '第二条',
      '本条例所称',
      '第三条',
      '第四条',
      '第五条',
      '市网信、发',
    ]);
  });

  it('shows precedents on an article’s number, and opens their source', async () => {
    const hover = await drafter().hover('第三条');
    await drafter().shoot('05-precedents');
    const [, closest] = /《(.+)》第三条/u.exec(hover) ?? [];
    assert.ok(closest, hover);
    assert.match(hover, /相近 \d+%/);
    await drafter().clickInHover('打开出处');
    await drafter().waitForTab(`${closest}.regulation`);
    await drafter().shoot('06-source');
    await drafter().closeTab();
  });

  it('takes the fix back with one Ctrl+Z, to the last character', async () => {
    await drafter().clickBehind('第一章');
    await drafter().press('Control+Z');
    await drafter().waitForUnderlines('error', 2);
    await drafter().shoot('07-undone');
    assert.equal(await readSaved(SEED), await readFile(SEED_FILE, 'utf8'));
  });

  it('completes the purpose from two words, and leads through its places', async () => {
    await drafter().openFile(DRAFT);
    await drafter().clickBehind('第一条');
    await drafter().press('End');
    await drafter().type('为了');
    await drafter().readSuggestions('立法目的');
    await drafter().shoot('08-purpose');
    await drafter().acceptSuggestion();
    await drafter().shoot('09-places');
    for (const words of ['健康发展', '《中华人民共和国民用航空法》等法律、行政法规']) {
      await drafter().type(words);
      await drafter().press('Tab');
    }
    await drafter().waitForText('为了促进低空经济健康发展，根据');
    await drafter().shoot('10-purpose-filled');
  });

  it('writes the next number after Enter, and completes the definition with the draft’s own term', async () => {
    await drafter().press('Enter');
    await drafter().waitForText('第二条');
    await drafter().type('本条例所称');
    await drafter().readSuggestions('定义');
    await drafter().shoot('11-definition');
    await drafter().acceptSuggestion();
    await drafter().type('以低空飞行活动为牵引的经济形态');
    await drafter().press('Tab');
    await drafter().shoot('12-two-articles');
    assert.match(
      await readSaved(DRAFT),
      /^第一条　为了促进低空经济健康发展，根据.*，结合本市实际，制定本条例。\n第二条　本条例所称低空经济，是指以低空.*形态。\n$/mu,
    );
  });

  it('completes a title in quotation marks that are there already', async () => {
    await drafter().press('Enter');
    await drafter().waitForText('第三条');
    await drafter().type('依照《广州');
    await drafter().readSuggestions('广州市数字经济促进条例');
    await drafter().shoot('13-title');
    await drafter().acceptSuggestion();
    assert.match(await readSaved(DRAFT), /\n第三条　依照《广州市数字经济促进条例》\n$/u);
  });
});
