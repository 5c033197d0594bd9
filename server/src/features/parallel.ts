import { type Profile } from '../analysis/kindAndRegion';
import { type Snapshot } from '../analysis/snapshot';
import { articleIn, citedName } from '../analysis/structure';
import { nearTo } from '../drafting/near/near';
import { clausesOfTree } from '../precedents/clauses/clauses';
import { type PrecedentSource } from '../precedents/clauses/types';
import { comparableTo } from '../precedents/roles/comparableRegulations';
import { provisionsOf } from '../precedents/roles/provisions';
import { pathAt } from '../syntax/query';
import { type ParallelClause, SoughtArticle } from './parallel/counterpart';
import { HigherLaw, type HigherProvision } from './parallel/higherLaw';
import { type FeatureContext } from './types';

export type { ParallelClause } from './parallel/counterpart';
export type { HigherProvision } from './parallel/higherLaw';

/** An article of a draft with the same provision in each precedent, the closest wording first. */
export interface ParallelProvisions {
  /** 第五条. */
  readonly name: string;
  readonly text: string;
  /** What it rests on in texts of higher rank. */
  readonly higher: readonly HigherProvision[];
  readonly clauses: readonly ParallelClause[];
  /** Precedents of the draft's kind that have no such provision. */
  readonly without: readonly PrecedentSource[];
}

/** At most so many precedents are shown beside the article. */
const MOST = 40;

/**
 * The same provision in other texts as the article at `offset`: one row of the table of the whole draft, with every
 * precedent of its kind and every text that has the like. `undefined` where there is no article or no index.
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
  // What is near to the article is listed, on whichever side.
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
