import { differencesBetween, type TextChange } from '../analysis/differences';
import { type Snapshot } from '../analysis/snapshot';
import { articleIn, citedName } from '../analysis/structure';
import { clausesOfTree, type SourceClauses } from '../precedents/clauses/clauses';
import { comparableTo } from '../precedents/roles/comparableRegulations';
import { provisionsOf } from '../precedents/roles/provisions';
import { Closeness } from '../precedents/search/rerank';
import { type ClauseRole } from '../precedents/roles/roleFacts';
import { type Clause, type PrecedentSource } from '../precedents/clauses/types';
import { pathAt } from '../syntax/query';
import { type FeatureContext } from './types';

/** The clause of a precedent that corresponds to an article. */
export interface ParallelClause {
  readonly clause: Clause;
  /** Closeness of the wording, 0 to 1. */
  readonly score: number;
  /** What to change in the article so that it becomes the clause; absent where they have too little in common. */
  readonly changes: readonly TextChange[] | undefined;
}

/** An article of a draft with the same provision in each precedent, the closest wording first. */
export interface ParallelProvisions {
  /** 第五条. */
  readonly name: string;
  readonly text: string;
  readonly clauses: readonly ParallelClause[];
  /** Precedents of the draft's kind that have no such provision. */
  readonly without: readonly PrecedentSource[];
}

const HITS = 200;
/** A clause of another role must be so close to be the same provision. */
const LIKE = 0.35;
/** More columns are no table any more. */
const MOST = 40;
/** Further off most words differ, and marks would hide the text. */
const CLOSE_ENOUGH_TO_MARK = 0.3;

/** The same provision in other texts as the article at `offset`; `undefined` where there is no article or no index. */
export function parallelProvisions(
  snapshot: Snapshot,
  offset: number,
  { precedents, sourceId }: FeatureContext,
): ParallelProvisions | undefined {
  const { tree } = snapshot;
  const article = articleIn(pathAt(tree, offset));
  if (article === undefined || precedents === undefined) return undefined;
  const draft = clausesOfTree(tree, '');
  const { clauses } = draft;
  const own = provisionsOf(draft).find(({ clause }) => clause.span.start === article.span.start);
  if (own === undefined) return undefined;
  const { text } = own.clause;
  const best = new Map<string, Scored>();
  for (const { clause, score } of precedents.search(text, { limit: HITS, exclude: sourceId })) {
    if (score >= LIKE && !best.has(clause.source.id)) best.set(clause.source.id, { clause, score });
  }
  const title = tree.title?.text ?? '';
  const { sources: comparable } = comparableTo(precedents, { exclude: sourceId, title, clauses });
  const closeness = new Closeness(text);
  for (const source of comparable) {
    const { id } = source.source;
    const found = best.get(id) ?? closestOfRole(source, own.roles, closeness);
    if (found !== undefined) best.set(id, found);
  }
  return {
    name: citedName(snapshot, article),
    text,
    clauses: [...best.values()]
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST)
      .map((found) => withChanges(text, found)),
    without: comparable.map(({ source }) => source).filter(({ id }) => !best.has(id)),
  };
}

interface Scored {
  readonly clause: Clause;
  readonly score: number;
}

/** Of a precedent's articles for the same purpose the one that is worded most alike. */
function closestOfRole(
  source: SourceClauses,
  wanted: readonly ClauseRole[],
  closeness: Closeness,
): Scored | undefined {
  return provisionsOf(source)
    .filter(({ roles }) => roles.some((role) => wanted.includes(role)))
    .map(({ clause }) => ({ clause, score: closeness.to(clause.text, 0) }))
    .sort((a, b) => b.score - a.score)[0];
}

const withChanges = (text: string, { clause, score }: Scored): ParallelClause => ({
  clause,
  score,
  changes: score >= CLOSE_ENOUGH_TO_MARK ? differencesBetween(text, clause.text) : undefined,
});
