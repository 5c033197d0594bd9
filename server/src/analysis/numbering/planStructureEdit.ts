import { type Bilingual } from '../../base/bilingual';
import { sameOrdinal } from '../../base/ordinal';
import { done, type Outcome, refused } from '../../base/outcome';
import { applyEdits, type TextEdit } from '../../base/textEdit';
import { isHeadingLevel } from '../../syntax/levelTable';
import { pathAt } from '../../syntax/walkTree';
import { type StructureNode } from '../../syntax/tree';
import { createSnapshot, type Snapshot } from '../snapshot';
import { compose } from './moveBlocks';
import { rewordReferences } from './rewordReferences';
import { type ArticleAt, type Rearrangement } from './rearrangedArticles';
import { numberedArticles } from './nextArticleNumber';
import { planDelete } from './planDeleteArticle';
import { planInsert } from './planInsertArticle';
import { planMerge } from './planMergeArticles';
import { planMoveArticle, planMoveHeading } from './planMoveArticleOrHeading';
import { planNumber, planNumberInserted } from './planChangeArticleNumber';
import { planSplit } from './planSplitArticle';
import { NO_ARTICLE, NO_REGULATION, TANGLED } from './whyEditRefused';
import { planRenumber, type RenumberPlan } from './planRenumbering';
import { type PlanOutcome, type StructurePlan, type StructureWish } from './types';

/**
 * One edit list for a wish: numbers, 目录, every reference to what moves, and the text that is put in, taken out or
 * moved. References that no edit can keep whole are listed. The plan is tried out before it is given: where the new
 * text does not read as planned, the wish is refused.
 * @param locked numbers that others cite stay: what would change one is refused, and insertions become 第X条之一
 */
export function planStructureEdit(snapshot: Snapshot, wish: StructureWish, locked = false): PlanOutcome {
  if (snapshot.tree.kind !== 'regulation') return refused(NO_REGULATION);
  const rearranged = rearrange(snapshot, wish, locked);
  if (!rearranged.ok) return rearranged;
  const plan = planOf(snapshot, rearranged.value);
  return readsAsPlanned(applyEdits(snapshot.text, plan.edits), rearranged.value)
    ? done(plan)
    : refused(TANGLED);
}

function rearrange(
  snapshot: Snapshot,
  wish: StructureWish,
  locked: boolean,
): Outcome<Rearrangement, Bilingual> {
  const articles = numberedArticles(snapshot);
  const heading = headingAt(snapshot, wish.offset);
  if (heading !== undefined && wish.kind === 'move') {
    return planMoveHeading(snapshot, heading, articles, wish.direction, locked);
  }
  const index = articles.findLastIndex(({ span }) => span.start <= wish.offset);
  const article = articles[index];
  // Behind the end of an article an insertion still means that article; everything else needs the cursor in it.
  const isMeant = article !== undefined && (wish.kind === 'insert' || heading === undefined);
  if (!isMeant) return refused(NO_ARTICLE);
  const at: ArticleAt = { articles, index, article };
  switch (wish.kind) {
    case 'insert':
      return planInsert(snapshot, at, wish, locked);
    case 'delete':
      return planDelete(snapshot, at, locked);
    case 'move':
      return planMoveArticle(snapshot, at, wish.direction, locked);
    case 'merge':
      return planMerge(snapshot, at, locked);
    case 'split':
      return planSplit(snapshot, at, wish.offset, locked);
    case 'number-inserted':
      return planNumberInserted(snapshot, at, locked);
    case 'number':
      return planNumber(snapshot, at, wish.to, locked);
  }
}

/** The heading whose own line the offset stands on. */
function headingAt(snapshot: Snapshot, offset: number): StructureNode | undefined {
  const heading = pathAt(snapshot.tree, offset).findLast(({ level }) => isHeadingLevel(level));
  const end = heading?.title?.span.end ?? heading?.label?.span.end;
  return end !== undefined && offset <= end ? heading : undefined;
}

function planOf(snapshot: Snapshot, rearranged: Rearrangement): StructurePlan {
  const { renumberings, surgery, swaps, subject } = rearranged;
  const levels = new Set(renumberings.map(({ node }) => node.level));
  const plans = [...levels].map((level): RenumberPlan =>
    planRenumber(
      snapshot,
      renumberings.filter(({ node }) => node.level === level),
    ),
  );
  const { edits: restated, left } = rewordReferences(snapshot, rearranged);
  const numbers = plans
    .flatMap(({ edits }) => edits)
    .filter(({ span }) => !restated.some((own) => own.span.start < span.end && span.start < own.span.end));
  const inPlace = [...numbers, ...restated].filter(
    ({ span, newText }) => snapshot.text.slice(span.start, span.end) !== newText,
  );
  const edits = compose(snapshot.text, inPlace, surgery, swaps);
  const cursor = cursorAfter(edits, rearranged);
  return {
    edits,
    labels: plans.reduce((sum, { labels }) => sum + labels, 0),
    references: inPlace.length - plans.reduce((sum, plan) => sum + plan.edits.length - plan.references, 0),
    left,
    subject,
    ...(cursor !== undefined && { cursor }),
  };
}

/** Behind the new text of an insertion, or on the first character of what was moved, once all edits are made. */
function cursorAfter(edits: readonly TextEdit[], { typeBehind, goesTo }: Rearrangement): number | undefined {
  const at = edits.findIndex(
    (edit) => edit === typeBehind || (edit.span.start === goesTo?.start && edit.span.end === goesTo.end),
  );
  const edit = edits[at];
  if (edit === undefined) return undefined;
  const { span, newText } = edit;
  const shift = edits
    .slice(0, at)
    .reduce((sum, before) => sum + before.newText.length - (before.span.end - before.span.start), 0);
  const into = edit === typeBehind ? newText.length : newText.length - newText.trimStart().length;
  return span.start + shift + into;
}

function readsAsPlanned(text: string, { articles }: Rearrangement): boolean {
  const now = numberedArticles(createSnapshot(text));
  return (
    now.length === articles.length &&
    articles.every(({ number }, at) => {
      const own = now[at]?.label.ordinal;
      return own !== undefined && sameOrdinal(own, number);
    })
  );
}
