import { referencesTo, resolvedReferences } from '../analysis/resolvedReferences';
import { type Snapshot } from '../analysis/snapshot';
import { anchorOf } from '../analysis/headingsAndAncestors';
import { inSteps, runToEnd, type Steps } from '../base/steps';
import { type Span } from '../base/span';
import { articleText, nearTo, type NearArticle } from '../drafting/near/nearClauses';
import { articlesOf, pathAt } from '../syntax/walkTree';
import { type StructureNode } from '../syntax/tree';
import { type FeatureContext } from './types';

/** A numbered article, and how many references to it the text has outside of it. */
export interface ArticleLens {
  /** The span of its number. */
  readonly span: Span;
  readonly citing: number;
}

/**
 * All numbered articles in text order. Their precedents are counted later by {@link closePrecedents}, for those in
 * sight only.
 */
export const codeLens = (snapshot: Snapshot): readonly ArticleLens[] =>
  runToEnd(codeLensSteps(snapshot, () => false));

/** How many articles are done between two pauses. */
const STEP = 64;

/** The same in steps; for `isRestDue` see `StepwiseCheck`. */
export function* codeLensSteps(snapshot: Snapshot, isRestDue: () => boolean): Steps<readonly ArticleLens[]> {
  yield* inSteps(isRestDue, () => resolvedReferences(snapshot));
  const found: ArticleLens[] = [];
  for (const [index, { node }] of articlesOf(snapshot.tree).entries()) {
    if (index % STEP === 0) yield;
    if (node.label === undefined) continue;
    found.push({ span: anchorOf(node), citing: referencesTo(snapshot, node).length });
  }
  return found;
}

/** At most so many precedents are counted and listed. */
export const MOST_CLOSE = 20;

/** The precedents of an article, the closest first. */
export interface ArticlePrecedents extends NearArticle {
  readonly article: StructureNode;
}

/** The closest precedents of the article at an offset; `undefined` where there is no article or no index. */
export function closePrecedents(
  snapshot: Snapshot,
  offset: number,
  { precedents, sourceId }: FeatureContext,
): ArticlePrecedents | undefined {
  const article = pathAt(snapshot.tree, offset).find(({ level }) => level === 'article');
  if (article === undefined || precedents === undefined) return undefined;
  const near = nearTo(snapshot, articleText(snapshot, article), { precedents, sourceId });
  return { article, ...near, hits: near.hits.slice(0, MOST_CLOSE) };
}
