import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildPostings } from '../../../server/src/precedents/search/buildPostings';
import { listPiece, ListReader } from '../../../server/src/precedents/search/postings';
import { Tokenizer } from '../../../server/src/precedents/clauses/searchKeys';
import { arbitraryText } from '../corpusModel';

const tokenizer = new Tokenizer();

/** Key, document and occurrences, written one after another by going through the texts. */
function entriesOf(texts: readonly string[]): readonly string[] {
  return texts
    .flatMap((text, document) => {
      const counts = new Map<number, number>();
      for (const key of tokenizer.keys(text)) counts.set(key, (counts.get(key) ?? 0) + 1);
      return [...counts].map(([key, count]) => ({ key, document, count: Math.min(count, 255) }));
    })
    .sort((a, b) => a.key - b.key || a.document - b.document)
    .map(({ key, document, count }) => `${key} ${document} ${count}`);
}

/** The same, read out of the postings. */
function readEntries(texts: readonly string[]): readonly string[] {
  const postings = buildPostings(texts);
  const list = listPiece(texts.length);
  const entries: string[] = [];
  for (const [term, key] of postings.keys.entries()) {
    const reader = new ListReader(postings, term);
    let read = 0;
    // In pieces, as a search does.
    for (let until = 7; until < texts.length + 7; until += 7) {
      const size = reader.read(until, list);
      for (const [i, document] of list.documents.subarray(0, size).entries()) {
        entries.push(`${key} ${document} ${list.counts[i] ?? ''}`);
      }
      read += size;
    }
    assert.equal(read, postings.frequencies[term]);
  }
  return entries;
}

describe('precedents/search/buildPostings', () => {
  it('has every key of every text, however many blocks they fill', () => {
    const [sample = []] = fc.sample(fc.array(arbitraryText, { minLength: 40, maxLength: 40 }), {
      numRuns: 1,
      seed: 7,
    });
    const texts = Array.from({ length: 5000 }, (_, at) => `${sample[at % sample.length] ?? ''}${at}`);
    assert.deepEqual(readEntries(texts), entriesOf(texts));
  });

  it('counts occurrences up to 255', () => {
    const texts = ['甲乙'.repeat(300), '', '乙', '甲乙甲乙'];
    assert.deepEqual(readEntries(texts), entriesOf(texts));
  });

  it('gives empty tables for no texts', () => {
    assert.deepEqual(readEntries([]), []);
  });
});
