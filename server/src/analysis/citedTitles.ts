import { type Span } from '../base/span';
import { findInText, type StretchQuery } from './rememberByStretch';
import { type Snapshot } from './snapshot';

/** A title in 《》 as the text cites it. */
export interface CitedTitle {
  /** With the brackets. */
  readonly span: Span;
  readonly title: string;
}

// Titles hold other titles in 〈〉, or in 《》 where the drafter did not know better.
const TITLE = /《((?:[^《》\r\n]|《[^《》\r\n]{1,80}》){1,120})》/gu;

const titlesIn: StretchQuery<readonly CitedTitle[]> = (words) => {
  if (!words.includes('《')) return undefined;
  return Array.from(words.matchAll(TITLE), (match) => ({
    span: { start: match.index, end: match.index + match[0].length },
    title: match[1] ?? '',
  }));
};

const allTitles = (snapshot: Snapshot): readonly CitedTitle[] => findInText(snapshot, titlesIn);

/** Every title in 《》, in text order. */
export const citedTitles = (snapshot: Snapshot): readonly CitedTitle[] => snapshot.derive(allTitles);
