import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/base/textEdit';
import { runTogether } from '../../../server/src/rules/structure/runTogether';
import { snap } from '../../support/snap';

const reports = (text: string) => [...runTogether.check(snap(text), {})];

describe('structure/run-together', () => {
  it('splits a whole line in one fix, which the first finding offers', () => {
    const text = '甲市乙条例\r\n第一章　总则\r\n第一条　甲。第二章附则第二条乙。\r\n';
    const [first, second] = reports(text);
    assert.deepEqual(
      [first, second].map((report) => report?.fixes?.map(({ title }) => title.zh)),
      [['在“第二章”之前换行', '这一行有2处连写，都换行'], ['在“第二条”之前换行']],
    );
    assert.equal(
      applyEdits(text, first?.fixes?.[1]?.edits ?? []),
      '甲市乙条例\r\n第一章　总则\r\n第一条　甲。\r\n第二章附则\r\n第二条乙。\r\n',
    );
  });

  it('leaves a blank line where the text parts its paragraphs by them', () => {
    const text = '甲市乙条例\n\n第一条　甲。\n\n第二条　乙。 第三条　丙。\n\n第四条　丁。\n';
    assert.equal(
      applyEdits(text, reports(text)[0]?.fixes?.[0]?.edits ?? []),
      '甲市乙条例\n\n第一条　甲。\n\n第二条　乙。\n\n第三条　丙。\n\n第四条　丁。\n',
    );
  });

  it('is silent in annexes and in what amends another text', () => {
    assert.deepEqual(reports('甲市乙条例\n第一条　甲。\n第二条　乙。\n附件\n第一条　丙。第二条丁。\n'), []);
    assert.deepEqual(reports('甲市关于修改《乙条例》的决定\n第一条　甲。第二条　乙。\n'), []);
  });

  const GLUED_BEHIND_SEMICOLON = [
    '第一条　甲。\n第二条　乙；第三条丙应当丁。\n第四条　戊。\n',
    '第一条　甲。\n第二条　乙应当：\n（一）丙；\n（二）丁；第三条戊应当己。\n第四条　庚。\n',
    '第一条　甲。\n第二条　乙;第三条丙应当丁。\n第四条　戊。\n',
    '第一条　甲。\n第二条　乙；　第三条丙应当丁。\n第四条　戊。\n',
    '第一条　甲。\n第二条　乙；第三条丙应当丁。\n',
  ];
  for (const body of GLUED_BEHIND_SEMICOLON) {
    it(`finds an article behind a semicolon: ${body.replaceAll('\n', '')}`, () => {
      assert.equal(reports(`甲市乙条例\n${body}`).length, 1);
    });
  }

  const CITED_BEHIND_SEMICOLON = [
    '第一条　甲。\n第二条　乙由丙处罚；第三条规定的除外。\n第三条　丁。\n',
    '第一条　甲。\n第二条　乙；第三条另有规定的，从其规定。\n第三条　丁。\n',
    '第一条　甲。\n第二条　乙；第五条丙应当丁。\n第三条　戊。\n',
    '第一条　甲。\n第二条　有下列情形的：\n（一）乙；\n（二）丙；第三条所列情形。\n第三条　丁。\n',
    '第一条　甲。\n第二条　乙；第三条、第四条不适用。\n第三条　丙。\n第四条　丁。\n',
  ];
  for (const body of CITED_BEHIND_SEMICOLON) {
    it(`leaves what is cited behind a semicolon: ${body.replaceAll('\n', '')}`, () => {
      assert.deepEqual(reports(`甲市乙条例\n${body}`), []);
    });
  }

  it('speaks of every place of a line that a conversion left without breaks, in linear work', () => {
    const numbers = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
    const text = `甲市乙条例\n${numbers.map((n) => `第${n}条甲。`).join('')}\n`;
    assert.equal(reports(text).length, 9);
  });
});
