import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/base/textEdit';
import { insertPrecedentClause } from '../../server/src/features/insertPrecedentClause';
import { cursorFixture } from '../support/fixture';
import { snap } from '../support/snap';

/** The text after the insertion of 丙。 at `‸`, with `‸` where the cursor goes. */
function after(marked: string, clause = '丙。', locked = false): string {
  const { text, cursor } = cursorFixture(`甲市乙条例\n${marked}`);
  const plan = insertPrecedentClause(snap(text), { offset: cursor, text: clause }, locked);
  assert.ok(plan.ok);
  const result = applyEdits(text, plan.value.edits);
  const at = plan.value.cursor ?? 0;
  return `${result.slice(0, at)}‸${result.slice(at)}`.slice('甲市乙条例\n'.length);
}

describe('insertPrecedentClause', () => {
  it('puts words into an article that has none, or is being written', () => {
    assert.equal(after('第一条　甲。\n第二条　‸\n'), '第一条　甲。\n第二条　丙。‸\n');
    assert.equal(after('第一条　甲，‸乙。\n'), '第一条　甲，丙。‸乙。\n');
  });

  it('makes an article of its own behind a full stop, and what follows moves', () => {
    assert.equal(
      after('第一条　甲。‸\n第二条　依照第二条。\n'),
      '第一条　甲。\n第二条　丙。‸\n第三条　依照第三条。\n',
    );
  });

  it('does so on an empty line, each paragraph on a line as the text has them', () => {
    assert.equal(
      after('　　第一条　甲。\n‸\n　　第二条　乙。\n', '丙：\n（一）丁。'),
      '　　第一条　甲。\n\n　　第二条　丙：\n　　（一）丁。‸\n\n　　第三条　乙。\n',
    );
  });

  it('stays in the chapter whose heading stands above the cursor', () => {
    assert.equal(
      after('第一章　总则\n第一条　甲。\n第二章　附则\n‸\n第二条　乙。\n'),
      '第一章　总则\n第一条　甲。\n第二章　附则\n\n第二条　丙。‸\n第三条　乙。\n',
    );
  });

  it('begins no article between the paragraphs of another, nor in a chapter without any', () => {
    assert.equal(after('第一条　甲。\n‸\n　　乙。\n'), '第一条　甲。\n丙。‸\n　　乙。\n');
    assert.equal(
      after('第一章　总则\n第一条　甲。\n第二章　乙\n‸\n第三章　附则\n第二条　丁。\n'),
      '第一章　总则\n第一条　甲。\n第二章　乙\n丙。‸\n第三章　附则\n第二条　丁。\n',
    );
  });

  it('keeps locked numbers', () => {
    assert.equal(
      after('第一条　甲。‸\n第二条　乙。\n', '丙。', true),
      '第一条　甲。\n第一条之一　丙。‸\n第二条　乙。\n',
    );
  });
});

describe('a clause put where an article has no text', () => {
  const inserted = (marked: string): string => {
    const { text, cursor } = cursorFixture(marked);
    const plan = insertPrecedentClause(snap(text), { offset: cursor, text: '甲。\n乙。' }, false);
    assert.ok(plan.ok);
    return applyEdits(text, plan.value.edits);
  };

  it('becomes the text of that article', () => {
    for (const marked of [
      '丙条例\n第一条　丁。\n第二条　‸\n第三条　戊。\n',
      '丙条例\n第一条　丁。\n‸第二条\n第三条　戊。\n',
      '丙条例\n第一条　丁。\n第二‸条  \n第三条　戊。\n',
    ]) {
      assert.equal(inserted(marked), '丙条例\n第一条　丁。\n第二条　甲。\n乙。\n第三条　戊。\n', marked);
    }
  });
});
