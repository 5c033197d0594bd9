import assert from 'node:assert/strict';
import { runToEnd } from '../../../server/src/base/steps';
import { libraryFor, librarySteps } from '../../../server/src/precedents/mining/clauseLibrary';
import { PrecedentCorpus } from '../../../server/src/precedents/search/precedentCorpus';
import { packSources } from '../../../server/src/precedents/search/file/clausePacker';
import { SavedClauses } from '../../../server/src/precedents/search/file/savedClauses';
import { sourceWith } from '../corpusModel';
import { seedCorpus } from '../seeds';

const reader = { exclude: 'draft', subject: '甲市数字经济促进条例' };

describe('libraryFor', () => {
  it('is kept while the draft itself changes, and made anew when a precedent changes', () => {
    const corpus = seedCorpus();
    const put = (id: string, text: string): void => {
      const { source, clauses } = sourceWith(id, [text]);
      corpus.update(source, clauses);
    };
    const first = libraryFor(corpus, reader);
    put('draft', '为了甲，制定本条例。');
    assert.equal(libraryFor(corpus, reader), first);
    put('other', '为了乙，制定本条例。');
    const second = libraryFor(corpus, reader);
    assert.notEqual(second, first);
    assert.equal(libraryFor(corpus, reader), second);
    // As many sources as before, and one says something else.
    put('other', '为了丙，制定本条例。');
    const third = libraryFor(corpus, reader);
    assert.notEqual(third, second);
    const texts = third.sources.flatMap(({ clauses }) => clauses.map(({ text }) => text));
    assert.ok(texts.includes('为了丙，制定本条例。') && !texts.includes('为了乙，制定本条例。'));
  });

  it('does not count the draft among its own precedents', () => {
    const { clauses } = libraryFor(seedCorpus(), { ...reader, exclude: 'seeds/004_caf71e344d6a8bba.txt' });
    assert.ok(clauses.every(({ support }) => support.of === 3));
    assert.ok(clauses.every(({ sources }) => sources.every(({ source }) => !source.id.includes('/004_'))));
  });

  it('reads one source of a saved index between two rests', () => {
    const saved = new SavedClauses(
      runToEnd(
        packSources(Array.from({ length: 40 }, (_, at) => sourceWith(`s${at}`, [`甲市第${at}号事项。`]))),
      ),
    );
    const corpus = new PrecedentCorpus();
    corpus.attach(saved);
    let read = 0;
    const clausesOf = saved.clausesOf.bind(saved);
    saved.clausesOf = (at) => {
      read++;
      return clausesOf(at);
    };
    const steps = librarySteps(corpus, reader);
    let most = 0;
    for (let isDone = false; !isDone;) {
      const before = read;
      isDone = steps.next().done === true;
      most = Math.max(most, read - before);
    }
    assert.equal(most, 1);
    assert.equal(read, 40);
  });

  it('goes on with what was begun for a draft that was closed', () => {
    const stepsLeft = (steps: Generator<void>): number => [...steps].length;
    const all = stepsLeft(librarySteps(seedCorpus(), reader));
    const corpus = seedCorpus();
    const begun = librarySteps(corpus, reader);
    for (let step = 0; step < all / 2; step++) begun.next();
    assert.ok(stepsLeft(librarySteps(corpus, { ...reader, exclude: 'another' })) <= all / 2 + 10);
    assert.deepEqual(libraryFor(corpus, reader).clauses, libraryFor(seedCorpus(), reader).clauses);
  });

  it('takes the nearest of many precedents', () => {
    const corpus = seedCorpus();
    for (let i = 0; i < 60; i++) {
      const { source, clauses } = sourceWith(`far${i}`, [`丙丁戊己庚辛壬癸${i}。`]);
      corpus.update(source, clauses);
    }
    const titles = new Set(libraryFor(corpus, reader).sequences.map(([first]) => first?.clause.source.id));
    assert.ok(
      ['000_7c68eb733d1d8894', '004_caf71e344d6a8bba'].every((seed) => titles.has(`seeds/${seed}.txt`)),
    );
  });
});
