import assert from 'node:assert/strict';
import { readPlainText } from '../measure/plainText';
import { LARGEST_CODE, syntheticRegulation } from './synthetic';

describe('the synthetic code of the benchmarks', () => {
  const text = syntheticRegulation(LARGEST_CODE);

  it('has 1,260 articles in order and 110,000 characters', () => {
    const { articles } = readPlainText(text);
    assert.deepEqual(
      articles.map(({ number }) => number),
      Array.from({ length: 1260 }, (_, i) => i + 1),
    );
    assert.ok(Math.abs(text.length - 110_000) < 1000, `${text.length} characters`);
  });

  it('has parts, chapters, sections, items, references and a 目录', () => {
    const { headings, items, contents } = readPlainText(text);
    assert.deepEqual([...new Set(headings.map(({ level }) => level))], ['part', 'chapter', 'section']);
    assert.ok(items.length > 300);
    assert.ok(contents !== undefined);
    assert.ok((text.match(/本条例第/g) ?? []).length > 100);
  });

  it('is the same at every call', () => {
    assert.equal(syntheticRegulation(LARGEST_CODE), text);
  });
});
