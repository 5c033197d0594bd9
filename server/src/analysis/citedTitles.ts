import { type Span } from '../base/span';
import { type Snapshot } from './snapshot';

/** A title in 《》 as the text cites it. */
export interface CitedTitle {
  /** With the brackets. */
  readonly span: Span;
  readonly title: string;
}

// Titles hold other titles in 〈〉, or in 《》 where the drafter did not know better.
const TITLE = /《((?:[^《》\r\n]|《[^《》\r\n]{1,80}》){1,120})》/gu;

function scanTitles({ text }: Snapshot): readonly CitedTitle[] {
  return [...text.matchAll(TITLE)].map((match) => ({
    span: { start: match.index, end: match.index + match[0].length },
    title: match[1] ?? '',
  }));
}

/** Every title in 《》, in text order. */
export const citedTitles = (snapshot: Snapshot): readonly CitedTitle[] => snapshot.derive(scanTitles);
