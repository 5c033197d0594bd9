import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/base/textEdit';
import { leftNotes, structureEdit, structureEdits } from '../../server/src/features/structureEdits';
import { cursorFixture } from '../support/fixture';
import { snap } from '../support/snap';

function inserted(marked: string): string {
  const { text, cursor } = cursorFixture(marked);
  const outcome = structureEdit(snap(text), 'insertArticle', cursor, false);
  return outcome.ok ? applyEdits(text, outcome.value.plan.edits) : outcome.reason.zh;
}

describe('structureEdit: insertArticle', () => {
  it('makes room behind the article at the cursor; references keep their targets', () => {
    const marked =
      '甲条例\n第一条　甲‸。\n乙。\n第二条　丙。\n第三条　依照第一条、第二条和第三条第一款。\n第三条之一　丁。\n';
    assert.equal(
      inserted(marked),
      '甲条例\n第一条　甲。\n乙。\n第二条　\n第三条　丙。\n第四条　依照第一条、第三条和第四条第一款。\n第四条之一　丁。\n',
    );
  });

  it('writes the new line as this text writes its articles', () => {
    assert.equal(
      inserted('甲条例\r\n\r\n  第一条 甲。‸\r\n\r\n  第二条 乙。\r\n'),
      '甲条例\r\n\r\n  第一条 甲。\r\n\r\n  第二条 \r\n\r\n  第三条 乙。\r\n',
    );
  });

  it('puts an article between 第十条 and 第十条之一 by moving the inserted ones', () => {
    assert.equal(
      inserted('甲条例\n第十条‸　甲。\n第十条之一　乙。\n第十条之二　依照第十条之一。\n第十一条　丙。\n'),
      '甲条例\n第十条　甲。\n第十条之一　\n第十条之二　乙。\n第十条之三　依照第十条之二。\n第十一条　丙。\n',
    );
  });

  it('stops moving at a gap that the new number closes', () => {
    assert.equal(
      inserted('甲条例\n第一条‸　甲。\n第二条　乙。\n第四条　丙。\n'),
      '甲条例\n第一条　甲。\n第二条　\n第三条　乙。\n第四条　丙。\n',
    );
  });

  it('stays in the chapter of its article', () => {
    assert.match(
      inserted('甲条例\n第一章　总则\n第一条　甲。‸\n第二章　乙\n第二条　乙。\n'),
      /第一条　甲。\n第二条　\n第二章　乙\n第三条　乙。/u,
    );
  });

  it('says why it does nothing', () => {
    assert.match(inserted('甲条例\n‸\n第一条　甲。\n'), /不在条文中/u);
    assert.match(inserted('甲方案\n一、甲‸\n'), /不是按条编写/u);
  });
});

describe('structureEdits', () => {
  const titles = (marked: string, locked = false): readonly string[] => {
    const { text, cursor } = cursorFixture(marked);
    return structureEdits(snap(text), cursor, locked).map(({ title }) => title.zh);
  };

  it('offers what is possible, and tells how many references follow or are left', () => {
    assert.deepEqual(titles('甲条例\n第一条　甲。\n第二条　‸乙。\n第三条　依照第二条、第三条。\n'), [
      '插入第三条，其后顺延（改 1 处引用）',
      '插入第二条之一，其后不变',
      '第二条合并到上一条（改 2 处引用）',
      '第二条上移（改 1 处引用）',
      '第二条下移（改 2 处引用）',
      '本条编为第一条之一，其后提前（改 2 处引用）',
      '删除第二条，其后提前（改 1 处引用，另有 1 处引用须人工处理）',
    ]);
  });

  it('offers insertion as 第X条之一 only where numbers are locked', () => {
    assert.deepEqual(titles('甲条例\n第一条　甲。\n第二条　‸乙。\n第三条　丙。\n', true), [
      '插入第二条之一，其后不变',
    ]);
  });

  it('offers a heading its moves, and nothing that would mean an article', () => {
    assert.deepEqual(titles('甲条例\n第一章　‸总则\n第一条　甲。\n第二章　乙\n第二条　乙。\n'), [
      '第一章 总则下移',
    ]);
  });

  it('takes the cursor along with what moves, so that it can be moved on', () => {
    const text = '甲条例\n第一章　总则\n第一条　甲。\n第二章　乙\n第二条　乙。\n第三条　丙。\n';
    const behind = (kind: 'moveUp' | 'moveDown', offset: number): string => {
      const offer = structureEdit(snap(text), kind, offset, false);
      assert.ok(offer.ok);
      const { edits, cursor } = offer.value.plan;
      return applyEdits(text, edits).slice(cursor, (cursor ?? 0) + 6);
    };
    assert.equal(behind('moveUp', text.indexOf('丙')), '第二条　丙。');
    assert.equal(behind('moveUp', text.indexOf('第二条')), '第二条　乙。');
    assert.equal(behind('moveDown', text.indexOf('第一条')), '第一条　甲。');
    assert.equal(behind('moveDown', text.indexOf('总则')), '第二章　总则');
  });

  it('names the article of a left reference by the number it has after the edit', () => {
    const notes = (marked: string, kind: Parameters<typeof structureEdit>[1]): readonly string[] => {
      const { text, cursor } = cursorFixture(marked);
      const offer = structureEdit(snap(text), kind, cursor, false);
      assert.ok(offer.ok);
      return leftNotes(snap(text), offer.value.plan).map(({ note }) => note.zh.split('“')[0] ?? '');
    };
    const draft = '甲条例\n第一条　‸甲。\n第二条　乙。\n第三条　落实第二条措施。\n';
    assert.deepEqual(notes(draft, 'insertArticle'), ['第四条']);
    assert.deepEqual(notes(draft, 'deleteArticle'), ['第二条']);
    // The article that moves holds the reference itself.
    const moved = '甲条例\n第一条　‸落实第二条措施。\n第二条　乙。\n第三条　丙。\n';
    assert.deepEqual(notes(moved, 'moveDown'), ['第二条']);
  });

  it('tells where a left reference stands and what is the matter', () => {
    const { text, cursor } = cursorFixture('甲条例\n第一条　‸甲。\n第二条　依照第一条。\n');
    const offer = structureEdit(snap(text), 'deleteArticle', cursor, false);
    assert.ok(offer.ok);
    assert.deepEqual(
      leftNotes(snap(text), offer.value.plan).map(({ note }) => note.zh),
      ['第一条“第一条”所指的条文已删除'],
    );
  });
});
