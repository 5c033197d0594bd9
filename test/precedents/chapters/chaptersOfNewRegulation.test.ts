import assert from 'node:assert/strict';
import { clausesOfTree } from '../../../server/src/precedents/clauses/cutIntoClauses';
import { PrecedentCorpus } from '../../../server/src/precedents/search/precedentCorpus';
import { chaptersOfNewRegulation } from '../../../server/src/precedents/chapters/chaptersOfNewRegulation';
import { parse } from '../../../server/src/syntax/parse';
import { seedCorpus } from '../seeds';

const regulation = (title: string, chapters: readonly string[]): string =>
  `${title}\n${['总则', ...chapters, '附则']
    .map(
      (name, at) =>
        `第${'一二三四五六七八'.charAt(at)}章　${name}\n第${'一二三四五六七八'.charAt(at)}条　甲应当乙。\n`,
    )
    .join('')}`;

const corpusOf = (...texts: readonly string[]): PrecedentCorpus => {
  const corpus = new PrecedentCorpus();
  texts.forEach((text, at) => {
    const { source, clauses } = clausesOfTree(parse(text), `${at}.txt`);
    corpus.update(source, clauses);
  });
  return corpus;
};

describe('precedents/chapters/chaptersOfNewRegulation', () => {
  it('takes the chapters of precedents on the subject, in their order', () => {
    const { titles, isSameSubject } = chaptersOfNewRegulation(seedCorpus(), {
      title: '某市数字经济促进条例',
      subject: '数字经济',
      kind: '条例',
    });
    assert.ok(isSameSubject);
    assert.deepEqual(titles, [
      '数字产业化',
      '数据要素',
      '产业数字化',
      '数字基础设施',
      '数字化治理',
      '数据资源',
    ]);
  });

  it('takes titles for one that differ in 的, 与 and 和, and chapters that any text has for none of the subject', () => {
    const begun = { title: '丁市湖泊保护条例', subject: '湖泊', kind: '条例' };
    const lakes = chaptersOfNewRegulation(
      corpusOf(
        regulation('甲市湖泊保护条例', ['湖泊保护与利用', '法律责任']),
        regulation('乙市湖泊保护条例', ['湖泊的保护和利用', '法律责任']),
        regulation('丙市湖泊保护条例', ['湖泊保护、利用', '法律责任']),
      ),
      begun,
    );
    assert.deepEqual([lakes.titles.length, lakes.isSameSubject], [2, true]);
    const bare = chaptersOfNewRegulation(
      corpusOf(
        regulation('甲市湖泊保护条例', ['湖区分级', '法律责任']),
        regulation('乙市湖泊保护条例', ['管护', '法律责任']),
        regulation('丙市湖泊保护条例', ['湖长', '法律责任']),
      ),
      begun,
    );
    assert.deepEqual([bare.titles, bare.isSameSubject], [['法律责任'], false]);
  });

  it('takes nothing of their matter for another subject', () => {
    const { titles } = chaptersOfNewRegulation(seedCorpus(), {
      title: '某市养犬管理条例',
      subject: '养犬',
      kind: '条例',
    });
    assert.deepEqual(titles, []);
  });

  it('takes what unlike subjects share, and leaves what only one has', () => {
    const corpus = corpusOf(
      regulation('甲市养犬管理条例', ['犬只登记', '监督管理', '法律责任']),
      regulation('甲市湿地保护条例', ['湿地规划', '监督管理', '法律责任']),
      regulation('甲市停车管理条例', ['停车规划', '监督管理', '法律责任']),
    );
    const { titles, isSameSubject } = chaptersOfNewRegulation(corpus, {
      title: '甲市绿道管理条例',
      subject: '绿道',
      kind: '条例',
    });
    assert.deepEqual(titles, ['监督管理', '法律责任']);
    assert.equal(isSameSubject, false);
  });

  it('tells whether texts of the kind have chapters once enough are known', () => {
    const plain = (name: string): string => `甲市${name}管理规定\n第一条　甲应当乙。\n第二条　丙应当丁。\n`;
    const rules = ['犬只', '湿地', '停车', '绿道', '夜市'].map(plain);
    assert.equal(
      chaptersOfNewRegulation(corpusOf(...rules), { title: '甲市乙规定', subject: '乙', kind: '规定' })
        .isChaptered,
      false,
    );
    assert.equal(
      chaptersOfNewRegulation(corpusOf(...rules), { title: '甲市乙条例', subject: '乙', kind: '条例' })
        .isChaptered,
      undefined,
    );
  });

  it('knows nothing without precedents', () => {
    assert.deepEqual(
      chaptersOfNewRegulation(undefined, { title: '甲市乙条例', subject: '乙', kind: '条例' }),
      {
        titles: [],
        isChaptered: undefined,
        isSameSubject: false,
      },
    );
  });
});
