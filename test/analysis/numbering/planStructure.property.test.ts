import assert from 'node:assert/strict';
import fc from 'fast-check';
import { resolvedReferences } from '../../../server/src/analysis/citing';
import { planStructure } from '../../../server/src/analysis/numbering/planStructure';
import { type StructurePlan, type StructureWish } from '../../../server/src/analysis/numbering/wishes';
import { type Snapshot } from '../../../server/src/analysis/snapshot';
import { type Span } from '../../../server/src/base/span';
import { applyEdits } from '../../../server/src/base/textEdit';
import { isHeadingLevel } from '../../../server/src/syntax/levels';
import { articlesOf } from '../../../server/src/syntax/query';
import { type StructureNode } from '../../../server/src/syntax/tree';
import { inverse } from '../../support/inverse';
import { snap } from '../../support/snap';
import { randomRegulation } from './randomRegulation';

const SENTENCE = /标记\d+号[^。；：]*[。；：]/gu;
const MARK = /标记\d+号/gu;

interface Sentence {
  readonly mark: string;
  readonly span: Span;
  /** Its words with every reference taken out. */
  readonly words: string;
  /** The marks of all sentences it cites, sorted. */
  readonly cites: readonly string[];
}

const marksOf = ({ text }: Snapshot, node: StructureNode): readonly string[] =>
  isHeadingLevel(node.level)
    ? [node.title?.text ?? '']
    : (text.slice(node.span.start, node.span.end).match(MARK) ?? []);

/** Every sentence with what it cites. */
function sentencesOf(snapshot: Snapshot): readonly Sentence[] {
  const references = resolvedReferences(snapshot);
  return [...snapshot.text.matchAll(SENTENCE)].map((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    const own = references.filter((r) => span.start <= r.span.start && r.span.end <= span.end);
    const cites = own.flatMap(({ resolution }) =>
      resolution.kind === 'found' ? resolution.nodes.flatMap((node) => marksOf(snapshot, node)) : [],
    );
    let words = match[0];
    for (const { span: at } of own.toReversed()) {
      words = `${words.slice(0, at.start - span.start)}@${words.slice(at.end - span.start)}`;
    }
    return {
      mark: match[0].match(MARK)?.[0] ?? '',
      span,
      words: words.replace(/@(?:[、和至]@)*/gu, '@'),
      cites: [...new Set(cites)].sort(),
    };
  });
}

const wish = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom('insert', 'insert-sub', 'delete', 'up', 'down', 'merge', 'split', 'sub', 'number'),
});
type RandomWish = typeof wish extends fc.Arbitrary<infer T> ? T : never;

/** A wish at a random place: on a heading or in an article; splits where a sentence ends or a line begins. */
function toWish({ at, kind }: RandomWish, text: string): StructureWish {
  const offset = Math.floor(at * text.length);
  const places = [...text.matchAll(/[。\n](?=　*标记)/gu)].map((match) => match.index + 1);
  switch (kind) {
    case 'insert':
      return { kind, offset, as: 'next' };
    case 'insert-sub':
      return { kind: 'insert', offset, as: 'inserted' };
    case 'up':
    case 'down':
      return { kind: 'move', offset, direction: kind };
    case 'split':
      return { kind, offset: places[Math.floor(at * places.length)] ?? offset };
    case 'sub':
      return { kind: 'number-inserted', offset };
    case 'number':
      return { kind, offset, to: { main: Math.floor(at * 20) + 1, sub: 0 } };
    case 'delete':
    case 'merge':
      return { kind, offset };
  }
}

function planned(text: string, random: RandomWish): StructurePlan | undefined {
  const outcome = planStructure(snap(text), toWish(random, text));
  return outcome.ok ? outcome.value : undefined;
}

const runs = (count: number) => ({ numRuns: count * Number(process.env['X'] ?? 1) });

