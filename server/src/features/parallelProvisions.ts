import { type Profile } from '../analysis/kindAndRegion';
import { type Snapshot } from '../analysis/snapshot';
import { articleIn, citedName } from '../analysis/headingsAndAncestors';
import { nearTo } from '../drafting/near/nearClauses';
import { clausesOfTree } from '../precedents/clauses/cutIntoClauses';
import { type PrecedentSource } from '../precedents/clauses/types';
import { comparableTo } from '../precedents/roles/comparableRegulations';
import { provisionsOf } from '../precedents/roles/provisionsWithRoles';
import { pathAt } from '../syntax/walkTree';
import { type ParallelClause, SoughtArticle } from './parallelProvisions/findCounterpart';
import { HigherLaw, type HigherProvision } from './parallelProvisions/higherLaw';
import { type FeatureContext } from './types';

export type { ParallelClause } from './parallelProvisions/findCounterpart';
export type { HigherProvision } from './parallelProvisions/higherLaw';

/** An article of a draft with the same provision in other texts, the closest wording first. */
export interface ParallelProvisions {
  /** 第五条. */
  readonly name: string;
  readonly text: string;
  /** The provisions of higher law that the article is based on. */
  readonly higher: readonly HigherProvision[];
  readonly clauses: readonly ParallelClause[];
  /** The precedents of the draft's kind that do not have the provision. */
  readonly without: readonly PrecedentSource[];
}

/** True if a table has a clause near to its article, not only what the article cites or what has the same purpose. */
export const holdsNear = ({
  higher,
  clauses,
}: {
  readonly higher: readonly HigherProvision[];
  readonly clauses: readonly (ParallelClause | undefined)[];
}): boolean =>
  higher.some(({ kind }) => kind === 'near') ||
  clauses.some((each) => each !== undefined && each.by !== 'purpose');

/** At most so many precedents are shown. */
const MOST = 40;

/**
 * The provision of the article at `offset` in other texts: one row of the table for the whole draft, with all
 * precedents of its kind and all texts that have something similar. `undefined` where there is no article or no index.
 */
export function parallelProvisions(
  snapshot: Snapshot,
  offset: number,
  { precedents, sourceId }: FeatureContext,
  profile: Profile,
): ParallelProvisions | undefined {
  const { tree } = snapshot;
  const node = articleIn(pathAt(tree, offset));
  if (node === undefined || precedents === undefined) return undefined;
  const draft = clausesOfTree(tree, '');
  const own = provisionsOf(draft).find(({ clause }) => clause.span.start === node.span.start);
  if (own === undefined) return undefined;
  const { text } = own.clause;
  const near = nearTo(snapshot, text, { precedents, sourceId });
  const article = new SoughtArticle(own, near);
  const law = new HigherLaw(snapshot, precedents, profile, sourceId);
  const higher = law.under(article, node.span);
  // What is listed as higher law is not listed again among the precedents.
  const listed = new Set(higher.map((each) => (each.kind === 'named' ? '' : each.clause.source.id)));
  const isNear = new Set(near.hits.map(({ clause }) => clause.source.id));
  const { sources: comparable } = comparableTo(precedents, {
    exclude: sourceId,
    title: tree.title?.text ?? '',
    clauses: draft.clauses,
  });
  const ids = new Set(
    [...comparable, ...near.hits.map(({ clause }) => clause)].map(({ source }) => source.id),
  );
  const found = [...ids]
    .flatMap((id) => precedents.facts.sourceWith(id) ?? [])
    .filter(({ source }) => !law.stands(source) || (isNear.has(source.id) && !listed.has(source.id)))
    .map((source) => ({ source: source.source, clause: article.in(source) }));
  return {
    name: citedName(snapshot, node),
    text,
    higher,
    clauses: found
      .flatMap(({ clause }) => clause ?? [])
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST),
    without: found.filter(({ clause }) => clause === undefined).map(({ source }) => source),
  };
}
