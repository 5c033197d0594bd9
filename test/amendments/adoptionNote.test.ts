import assert from 'node:assert/strict';
import { carriedOut, decisionOn, regulation } from './support';

const ARTICLES = ['甲。', '乙。'];
const ITEM = ['将第二条修改为：“丙。”'];
const COMMITTEE = '甲市第三届人民代表大会常务委员会';
const ADOPTED = `（2019年3月1日甲市第二届人民代表大会常务委员会第二次会议通过`;

/** The adoption note after a decision. */
function noteAfter(note: string, decision = decisionOn(ITEM)): string {
  const base = regulation(ARTICLES).replace('\n', `\n${note}\n`);
  const { text } = carriedOut(base, decision);
  return text.slice(text.indexOf('（'), text.indexOf('\n第一条'));
}

describe('the entry of a decision in the adoption note', () => {
  const entry = `根据2026年3月1日${COMMITTEE}第四次会议《关于修改〈甲市码头条例〉的决定》`;

  it('names the meeting, and the decision without the body that met', () => {
    assert.equal(noteAfter(`${ADOPTED}）`), `${ADOPTED}　${entry}修正）`);
  });

  it('counts the amendments, and numbers the first one now', () => {
    const first = `根据2021年1月1日${COMMITTEE}第一次会议《关于修改〈甲市码头条例〉的决定》`;
    assert.equal(
      noteAfter(`${ADOPTED}　${first}修正）`),
      `${ADOPTED}　${first}第一次修正　${entry}第二次修正）`,
    );
    assert.equal(
      noteAfter(`${ADOPTED}　${first}第一次修正　${first}第二次修正）`),
      `${ADOPTED}　${first}第一次修正　${first}第二次修正　${entry}第三次修正）`,
    );
  });

  it('does so in a note over several lines, which keeps them', () => {
    const first = `根据2021年1月1日${COMMITTEE}第一次会议\n《关于修改〈甲市码头条例〉的决定》`;
    assert.equal(
      noteAfter(`${ADOPTED}\n　${first}修正）`),
      `${ADOPTED}\n　${first}第一次修正　${entry}第二次修正）`,
    );
  });

  it('names the decision of a court in full', () => {
    const decision = decisionOn(ITEM)
      .replaceAll('甲市人民代表大会常务委员会', '最高人民法院')
      .replaceAll(`${COMMITTEE}第四次会议`, '最高人民法院审判委员会第1823次会议');
    assert.match(
      noteAfter('（2019年3月1日最高人民法院审判委员会第1700次会议通过）', decision),
      /根据2026年3月1日最高人民法院审判委员会第1823次会议通过的《最高人民法院关于修改〈甲市码头条例〉的决定》修正）$/u,
    );
  });
});
