import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { looksLikeRegulation } from '../../client/src/looksLikeRegulation';
import { completion } from '../../server/src/features/completion';
import { checkSnapshot, defaultRuleConfig } from '../../server/src/rules/runRules';
import { seedCorpus } from '../precedents/seeds';
import { contextWith, snap } from '../support/snap';
import { ROOT } from './manifest';

const text = readFileSync(`${ROOT}/client/samples/draft.regulation`, 'utf8');

describe('the sample draft', () => {
  it('has six faults to find, each of another kind, and an article that is still to be written', () => {
    const found = checkSnapshot(snap(text), defaultRuleConfig, (code) => assert.fail(code));
    assert.deepEqual(
      found.map(({ code }) => code),
      [
        'structure/table-of-contents',
        'numbering/article-gap',
        'structure/empty-article',
        'numbering/item-gap',
        'numbering/malformed',
        'reference/missing-article',
        'structure/effective-date-form',
      ],
    );
    assert.ok(found.filter(({ fixes }) => (fixes ?? []).length > 0).length >= 5);
  });

  for (const place of ['\n第六条　', '第十一条　探索建立数据']) {
    it(`offers clauses at ${place.trim()}`, () => {
      const offset = text.indexOf(place) + place.length;
      assert.ok(offset >= place.length);
      const context = contextWith(seedCorpus());
      const kinds = completion(snap(text), { offset, clauses: true }, context).map(({ kind }) => kind);
      assert.ok(kinds.includes('clause') || kinds.includes('continuation'), kinds.join());
    });
  }

  it('is told to be a regulation by its first line', () => {
    assert.ok(looksLikeRegulation(text.split('\n').slice(0, 12)));
  });
});
