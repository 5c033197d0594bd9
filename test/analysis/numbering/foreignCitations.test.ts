import assert from 'node:assert/strict';
import fc from 'fast-check';
import { planStructureEdit } from '../../../server/src/analysis/numbering/planStructureEdit';
import { formatChineseNumeral } from '../../../server/src/base/chineseNumeral';
import { applyEdits } from '../../../server/src/base/textEdit';
import { articlesOf } from '../../../server/src/syntax/walkTree';
import { CORPUS_GROUPS } from '../../measure/support/corpus';
import { AMENDMENTS_FOLDER, readTriples } from '../../measure/amendments/triples';
import { createRandom, seedOf } from '../../measure/support/random';
import { corpusDocuments, NO_CORPUS } from '../../support/corpus';
import { snap } from '../../support/snap';
import { changedCitations, citesForeign, randomWishes, wishesAt } from './foreignCitations';

const n = formatChineseNumeral;

/** Words that cite something else: numbers of this text stand in them and must stay. */
const FOREIGN: readonly ((a: number, b: number) => string)[] = [
  (a, b) => `公司法第${n(a)}条、第${n(b)}条`,
  (a) => `民法通则第${n(a)}条`,
  (a) => `刑法修正案（十一）第${n(a)}条`,
  (a, b) => `《甲乙法》第${n(a)}条第一款前段和第${n(b)}条`,
  (a, b) => `《甲乙法》第${n(a)}条（登记）、第${n(b)}条`,
  (a, b) => `刑法第${n(a)}条规定的职务侵占罪、第${n(b)}条规定的挪用资金罪`,
  (a) => `《甲乙法典》合同编第${n(a)}条`,
  (a) => `《甲乙法典》第三编合同第${n(a)}条`,
  (a) => `本条例附件第${n(a)}项`,
  (a) => `附表一第${n(a)}项`,
  (a) => `修改前的本条例第${n(a)}条`,
  (a) => `原第${n(a)}条`,
  (a) => `该办法第${n(a)}条`,
  (a) => `依照规定第${n(a)}条`,
  (a) => `落实第${n(a)}条措施`,
  (a) => `开通第${n(a)}条公交线路`,
  (a) => `使用第${n(a)}章教材`,
  (a) => `“本条例第${n(a)}条”`,
  (a, b) => `《甲乙法》第${n(a)}条的规定处罚，并处第${n(b)}条规定的罚款`,
];

const OWN: readonly ((a: number) => string)[] = [
  (a) => `违反本条例第${n(a)}条规定的，责令改正`,
  (a) => `有第${n(a)}条所列情形的，依照前条办理`,
  (a) => `符合本条例第${n(a)}条规定的苗木可以出售`,
];

interface Words {
  readonly form: number;
  readonly isForeign: boolean;
  readonly a: number;
  readonly b: number;
}

const words: fc.Arbitrary<Words> = fc.record({
  form: fc.nat(99),
  isForeign: fc.boolean(),
  a: fc.integer({ min: 1, max: 9 }),
  b: fc.integer({ min: 1, max: 9 }),
});

const wordsOf = ({ form, isForeign, a, b }: Words): string =>
  isForeign ? (FOREIGN[form % FOREIGN.length]?.(a, b) ?? '') : (OWN[form % OWN.length]?.(a) ?? '');

/** Articles of one or two paragraphs; every sentence begins with a mark of its own. */
const text = fc
  .array(fc.array(words, { minLength: 1, maxLength: 3 }), { minLength: 3, maxLength: 9 })
  .map((articles) => {
    let mark = 0;
    const body = articles.map((sentences, at) => {
      const paragraphs = sentences.map((each) => `标记${++mark}：${wordsOf(each)}。`);
      return `第${n(at + 1)}条　${paragraphs.join('\n')}`;
    });
    const foreign = articles.flat().map((each) => (each.isForeign ? wordsOf(each) : ''));
    return { text: `甲市苗圃条例\n${body.join('\n')}\n`, foreign };
  });

/** Texts of which each kind of edit is made once, and how long one may be. */
const SAMPLE = 60;
const LONGEST = 30_000;

describe('structure edits beside citations of other things', () => {
  it('change no character of them', () => {
    let made = 0;
    fc.assert(
      fc.property(text, fc.double({ min: 0, max: 0.999, noNaN: true }), ({ text: draft, foreign }, place) => {
        const snapshot = snap(draft);
        const articles = articlesOf(snapshot.tree);
        const at = articles[Math.floor(place * articles.length)]?.node.span.start ?? 0;
        for (const wish of wishesAt(snapshot, at + 1)) {
          const outcome = planStructureEdit(snapshot, wish);
          if (!outcome.ok) continue;
          made++;
          const now = applyEdits(draft, outcome.value.edits);
          for (const [index, written] of foreign.entries()) {
            if (written === '' || !now.includes(`标记${index + 1}：`)) continue;
            assert.ok(now.includes(`标记${index + 1}：${written}。`), `${wish.kind}: ${written}\n${now}`);
          }
        }
      }),
      { numRuns: 150 },
    );
    assert.ok(made > 300);
  });

  it('list for the drafter what cannot be told', () => {
    const draft =
      '甲市苗圃条例\n第一条　甲。\n第二条　依照规定第三条办理，落实第三条措施，开通第三条公交线路，依照公司法第三条。\n第三条　乙。\n';
    const outcome = planStructureEdit(snap(draft), {
      kind: 'insert',
      as: 'next',
      offset: draft.indexOf('甲。'),
    });
    assert.ok(outcome.ok);
    const left = outcome.value.left.map(
      ({ span, reason }) => `${draft.slice(span.start, span.end)} ${reason}`,
    );
    assert.deepEqual(left, ['第三条 unknown', '第三条 unknown']);
    assert.match(applyEdits(draft, outcome.value.edits), /规定第三条.*第三条措施.*第三条公交.*公司法第三条/u);
  });

  // `npm run measure -- structure-edits` does it in every text.
  it('change none in published and amended texts', function () {
    const documents = corpusDocuments(CORPUS_GROUPS);
    const triples = readTriples(AMENDMENTS_FOLDER);
    if (documents === undefined || triples.length === 0) {
      console.log(`      ${NO_CORPUS}`);
      this.skip();
    }
    const texts = [
      ...documents.map(({ text }) => text),
      ...triples.flatMap((each) => [each.before, each.after]),
    ];
    const random = createRandom(seedOf('foreign citations'));
    const citing = random.shuffle(texts.filter(citesForeign));
    assert.ok(citing.length > 100);
    let made = 0;
    for (const text of citing.filter(({ length }) => length < LONGEST).slice(0, SAMPLE)) {
      const snapshot = snap(text);
      for (const wish of randomWishes(snapshot, random, 1)) {
        const changed = changedCitations(snapshot, wish);
        if (changed === undefined) continue;
        made++;
        assert.deepEqual(changed, [], `${wish.kind} at ${wish.offset}: ${text.slice(0, 40)}`);
      }
    }
    assert.ok(made > SAMPLE * 3);
  });
});
