import { withoutBlanks } from '../syntax/blanks';

/** The line breaks of a text, whatever made it; page breaks are among them. */
export const LINE_BREAK = /\r\n|[\n\v\f\r\u2028\u2029]/u;

/** True for a line on which something can be seen. */
export const isVisible = (line: string): boolean => withoutBlanks(line) !== '';

/** The lines of a stretch that are not blank, as they stand. */
export const visibleLines = (text: string): readonly string[] => text.split(LINE_BREAK).filter(isVisible);

/** What two versions of a stretch are compared by: the same words in the same lines, whatever blanks stand between. */
export const wordsOf = (text: string): string => visibleLines(text).map(withoutBlanks).join('\n');
