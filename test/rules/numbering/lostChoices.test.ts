import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/base/textEdit';
import { numberingRules } from '../../../server/src/rules/numbering/index';
import { unnumberedArticle } from '../../../server/src/rules/structure/unnumberedArticle';
import { type Rule } from '../../../server/src/rules/types';
import { snap } from '../../support/snap';

function ruleWith(wanted: string): Rule {
  const rule = numberingRules.find(({ code }) => code === wanted);
  assert.ok(rule);
  return rule;
}
const articleGap = ruleWith('numbering/article-gap');
const itemGap = ruleWith('numbering/item-gap');

/** The fixes of the first finding: their titles, and the texts they leave. */
function fixesOf(rule: Rule, text: string): readonly (readonly [string, string])[] {
  const [report] = rule.check(snap(text), {});
  return (report?.fixes ?? []).map(({ title, edits }) => [title.zh, applyEdits(text, edits)]);
}
const titlesOf = (rule: Rule, text: string): readonly string[] => fixesOf(rule, text).map(([title]) => title);
const messageOf = (rule: Rule, text: string): string => [...rule.check(snap(text), {})][0]?.message.zh ?? '';

describe('paragraphs that may have lost a number', () => {
  const TWO =
    '甲市乙条例\n第一条　甲。\n第二条　花农应当诚信。\n苗圃应当整洁。\n花市应当每日开放。\n第四条　丁。\n';

  it('are told apart where they begin alike', () => {
    const of = (...lines: readonly string[]): readonly string[] =>
      titlesOf(
        articleGap,
        `甲市乙条例\n第一条　甲。\n第二条　丁。\n${lines.join('\n')}\n第四条　戊。\n`,
      ).slice(0, -1);
    assert.deepEqual(
      of(
        '市人民政府林业主管部门应当会同有关部门公布名录。',
        '市人民政府林业主管部门应当会同有关部门开展检查。',
      ),
      ['以“…部门公布名录”为第三条', '以“…部门开展检查”为第三条'],
    );
    assert.deepEqual(of('苗圃应当整洁。', '苗圃应当整洁。'), [
      '以“苗圃应当整洁。（1）”为第三条',
      '以“苗圃应当整洁。（2）”为第三条',
    ]);
    assert.deepEqual(of('市人民政府公布名录。', '市人民政府开展检查。'), [
      '以“市人民政府公布名录”为第三条',
      '以“市人民政府开展检查”为第三条',
    ]);
  });

  it('are offered one by one, each by its first words', () => {
    assert.deepEqual(titlesOf(articleGap, TWO), [
      '以“苗圃应当整洁”为第三条',
      '以“花市应当每日开放”为第三条',
      '从这里起重新编号为第三条……（改 1 个序号、0 处引用）',
    ]);
    assert.equal(fixesOf(articleGap, TWO)[0]?.[1], TWO.replace('苗圃', '第三条　苗圃'));
    assert.equal(fixesOf(articleGap, TWO)[1]?.[1], TWO.replace('花市', '第三条　花市'));
    assert.equal(
      messageOf(articleGap, TWO),
      '第四条之前缺少第三条，其间有2段没有序号，其中1段可能失去了序号；请看是哪一段，补上序号。',
    );
  });

  it('leave out what can only continue the article above', () => {
    const text = '甲市乙条例\n第一条　甲。\n第二条　乙。\n前款所称乙，是指丁。\n丙应当戊。\n第四条　己。\n';
    assert.deepEqual(titlesOf(articleGap, text).slice(0, -1), ['为前面失去序号的1段补上序号第三条']);
  });

  it('are offered in pairs where two numbers are missing', () => {
    const text = '甲市乙条例\n第一条　甲。\n第二条　乙。\n子应当戊。\n丑应当己。\n寅应当庚。\n第五条　辛。\n';
    assert.deepEqual(titlesOf(articleGap, text).slice(0, -1), [
      '以“子应当戊”为第三条，以“丑应当己”为第四条',
      '以“子应当戊”为第三条，以“寅应当庚”为第四条',
      '以“丑应当己”为第三条，以“寅应当庚”为第四条',
    ]);
  });

  it('are numbered all at once where there are as many as numbers', () => {
    const text = '甲市乙条例\n第一条　甲。\n第二条　乙。\n子应当戊。\n丑应当己。\n第五条　辛。\n';
    assert.deepEqual(titlesOf(articleGap, text).slice(0, -1), ['为前面失去序号的2段补上序号第三条等']);
  });

  it('are at most six ways to number one', () => {
    const text = `甲市乙条例\n第一条　甲。\n第二条　乙。\n${'丙应当丁。\n'.repeat(20)}第四条　戊。\n`;
    assert.equal(titlesOf(articleGap, text).length, 7);
  });

  it('may be items', () => {
    const text = '甲市乙条例\n第一条　有下列情形之一的：\n（一）甲；\n乙；\n丙；\n（三）丁。\n';
    assert.deepEqual(titlesOf(itemGap, text).slice(0, -1), ['以“乙”为第二项', '以“丙”为第二项']);
  });

  it('may stand below a heading', () => {
    const text = '甲市乙条例\n第一章　总则\n第一条　甲。\n子应当戊。\n第二章　乙\n丑应当己。\n第三条　丙。\n';
    assert.deepEqual(titlesOf(articleGap, text).slice(0, -1), [
      '以“子应当戊”为第二条',
      '以“丑应当己”为第二条',
    ]);
  });

  it('may be the first articles, of which one goes on with another', () => {
    const text =
      '甲市乙条例\n为了促进甲的发展，制定本条例。\n乙应当遵循丙，坚持丁的方针。\n市人民政府应当加强戊的领导工作。\n第三条　己。\n';
    assert.deepEqual(titlesOf(unnumberedArticle, text), [
      '补上第一条至第二条的序号，“市人民政府应当加强戊的领导工…”作为上一条的款',
      '补上第一条至第二条的序号，“乙应当遵循丙，坚持丁的方针。”作为上一条的款',
    ]);
  });

  it('are none where nothing stands in between', () => {
    assert.equal(titlesOf(articleGap, '甲市乙条例\n第一条　甲。\n第二条　乙。\n第四条　丁。\n').length, 1);
  });

  it('are cut off by characters, not in the middle of the text of another', () => {
    const text =
      '甲市乙条例\n第一条　甲。\n第二条　乙。\n丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙。\n丁。\n第四条　戊。\n';
    assert.ok(titlesOf(articleGap, text).includes('以“丙丙丙丙丙丙丙丙丙丙丙丙丙丙…”为第三条'));
  });
});
