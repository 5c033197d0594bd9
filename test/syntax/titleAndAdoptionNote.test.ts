import assert from 'node:assert/strict';
import { parse } from '../../server/src/syntax/parse';
import { bodyOf } from './outline';

const titleOf = (text: string): string | undefined => parse(text).title?.text;
const noteOf = (text: string): string | undefined => parse(text).adoptionNote?.text;
const BODY = '第一条　丙。\n第二条　丁。\n';

describe('the title', () => {
  it('is the first line that reads as one', () => {
    assert.equal(titleOf(`甲市乙条例\n${BODY}`), '甲市乙条例');
    assert.equal(titleOf(`\n  甲市乙条例  \n\n${BODY}`), '甲市乙条例');
    assert.equal(titleOf(`\ufeff甲市乙办法（试行）\r\n${BODY}`), '甲市乙办法（试行）');
    assert.equal(titleOf(`甲市乙条例\n（草案）\n${BODY}`), '甲市乙条例');
  });

  it('is read without the spacing of print', () => {
    assert.equal(titleOf(`甲 市　乙 条 例\n${BODY}`), '甲市乙条例');
    assert.equal(titleOf(`# 甲市乙条例\n${BODY}`), '甲市乙条例');
    assert.equal(titleOf(`**甲市乙条例**\n${BODY}`), '甲市乙条例');
  });

  it('may be wrapped over two lines', () => {
    assert.equal(
      titleOf(`甲市人民代表大会常务委员会\n关于修改《乙条例》的决定\n${BODY}`),
      '甲市人民代表大会常务委员会关于修改《乙条例》的决定',
    );
    assert.equal(titleOf(`中华人民共和国甲法\n\n实施条例\n${BODY}`), '中华人民共和国甲法实施条例');
  });

  it('stands below 附件, page metadata and the issuer', () => {
    assert.equal(titleOf(`附件\n\n甲市乙条例\n${BODY}`), '甲市乙条例');
    assert.equal(
      titleOf(`甲市乙局\n\n甲市乙实施方案（2021—2023年）\n\n信息提供日期：2021-01-04\n\n一、甲\n`),
      '甲市乙实施方案（2021—2023年）',
    );
  });

  it('stands below the announcement or order that makes it known', () => {
    for (const cover of [
      '公　告\n《甲市乙规则》已经甲市丙会议通过，现予公布，自2027年1月1日起施行。\n甲市丙\n2026年9月1日',
      '甲市丙局\n\n公 告\n\n现将《甲市乙规则》予以公布。\n\n2026年9月1日\n',
      '甲市人民政府令\n第9号\n《甲市乙规则》已经市人民政府常务会议审议通过，现予公布。\n市长　丁\n2026年9月1日',
      '甲省丙委员会公告\n（第三号）\n《甲市乙规则》于2026年9月1日通过，现予公布。',
    ]) {
      assert.equal(titleOf(`${cover}\n甲市乙规则\n（2026年8月1日通过）\n${BODY}`), '甲市乙规则', cover);
      assert.equal(noteOf(`${cover}\n甲市乙规则\n（2026年8月1日通过）\n${BODY}`), '（2026年8月1日通过）');
    }
    assert.equal(titleOf(`甲市丙局关于丁的公告\n一、戊\n二、己\n`), '甲市丙局关于丁的公告');
    assert.equal(titleOf(`公告\n一、戊\n二、己\n`), '公告');
  });

  it('is read over several lines from the issuer to the genre', () => {
    const whole = '甲市丙院丁院关于处理乙案件若干问题的解释（二）';
    assert.equal(titleOf(`甲市丙院　丁院\n\n关于处理乙案件\n\n若干问题的解释（二）\n\n${BODY}`), whole);
    assert.equal(titleOf(`甲市丙院关于\n\n处理乙案件的解释\n${BODY}`), '甲市丙院关于处理乙案件的解释');
    assert.equal(
      titleOf(`甲市丙院\n关于处理乙\n案件的规定\n丙释〔2026〕3号\n${BODY}`),
      '甲市丙院关于处理乙案件的规定',
    );
    assert.equal(
      titleOf(`甲市丙院\n\n关于以乙方法\n\n处理丁的规定\n${BODY}`),
      '甲市丙院关于以乙方法处理丁的规定',
    );
    assert.equal(titleOf(`丙释〔2026〕3号\n甲市乙规定\n${BODY}`), '甲市乙规定');
    assert.equal(titleOf(`2026年9月1日\n甲市乙规定\n${BODY}`), '甲市乙规定');
  });

  it('is absent where the text begins with structure or with a sentence', () => {
    assert.equal(titleOf('第一章　总则\n第一条　甲条例\n'), undefined);
    assert.equal(titleOf('为了促进甲的发展，根据有关法律，制定本条例。\n第一条　乙。\n'), undefined);
    assert.equal(titleOf('（草案）\n第一条　甲。\n'), undefined);
    assert.equal(titleOf(''), undefined);
  });
});

