import assert from 'node:assert/strict';
import { planRenumber, renumberFrom } from '../../../server/src/analysis/numbering/planRenumbering';
import { planStructureEdit } from '../../../server/src/analysis/numbering/planStructureEdit';
import { numberSequences } from '../../../server/src/analysis/numbering/numberSequences';
import { ordinal } from '../../../server/src/base/ordinal';
import { applyEdits } from '../../../server/src/base/textEdit';
import { snap } from '../../support/snap';

/** What is told when an article is put in behind the first; the words behind `body` must stay as they are. */
function toldOf(body: string, annex = ''): readonly string[] {
  const text = `甲市苗圃条例\n第一条　甲。\n第二条　乙。\n第三条　丙。\n${body}\n第五条　丁。\n${annex}`;
  const outcome = planStructureEdit(snap(text), { kind: 'insert', as: 'next', offset: text.indexOf('甲。') });
  assert.ok(outcome.ok);
  const now = applyEdits(text, outcome.value.edits);
  assert.ok(now.includes(body.replace(/^第四条/mu, '第五条')), now);
  assert.ok(now.endsWith(annex), now);
  return outcome.value.left.map(({ span, reason }) => `${reason}: ${text.slice(span.start, span.end)}`);
}

describe('numbers that may cite this text where references are not read', () => {
  it('are told in captions and headings', () => {
    assert.deepEqual(toldOf('第四条　【违反第三条的责任】戊。'), ['unknown: 第三条']);
    assert.deepEqual(toldOf('第四条　【违反本条例第二条、第三条的责任】戊。'), [
      'unknown: 本条例第二条、第三条',
    ]);
    assert.deepEqual(toldOf('第四条　（违反第一条的责任）戊。'), []);
    assert.deepEqual(toldOf('第四条　【违反《丙法》第三条的责任】戊。'), []);
    assert.deepEqual(toldOf('第一章　第三条规定的苗木\n第四条　戊。'), ['unknown: 第三条']);
  });

  it('are told in annexes, but not the numbers of other texts and of the annex itself', () => {
    const own = '第四条　戊。';
    assert.deepEqual(toldOf(own, '附件\n裁量表\n本条例第三条 | 轻微\n'), ['unknown: 本条例第三条']);
    assert.deepEqual(toldOf(own, '附件1\n申请表\n（依据《甲市苗圃条例》第三条）\n'), [
      'unknown: 《甲市苗圃条例》第三条',
    ]);
    assert.deepEqual(toldOf(own, '附件\n裁量表\n违反第三条\t轻微\n违反《丙法》第三条\t严重\n'), [
      'unknown: 第三条',
    ]);
    assert.deepEqual(toldOf(own, '附件\n丙规则\n第一条　戊。\n第二条　依照第三条、本规则第三条办理。\n'), []);
    assert.deepEqual(toldOf(own, '附件\n丙规则\n第一条　戊。\n第二条　依照本条例第三条办理。\n'), [
      'unknown: 本条例第三条',
    ]);
  });

  it('are told in quotation marks, but not where words are amended', () => {
    assert.deepEqual(toldOf('第四条　注明“依据本条例第三条核发”。'), ['unknown: 本条例第三条']);
    assert.deepEqual(toldOf('第四条　注明“依据《丙法》第三条核发”。'), []);
    assert.deepEqual(toldOf('第四条　将《丙法》中的“本条例第三条”修改为“本条例第二条”。'), []);
  });

  it('are told where the end of a line cuts the number in two', () => {
    assert.deepEqual(toldOf('第四条　违反本条例第\n三条规定的，戊。'), ['unknown: 本条例第\n三条']);
    assert.deepEqual(toldOf('第四条　违反本条例第三\n条规定的，戊。'), ['unknown: 本条例第三\n条']);
    assert.deepEqual(toldOf('第四条　违反《丙法》第三\n条规定的，戊。'), []);
    assert.deepEqual(toldOf('第四条　违反本条例第十\n三条规定的，戊。'), []);
  });

  it('are told where the name may be that of this text', () => {
    assert.deepEqual(toldOf('第四条　违反《条例》第三条规定的，戊。'), ['unknown: 《条例》第三条']);
    assert.deepEqual(toldOf('第四条　违反该条例第三条规定的，戊。'), ['unknown: 该条例第三条']);
    assert.deepEqual(toldOf('第四条　违反该办法第三条、《办法》第三条规定的，戊。'), []);
    assert.deepEqual(toldOf('第四条　依照《丙条例》办理，违反该条例第三条规定的，戊。'), []);
    assert.deepEqual(toldOf('第四条　《丙条例》（以下简称《条例》）和《条例》第三条。'), []);
  });

  it('name the items of one article alone', () => {
    const text =
      '甲市苗圃条例\n第一条　甲：\n（一）乙；\n（三）丙。\n第二条　丁。\n附件\n表\n本条例第一条第（三）项 | 轻微\n本条例第二条第（三）项 | 轻微\n';
    const items = snap(text)
      .derive(numberSequences)
      .find(({ level }) => level === 'item');
    assert.ok(items !== undefined);
    const { left } = planRenumber(snap(text), renumberFrom(items, 1, ordinal(2)));
    assert.deepEqual(
      left.map(({ span }) => text.slice(span.start, span.end)),
      ['本条例第一条第（三）项'],
    );
  });
});
