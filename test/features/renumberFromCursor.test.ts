import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/base/textEdit';
import {
  renumber,
  type RenumberAnswer,
  type RenumberArgs,
} from '../../server/src/features/renumberFromCursor';
import { cursorFixture } from '../support/fixture';
import { snap } from '../support/snap';

function answer(marked: string, level?: RenumberArgs['level']): RenumberAnswer {
  const { text, cursor } = cursorFixture(marked);
  const outcome = renumber(snap(text), { offset: cursor, level });
  if (!outcome.ok) throw new Error(outcome.reason.zh);
  return outcome.value;
}

function renumbered(marked: string, level?: RenumberArgs['level']): string {
  const result = answer(marked, level);
  if (result.kind !== 'edits') throw new Error('a choice was asked');
  return applyEdits(cursorFixture(marked).text, result.edits);
}

function refusal(marked: string, level?: RenumberArgs['level']): string | undefined {
  const { text, cursor } = cursorFixture(marked);
  const outcome = renumber(snap(text), { offset: cursor, level });
  return outcome.ok ? undefined : outcome.reason.zh;
}

describe('renumber', () => {
  it('renumbers the articles from the cursor on, with the references to them', () => {
    const marked =
      '甲条例\n第一条　甲。\n第‸三条　乙。\n第四条　依照本条例第三条、第一条。\n第四条之一　丙。\n';
    assert.equal(
      renumbered(marked),
      '甲条例\n第一条　甲。\n第二条　乙。\n第三条　依照本条例第二条、第一条。\n第三条之一　丙。\n',
    );
    const result = answer(marked);
    assert.deepEqual(result.kind === 'edits' && result.edits.map(({ kind }) => kind), [
      'label',
      'label',
      'reference',
      'label',
    ]);
  });

  it('leaves what stands before the cursor', () => {
    const marked = '甲条例\n第一条　甲。\n第三条　乙。\n第‸七条　丙。\n';
    assert.equal(renumbered(marked), '甲条例\n第一条　甲。\n第三条　乙。\n第四条　丙。\n');
  });

  it('renumbers the whole text in front of it', () => {
    const marked = '‸甲条例\n第一条　甲。\n第三条　乙。\n第三条　丙。\n';
    assert.equal(renumbered(marked), '甲条例\n第一条　甲。\n第二条　乙。\n第三条　丙。\n');
  });

  it('renumbers a list without touching the others', () => {
    const marked =
      '甲条例\n第一条　下列：\n（一）甲；\n（三）‸乙。\n第二条　依照第一条第三项，下列：\n（一）丙；\n（三）丁。\n';
    assert.equal(
      renumbered(marked, 'item'),
      '甲条例\n第一条　下列：\n（一）甲；\n（二）乙。\n第二条　依照第一条第二项，下列：\n（一）丙；\n（三）丁。\n',
    );
  });

  it('renumbers chapters with their lines of the 目录, and stops where they begin again', () => {
    const marked =
      '甲条例\n目录\n第一章　总则\n第三章　甲\n\n第一章　总则\n第一条　甲。\n第三章　甲‸\n第二条　依照第三章的规定。\n';
    assert.equal(
      renumbered(marked, 'chapter'),
      '甲条例\n目录\n第一章　总则\n第二章　甲\n\n第一章　总则\n第一条　甲。\n第二章　甲\n第二条　依照第二章的规定。\n',
    );
    const parts =
      '甲法\n第一编　甲\n第一章　乙\n第一条　甲。\n第三章‸　丙\n第二条　乙。\n第二编　丁\n第一章　戊\n第三条　丙。\n';
    assert.match(renumbered(parts, 'chapter'), /第二章　丙\n第二条　乙。\n第二编　丁\n第一章　戊/u);
  });

  it('asks which level is meant where several need it', () => {
    const result = answer(
      '甲条例\n第一章　总则\n第一条　甲。\n第三章　乙\n第三条　‸丙：\n（一）甲；\n（二）乙。\n第四条　丁。\n',
    );
    assert.deepEqual(result, {
      kind: 'choose',
      choices: [
        { level: 'article', from: '第三条', changes: 2 },
        { level: 'chapter', from: '第三章', changes: 1 },
      ],
    });
  });

  it('says why it does nothing', () => {
    assert.match(refusal('甲条例\n第一条　甲。‸\n第二条　乙。\n') ?? '', /已经连续/u);
    assert.match(refusal('甲方案\n一、甲\n三、‸乙\n') ?? '', /不是按条编写/u);
    assert.match(refusal('甲条例\n第一条　甲。‸\n第三条　乙。\n', 'item') ?? '', /没有可以重新编号/u);
  });

  it('begins a whole text at one', () => {
    assert.equal(renumbered('甲条例\n第二条‸　甲。\n第三条　乙。\n'), '甲条例\n第一条　甲。\n第二条　乙。\n');
  });

  it('lets a text that is one part of a code begin where it begins', () => {
    assert.equal(
      renumbered('第三编　合同\n‸第四百条　甲。\n第四百零二条　乙。\n', 'article'),
      '第三编　合同\n第四百条　甲。\n第四百零一条　乙。\n',
    );
  });
});
