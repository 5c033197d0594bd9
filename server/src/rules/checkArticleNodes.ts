import { articleTrait, nodesWhere } from '../analysis/articleTraits';
import { type Snapshot } from '../analysis/snapshot';
import { type Placed } from '../syntax/walkTree';
import { type Report } from './types';

/** What a rule finds among nodes; it never looks from one article into another, nor above an article. */
export type NodesCheck = (nodes: readonly Placed[], snapshot: Snapshot) => Iterable<Report>;

/**
 * The check of a whole text by such a rule: an article that stayed and was in order is not looked at again. Of articles
 * for which `mayConcern` is false the rule finds nothing; to tell that costs less than the check.
 */
export function checkNodes(
  check: NodesCheck,
  mayConcern: (nodes: readonly Placed[], snapshot: Snapshot) => boolean = () => true,
): (snapshot: Snapshot) => Iterable<Report> {
  const isFaulty = articleTrait(
    (nodes, snapshot) => mayConcern(nodes, snapshot) && hasAny(check(nodes, snapshot)),
  );
  return (snapshot) => check(nodesWhere(snapshot, isFaulty), snapshot);
}

function hasAny(reports: Iterable<Report>): boolean {
  const { done } = reports[Symbol.iterator]().next();
  return done !== true;
}
