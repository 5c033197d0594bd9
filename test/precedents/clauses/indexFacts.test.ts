import assert from 'node:assert/strict';
import { factOf, type IndexFacts } from '../../../server/src/precedents/clauses/indexFacts';
import { type SourceClauses } from '../../../server/src/precedents/clauses/cutIntoClauses';
import { type PrecedentIndex } from '../../../server/src/precedents/clauses/types';
import { PrecedentCorpus } from '../../../server/src/precedents/search/precedentCorpus';
import { sourceWith } from '../corpusModel';
import { savedAndLoaded } from '../savedModel';

const put = (corpus: PrecedentCorpus, id: string, words = `${id}应当乙。`): void => {
  const { source, clauses } = sourceWith(id, [words]);
  corpus.update(source, clauses);
};

/** Questions that count how often they are asked. */
function counting(): {
  readonly asked: string[];
  readonly ofIndex: (index: PrecedentIndex) => number;
  readonly ofSource: (source: SourceClauses) => string;
} {
  const asked: string[] = [];
  return {
    asked,
    ofIndex: ({ sources }) => asked.push(`${sources.length} sources`),
    ofSource: ({ source }) => String(asked.push(source.id)),
  };
}

const known = (facts: IndexFacts, id: string): SourceClauses => {
  const source = facts.sourceWith(id);
  assert.ok(source !== undefined, id);
  return source;
};

describe('what is remembered about an index', () => {
  it('is worked out once, and again when a source comes, changes or goes', () => {
    const corpus = new PrecedentCorpus();
    const { asked, ofIndex } = counting();
    const ask = (): unknown => corpus.facts.derive(ofIndex);
    put(corpus, '甲');
    ask();
    ask();
    put(corpus, '乙');
    ask();
    put(corpus, '乙', '乙应当丙。');
    ask();
    corpus.remove('甲');
    ask();
    assert.deepEqual(asked, ['1 sources', '2 sources', '2 sources', '1 sources']);
  });

  it('stays with a source while others change, and goes with it', () => {
    const corpus = new PrecedentCorpus();
    const { asked, ofSource } = counting();
    put(corpus, '甲');
    factOf(known(corpus.facts, '甲'), ofSource);
    put(corpus, '乙');
    factOf(known(corpus.facts, '甲'), ofSource);
    assert.deepEqual(asked, ['甲']);
    put(corpus, '甲', '甲应当丁。');
    assert.equal(known(corpus.facts, '甲').clauses[0]?.text, '甲应当丁。');
    factOf(known(corpus.facts, '甲'), ofSource);
    assert.deepEqual(asked, ['甲', '甲']);
    corpus.remove('甲');
    assert.equal(corpus.facts.sourceWith('甲'), undefined);
  });

  it('is kept of the sources asked for last, and read again of the others', () => {
    const corpus = savedAndLoaded(Array.from({ length: 400 }, (_, at) => sourceWith(`${at}`, [`甲${at}`])));
    const [first, second] = [known(corpus.facts, '0'), known(corpus.facts, '1')];
    for (let at = 2; at < 400; at++) {
      known(corpus.facts, `${at}`);
      assert.equal(known(corpus.facts, '0'), first);
    }
    assert.notEqual(known(corpus.facts, '1'), second);
    assert.deepEqual(known(corpus.facts, '1').clauses, second.clauses);
  });

  it('holds of what is made of several sources the last, as long as they are the same', () => {
    const corpus = new PrecedentCorpus();
    const key = {};
    let made = 0;
    const ask = (...parts: readonly string[]): number => corpus.facts.lasting(key, parts, () => ++made);
    assert.deepEqual([ask('甲', '乙'), ask('甲', '乙'), ask('甲'), ask('甲', '丙')], [1, 1, 2, 3]);
  });

  it('holds the last few of what is made, where several are asked for in turn', () => {
    const corpus = new PrecedentCorpus();
    const key = {};
    let made = 0;
    const ask = (part: string): number => corpus.facts.lasting(key, [part], () => ++made, 2);
    assert.deepEqual(['甲', '乙', '甲', '乙', '丙', '乙', '甲'].map(ask), [1, 2, 1, 2, 3, 2, 4]);
  });

  it('is not kept of a source that no index handed out', () => {
    const { asked, ofSource } = counting();
    const source = sourceWith('甲', ['乙。']);
    factOf(source, ofSource);
    factOf(source, ofSource);
    assert.equal(asked.length, 2);
  });
});
