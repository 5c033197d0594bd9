import { articleNodes } from './addedAndDeleted';
import { createSnapshot, type Snapshot } from '../../analysis/snapshot';
import { type Bilingual } from '../../base/bilingual';
import { formatOrdinal } from '../../base/ordinal';
import { done, type Outcome } from '../../base/outcome';
import { type Applied, applyInstructions } from '../apply/applyInstructions';
import { lawPartFor } from '../apply/applyDecision';
import { folded } from '../apply/likeMarks';
import { isDocumentNumber } from '../apply/oldText';
import { readDecision } from '../read/readDecision';
import { draftAmendments } from './draftAmendments';
import { type DraftingHow } from './amendmentForms';
import { numberOf } from './placedAmendment';
import { printAmendment } from './printAmendment';
import { type AmendmentDraft } from './types';

/** A decision that was carried out on the old version to see whether it gives the new one. */
export interface ProvedDraft {
  readonly draft: AmendmentDraft;
  readonly text: string;
  /** Lines that come out otherwise than in the new version: what the decision does not say. */
  readonly differs: readonly string[];
}

/** Rounds in which articles that came out otherwise are rewritten as a whole. */
const MOST_ROUNDS = 4;

/**
 * Drafts a decision, carries it out, and compares. Articles that come out otherwise are quoted as a whole; what differs
 * even then is told.
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
    const text = printAmendment(drafted.value, how);
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

/** What a decision makes of the old version of the law with this title, of the only one where no title is given. */
function carriedOut(before: Snapshot, text: string, title?: string): Applied | undefined {
  const decision = readDecision(text);
  if (decision === undefined) return undefined;
  const part = lawPartFor(before, decision, title ?? decision.laws[0]?.title);
  return part.ok ? applyInstructions(before, decision, part.value) : undefined;
}

/** True where the part of a decision on the law with this title makes the new version of the old one. */
export function makesAfter(decision: string, title: string, before: Snapshot, after: Snapshot): boolean {
  const carried = carriedOut(before, decision, title);
  return (
    carried !== undefined &&
    carried.results.every(({ status }) => status === 'applied') &&
    differences(createSnapshot(carried.text), after).length === 0
  );
}

/** Lines of the new version that the result lacks, and the reverse, in order. */
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

/** On paper a long title stands on several lines: which, no decision says. */
const titleOf = ({ tree }: Snapshot): string => folded(tree.title?.text ?? '');

/** The lines that a decision speaks of but for the title: not the 题注, which follows from it, nor the 目录, which follows the headings. */
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

/** Articles of the new version, by their place, that read otherwise in the result. */
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
