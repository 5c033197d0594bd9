import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type SourceClauses } from '../../../server/src/precedents/clauses/cutIntoClauses';
import { PrecedentCorpus } from '../../../server/src/precedents/search/precedentCorpus';
import { packSources } from '../../../server/src/precedents/search/file/clausePacker';
import { SavedClauses } from '../../../server/src/precedents/search/file/savedClauses';
import { runToEnd } from '../../../server/src/base/steps';
import { arbitraryText, sourceWith } from '../corpusModel';
import { hitsOf, savedAndLoaded } from '../savedModel';

const scratch = (parts: Iterable<SourceClauses>): PrecedentCorpus => {
  const corpus = new PrecedentCorpus();
  for (const { source, clauses } of parts) corpus.update(source, clauses);
  return corpus;
};

const arbitraryTexts = fc.array(arbitraryText, { maxLength: 8 });
/** What can happen to a corpus: a source comes, changes or goes, or everything is saved and loaded again. */
const arbitraryEdit = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  texts: fc.option(arbitraryTexts),
  date: fc.constantFrom(undefined, '2001-01-01', '2020-01-01'),
  reload: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
});

describe('precedents/search/savedIndex', () => {
  it('opens a large index some sources at a time, and has the same in it', () => {
    const columns = runToEnd(
      packSources(Array.from({ length: 300 }, (_, at) => sourceWith(`s${at}`, ['甲。']))),
    );
    let rests = 0;
    const steps = SavedClauses.openSteps(columns, 'x/');
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) rests++;
    assert.equal(rests, 2);
    assert.deepEqual(step.value.sources, new SavedClauses(columns, 'x/').sources);
    assert.equal(step.value.sources[299]?.id, 'x/s299');
  });

  it('gives back every source and clause, and searches as before', () => {
    fc.assert(
      fc.property(fc.array(arbitraryTexts, { maxLength: 6 }), arbitraryText, (texts, query) => {
        const parts = texts.map((own, at) =>
          sourceWith(`s${at}`, own, at % 2 === 0 ? '2001-01-01' : undefined),
        );
        const before = scratch(parts);
        const loaded = savedAndLoaded(parts);
        assert.deepEqual(loaded.sources, before.sources);
        for (const { source, clauses } of parts) assert.deepEqual(loaded.clausesOf(source.id), clauses);
        assert.equal(loaded.clauseCount, before.clauseCount);
        assert.deepEqual(hitsOf(loaded, query), hitsOf(before, query));
        assert.deepEqual(hitsOf(loaded, query, 's0'), hitsOf(before, query, 's0'));
      }),
      { numRuns: 300 },
    );
  });

  it('gives back the chapters and sections that clauses stand in', () => {
    const paths = [[], ['甲'], ['乙', '丙'], ['丁', '丙'], ['丁', '戊'], ['丁'], ['丁', '己', '庚'], []];
    const { source, clauses } = sourceWith(
      'a',
      paths.map((_, at) => `甲${at}`),
    );
    const placed = clauses.map((clause, at) => ({ ...clause, path: paths[at] ?? [] }));
    assert.deepEqual(savedAndLoaded([{ source, clauses: placed }]).clausesOf('a'), placed);
  });

  it('answers after edits, saving and loading as an index built from scratch', () => {
    fc.assert(
      fc.property(fc.array(arbitraryEdit, { maxLength: 25 }), arbitraryText, (edits, query) => {
        let edited = new PrecedentCorpus();
        const current = new Map<string, SourceClauses>();
        for (const { id, texts, date, reload } of edits) {
          current.delete(id);
          if (texts === null) edited.remove(id);
          else {
            const part = sourceWith(id, texts, date);
            current.set(id, part);
            edited.update(part.source, part.clauses);
          }
          if (!reload) continue;
          const saved = edited;
          edited = savedAndLoaded(
            saved.sources.map((source) => ({ source, clauses: saved.clausesOf(source.id) })),
          );
        }
        const expected = scratch(current.values());
        assert.equal(edited.clauseCount, expected.clauseCount);
        assert.deepEqual(
          edited.sources.map(({ id }) => id).sort(),
          expected.sources.map(({ id }) => id).sort(),
        );
        assert.deepEqual(hitsOf(edited, query), hitsOf(expected, query));
        assert.deepEqual(hitsOf(edited, query, 'a'), hitsOf(expected, query, 'a'));
      }),
      { numRuns: 500 },
    );
  });

  it('searches several saved indexes, and what is in none, as one', () => {
    const part = fc.record({ ids: fc.subarray(['a', 'b', 'c', 'd']), texts: arbitraryTexts });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), arbitraryTexts, arbitraryText, (parts, own, query) => {
        const corpus = new PrecedentCorpus();
        const draft = sourceWith('draft', own, '2010-01-01');
        corpus.update(draft.source, draft.clauses);
        const all = new Map<string, SourceClauses>([['draft', draft]]);
        for (const { ids, texts } of parts) {
          const sources = ids.map((id) => sourceWith(id, texts));
          corpus.attach(new SavedClauses(runToEnd(packSources(sources))));
          // The first index that has a source keeps it.
          for (const each of sources) if (!all.has(each.source.id)) all.set(each.source.id, each);
        }
        assert.deepEqual(hitsOf(corpus, query), hitsOf(scratch(all.values()), query));
        assert.equal(corpus.clauseCount, scratch(all.values()).clauseCount);
        corpus.remove('a');
        all.delete('a');
        assert.deepEqual(hitsOf(corpus, query), hitsOf(scratch(all.values()), query));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps what a manifest says, the order of equal texts, and an array of clauses', () => {
    const { source, clauses } = sourceWith('a', ['甲乙', '甲乙']);
    const named = { ...source, issuer: '甲市人大常委会', rank: '地方性法规', validity: '现行有效' };
    const part = { source: named, clauses: clauses.map((clause) => ({ ...clause, source: named })) };
    const newer = sourceWith('b', ['甲乙'], '2020-01-01');
    const corpus = savedAndLoaded([part, newer]);
    assert.deepEqual(corpus.sources, [named, newer.source]);
    assert.equal(corpus.clausesOf('a'), corpus.clausesOf('a'));
    assert.equal(corpus.search('甲乙', { limit: 1 })[0]?.clause.source.id, 'b');
    assert.equal(corpus.search('甲乙', { limit: 1, exclude: 'b' })[0]?.clause.label, '第0条');
  });

  it('holds texts with lone surrogates and of many thousand characters', () => {
    const part = sourceWith('a', ['甲\ud800乙', '甲乙丙丁戊'.repeat(4000)]);
    assert.deepEqual(savedAndLoaded([part]).clausesOf('a'), part.clauses);
  });
});
