import assert from 'node:assert/strict';
import { carriedOut, decisionOn } from '../support';
import { BASE, itReads, shapeOf } from './support';

const DUTY =
  '市港口部门负责监督管理，公安、海事、渔业等部门协助。\n区港口部门负责日常管理。\n财政、税务等部门做好有关工作。';

describe('forms of instructions: what stands before and behind one', () => {
  describe('a sentence that names the article and says that changes follow', () => {
    itReads([
      ['第五条修改如下：“许可的期限为三年。”', { 5: '许可的期限为三年。' }],
      ['对第五条作如下修改：“许可的期限为三年。”', { 5: '许可的期限为三年。' }],
      ['对第六条作如下修改：将“市港口部门”修改为“市交通部门”。', { 6: '申请人应当提交申请书。市交通部门应当在二十日内答复。' }],
      ['对第二条作如下修改：将第一款中的“公安”修改为“应急”，第三款中的“税务”修改为“海关”。', { 2: DUTY.replace('公安', '应急').replace('税务', '海关') }],
      ['对第二条作如下修改：\n（一）将第一款中的“公安”修改为“应急”。\n（二）删去第三款。', { 2: DUTY.replace('公安', '应急').replace(/\n财政.*/u, '') }],
      ['对第六条作如下修改：\n（一）将“市港口部门”修改为“市交通部门”。', { 6: '申请人应当提交申请书。市交通部门应当在二十日内答复。' }],
      ['对第五条、第六条作相应修改。', /unread：/u],
      ['对第二条第一款的表述作修改。', /unread：/u],
      ['对个别条文的标点符号作相应修改。', /unread：没有写明具体改动/u],
      ['对部分文字作修改。', /unread：没有写明具体改动/u],
      ['其他条款中的“市港口部门”作相应修改。', /unread：/u],
    ]); // prettier-ignore

    it('holds for its own item and no other', () => {
      const applied = carriedOut(
        BASE,
        decisionOn(['对第六条作如下修改：', '将“市港口部门”修改为“市交通部门”。']),
      );
      assert.match(applied.results[0]?.notes.map(({ zh }) => zh).join() ?? '', /按全文处理/u);
    });
  });

  describe('words that are left behind what was read', () => {
    itReads([
      ['将第六条改为第七条，并列为该章首条。', /unread：没有读懂这句话/u],
      ['将第三章改为第四章，章名另定。', /unread：没有读懂这句话/u],
      ['删去第二条中的“公安”等内容。', /unread：没有读懂这句话/u],
      ['删去第五条和有关的处罚规定。', /unread：没有读懂这句话/u],
      ['将第五条、第六条删去的内容恢复。', /unread：没有读懂这句话/u],
      ['删去第七条中的“公开”二字。', { 7: '经营者应当价格，不得涨价。' }],
      ['删去第七条中“，不得涨价”的内容。', { 7: '经营者应当公开价格。' }],
      ['将第五条修改为：“甲。”并将第六条修改为：“乙。”', { 5: '甲。', 6: '乙。' }],
      ['将第五条删去、第六条修改为：“甲。”', '〔总则〕1 2 3〔经营〕〔许可〕4 甲。〔价格〕7 8〔罚则〕9 10〔附则〕11'],
    ]); // prettier-ignore
  });

  it('an unread end withdraws the beginning of its clause, and nothing else', () => {
    const { text, results } = carriedOut(
      BASE,
      decisionOn(['将第五条修改为：“甲。”', '将第六条改为第七条，并列为该章首条。']),
    );
    assert.deepEqual(
      results.slice(0, 2).map(({ status }) => status),
      ['applied', 'unread'],
    );
    assert.equal(shapeOf(text), '〔总则〕1 2 3〔经营〕〔许可〕4 甲。 6〔价格〕7 8〔罚则〕9 10〔附则〕11');
  });
});
