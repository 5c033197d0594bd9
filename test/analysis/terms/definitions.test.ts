import assert from 'node:assert/strict';
import { definedTerms } from '../../../server/src/analysis/terms/definitions';
import { termUses } from '../../../server/src/analysis/terms/termUses';
import { textOf } from '../../../server/src/base/span';
import { snap } from '../../support/snap';
import { rangesFixture } from '../../support/fixture';

/** Asserts terms and definitions in the order of the text: the first range of each pair is the definition. */
function check(marked: string, ...terms: readonly string[]): void {
  const { text, ranges } = rangesFixture(marked);
  const found = definedTerms(snap(text));
  assert.deepEqual(
    found.map(({ term, span }) => [term, textOf(text, span)]),
    terms.map((term) => [term, term]),
  );
  assert.deepEqual(
    found.map(({ definition }) => definition),
    ranges,
  );
}

describe('definedTerms', () => {
  it('reads 所称…是指 to the end of the sentence', () => {
    check('第一条　甲。\n⟦本条例所称甲数据，是指乙，以及丙。⟧丁。\n', '甲数据');
    check('第一条　⟦本办法所称的乙丙是指丁。⟧\n', '乙丙');
    check('第一条　⟦前款所称“丙丁”，包括甲和乙。⟧\n', '丙丁');
  });

  it('takes no more than the term where 为 stands before 包括', () => {
    check('第一条　⟦本条例所称花卡为单用途卡，包括甲。⟧\n', '花卡');
    check(
      '第一条　⟦本条例所称违法行为人，包括甲。⟧⟦本条例所称认为有误者，包括乙。⟧\n',
      '违法行为人',
      '认为有误者',
    );
  });

  it('takes the items of a meaning that is a list', () => {
    check('第一条　⟦本条例所称甲数据，是指：\n（一）乙；\n（二）丙。⟧\n第二条　丁。\n', '甲数据');
  });

  it('reads short names with the phrase they stand for', () => {
    check('第一条　甲，⟦市工业主管部门（以下简称主管部门）⟧负责乙。\n', '主管部门');
    check('第一条　⟦甲、乙（以下统称“丙方”）⟧应当丁。\n', '丙方');
    check('第一条　根据⟦《甲法》（以下称《乙》）⟧办理。\n'.replace('根据⟦', '⟦根据'), '《乙》');
  });

  it('reads a meaning and a short name in one sentence', () => {
    check('第一条　⟦⟦本条例所称甲乙丙（以下简称乙丙）⟧，是指丁。⟧\n', '甲乙丙', '乙丙');
  });

  it('reads the entries under 用语的含义, numbered or not', () => {
    check(
      '第一条　本条例中下列用语的含义：\n（一）⟦甲数据，是指乙。⟧\n（二）⟦丙技术：丁。⟧\n',
      '甲数据',
      '丙技术',
    );
    check('第一条　本条例下列用语的含义：\n⟦甲数据，是指乙。⟧\n⟦丙技术是指丁。⟧\n', '甲数据', '丙技术');
  });

  it('takes what explains no term for no definition', () => {
    for (const text of [
      '第一条　本条例所称以上包括本数。\n',
      '第一条　预付凭证，是指甲。\n',
      '第一条　本条例所称的船舶，不含甲船舶。\n',
      '第一条　甲（一）乙（以下略）。\n',
    ]) {
      assert.deepEqual(definedTerms(snap(text)), []);
    }
  });
});

describe('termUses', () => {
  it('takes the longest term and leaves titles out', () => {
    const { text, ranges } = rangesFixture(
      '第一条　本条例所称⟦数据⟧，是指甲。\n本条例所称⟦公共数据⟧，是指乙。\n第二条　《甲市数据条例》所定⟦公共数据⟧和⟦数据⟧。\n',
    );
    assert.deepEqual(
      termUses(snap(text)).map(({ span }) => span),
      ranges,
    );
  });
});
