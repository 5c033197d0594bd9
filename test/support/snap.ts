import { createSnapshot, type Snapshot } from '../../server/src/analysis/snapshot';
import { PrecedentCorpus } from '../../server/src/precedents/search/precedentCorpus';
import { clausesOfTree } from '../../server/src/precedents/clauses/cutIntoClauses';
import { type FeatureContext } from '../../server/src/features/types';
import { filesFixture } from './fixture';
import { WORD_TABLE } from './wordTable';

/**
 * The snapshot of a test text. Properties ask for one text again and again: those asked for last are kept with what was
 * worked out about them.
 */
export function snap(text: string): Snapshot {
  const known = recent.find((snapshot) => snapshot.text === text);
  if (known !== undefined) return known;
  const snapshot = createSnapshot(text);
  recent.unshift(snapshot);
  if (recent.length > MOST_KEPT) recent.pop();
  return snapshot;
}
const recent: Snapshot[] = [];
const MOST_KEPT = 4;

/** A precedent index of the `//- name` files of one string. */
export function indexOf(files: string): PrecedentCorpus {
  const corpus = new PrecedentCorpus();
  for (const [name, text] of filesFixture(files)) {
    const { source, clauses } = clausesOfTree(snap(text).tree, name);
    corpus.update(source, clauses);
  }
  return corpus;
}

/** A feature context for a draft `draft.txt`, in Chinese, with or without precedents. */
export const contextWith = (precedents?: FeatureContext['precedents']): FeatureContext => ({
  locale: 'zh',
  sourceId: 'draft.txt',
  precedents,
  words: WORD_TABLE,
});