describe('the adoption note', () => {
  it('is read over one line or several, with its brackets', () => {
    assert.equal(noteOf(`甲市乙条例\n（2022年8月30日通过）\n${BODY}`), '（2022年8月30日通过）');
    assert.equal(
      noteOf(`甲市乙条例\n\n（2022年8月30日甲市第七届人民代表大会\n常务委员会第十一次会议通过）\n\n${BODY}`),
      '（2022年8月30日甲市第七届人民代表大会\n常务委员会第十一次会议通过）',
    );
    assert.equal(
      noteOf(`甲市乙条例\n2022年8月30日甲市人民政府令第9号公布\n${BODY}`),
      '2022年8月30日甲市人民政府令第9号公布',
    );
  });

  it('may have lost a bracket inside', () => {
    const note = '（2022年8月30日甲市丙会议通过　根据2024年1月1日《修改（二》修正）';
    assert.equal(noteOf(`甲市乙条例\n${note}\n${BODY}`), note);
  });

  it('may be several notes below each other', () => {
    assert.equal(
      noteOf(`甲市乙条例\n（2002年1月1日通过）\n（2012年1月1日修正）\n${BODY}`),
      '（2002年1月1日通过）\n（2012年1月1日修正）',
    );
  });

  it('ends where its own bracket closes', () => {
    const note = '（2022年8月30日甲市第七届人民代表大会（扩大）\n常务委员会第十一次会议通过）';
    assert.equal(noteOf(`甲市乙条例\n${note}\n${BODY}`), note);
  });

  it('is no part of the body', () => {
    assert.deepEqual(bodyOf(`甲市乙条例\n（2022年8月30日通过）\n第一条　丙。\n`), [
      'article 第一条',
      '  paragraph 丙。',
    ]);
  });

  describe('of a law that was amended often', () => {
    const changes = (count: number): readonly string[] =>
      Array.from(
        { length: count },
        (_, at) =>
          `根据${1980 + at}年3月1日甲会议《关于修改〈乙法〉的决定》第${'一二三四五六七八九'.charAt(at % 9)}次修正`,
      );
    const FIRST = '1979年7月1日甲会议通过';
    const notes: Readonly<Record<string, string>> = {
      'on one line': `（${FIRST}　${changes(20).join('　')}）`,
      'a line for each time': `（${FIRST}\n${changes(60).join('\n')}）`,
      'blank lines between': `（${FIRST}\n\n${changes(40).join('\n\n')}）`,
      'each in brackets of its own': `（${FIRST}）\n${changes(12)
        .map((each) => `（${each}）`)
        .join('\n')}`,
      'without brackets': `${FIRST}\n${changes(12).join('\n')}`,
      'with the mark of a footnote behind it': `（${FIRST}　${changes(20).join('　')}）[^footnote-0]`,
      'with a bracket that is never closed': `（${FIRST}\n${changes(12).join('\n')}`,
      'with the times counted in front': `${FIRST}\n第一次修正：${changes(1).join('')}\n第二次修正　${changes(1).join('')}`,
    };
    for (const [name, note] of Object.entries(notes)) {
      it(`is read ${name}, and the contents below it`, () => {
        const { adoptionNote, contents, children } = parse(
          `乙法\n${note}\n\n目　录\n第一章　甲\n第二章　乙\n\n第一章　甲\n第一条　丙。\n第二章　乙\n第二条　丁。\n`,
        );
        assert.equal(adoptionNote?.text, note);
        assert.equal(contents?.entries.length, 2);
        assert.equal(children.length, 2);
      });
    }

    it('takes no sentence that begins like one', () => {
      const sentence = '根据2020年3月1日的决定，本法的乙应当修正。';
      assert.equal(noteOf(`乙法\n（${FIRST}）\n${sentence}\n${BODY}`), `（${FIRST}）`);
    });
  });

  it('is not （草案） nor any other words in brackets', () => {
    assert.equal(noteOf(`甲市乙条例\n（草案）\n${BODY}`), undefined);
    assert.equal(noteOf(`甲市乙条例\n（丙丁戊）\n${BODY}`), undefined);
  });
});
