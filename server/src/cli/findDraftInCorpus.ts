import { type Snapshot } from '../analysis/snapshot';
import { sameTitle } from '../precedents/clauses/findCitedText';
import { findSourceOfText } from '../precedents/clauses/findSourceOfText';
import { type PrecedentIndex } from '../precedents/clauses/types';

/**
 * The identity of the draft's own text in the corpus; empty where the corpus does not hold it, or it is one of
 * `chosen`.
 */
export function ownId(snapshot: Snapshot, corpus: PrecedentIndex, chosen: readonly string[] = []): string {
  const title = snapshot.tree.title?.text ?? '';
  const same = corpus.sources
    .filter((source) => sameTitle(source.title, title) && !chosen.includes(source.id))
    .flatMap(({ id }) => corpus.facts.sourceWith(id) ?? []);
  return findSourceOfText(snapshot.tree, same)?.source.id ?? '';
}
