import assert from 'node:assert/strict';
import fc from 'fast-check';
import { onEnter } from '../../server/src/features/onEnter';
import { applyEdits } from '../../server/src/base/textEdit';
import { cursorFixture } from '../support/fixture';
import { snap } from '../support/snap';

/** The text after the line break at the cursor, or `undefined` where nothing is changed. */
function after(marked: string, makesRoom = true): string | undefined {
  const { text, cursor } = cursorFixture(marked);
  const { edits } = onEnter(snap(text), { offset: cursor, makesRoom });
  return edits.length === 0 ? undefined : applyEdits(text, edits);
}

describe('a line break', () => {
  it('behind an article brings the next number in the form of this text', () => {
    assert.equal(after('甲条例\n第一条　甲。\n‸'), '甲条例\n第一条　甲。\n第二条　');
    assert.equal(after('甲条例\r\n  第一条 甲。\r\n  ‸\r\n'), '甲条例\r\n  第一条 甲。\r\n  第二条 \r\n');
    assert.equal(after('甲条例\n第九条之一　甲。\n‸'), '甲条例\n第九条之一　甲。\n第十条　');
  });

  it('behind an item that goes on brings the next item', () => {
    assert.equal(
      after('甲条例\n第一条　下列：\n　（一）甲；\n‸'),
      '甲条例\n第一条　下列：\n　（一）甲；\n　（二）',
    );
    assert.equal(after('甲条例\n第一条　下列：\n（一）甲：\n1.乙；\n‸')?.endsWith('\n2.'), true);
    assert.equal(after('甲条例\n第一条　下列：\n（一）甲。\n‸'), undefined);
  });

  it('behind a number that nothing was written to takes it away', () => {
    assert.equal(after('甲条例\n第一条　甲。\n第二条　\n‸'), '甲条例\n第一条　甲。\n');
    assert.equal(
      after('甲条例\n第一条　下列：\n（一）甲；\n（二）\n‸\n'),
      '甲条例\n第一条　下列：\n（一）甲；\n\n',
    );
  });

  it('changes nothing where the drafter may want something else', () => {
    for (const marked of [
      '甲条例\n第一条　甲，\n‸', // the sentence goes on
      '甲条例\n第一条　甲。\n乙丙。\n‸', // another 款 may follow
      '甲条例\n第一条　甲。\n‸乙。', // the line was broken in two
      '甲条例\n第一条　甲。\n‸\n乙。\n', // a line follows at once
      '甲条例\n第一条　甲。\n\n‸', // a blank line was made already
      '甲条例\n第一条　甲。\n第二条\n‸', // a number on a line of its own
      '甲条例\n第一条　甲。\n第二条　\n‸乙。\n', // its text goes below
      '甲条例\n目录\n第一章　甲\n‸\n第一章　甲\n第一条　甲。\n',
      '关于修改《甲条例》的决定\n一、将第一条修改为：“第一条　甲。\n‸\n乙。”\n',
      '附件。\n‸',
    ]) {
      assert.equal(after(marked), undefined, marked);
    }
  });

  it('behind an article moves what follows, references with it', () => {
    const marked =
      '甲条例\n目录\n第一章　总则\n第二章　附则\n\n第一章　总则\n第一条　甲。\n‸\n第二条　依照本条例第三条办理。\n\n第二章　附则\n第三条　丙。\n';
    assert.equal(
      after(marked),
      '甲条例\n目录\n第一章　总则\n第二章　附则\n\n第一章　总则\n第一条　甲。\n第二条　\n第三条　依照本条例第四条办理。\n\n第二章　附则\n第四条　丙。\n',
    );
    assert.equal(after(marked, false), undefined, 'where only new numbers are wanted');
    assert.equal(
      after('甲条例\n第一章　总则\n第一条　甲。\n‸\n第二章　乙\n第二条　乙。\n'),
      '甲条例\n第一章　总则\n第一条　甲。\n第二条　\n第二章　乙\n第三条　乙。\n',
    );
  });

  it('keeps to the body of the text: 附则, annexes, quotations and the ends of lines are as they were', () => {
    assert.equal(
      after('甲条例\r\n第一章　总则\r\n第一条　甲。\r\n‸\r\n第二章　附则\r\n第二条　乙，见第一条。\r\n'),
      '甲条例\r\n第一章　总则\r\n第一条　甲。\r\n第二条　\r\n第二章　附则\r\n第三条　乙，见第一条。\r\n',
    );
    assert.equal(
      after(
        '甲条例\n第一条　甲，见第二条。\n‸\n第二条　乙。\n\n附件\n乙规程\n第一条　甲，见第二条。\n第二条　乙。\n',
      ),
      '甲条例\n第一条　甲，见第三条。\n第二条　\n第三条　乙。\n\n附件\n乙规程\n第一条　甲，见第二条。\n第二条　乙。\n',
    );
    assert.equal(
      after('甲条例\n第一条　甲。\n‸\n第二条　依照《乙法》第二条处罚。\n'),
      '甲条例\n第一条　甲。\n第二条　\n第三条　依照《乙法》第二条处罚。\n',
    );
    assert.equal(
      after('\ufeff甲条例\r第一条　甲（乙）。\r‸\r第二条　丙\ud800\0。\r'),
      '\ufeff甲条例\r第一条　甲（乙）。\r第二条　\r第三条　丙\ud800\0。\r',
    );
    assert.equal(
      after('甲条例\n第一条　甲。\n第一条之一　乙。\n‸\n第二条　见第一条之一。\n'),
      '甲条例\n第一条　甲。\n第一条之一　乙。\n第一条之二　\n第二条　见第一条之一。\n',
    );
    for (const marked of [
      '甲条例\n第一条　甲。\n\n附件1\n乙规程\n第一条　甲。\n‸\n第二条　乙。\n',
      '甲条例\n目　　录\n第一章　总则\n第二章　附则\n‸\n\n第一章　总则\n第一条　甲。\n',
      '关于修改《甲条例》的决定\n一、增加两条：“第二条　甲。\n‸\n第三条　乙。”\n二、删去第五条。\n',
      '关于修改《甲条例》的决定\n一、将第一条修改为：“第一条　甲。”\n‸\n二、删去第二条。\n',
      '甲条例\n第一章　总则\n‸\n第一条　甲。\n',
    ]) {
      assert.equal(after(marked), undefined, marked);
    }
  });

  const UNSETTLED: readonly (readonly [below: string, reference: string, reason: string])[] = [
    ['第二条　见第一条至第三条。\n第三条　丙。', '第一条至第三条', 'range'],
    ['第二条　依照本条例第一条至第三条处理。\n第三条　丙。', '本条例第一条至第三条', 'range'],
    ['第二条　违反第一条到第二条规定。\n第三条　丙。', '第一条到第二条', 'range'],
    ['第二条　依照第四条办理。\n第三条　丙。', '第四条', 'revived'],
    ['第二条　依照本条例第四条办理。\n第三条　丙。', '本条例第四条', 'revived'],
    ['第二条　参照有关规定第三条。\n第三条　丙。', '第三条', 'unknown'],
  ];
  for (const [below, reference, reason] of UNSETTLED) {
    it(`brings no number where references would not be settled, and says why: ${reference}`, () => {
      const { text, cursor } = cursorFixture(`甲条例\n第一条　甲。\n‸\n${below}\n`);
      const { edits, unsettled } = onEnter(snap(text), { offset: cursor, makesRoom: true });
      assert.deepEqual(edits, []);
      assert.deepEqual(
        unsettled?.left.map(({ span, reason: why }) => [text.slice(span.start, span.end), why]),
        [[reference, reason]],
      );
      const quiet = onEnter(snap(text), { offset: cursor, makesRoom: false });
      assert.deepEqual(quiet, { edits: [] }, 'where only new numbers are wanted there is nothing to say');
    });
  }

  it('brings no number that the list goes on with', () => {
    const article = '甲条例\n第一条　下列：\n（一）甲；\n‸\n';
    for (const below of ['（二）乙。\n', '\n（二）乙。\n', '\n1.乙；\n（二）丙。\n']) {
      assert.equal(after(article + below), undefined, below);
    }
    assert.match(after(`${article}\n第二条　下列：\n（一）乙；\n（二）丙。\n`) ?? '', /^（二）$/mu);
    const inItems = '甲条例\n第一条　下列：\n（一）甲：\n1.乙；\n‸\n';
    assert.match(after(`${inItems}\n（二）丙：\n1.丁；\n2.戊。\n`) ?? '', /^1\.乙；\n2\.$/mu);
  });

  it('brings no number that an article out of order has', () => {
    const above = '甲条例\n第一条　甲。\n第三条　乙。\n第二条　丙。\n‸';
    assert.match(after(above) ?? '', /\n第四条　$/u);
    assert.equal(after(`${above}\n第四条　丁。\n`), undefined);
    assert.equal(after('甲条例\n第一条　甲。\n‸\n第三条　丙。\n第二条　乙。\n'), undefined);
  });

  it('behind a number that made room takes the room away again', () => {
    const made = after('甲条例\n第一条　甲。\n‸\n第二条　乙，见第三条。\n第三条　丙。\n');
    assert.equal(made, '甲条例\n第一条　甲。\n第二条　\n第三条　乙，见第四条。\n第四条　丙。\n');
    assert.equal(
      after(made.replace('第二条　\n', '第二条　\n‸\n')),
      '甲条例\n第一条　甲。\n\n第二条　乙，见第三条。\n第三条　丙。\n',
    );
  });

  it('in a policy document goes on with its headings', () => {
    assert.equal(after('甲方案\n一、甲\n（一）乙。丙。\n‸'), '甲方案\n一、甲\n（一）乙。丙。\n（二）');
    assert.equal(after('甲方案\n一、甲\n‸'), undefined);
  });

  it('gives edits that fit any text', () => {
    const words =
      '第一条\u3000 第二条 （一） （二） 1. 一、 甲 。 ； ： 目录 “ ” \n \n \r\n \u3000 附件 第一章 方案 条例'.split(
        ' ',
      );
    const soup = fc.tuple(fc.array(fc.constantFrom(...words), { maxLength: 30 }), fc.nat());
    fc.assert(
      fc.property(soup, ([parts, position]) => {
        const text = parts.join('');
        const offset = position % (text.length + 1);
        const { edits } = onEnter(snap(text), { offset, makesRoom: position % 2 === 0 });
        edits.forEach(({ span }, at) => {
          assert.ok(span.start >= (edits[at - 1]?.span.end ?? 0) && span.end <= text.length);
        });
        assert.ok(
          edits.length === 0 || edits.some(({ span }) => span.start <= offset && span.end === offset),
        );
      }),
    );
  });
});
