import { ownName } from '../../analysis/selfNameMentions';
import { type Snapshot } from '../../analysis/snapshot';
import { type Adapted } from './types';

const SELF = /(?<![基成样版文])本(?:条例|实施细则|实施办法|办法|规定|细则|规则)/gu;

/** Replaces what the precedent calls itself: 本条例 becomes 本办法 in a 办法. */
export function adaptSelfNames(text: string, draft: Snapshot): readonly Adapted[] {
  const newText = ownName(draft);
  return [...text.matchAll(SELF)]
    .filter(({ 0: words }) => words !== newText)
    .map(({ 0: words, index: start }) => ({
      start,
      end: start + words.length,
      newText,
      isOpen: false,
      why: 'self',
    }));
}
