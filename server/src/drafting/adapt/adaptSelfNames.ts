import { ownName } from '../../analysis/selfNameMentions';
import { type Snapshot } from '../../analysis/snapshot';
import { type Adapted } from './types';

const SELF = /(?<![基成样版文])本(?:条例|实施细则|实施办法|办法|规定|细则|规则)/gu;

/**
 * Replaces what the precedent calls itself: 本条例 becomes 本办法 in a 办法. In a 规定, 违反本条例规定 becomes 违反本规定.
 */
export function adaptSelfNames(text: string, draft: Snapshot): readonly Adapted[] {
  const newText = ownName(draft);
  return [...text.matchAll(SELF)]
    .filter(({ 0: words }) => words !== newText)
    .map(({ 0: words, index: start }) => {
      const end = start + words.length;
      return {
        start,
        end: end + doubledBehind(newText, text.slice(end)),
        newText,
        isOpen: false,
        why: 'self',
      };
    });
}

/** How much of the words behind the name 本规定 says 规定 again. */
const doubledBehind = (name: string, behind: string): number =>
  name === '本规定' ? (AGAIN.exec(behind)?.[0].length ?? 0) : 0;

/** 规定 that is not a part of 规定期限. */
const REGULATES = '规定(?!的?(?:期限|时间|标准))';
const AGAIN = new RegExp(`^${REGULATES}`, 'u');
const TWICE = new RegExp(`(?<=本规定)${REGULATES}`, 'gu');

/** The same for a text in which the names are replaced already. */
export const withoutDoubledName = (text: string): string => text.replace(TWICE, '');
