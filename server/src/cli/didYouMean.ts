import Fuse from 'fuse.js';
import { bilingual, type Bilingual } from '../base/bilingual';

/** A sentence that names the known words closest to a mistyped one; empty when none is close. */
export function didYouMean(word: string, known: readonly string[]): Bilingual {
  const fuse = new Fuse(known, { threshold: 0.4, ignoreLocation: true });
  const nearest = fuse.search(word, { limit: 3 }).map((match) => match.item);
  if (nearest.length === 0) return bilingual('', '');
  return bilingual(`是不是 ${nearest.join('、')}？`, `Did you mean ${nearest.join(', ')}?`);
}
