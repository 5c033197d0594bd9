import assert from 'node:assert/strict';
import fc from 'fast-check';
import { resolvedReferences } from '../../../server/src/analysis/resolvedReferences';
import { createSnapshot, type Snapshot } from '../../../server/src/analysis/snapshot';

/** What an article may say of other texts and of this one: much of it means what the articles above make it mean. */
const SENTENCES = [
  '依照《甲法》办理。',
  '依照《中华人民共和国乙法》（以下简称乙法）第四条办理。',
  '根据《丙条例》（以下简称“丁条例”）和《甲法》第二条办理。',
  '违反该法第三条规定的，适用该条例第五条。',
  '违反乙法第六条、丁条例第七条规定的，予以处罚。',
  '适用本条例第一条和前条第一款，第二款除外。',
  '有第二条行为之一的：\n（一）违反第三款的；\n（二）违反该法第八条的。',
];

const regulation = (articles: readonly string[]): string =>
  `某市某条例\n${articles.map((each, at) => `第${at + 1}条　${each}\n`).join('')}`;

const references = (snapshot: Snapshot): unknown =>
  resolvedReferences(snapshot).map(({ reference, resolution, span }) => [reference, resolution.kind, span]);

describe('references of a version that knows the one before', () => {
  const sentence = fc.constantFrom(...SENTENCES);
  const start = fc.array(sentence, { minLength: 2, maxLength: 8 });
  const changes = fc.array(fc.tuple(fc.nat(7), sentence, fc.constantFrom('replace', 'insert', 'remove')), {
    minLength: 1,
    maxLength: 4,
  });

  it('are those of the version read afresh', () => {
    fc.assert(
      fc.property(start, changes, (articles, edits) => {
        let now = articles;
        let snapshot = createSnapshot(regulation(now));
        references(snapshot);
        for (const [at, words, kind] of edits) {
          const removed = kind === 'insert' ? 0 : 1;
          now = now.toSpliced(at % (now.length + 1), removed, ...(kind === 'remove' ? [] : [words]));
          snapshot = createSnapshot(regulation(now), snapshot);
          assert.deepEqual(references(snapshot), references(createSnapshot(regulation(now))));
        }
      }),
      { numRuns: 400 },
    );
  });
});
