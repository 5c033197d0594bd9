import { withOneMore } from '../../base/withOneMore';

const NONE: readonly RegExpExecArray[] = [];

/**
 * The matches of a global pattern, none of them empty. As `matchAll`, which copies the pattern for each call: over the
 * short passages of a text that costs more than the search.
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  let matches: RegExpExecArray[] | undefined;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (match[0] === '') pattern.lastIndex++;
    else matches = withOneMore(matches, match);
  }
  return matches ?? NONE;
}
