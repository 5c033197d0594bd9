import assert from 'node:assert/strict';
import { inlayHints } from '../../server/src/features/inlayHints';
import { readFixture } from '../support/fixture';
import { contextWith, indexOf, snap } from '../support/snap';

const INDEX = indexOf(`//- seeds/a.txt
甲市数据条例
第一条　为了促进数据流通，规范数据交易，制定本条例。
第二条　乙。
`);

/** The hints stand at the `‸` and read so. */
const check = (marked: string, expected: readonly string[], ctx = contextWith(INDEX)): void => {
  const { text, cursors } = readFixture(marked);
  const hints = inlayHints(snap(text), { start: 0, end: text.length }, ctx);
  assert.deepEqual(
    hints.map(({ words, count }) => (count > 1 ? `${words} ${count}` : words)),
    expected,
  );
  assert.deepEqual(
    hints.map(({ offset }) => offset),
    cursors,
  );
};

describe('inlay hints', () => {
  it('tell how the target begins, in ten characters', () => {
    check('第一条　市统计部门应当会同有关部门建立制度。\n第二条　依照本条例第一条‸办理。\n', [
      '市统计部门应当会同有…',
    ]);
    check('第一条　甲：\n（一）乙丙；\n（二）丁。\n第二条　依照第一条第二项‸办理。\n', ['丁。']);
  });

  it('tell the title of a heading or a captioned article, and how many a range names', () => {
    check('第一章　总则\n第一条　甲。\n第二章　罚则\n第二条　适用第一章‸。\n', ['总则']);
    check('第一条　甲。\n第二条　乙。\n第三条　依照第一条至第二条‸办理。\n', ['甲。 2']);
  });

  it('tell how an article of an indexed text begins', () => {
    check('第一条　依照《甲市数据条例》第一条‸和《丙法》第一条办理。\n', ['为了促进数据流通，规…']);
    check('第一条　依照《甲市数据条例》第一条办理。\n', [], contextWith());
  });

  it('are silent where the target is at hand or nowhere', () => {
    check('第一条　甲。\n前款所定乙，依照本条和前条办理。\n第二条　依照第九条办理。\n', []);
  });

  it('keep to the stretch they are asked for', () => {
    const text = '第一条　甲。\n第二条　依照第一条办理。\n第三条　依照第二条办理。\n';
    const within = { start: text.indexOf('第三条'), end: text.length };
    const [hint, ...more] = inlayHints(snap(text), within, contextWith());
    assert.equal(hint?.words, '依照第一条办理。');
    assert.deepEqual(hint.target, { uri: undefined, span: { start: 7, end: 10 } });
    assert.deepEqual(more, []);
  });
});
