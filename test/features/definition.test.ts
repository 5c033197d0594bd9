import assert from 'node:assert/strict';
import { definition } from '../../server/src/features/definition';
import { cursorFixture } from '../support/fixture';
import { contextWith, indexOf, snap } from '../support/snap';

const INDEX = indexOf('//- seeds/a.txt\n中华人民共和国甲法\n第一条　甲。\n第二条　乙。\n');

/** The cursor leads to every marked range and nowhere else. */
function check(marked: string): void {
  const { text, cursor, ranges } = cursorFixture(marked);
  assert.deepEqual(
    definition(snap(text), cursor, contextWith(INDEX)),
    ranges.map((span) => ({ uri: undefined, span })),
  );
}

describe('definition', () => {
  it('leads from a reference to the label of its target', () => {
    check('⟦第一条⟧　甲。\n第二条　依照第‸一条办理。\n');
    check('第一条　甲：\n（一）乙；\n⟦（二）⟧丙。\n第二条　依照第一条第‸二项办理。\n');
    check('⟦第一条⟧　甲。\n⟦第二条⟧　乙。\n第三条　依照第一条至第二‸条办理。\n');
  });

  it('leads to the beginning of a paragraph, which carries no label', () => {
    check('第一条　甲。\n　　⟦⟧乙。\n第二条　依照第一条第二‸款办理。\n');
  });

  it('leads to what stands below: 后条, 下一条, 后两条, 后款', () => {
    const below = '⟦第二条⟧　乙。\n第三条　丙。\n';
    for (const next of ['后‸条', '下‸条', '下一‸条', '后一‸条']) check(`第一条　依照${next}办理。\n${below}`);
    check('第一条　依照后两‸条办理。\n⟦第二条⟧　乙。\n⟦第三条⟧　丙。\n');
    check('第一条　依照后‸款办理。\n⟦⟧乙。\n第二条　丙。\n');
    check('第一条　依照后条第二‸款办理。\n第二条　乙。\n⟦⟧丙。\n');
    check('第一条　甲。\n第二条　依照后‸条办理。\n');
    check('第一条　架设的后条管线在下‸条街。\n第二条　乙。\n');
  });

  it('leads from a line of the 目录 to the heading', () => {
    check(
      '甲条例\n目录\n第一章　总则\n第二章　乙‸丙\n\n第一章　总则\n第一条　甲。\n⟦第二章⟧　乙丙\n第二条　乙。\n',
    );
  });

  it('leads from a term to where it is defined', () => {
    check('第一条　市甲主管部门（以下简称⟦主管部门⟧）负责乙。\n第二条　主管‸部门公布丙。\n');
  });

  it('leads into an indexed text, cited with or without the name of the state', () => {
    const at = (marked: string): unknown => {
      const { text, cursor } = cursorFixture(marked);
      return definition(snap(text), cursor, contextWith(INDEX));
    };
    const article = INDEX.clausesOf('seeds/a.txt')[1]?.span;
    assert.ok(article !== undefined && article.start > 0);
    assert.deepEqual(at('第一条　依照《甲法》第二‸条办理。\n'), [{ uri: 'seeds/a.txt', span: article }]);
    assert.deepEqual(at('第一条　根据《中华人民共和国甲‸法》办理。\n'), [
      { uri: 'seeds/a.txt', span: { start: 0, end: 0 } },
    ]);
    assert.deepEqual(at('第一条　根据《乙‸法》办理。\n'), []);
  });

  it('leads nowhere from running text and from a reference without a target', () => {
    check('第一条　甲‸乙。\n');
    check('第一条　依照第‸九条办理。\n');
  });
});
