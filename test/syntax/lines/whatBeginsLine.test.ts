import assert from 'node:assert/strict';
import {
  isAnnexHeading,
  isBareHeading,
  isContentsHeading,
  readHead,
} from '../../../server/src/syntax/lines/whatBeginsLine';

/** The level of the head that a line begins, if any. */
const levelOf = (line: string): string | undefined => readHead(line, 0, line.length)?.level;

describe('readHead', () => {
  it('reads an article whatever parts the number from its text', () => {
    const lines =
      '第一条\u3000甲|第一条\u3000\u3000甲|第一条 甲|第一条  甲|第一条\u00a0甲|第一条\t甲|第一条甲|第一条|第一条：甲|第一条:甲|第一条【乙】甲|第一条（乙丙）甲|第一条违反本法|第一条 规定甲的办法|第一条　第七项发明由乙申请|第一条　第二款车型不得销售|第一条、甲应当登记';
    for (const line of lines.split('|')) assert.equal(levelOf(line), 'article', JSON.stringify(line));
  });

  it('reads no article from a paragraph that opens with a reference', () => {
    const lines =
      '第五十六条中的甲|第四十五条第二款规定的甲|第三条规定的甲|第三条、第四条规定的甲|第三条、前款规定的甲|第三条、《甲法》规定的|第三条和第四条|第三条至第五条|第三条所称甲|第三条（二）项|第三条 第二款规定的甲|第三条 至第五条规定的甲|第三条的规定|第三条以及第四条';
    for (const line of lines.split('|')) assert.equal(levelOf(line), undefined, line);
  });

  it('reads headings in every spacing', () => {
    const lines = '第一章\u3000总\u3000\u3000则|第一章  总  则|第七章附则|第九章　和　　解|第一章';
    for (const line of lines.split('|')) assert.equal(levelOf(line), 'chapter', JSON.stringify(line));
    assert.equal(levelOf('第十二章　第一审普通程序'), 'chapter');
    assert.equal(levelOf('第三章　甲、乙（丙）和丁，以及戊'), 'chapter');
    assert.equal(levelOf(`第三章　${'甲'.repeat(47)}`), 'chapter');
    assert.equal(levelOf('第二节　甲'), 'section');
    assert.equal(levelOf('第二编　甲'), 'part');
    assert.equal(levelOf('第二分编　甲'), 'subpart');
  });

  it('reads no heading from a sentence', () => {
    const lines =
      '第三章规定的甲|第三章的规定|第三章和第四章|第二节所列甲|第三章　甲应当乙。|第三章　甲；|第三章　甲：|第三章、第四章';
    for (const line of lines.split('|')) assert.equal(levelOf(line), undefined, line);
    assert.equal(levelOf(`第三章　${'甲'.repeat(70)}`), undefined);
  });
});

describe('headings without a number', () => {
  it('are 序言, 总则, 分则, 附则 alone, in any spacing', () => {
    for (const line of ['序言', '总则', '总　　则', '分则', '附 则', '前言']) {
      assert.ok(isBareHeading(line), line);
    }
    for (const line of ['附则。', '总则甲', '附　　　　　　　　　　　　　则']) {
      assert.ok(!isBareHeading(line), line);
    }
  });

  it('are 目录 with any blank inside', () => {
    for (const line of ['目录', '目　　录', '目 录', '目\u00a0录', '目录：']) {
      assert.ok(isContentsHeading(line), line);
    }
    for (const line of ['目录甲', '甲目录', '节目录']) assert.ok(!isContentsHeading(line), line);
  });

  it('are 附件 and its like on a line of their own', () => {
    for (const line of ['附件', '附件1', '附件２', '附件一：甲表', '附件 甲表', '附表', '附：甲清单']) {
      assert.ok(isAnnexHeading(line), line);
    }
    for (const line of ['附件所列甲', '附近的甲', '附则', `附件　${'甲'.repeat(70)}`]) {
      assert.ok(!isAnnexHeading(line), line);
    }
  });
});
