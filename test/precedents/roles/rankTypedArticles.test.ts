import assert from 'node:assert/strict';
import { type SourceClauses } from '../../../server/src/precedents/clauses/cutIntoClauses';
import { ArticleWords } from '../../../server/src/precedents/roles/wordSharesOfArticles';
import { type DraftPosition, roleSequences } from '../../../server/src/precedents/roles/expectedNextRoles';
import { rankTypedArticles } from '../../../server/src/precedents/roles/rankTypedArticles';
import { sourceWith } from '../corpusModel';

const ANYWHERE: DraftPosition = { before: [], after: [], chapter: undefined };

/** The articles offered, as source and label. */
function offered(
  typed: string,
  position: DraftPosition,
  sources: readonly SourceClauses[],
  limit = 1,
): readonly string[] {
  const library = { words: new ArticleWords(sources), sequences: roleSequences(sources) };
  return rankTypedArticles(typed, position, library, limit).map(({ source, label }) => source.id + label);
}

describe('rankTypedArticles', () => {
  const one = [
    sourceWith('a', [
      '为了促进甲业发展，制定本条例。',
      '本条例适用于本市行政区域内的甲活动。',
      '市人民政府应当安排甲资金支持乙。',
      '市人民政府应当加强甲人才的培养。',
    ]),
  ];
  const behindPurpose: DraftPosition = { ...ANYWHERE, before: ['purpose'] };

  it('puts what begins with the typed words before what only stands here', () => {
    assert.deepEqual(offered('本条例适用', behindPurpose, one), ['a第1条']);
    assert.deepEqual(offered('市人民政府应当安', behindPurpose, one), ['a第2条']);
    assert.deepEqual(offered('市人民政府应当加', behindPurpose, one), ['a第3条']);
  });

  it('gives no more than asked for', () => {
    assert.equal(offered('市人民政府', behindPurpose, one, 2).length, 2);
  });

  it('gives nothing of what a text has once and the draft has', () => {
    assert.equal(offered('为了促进甲', behindPurpose, one, 9).includes('a第0条'), false);
  });

  it('looks for the rare words of what is typed in the whole article', () => {
    const texts = [
      '市人民政府应当组织编制甲规划，并向社会公布。',
      '市人民政府应当安排甲资金，用于人才的引进。',
      '市人民政府应当推动甲设施建设，完善网络。',
    ];
    assert.deepEqual(offered('鼓励引进人才', ANYWHERE, [sourceWith('a', texts)]), ['a第1条']);
  });

  it('prefers what deals with the words of the chapter and of the title', () => {
    const texts = ['市人民政府应当安排丙丁资金支持乙。', '市人民政府应当安排戊己资金支持乙。'];
    const sources = [sourceWith('a', texts)];
    assert.deepEqual(offered('市人民政府', { ...ANYWHERE, chapter: '戊己' }, sources), ['a第1条']);
    assert.deepEqual(offered('市人民政府', { ...ANYWHERE, title: '戊己条例' }, sources), ['a第1条']);
  });

  describe('of a text that the draft follows', () => {
    const duty = '市人民政府应当加强对甲工作的领导，建立协调机制。';
    const sources = ['a', 'b', 'c'].map((id) =>
      sourceWith(id, [
        `${duty.slice(0, -1)}，落实${id === 'b' ? '丙丁戊' : '庚辛壬'}。`,
        '市人民政府应当安排甲资金支持乙。',
        '市人民政府应当加强甲人才的培养。',
        '市人民政府应当安排甲资金支持乙。',
      ]),
    );

    it('prefers what stands behind the article that the draft has last', () => {
      const written = ['市人民政府应当加强对甲工作的领导，建立协调机制，落实丙丁戊。'];
      assert.deepEqual(offered('市人民政府应当安', { ...ANYWHERE, written }, sources), ['b第1条']);
      assert.deepEqual(offered('市人民政府应当安', ANYWHERE, sources), ['a第1条']);
    });

    it('prefers its other articles too', () => {
      const written = ['市人民政府应当落实丙丁戊。', '子丑寅卯。'];
      assert.match(offered('市人民政府应当加', { ...ANYWHERE, written }, sources)[0] ?? '', /^b/u);
    });
  });

  it('gives several articles of one role, those of a repealed text last', () => {
    const text = '市人民政府应当安排甲资金支持乙。';
    const { source, clauses } = sourceWith('old', [text], '2024-01-01');
    const repealed = { ...source, validity: '已废止' };
    const both = [
      { source: repealed, clauses: clauses.map((clause) => ({ ...clause, source: repealed })) },
      sourceWith('new', [text, '市人民政府应当安排甲资金支持丙。']),
    ];
    const found = offered('市人民政府应当安', ANYWHERE, both, 3);
    assert.deepEqual(found, ['new第0条', 'new第1条', 'old第0条']);
  });
});
