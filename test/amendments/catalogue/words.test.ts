import assert from 'node:assert/strict';
import { carriedOut, decisionOn } from '../support';
import { BASE, itReads } from './support';

const UNREAD = /unread：没有读懂这句话/u;
const AIM = '为了加强码头管理，保障公民、法人的权益，制定本条例。';
const DUTY =
  '市港口部门负责监督管理，公安、海事、渔业等部门协助。\n区港口部门负责日常管理。\n财政、税务等部门做好有关工作。';
const LIST =
  '经营码头应当具备下列条件：\n（一）有固定的场所；\n（二）有必要的设备；\n（三）有合格的人员：\n1.船长；\n2.轮机长。\n前款所列条件由市港口部门核实。';
const APPLY = '申请人应当提交申请书。市港口部门应当在二十日内答复。';
const PRICE = '经营者应当公开价格，不得涨价。';
const LIABLE = '违反本条例第七条规定的，由市港口部门责令改正；违反本条例第二条第二款规定的，处以罚款。';
const TRAFFIC = (words: string): string => words.replaceAll('市港口部门', '市交通部门');
const THROUGHOUT = { 2: TRAFFIC(DUTY), 4: TRAFFIC(LIST), 6: TRAFFIC(APPLY), 9: TRAFFIC(LIABLE) };

describe('forms of instructions: words replaced', () => {
  itReads([
    ['第七条“涨价”修改为“哄抬价格”。', { 7: PRICE.replace('涨价', '哄抬价格') }],
    ['第七条的“涨价”改为“哄抬价格”。', { 7: PRICE.replace('涨价', '哄抬价格') }],
    ['第七条中“涨价”一词替换为“哄抬价格”。', { 7: PRICE.replace('涨价', '哄抬价格') }],
    ['第七条将“涨价”修改为“哄抬价格”。', { 7: PRICE.replace('涨价', '哄抬价格') }],
    ['将第二条第一款中的“公安、海事”修改为“应急”，第二款中的“日常”修改为“一般”。', { 2: DUTY.replace('公安、海事', '应急').replace('日常', '一般') }],
    ['将第二条中的“公安”、“海事”分别修改为“应急”、“环保”。', { 2: DUTY.replace('公安、海事', '应急、环保') }],
    ['将第九条中的第一处“违反”修改为“不遵守”。', { 9: LIABLE.replace('违反', '不遵守') }],
    ['第九条第二处“违反”改为“不遵守”。', { 9: LIABLE.replace('；违反', '；不遵守') }],
    ['将第二条、第四条、第六条中的“市港口部门”统一修改为“市交通部门”。', { 2: TRAFFIC(DUTY), 4: TRAFFIC(LIST), 6: TRAFFIC(APPLY) }],
    ['将第四条、第六条中的“市港口部门”修改为“市交通部门”，删去第七条中的“，不得涨价”。', { 4: TRAFFIC(LIST), 6: TRAFFIC(APPLY), 7: '经营者应当公开价格。' }],
    ['将本条例中的“市港口部门”统一修改为“市交通部门”。', THROUGHOUT],
    ['将全文中的“市港口部门”统一改为“市交通部门”。', THROUGHOUT],
    ['条例中的“市港口部门”均改为“市交通部门”。', THROUGHOUT],
    ['将条例中“市港口部门”的表述统一修改为“市交通部门”。', THROUGHOUT],
    ['将“市港口部门”统一修改为“市交通部门”。', THROUGHOUT],
    ['本条例其他条文中的“市港口部门”相应修改为“市交通部门”。', THROUGHOUT],
    ['将有关条文中的“市港口部门”修改为“市交通部门”。', THROUGHOUT],
    ['将第二章中的“市港口部门”修改为“市交通部门”。', { 4: TRAFFIC(LIST), 6: TRAFFIC(APPLY) }],
    ['将第二章第一节中的“市港口部门”修改为“市交通部门”。', { 4: TRAFFIC(LIST), 6: TRAFFIC(APPLY) }],
    ['将第五条、第六条中的“五年”修改为“三年”。', /refused：第六条中没有“五年”/u],
    ['其他条款中的“市港口部门”作相应修改。', UNREAD],
    ['将第七条的句号改为分号。', UNREAD],
    ['第二条第一款中的逗号修改为顿号。', UNREAD],
    ['第五条的期限由“五年”延长到“八年”。', UNREAD],
  ]); // prettier-ignore

  it('“条例”统一修改为“办法” leaves the names of other laws as they are, and tells it', () => {
    const base = BASE.replace('禁止超载。', '超载依照《甲省航道条例》处理，适用本条例。');
    const { text, results } = carriedOut(base, decisionOn(['将“条例”统一修改为“办法”。']));
    assert.match(text, /超载依照《甲省航道条例》处理，适用本办法。/u);
    const notes = results[0]?.notes.map(({ zh }) => zh).join('；') ?? '';
    assert.match(notes, /《甲省航道条例》/u);
    assert.match(notes, /按全文处理/u);
  });

  it('the name of another law is replaced where it is what the decision names', () => {
    const base = BASE.replace('禁止超载。', '超载依照《甲省航道条例》处理。');
    const after = (item: string): string => carriedOut(base, decisionOn([item])).text;
    assert.match(after('将“《甲省航道条例》”统一修改为“《甲省水路条例》”。'), /依照《甲省水路条例》处理/u);
    assert.match(after('将本条例中的“甲省航道条例”修改为“甲省水路条例”。'), /依照《甲省水路条例》处理/u);
    assert.match(after('将第八条中的“航道”修改为“水路”。'), /依照《甲省水路条例》处理/u);
  });
});

