import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BLOCK } from '../../../server/src/precedents/search/blockScores';
import { PrecedentCorpus } from '../../../server/src/precedents/search/precedentCorpus';
import { type PrecedentHit } from '../../../server/src/precedents/clauses/types';
import { arbitraryText, sourceWith } from '../corpusModel';
import { naiveScan, scanned } from '../naiveScan';

const plain = (hits: readonly PrecedentHit[]): readonly string[] =>
  hits.map(({ clause, score }) => `${clause.source.id} ${clause.label} ${score.toFixed(9)}`);

function corpusOf(...parts: readonly ReturnType<typeof sourceWith>[]): PrecedentCorpus {
  const corpus = new PrecedentCorpus();
  for (const { source, clauses } of parts) corpus.update(source, clauses);
  return corpus;
}

describe('PrecedentCorpus', () => {
  it('ranks as a naive scan does', () => {
    const parts = fc.array(fc.array(arbitraryText, { maxLength: 12 }), { maxLength: 6 });
    fc.assert(
      fc.property(parts, arbitraryText, (texts, query) => {
        const sources = texts.map((own, at) =>
          sourceWith(`s${at}`, own, at % 2 === 0 ? `200${at}-01-01` : undefined),
        );
        const clauses = sources.flatMap((part) => part.clauses);
        const expected = naiveScan(scanned(clauses), query, 20);
        assert.deepEqual(plain(corpusOf(...sources).search(query, { limit: 20 })), plain(expected));
      }),
      { numRuns: 300 },
    );
  });

  it('ranks as a naive scan does where texts fill several blocks', () => {
    const samples = fc.sample(arbitraryText, { numRuns: 3 * BLOCK, seed: 11 });
    const part = sourceWith(
      'many',
      samples.map((text, at) => `${text}，${at}`),
    );
    const corpus = corpusOf(part);
    const texts = scanned(part.clauses);
    const queries = [...fc.sample(arbitraryText, { numRuns: 3, seed: 12 }), '甲乙丙丁戊己庚辛', '甲'];
    for (const query of queries) {
      const expected = naiveScan(texts, query, 20);
      assert.deepEqual(plain(corpus.search(query, { limit: 20 })), plain(expected), query);
    }
  }).timeout(20_000);

  it('answers after any edits as an index built from scratch', () => {
    const edit = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      texts: fc.option(fc.array(arbitraryText, { maxLength: 8 })),
      searchNow: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 25 }), arbitraryText, (edits, query) => {
        const edited = new PrecedentCorpus();
        const current = new Map<string, ReturnType<typeof sourceWith>>();
        for (const { id, texts, searchNow } of edits) {
          current.delete(id);
          if (texts === null) edited.remove(id);
          else {
            const part = sourceWith(id, texts);
            current.set(id, part);
            edited.update(part.source, part.clauses);
          }
          if (searchNow) edited.search(query, { limit: 1 });
        }
        const scratch = corpusOf(...[...current.values()].reverse());
        assert.equal(edited.clauseCount, scratch.clauseCount);
        assert.deepEqual(
          plain(edited.search(query, { limit: 20 })),
          plain(scratch.search(query, { limit: 20 })),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('scores the same text 1, also when only width and punctuation differ, and nothing else', () => {
    const corpus = corpusOf(
      sourceWith('a', ['市人民政府应当编制Ａ类规划，并公布。', '市人民政府应当编制规划。']),
    );
    const hits = corpus.search('市人民政府，应当编制a类规划并公布', { limit: 5 });
    assert.equal(hits[0]?.score, 1);
    assert.ok((hits[1]?.score ?? 1) < 0.9);
  });

  it('shows one text once, as its newest clause', () => {
    const corpus = corpusOf(
      sourceWith('old', ['甲乙丙丁'], '2001-01-01'),
      sourceWith('undated', ['甲乙丙丁']),
      sourceWith('new', ['甲乙丙丁'], '2020-01-01'),
    );
    const ids = (exclude?: string): readonly string[] =>
      corpus
        .search('甲乙丙', { limit: 5, ...(exclude === undefined ? {} : { exclude }) })
        .map((hit) => hit.clause.source.id);
    assert.deepEqual(ids(), ['new']);
    assert.deepEqual(ids('new'), ['old']);
    corpus.remove('new');
    corpus.remove('old');
    assert.deepEqual(ids(), ['undated']);
    assert.deepEqual(ids('undated'), []);
  });

  it('puts texts that contain a typed phrase before texts that only resemble it', () => {
    const long = `庚${'己'.repeat(30)}甲乙丙丁${'戊'.repeat(30)}`;
    const corpus = corpusOf(sourceWith('a', ['甲乙丙', '乙丙丁', long, '丙丁']));
    assert.equal(corpus.search('甲乙丙丁', { limit: 5 })[0]?.clause.text, long);
  });

  it('finds a single character wherever it stands', () => {
    const corpus = corpusOf(sourceWith('a', ['甲，乙', '丙甲', '甲丁', '乙丙']));
    const texts = corpus.search('甲', { limit: 5 }).map((hit) => hit.clause.text);
    assert.deepEqual(new Set(texts), new Set(['甲，乙', '丙甲', '甲丁']));
  });

  it('finds nothing for queries without letters or digits', () => {
    const corpus = corpusOf(sourceWith('a', ['甲乙', '']));
    for (const query of ['', '   ', '，。', '🙂🙂']) assert.deepEqual(corpus.search(query, { limit: 5 }), []);
  });

  it('survives a query and a text of many thousand characters', () => {
    const long = '甲乙丙丁戊'.repeat(4000);
    const corpus = corpusOf(sourceWith('a', [long, '甲乙']));
    assert.equal(corpus.search(long, { limit: 1 })[0]?.clause.text, long);
  });

  it('keeps the clauses of a source in text order', () => {
    const { source, clauses } = sourceWith('a', ['乙', '甲']);
    const corpus = corpusOf({ source, clauses });
    assert.deepEqual(corpus.clausesOf('a'), clauses);
    assert.deepEqual(corpus.clausesOf('b'), []);
    assert.deepEqual(corpus.sources, [source]);
  });
});
