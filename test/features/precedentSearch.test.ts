import assert from 'node:assert/strict';
import { precedentSearch, type FoundClause } from '../../server/src/features/precedentSearch';
import { contextWith, indexOf, snap } from '../support/snap';

const CORPUS = indexOf(`//- a.txt
甲市数据条例
第一章　总则
第一条　为了促进数据发展，制定本条例。
第二条　本市行政区域内的数据活动，适用本条例。
第二章　数据要素
第三条　市人民政府应当建立公共数据目录。
//- b.txt
乙市码头条例
第一章　总则
第一条　为了加强码头管理，制定本条例。
第二条　码头经营者应当公布收费目录。
`);

const search = (query: string, sourceId = 'draft.txt'): readonly FoundClause[] =>
  precedentSearch({ query, limit: 9, draft: snap('丙市数据条例\n') }, { ...contextWith(CORPUS), sourceId })
    .found;
const names = (found: readonly FoundClause[]): readonly string[] =>
  found.map(
    ({ clause, role }) => `${clause.source.title}${clause.label}${role === undefined ? '' : ` ${role}`}`,
  );

describe('precedentSearch', () => {
  it('finds words and pasted clauses, the closest first', () => {
    assert.deepEqual(names(search('公共数据目录')).slice(0, 1), ['甲市数据条例第三条']);
    const [first] = search('市人民政府建立统一的公共数据目录，并向社会公布。');
    assert.equal(first?.clause.label, '第三条');
    assert.ok((first.score ?? 0) > 0.5);
  });

  it('finds what clauses are for, by name and by pinyin, and says so', () => {
    const purposes = ['甲市数据条例第一条 purpose', '乙市码头条例第一条 purpose'];
    for (const query of ['立法目的', '立法', 'lfmd', 'LFMD', 'purpose']) {
      assert.deepEqual(names(search(query)).slice(0, 2), purposes, query);
    }
  });

  it('finds the articles of a chapter by its pinyin', () => {
    assert.deepEqual(names(search('sjys')), ['甲市数据条例第三条']);
  });

  it('finds nothing for nothing, before there is an index, and in the draft itself', () => {
    assert.deepEqual(search('  '), []);
    assert.deepEqual(search('空域'), []);
    assert.deepEqual(
      precedentSearch({ query: '目录', limit: 9, draft: undefined }, contextWith(undefined)).found,
      [],
    );
    assert.ok(names(search('目录', 'b.txt')).every((name) => name.startsWith('甲')));
  });

  it('gives no more than is asked for, and no clause twice', () => {
    const { found } = precedentSearch({ query: '立法目的', limit: 1, draft: undefined }, contextWith(CORPUS));
    assert.equal(found.length, 1);
    const all = names(search('为了加强码头管理，制定本条例。'));
    assert.equal(new Set(all).size, all.length);
  });
});

describe('precedentSearch with filters', () => {
  const NARROWED = indexOf(`//- a.txt
甲丁市物业管理条例
第一条　禁止从建筑物中抛掷物品。
//- b.txt
丙丁市物业管理办法
第一条　禁止从建筑物中抛掷物品，违者处罚。
//- c.txt
丙丁市高空作业条例
第一条　禁止高空抛掷物品。
`);
  const find = (query: string, draft = '戊己市养犬管理条例\n') =>
    precedentSearch({ query, limit: 9, draft: snap(draft) }, { ...contextWith(NARROWED), sourceId: 'd.txt' });

  it('leaves out what they leave out, and says how many', () => {
    const { found, leftOut } = find('抛掷物品 种类:条例');
    assert.deepEqual(names(found).toSorted(), ['丙丁市高空作业条例第一条', '甲丁市物业管理条例第一条']);
    assert.equal(leftOut, 1);
  });

  it('shows the sentence that says it', () => {
    const [first] = find('抛掷物品 地区:甲丁').found;
    assert.deepEqual(first?.sentence, { text: '禁止从建筑物中抛掷物品。', marks: [{ start: 7, end: 11 }] });
  });

  it('puts texts on the own subject first', () => {
    assert.equal(names(find('抛掷物品', '戊己市高空作业条例\n').found)[0], '丙丁市高空作业条例第一条');
    assert.notEqual(names(find('建筑物中抛掷物品').found)[0], '丙丁市高空作业条例第一条');
  });

  it('lists the texts that filters alone leave', () => {
    assert.deepEqual(names(find('地区:丙丁市').found), [
      '丙丁市物业管理办法第一条',
      '丙丁市高空作业条例第一条',
    ]);
  });
});