describe('forms of instructions: words added and deleted', () => {
  itReads([
    ['在第二条第一款中的“公安”后增加“应急”。', { 2: DUTY.replace('公安', '公安、应急') }],
    ['第二条第一款“公安”前增加“应急、”。', { 2: DUTY.replace('公安', '应急、公安') }],
    ['在第七条“公开”之后加上“服务项目和”。', { 7: PRICE.replace('公开', '公开服务项目和') }],
    ['第七条“公开”二字前增加“及时”。', { 7: PRICE.replace('公开', '及时公开') }],
    ['第七条末尾增加“，不得欺诈”。', { 7: PRICE.replace('。', '，不得欺诈。') }],
    ['第二条第二款最后增加一句：“镇人民政府协助。”', { 2: DUTY.replace('日常管理。', '日常管理。镇人民政府协助。') }],
    ['第一条“公民”后、“法人”后分别增加“居民”、“其他组织”。', { 1: AIM.replace('公民、法人', '公民、居民、法人、其他组织') }],
    ['在第一条中的“公民”后、“法人”后分别增加“居民”“其他组织”。', { 1: AIM.replace('公民、法人', '公民、居民、法人、其他组织') }],
    ['在第一条“公民”后增加“居民”，“法人”后增加“其他组织”。', { 1: AIM.replace('公民、法人', '公民、居民、法人、其他组织') }],
    ['在第二条第一款“公安”“海事”后分别增加“应急”、“环保”。', { 2: DUTY.replace('公安、海事', '公安、应急、海事、环保') }],
    ['第二条第一款“公安”、“海事”之后分别增加“应急”和“环保”。', { 2: DUTY.replace('公安、海事', '公安、应急、海事、环保') }],
    ['在第一条的“公民”之前、第二条第三款的“税务”之后分别增加“个人、”“审计”。', { 1: AIM.replace('公民', '个人、公民'), 2: DUTY.replace('税务', '税务、审计') }],
    ['在第二条第一款中的“公安”、第三款中的“财政”后分别增加“应急”、“审计”。', { 2: DUTY.replace('公安', '公安、应急').replace('财政', '财政、审计') }],
    ['在第二条第一款“公安”后、第三款“财政”后均增加“应急”。', { 2: DUTY.replace('公安', '公安、应急').replace('财政', '财政、应急') }],
    ['在第一条“公民”后、“法人”前增加“居民”。', UNREAD],
    ['第一条“公民”后、“法人”后分别增加“居民”、“其他组织”、“团体”。', UNREAD],
    ['在第五条、第八条中的“禁止”前增加“严格”。', /refused：第五条中没有“禁止”/u],
    ['删去第二条第一款中的“公安、”。', { 2: DUTY.replace('公安、', '') }],
    ['第二条第一款中的“海事”删去。', { 2: DUTY.replace('、海事', '') }],
    ['第二条第一款删去“海事”，第三款删去“税务”。', { 2: DUTY.replace('、海事', '').replace('、税务', '') }],
    ['删去第二条第一款中的“海事”、第三款中的“税务”。', { 2: DUTY.replace('、海事', '').replace('、税务', '') }],
    ['删去第二条中的“海事”“税务”。', { 2: DUTY.replace('、海事', '').replace('、税务', '') }],
    ['删去第二条第一款中“公安”以后的内容。', UNREAD],
    ['删去第二条第一款中“公安”至“渔业”。', UNREAD],
  ]); // prettier-ignore
});
