import assert from 'node:assert/strict';
import { prepareRename, rename } from '../../server/src/features/rename';
import { applyEdits } from '../../server/src/base/textEdit';
import { cursorFixture } from '../support/fixture';
import { snap } from '../support/snap';

/** What F2 offers to type over, or the refusal. */
function offered(marked: string): string {
  const { text, cursor } = cursorFixture(marked);
  const outcome = prepareRename(snap(text), cursor);
  return outcome.ok ? outcome.value.placeholder : outcome.reason.zh;
}

/** The text after a rename, or the refusal. */
function renamed(marked: string, newName: string, locked = false): string {
  const { text, cursor } = cursorFixture(marked);
  const outcome = rename(snap(text), { offset: cursor, newName, locked });
  return outcome.ok ? applyEdits(text, outcome.value.edits) : outcome.reason.zh;
}

const ARTICLES = '甲条例\n第一条　甲。\n第二‸条　乙。\n第三条　依照第二条、第三条、《丙法》第二条。\n';
const TERMS =
  '甲条例\n第一条　本条例所称数据，是指甲。\n第二条　本条例所称公共数据，是指乙。\n第三条　‸数据和公共数据，依照《数据条例》办理。\n';

describe('prepareRename', () => {
  it('offers the number of an article or heading, and a term', () => {
    assert.equal(offered(ARTICLES), '第二条');
    assert.equal(offered('甲条例\n‸第一章　总则\n第一条　甲。\n'), '第一章');
    assert.equal(offered(TERMS), '数据');
  });

  it('refuses running text, items and references', () => {
    assert.match(offered('甲条例\n第一条　甲‸乙丙。\n'), /没有可以改名/u);
    assert.match(offered('甲条例\n第一条　下列：\n‸（一）甲；\n（二）乙。\n'), /没有可以改名/u);
    assert.match(offered('甲条例\n第一条　依照第‸一条。\n'), /没有可以改名/u);
  });
});

describe('rename', () => {
  it('gives an article the typed number, however typed; those behind it and all references follow', () => {
    const expected = '甲条例\n第一条　甲。\n第五条　乙。\n第六条　依照第五条、第六条、《丙法》第二条。\n';
    for (const typed of ['第五条', '五', ' 5 ']) assert.equal(renamed(ARTICLES, typed), expected);
  });

  it('makes an article an inserted one', () => {
    assert.match(renamed(ARTICLES, '第一条之一'), /\n第一条之一　乙。\n第二条　依照第一条之一、第二条、/u);
  });

  it('gives a heading the typed number, in the table of contents too', () => {
    assert.equal(
      renamed(
        '甲条例\n目录\n第一章　总则\n第三章　乙\n第一章　总则\n第一条　依照第三章。\n第三‸章　乙\n第二条　乙。\n',
        '第二章',
      ),
      '甲条例\n目录\n第一章　总则\n第二章　乙\n第一章　总则\n第一条　依照第二章。\n第二章　乙\n第二条　乙。\n',
    );
  });

  it('keeps the number of a heading where numbers are locked', () => {
    assert.match(
      renamed('甲条例\n第一章　总则\n第一条　甲。\n第三‸章　乙\n第二条　乙。\n', '第二章', true),
      /锁定/u,
    );
  });

  it('renames a term in its definition and uses, not inside a longer term or a title', () => {
    assert.equal(
      renamed(TERMS, '资料'),
      '甲条例\n第一条　本条例所称资料，是指甲。\n第二条　本条例所称公共数据，是指乙。\n第三条　资料和公共数据，依照《数据条例》办理。\n',
    );
  });

  it('says why it does nothing', () => {
    assert.match(renamed(ARTICLES, '第五章'), /请输入序号/u);
    assert.match(renamed(ARTICLES, '乙'), /请输入序号/u);
    assert.match(renamed(ARTICLES, '第一条'), /必须大于上一条/u);
    assert.match(renamed(ARTICLES, '第五条', true), /锁定/u);
    assert.match(renamed(TERMS, '公共数据'), /已经另有定义/u);
    assert.match(renamed(TERMS, '数 据'), /不能有标点/u);
  });
});
