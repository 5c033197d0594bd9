import { withoutBlanks } from '../syntax/blanks';

/** The line breaks of a text, whatever made it. */
export const LINE_BREAK = /\r\n|\r|\n/u;

/** The lines of a stretch that are not blank, as they stand but for the blanks at their ends. */
export const visibleLines = (text: string): readonly string[] =>
  text.split(LINE_BREAK).filter((line) => withoutBlanks(line) !== '');

/** What two versions of a stretch are compared by: the same words in the same lines, whatever blanks stand between. */
export const wordsOf = (text: string): string => visibleLines(text).map(withoutBlanks).join('\n');
