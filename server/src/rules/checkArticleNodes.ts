import { articleTrait, nodesWhere } from '../analysis/articleTraits';
import { type Snapshot } from '../analysis/snapshot';
import { type Placed } from '../syntax/walkTree';
import { type Report } from './types';

/** Finds faults in the nodes it is given. It must not look from one article into another, nor above an article. */
export type NodesCheck = (nodes: readonly Placed[], snapshot: Snapshot) => Iterable<Report>;

/**
 * Turns such a check into one of a whole text. An article that did not change and had no fault is not checked again.
 * @param mayConcern a cheap test: where it is false the check finds nothing in the article
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
