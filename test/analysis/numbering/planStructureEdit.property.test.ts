import assert from 'node:assert/strict';
import fc from 'fast-check';
import { resolvedReferences } from '../../../server/src/analysis/resolvedReferences';
import { planStructureEdit } from '../../../server/src/analysis/numbering/planStructureEdit';
import { type StructurePlan, type StructureWish } from '../../../server/src/analysis/numbering/types';
import { type Snapshot } from '../../../server/src/analysis/snapshot';
import { type Span } from '../../../server/src/base/span';
import { applyEdits } from '../../../server/src/base/textEdit';
import { isHeadingLevel } from '../../../server/src/syntax/levelTable';
import { articlesOf } from '../../../server/src/syntax/walkTree';
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
  const outcome = planStructureEdit(snap(text), toWish(random, text));
  return outcome.ok ? outcome.value : undefined;
}

const runs = (numRuns: number) => ({ numRuns });

/** Every sentence that stays says the same and cites the same, but where the plan tells that it cannot. */
function assertReferencesKept(
  text: string,
  changed: string,
  plan: StructurePlan,
  kind: RandomWish['kind'],
): void {
  const after = new Map(sentencesOf(snap(changed)).map((sentence) => [sentence.mark, sentence]));
  for (const { mark, span, cites, words } of sentencesOf(snap(text))) {
    const now = after.get(mark);
    if (now === undefined) {
      assert.equal(kind, 'delete', `${mark} is gone`);
      continue;
    }
    assert.equal(now.words, words);
    if (plan.left.some((left) => span.start <= left.span.start && left.span.end <= span.end)) continue;
    const stillThere = cites.filter((cited) => cited.startsWith('标题') || after.has(cited));
    assert.deepEqual(now.cites, stillThere, `${mark} cites something else`);
  }
}

/** Only a deletion leaves references without a target; numbers that only shift leave nothing to the drafter. */
function assertOnlyNeededReports({ left }: StructurePlan, kind: RandomWish['kind']): void {
  if (kind === 'delete') return;
  const reasons = new Set(left.map(({ reason }) => reason));
  assert.ok(!reasons.has('deleted') && !reasons.has('revived'));
  if (kind === 'sub' || kind === 'number') assert.equal(left.length, 0);
}

function assertOrderKept(text: string, changed: string): void {
  const marks = (of: string): readonly string[] => of.match(MARK) ?? [];
  const after = marks(changed);
  const kept = new Set(after);
  assert.deepEqual(
    after,
    marks(text).filter((mark) => kept.has(mark)),
  );
}

describe('structure edits of random regulations', () => {
  it('keep 条 in a range that ended on 第一条之一', () => {
    const text = '甲市乙条例\n第一条　标记0号依照本条例第一条至第一条之一办理。\n第一条之一　标记1号甲。\n';
    const offset = text.indexOf('第一条之一　');
    const plan = planStructureEdit(snap(text), { kind: 'number', offset, to: { main: 9, sub: 0 } });
    assert.ok(plan.ok);
    assert.match(applyEdits(text, plan.value.edits), /第一条至第九条办理/u);
  });

  it('keep references on their targets and tell the others, keep the order of the rest, and can be undone', () => {
    fc.assert(
      fc.property(randomRegulation(), wish, (text, random) => {
        const plan = planned(text, random);
        fc.pre(plan !== undefined);
        const changed = applyEdits(text, plan.edits);
        assertReferencesKept(text, changed, plan, random.kind);
        assertOnlyNeededReports(plan, random.kind);
        assert.equal(applyEdits(changed, inverse(text, plan.edits)), text);
        if (random.kind !== 'up' && random.kind !== 'down') assertOrderKept(text, changed);
      }),
      runs(600),
    );
  });

  it('give the text back when an article moves down and up again', () => {
    fc.assert(
      fc.property(randomRegulation(false), fc.nat(8), (text, roll) => {
        const articles = articlesOf(snap(text).tree);
        const { node, ancestors = [] } = articles[roll % articles.length] ?? {};
        // The only article of a chapter leaves it empty, and nothing stands there to move up past.
        fc.pre(node !== undefined && ancestors.every(({ children }) => children.length > 1));
        const down = planStructureEdit(snap(text), {
          kind: 'move',
          offset: node.span.start,
          direction: 'down',
        });
        fc.pre(down.ok && down.value.left.length === 0);
        const moved = applyEdits(text, down.value.edits);
        const first = text.slice(node.span.start, node.span.end).match(MARK)?.[0] ?? '';
        const up = planStructureEdit(snap(moved), {
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
        const deletion = planStructureEdit(snap(longer), { kind: 'delete', offset: inserted.cursor });
        assert.ok(deletion.ok, deletion.ok ? '' : deletion.reason.zh);
        // A bare 第一款 may have been written out as 本条第一款 on the way: the same place, in full.
        assert.equal(inFull(applyEdits(longer, deletion.value.edits)), inFull(text));
      }),
      runs(150),
    );
  });
});

const inFull = (text: string): string => text.replaceAll('依照第', '依照本条第');
