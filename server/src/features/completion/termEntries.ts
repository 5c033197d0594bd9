import { type Snapshot } from '../../analysis/snapshot';
import { plainText } from '../../analysis/headingsAndAncestors';
import { definedTerms, type DefinedTerm } from '../../analysis/terms/definitions';
import { type CompletionEntry } from '../types';
import { shortLabel, sortKey } from './entryOrderAndLabels';
import { type CursorPlace } from '../../analysis/lineAroundCursor';

const HAN = /^\p{Script=Han}/u;

/** The terms defined in this document whose first characters stand directly before the cursor. */
export function termEntries(snapshot: Snapshot, place: CursorPlace): readonly CompletionEntry[] {
  const words = snapshot.text.slice(place.textStart, place.offset);
  if (words === '') return [];
  const seen = new Set<string>();
  return definedTerms(snapshot)
    .flatMap((term) => {
      const typed = typedOf(term.term, words, place.tail);
      if (typed === 0 || seen.has(term.term)) return [];
      seen.add(term.term);
      return [{ term, typed }];
    })
    .sort((a, b) => b.typed - a.typed || a.term.span.start - b.term.span.start)
    .map(({ term, typed }, index) => entryOf(snapshot, term, typed, place.offset, index));
}

/** How many characters of the term have been typed; 0 where none or all have, or where the cursor is inside a word. */
function typedOf(term: string, words: string, tail: string): number {
  for (let count = Math.min(term.length - 1, words.length); count > 0; count--) {
    const part = term.slice(0, count);
    if (!words.endsWith(part) || !HAN.test(part)) continue;
    const isInWord = tail.startsWith(term.slice(count)) || (count === 1 && HAN.test(tail));
    return isInWord ? 0 : count;
  }
  return 0;
}

function entryOf(
  snapshot: Snapshot,
  { term, definition }: DefinedTerm,
  typed: number,
  offset: number,
  index: number,
): CompletionEntry {
  const meaning = plainText(snapshot, definition);
  return {
    kind: 'term',
    label: term,
    description: shortLabel(meaning, 24),
    replace: { start: offset - typed, end: offset },
    insertText: term,
    isSnippet: false,
    filterText: term,
    sortText: sortKey('term', index),
    documentation: [{ heading: term, body: meaning, location: { uri: undefined, span: definition } }],
  };
}
