import assert from 'node:assert/strict';
import { carriedOut, decisionOn, regulation } from './support';

const ITEMS = ['将第二条修改为：“丙。”', '增加一条，作为第三条：“丁。”', '删去第一条中的“甲”。'];
const DECISION = decisionOn(ITEMS);
const COMMITTEE = '甲市第三届人民代表大会常务委员会';
const ADOPTED = '2019年3月1日甲市第二届人民代表大会常务委员会第二次会议通过';
const base = (note: string): string => regulation(['甲甲。', '乙。', '戊。']).replace('\n', `\n${note}\n`);

describe('a decision that the adoption note names already', () => {
  it('is not carried out a second time', () => {
    const once = carriedOut(base(`（${ADOPTED}）`), DECISION);
    assert.ok(once.results.every(({ status }) => status === 'applied'));
    const twice = carriedOut(once.text, DECISION);
    assert.equal(twice.text, once.text);
    assert.ok(twice.results.every(({ status }) => status === 'refused'));
    assert.match(twice.results[0]?.reason?.zh ?? '', /题注载明这一决定已经执行/u);
  });

  for (const note of [
    `（${ADOPTED}　根据2026年3月1日${COMMITTEE}第四次会议《关于修改〈甲市码头条例〉的决定》修正）`,
    `（${ADOPTED} 根据2026年3月1日${COMMITTEE}第四次会议通过的《甲市人民代表大会常务委员会关于修改〈甲市码头条例〉的决定》修正）`,
    `（${ADOPTED}　根据2021年1月1日${COMMITTEE}第一次会议《关于修改〈甲市码头条例〉的决定》第一次修正　根据2026年3月1日${COMMITTEE}第四次会议《关于修改〈甲市码头条例〉的决定》第二次修正）`,
    `（${ADOPTED}\n　根据2026年3月1日${COMMITTEE}第四次会议\n《关于修改〈甲市码头条例〉的决定》修正）`,
    `（${ADOPTED}　2026年3月1日${COMMITTEE}第四次会议修正）`,
    `（${ADOPTED}　2026年3月1日${COMMITTEE}第四次会议修订）`,
  ]) {
    it(`is left: ${note.replaceAll('\n', '')}`, () => {
      const { text, results } = carriedOut(base(note), DECISION);
      assert.equal(text, base(note));
      assert.ok(results.every(({ status }) => status === 'refused'));
    });
  }

  for (const note of [
    `（2026年3月1日${COMMITTEE}第四次会议通过）`,
    `（${ADOPTED}　根据2021年1月1日${COMMITTEE}第一次会议《关于修改〈甲市码头条例〉的决定》修正）`,
    `（${ADOPTED}　根据2026年3月1日${COMMITTEE}第五次会议《关于修改〈甲市渡口条例〉的决定》修正）`,
    `（${ADOPTED}）`,
  ]) {
    it(`is carried out where the note tells of something else: ${note}`, () => {
      const { results } = carriedOut(base(note), DECISION);
      assert.ok(results.every(({ status }) => status === 'applied'));
    });
  }
});
