import { articleNodes } from './addedAndDeletedArticles';
import { createSnapshot, type Snapshot } from '../../analysis/snapshot';
import { type Bilingual } from '../../base/bilingual';
import { formatOrdinal } from '../../base/ordinal';
import { done, type Outcome } from '../../base/outcome';
import { type Applied, applyInstructions } from '../apply/applyInstructions';
import { lawPartFor } from '../apply/applyDecision';
import { folded } from '../apply/foldPunctuation';
import { isDocumentNumber } from '../apply/oldTextUnits';
import { readDecision } from '../read/readDecision';
import { draftAmendments } from './draftAmendments';
import { type DraftingHow } from './decisionOrAmendmentForm';
import { numberOf } from './orderOfAmendments';
import { writeDecisionText } from './writeDecisionText';
import { type AmendmentDraft } from './types';

/** A draft that was carried out on the old version to compare the result with the new one. */
export interface ProvedDraft {
  readonly draft: AmendmentDraft;
  readonly text: string;
  /** The lines in which the result differs from the new version: changes that the decision does not say. */
  readonly differs: readonly string[];
}

/** In each round, articles that came out differently are quoted as a whole. */
const MOST_ROUNDS = 4;

/**
 * Drafts a decision, carries it out on `before` and compares the result with `after`. Articles that come out
 * differently are quoted as a whole in the next round. What differs even then is listed.
 */
export function provedDraft(
  before: Snapshot,
  after: Snapshot,
  how: DraftingHow = {},
): Outcome<ProvedDraft, Bilingual> {
  const [rewritten, alone] = [new Set<number>(), new Set<number>()];
  let best: (ProvedDraft & { readonly refusals: number }) | undefined;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const drafted = draftAmendments(before, after, { rewritten, alone });
    if (!drafted.ok) return drafted;
    const text = writeDecisionText(drafted.value, how);
    const carried = carriedOut(before, text);
    const result = createSnapshot(carried?.text ?? before.text);
    const differs = differences(result, after);
    const refused = carried?.results.filter(({ status }) => status !== 'applied') ?? [];
    const count = differs.length + refused.length;
    if (best === undefined || count < best.differs.length + best.refusals) {
      best = { draft: drafted.value, text, differs, refusals: refused.length };
    }
    if (count === 0) break;
    const size = rewritten.size + alone.size;
    const names = new Set(refused.flatMap(({ articles }) => articles));
    articleNodes(before).forEach((node, at) => {
      if (names.has(formatOrdinal(numberOf(node), '条'))) alone.add(at);
    });
    if (alone.size === 0 || round > 0) {
      for (const at of differingArticles(result, after)) rewritten.add(at);
    }
    if (rewritten.size + alone.size === size) break;
  }
  if (best === undefined) throw new Error('no round was made');
  const { draft, text, differs } = best;
  const unsaid = differs.length === 0 ? draft.unsaid : [...draft.unsaid, 'unproved' as const];
  return done({ draft: { ...draft, unsaid }, text, differs });
}

/**
 * Carries out the part of a decision on one law. Without a title, that is the first law it names. `undefined` where the
 * text is no decision, or not on this law.
 */
function carriedOut(before: Snapshot, text: string, title?: string): Applied | undefined {
  const decision = readDecision(text);
  if (decision === undefined) return undefined;
  const part = lawPartFor(before, decision, title ?? decision.laws[0]?.title);
  return part.ok ? applyInstructions(before, decision, part.value) : undefined;
}

/** True where a decision, carried out on `before`, gives `after` for the law with this title. */
export function makesAfter(decision: string, title: string, before: Snapshot, after: Snapshot): boolean {
  const carried = carriedOut(before, decision, title);
  return (
    carried !== undefined &&
    carried.results.every(({ status }) => status === 'applied') &&
    differences(createSnapshot(carried.text), after).length === 0
  );
}

/** The lines of the new version that differ from those of the result at the same place. */
function differences(result: Snapshot, after: Snapshot): readonly string[] {
  const linesOf = (each: Snapshot): readonly string[] => [titleOf(each), ...visibleLines(each)];
  const [ours, theirs] = [linesOf(result), linesOf(after)];
  const length = Math.max(ours.length, theirs.length);
  const differs: string[] = [];
  for (let at = 0; at < length; at++) {
    if (ours[at] !== theirs[at]) differs.push(theirs[at] ?? ours[at] ?? '');
  }
  return differs;
}

/** The title as one line: in print a long one is broken into several, and no decision says where. */
const titleOf = ({ tree }: Snapshot): string => folded(tree.title?.text ?? '');

/**
 * The lines that a decision can change, without the title. The 题注 and the 目录 are left out because they follow from the
 * rest.
 */
const visibleLines = ({ text, tree }: Snapshot): readonly string[] =>
  tree.lines
    .filter(({ start, end }) =>
      [tree.title?.span, tree.adoptionNote?.span, tree.contents?.span].every(
        (span) => span === undefined || end <= span.start || start >= span.end,
      ),
    )
    .map(({ start, end }) => text.slice(start, end))
    .filter((line) => !isDocumentNumber(line))
    .map(folded)
    .filter((line) => line !== '');

/** The indexes of articles of the new version whose words differ in the result. */
function differingArticles(result: Snapshot, after: Snapshot): readonly number[] {
  const words = (snapshot: Snapshot): readonly string[] =>
    articleNodes(snapshot).map(({ span }) => linesWithin(snapshot.text.slice(span.start, span.end)));
  const [ours, theirs] = [words(result), words(after)];
  return theirs.flatMap((text, at) => (ours[at] === text ? [] : [at]));
}

const linesWithin = (text: string): string =>
  text
    .split(/\r\n?|\n/u)
    .map(folded)
    .filter((line) => line !== '')
    .join('\n');
