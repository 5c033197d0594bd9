import { withoutBlanks } from '../syntax/blanks';

/** The line breaks of a text, whatever made it; page breaks are among them. */
export const LINE_BREAK = /\r\n|[\n\v\f\r\u2028\u2029]/u;

/** True for a line with something visible on it. */
export const isVisible = (line: string): boolean => withoutBlanks(line) !== '';

/** The lines of a stretch that are not blank, unchanged. */
export const visibleLines = (text: string): readonly string[] => text.split(LINE_BREAK).filter(isVisible);

/** The text by which two versions of a stretch are compared: the same words in the same lines, without blanks. */
export const wordsOf = (text: string): string => visibleLines(text).map(withoutBlanks).join('\n');
