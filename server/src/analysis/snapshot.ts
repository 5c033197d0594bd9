import { parse } from '../syntax/parse';
import { type RegulationTree } from '../syntax/tree';

/**
 * One version of one document with everything derived from it. Derived facts are computed on first use and kept
 * as long as the snapshot; a new version is a new snapshot, so nothing can be stale.
 */
export interface Snapshot {
  readonly text: string;
  readonly tree: RegulationTree;
  /** The result of `query` on this version, computed once; the query function is the key. */
  derive<T>(query: (snapshot: Snapshot) => T): T;
}

export function createSnapshot(text: string): Snapshot {
  const facts = new Map<unknown, unknown>();
  let tree: RegulationTree | undefined;
  const snapshot: Snapshot = {
    text,
    get tree() {
      return (tree ??= parse(text));
    },
    derive<T>(query: (snapshot: Snapshot) => T): T {
      if (!facts.has(query)) facts.set(query, query(snapshot));
      return facts.get(query) as T;
    },
  };
  return snapshot;
}
