import { type Adapted } from './types';

const DATE = /[12]\d{3}年\d{1,2}月\d{1,2}日/gu;
const WIDE = '\u3000\u3000';
/** A day that the drafter has to fill in. */
export const NO_DATE = `${WIDE}年${WIDE}月${WIDE}日`;

/** 到2015年: an aim that was set for a plan of its time. */
const YEAR = /(?<=[到至])[12]\d{3}(?=年(?!\d))/gu;

/**
 * Replaces the days of a precedent by blanks: from when it is in force, when it was passed, what it replaces; and the
 * year until which it set an aim.
 */
export const adaptDates = (text: string): readonly Adapted[] =>
  [DATE, YEAR].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: words, index: start }): Adapted => ({
      start,
      end: start + words.length,
      newText: pattern === DATE ? NO_DATE : WIDE,
      isOpen: true,
      why: 'date',
    })),
  );
