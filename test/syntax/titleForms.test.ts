import assert from 'node:assert/strict';
import {
  bareTitle,
  isAmendmentTitle,
  isRegulationTitle,
  isStageLine,
  isTitleLine,
} from '../../server/src/syntax/titleForms';

describe('titles', () => {
  it('are told by their last word, before any stage', () => {
    for (const title of [
      '甲市乙条例',
      '甲市 乙 条例',
      '中华人民共和国甲法',
      '甲市乙办法（试行）',
      '甲市乙条例（草案）（征求意见稿）',
      '甲市乙规划（2021—2025年）',
      '甲市人民政府关于乙的意见',
    ]) {
      assert.ok(isTitleLine(title), title);
    }
    for (const line of ['甲市乙', '制定本条例。', '甲，乙办法', `${'甲'.repeat(90)}条例`]) {
      assert.ok(!isTitleLine(line), line);
    }
  });

  it('are bare without blanks, Markdown and stages', () => {
    assert.equal(bareTitle('## **甲市 乙条例（草案）（二次审议稿）**'.replace('）**', '）')), '甲市乙条例');
    assert.equal(bareTitle('甲市乙办法（试行）'), '甲市乙办法');
    assert.equal(bareTitle('甲（乙）条例'), '甲（乙）条例');
  });

  it('tell regulations and amendments', () => {
    assert.ok(isRegulationTitle('甲市乙细则（修订）'));
    assert.ok(!isRegulationTitle('甲市乙意见'));
    assert.ok(isAmendmentTitle('甲市人大常委会关于修改《乙条例》的决定'));
    assert.ok(isAmendmentTitle('甲法修正案（草案）'));
    assert.ok(!isAmendmentTitle('甲市人大常委会关于加强乙的决定'));
    assert.ok(!isAmendmentTitle('甲市乙修改办法'));
  });

  it('may have their stage on a line of its own', () => {
    assert.ok(isStageLine('（草案）') && isStageLine('(征求意见稿)'));
    assert.ok(!isStageLine('（2022年8月30日通过）') && !isStageLine('甲（草案）'));
  });
});
