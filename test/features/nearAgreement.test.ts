import assert from 'node:assert/strict';
import { runToEnd } from '../../server/src/base/steps';
import { subjectSteps } from '../../server/src/precedents/penalties/subjectKnowledge';
import { LAKE, lakeCorpus, lakeRegulation } from '../precedents/topics/regulations';
import { seedCorpus } from '../precedents/seeds';
import { nearAgreement } from '../support/nearAgreement';
import { contextWith, indexOf, snap } from '../support/snap';

const MARKETS = `//- a.txt
甲市集市管理条例
第一条　为了加强集市管理，维护交易秩序，保护消费者合法权益，制定本条例。
第二条　本市行政区域内集市的开办、经营和监督管理，适用本条例。
第三条　集市开办者应当在入口处设置公平秤，每月校验一次，并公布校验结果，供消费者复核商品重量。
第四条　违反本条例第三条规定，未设置公平秤的，由市场监督管理部门责令限期改正；逾期不改正的，处五百元以上二千元以下罚款。
//- b.txt
乙市集市管理条例
第一条　为了规范集市交易，方便群众生活，制定本条例。
第二条　在本市行政区域内开办集市和在集市内经营，适用本条例。
第三条　集市开办者应当在出入口设置公平秤，定期校验并公布结果，消费者可以免费复核商品重量。
第四条　违反本条例第三条规定，没有设置公平秤的，由市场监督管理部门责令限期改正；逾期不改正的，处三百元以上三千元以下罚款。
//- c.txt
丙市集市管理条例
第一条　为了发展集市，制定本条例。
第二条　本市集市的开办和管理适用本条例。
第三条　违反本条例规定，在通道内堆放货物的，由市场监督管理部门责令改正，处一百元以上五百元以下罚款。
`;

const MARKET = `丁市集市管理条例
第一条　为了加强集市管理，保障公平交易，制定本条例。
第二条　本市行政区域内集市的开办、经营和监督管理，适用本条例。
第三条　集市开办者应当在入口处设置公平秤，
每周校验一次，公布校验结果，供消费者复核商品重量。
第四条　夜间灯光的亮度由街道办事处与居民商定，每季度听取一次意见，并作出调整。
第五条　违反本条例第三条规定，未设置公平秤的，由市场监督管理部门责令限期改正；逾期不改正的，处五百元以上二千元以下罚款。
`;

const DOGS = `戊市养犬管理条例
第一条　为了规范养犬行为，保障公民人身安全，维护市容环境，根据有关法律、法规，结合本市实际，制定本条例。
第二条　携带犬只外出的，应当为犬只佩戴犬牌，使用长度不超过二米的牵引带，由成年人牵领，并及时清除粪便。
第三条　违反本条例第二条规定，未使用牵引带的，由公安机关责令限期改正，给予警告；逾期不改正的，处五百元以上二千元以下罚款。
第四条　本条例自2026年1月1日起施行。
`;

describe('hover, lens, comparison, tables and search on one article', () => {
  it('agree where there are regulations on the subject, and where an article is like none', () => {
    const found = nearAgreement(snap(MARKET), contextWith(indexOf(MARKETS)));
    assert.deepEqual(found.faults, []);
    assert.deepEqual(found.near, ['第一条', '第二条', '第三条', '第五条']);
  });

  it('agree on matters, before and after these are known', () => {
    const draft = snap(
      lakeRegulation('戊安市湖泊保护条例', [LAKE.scope, LAKE.chief, LAKE.fishing, LAKE.fine]),
    );
    const ctx = contextWith(lakeCorpus());
    assert.deepEqual(nearAgreement(draft, ctx).faults, []);
    assert.ok(ctx.precedents);
    runToEnd(subjectSteps(ctx.precedents, { exclude: ctx.sourceId, title: '戊安市湖泊保护条例' }));
    assert.deepEqual(nearAgreement(draft, ctx).faults, []);
  });

  it('agree that a penalty of another subject is no precedent, however alike its sanction', () => {
    const found = nearAgreement(snap(DOGS), contextWith(indexOf(MARKETS)));
    assert.deepEqual(found.faults, []);
    assert.deepEqual(found.near, []);
  });

  it('agree with the packaged precedents alone, and with none', () => {
    for (const text of [MARKET, DOGS, '', '第一条\n第二条　甲。']) {
      assert.deepEqual(nearAgreement(snap(text), contextWith(seedCorpus())).faults, [], text.slice(0, 9));
      assert.deepEqual(nearAgreement(snap(text), contextWith(indexOf(''))).faults, [], text.slice(0, 9));
    }
  });
});