describe('structure edits of random regulations', () => {
  it('keep every reference on its target but those they report', () => {
    fc.assert(
      fc.property(randomRegulation(), wish, (text, random) => {
        const plan = planned(text, random);
        fc.pre(plan !== undefined);
        const before = sentencesOf(snap(text));
        const after = new Map(sentencesOf(snap(applyEdits(text, plan.edits))).map((s) => [s.mark, s]));
        for (const { mark, span, cites, words } of before) {
          const now = after.get(mark);
          if (now === undefined) {
            assert.equal(random.kind, 'delete', `${mark} is gone`);
            continue;
          }
          assert.equal(now.words, words);
          if (plan.left.some((left) => span.start <= left.span.start && left.span.end <= span.end)) continue;
          const stillThere = cites.filter((cited) => cited.startsWith('标题') || after.has(cited));
          assert.deepEqual(now.cites, stillThere, `${mark} cites something else`);
        }
      }),
      runs(600),
    );
  });

  it('report a reference only where they must', () => {
    fc.assert(
      fc.property(randomRegulation(), wish, (text, random) => {
        const plan = planned(text, random);
        fc.pre(plan !== undefined && random.kind !== 'delete');
        const reasons = new Set(plan.left.map(({ reason }) => reason));
        assert.ok(!reasons.has('deleted') && !reasons.has('revived'));
        // Numbers that only shift leave nothing to the drafter.
        if (random.kind === 'sub' || random.kind === 'number') assert.equal(plan.left.length, 0);
      }),
      runs(200),
    );
  });

  it('are undone by the inverse edits', () => {
    fc.assert(
      fc.property(randomRegulation(), wish, (text, random) => {
        const plan = planned(text, random);
        fc.pre(plan !== undefined);
        const after = applyEdits(text, plan.edits);
        assert.equal(applyEdits(after, inverse(text, plan.edits)), text);
      }),
      runs(200),
    );
  });

  it('keep the order of what they do not move', () => {
    fc.assert(
      fc.property(randomRegulation(), wish, (text, random) => {
        fc.pre(random.kind !== 'up' && random.kind !== 'down');
        const plan = planned(text, random);
        fc.pre(plan !== undefined);
        const marks = (of: string): readonly string[] => of.match(MARK) ?? [];
        const after = marks(applyEdits(text, plan.edits));
        assert.deepEqual(
          after,
          marks(text).filter((mark) => after.includes(mark)),
        );
      }),
      runs(150),
    );
  });

  it('give the text back when an article moves down and up again', () => {
    fc.assert(
      fc.property(randomRegulation(false), fc.nat(8), (text, roll) => {
        const articles = articlesOf(snap(text).tree);
        const { node, ancestors = [] } = articles[roll % articles.length] ?? {};
        // The only article of a chapter leaves it empty, and nothing stands there to move up past.
        fc.pre(node !== undefined && ancestors.every(({ children }) => children.length > 1));
        const down = planStructure(snap(text), { kind: 'move', offset: node.span.start, direction: 'down' });
        fc.pre(down.ok && down.value.left.length === 0);
        const moved = applyEdits(text, down.value.edits);
        const first = text.slice(node.span.start, node.span.end).match(MARK)?.[0] ?? '';
        const up = planStructure(snap(moved), {
          kind: 'move',
          offset: moved.indexOf(first),
          direction: 'up',
        });
        assert.ok(up.ok, up.ok ? '' : up.reason.zh);
        assert.equal(applyEdits(moved, up.value.edits), text);
      }),
      runs(150),
    );
  });

  it('give the text back when an inserted article is deleted', () => {
    fc.assert(
      fc.property(randomRegulation(false), wish, (text, random) => {
        const inserted = planned(text, { ...random, kind: 'insert' });
        fc.pre(inserted?.cursor !== undefined && inserted.left.length === 0);
        const longer = applyEdits(text, inserted.edits);
        const deletion = planStructure(snap(longer), { kind: 'delete', offset: inserted.cursor });
        assert.ok(deletion.ok, deletion.ok ? '' : deletion.reason.zh);
        // A bare 第一款 may have been written out as 本条第一款 on the way: the same place, in full.
        assert.equal(inFull(applyEdits(longer, deletion.value.edits)), inFull(text));
      }),
      runs(150),
    );
  });
});

const inFull = (text: string): string => text.replaceAll('依照第', '依照本条第');
