import { skipBlanks } from '../../syntax/blanks';
import { readCaption } from '../../syntax/readCaption';
import { type StructureNode } from '../../syntax/tree';

/** 第一百九十九条　（删去）: these brackets replace the words of the article and are no caption. */
const GONE = /^(?:已)?(?:删[去除]|废止)$/u;

/** The caption 【…】 of an article with its brackets, in offsets of the text; `undefined` where it has none. */
export function captionSpan(
  text: string,
  { label, span, title }: StructureNode,
): { readonly start: number; readonly end: number } | undefined {
  if (title === undefined || GONE.test(title.text)) return undefined;
  const from = label?.span.end ?? span.start;
  const read = readCaption(text, from, span.end);
  return read && { start: skipBlanks(text, from, span.end), end: read.next };
}

/** True for a quotation that begins with a caption of its own. */
export const hasCaption = (line: string): boolean => readCaption(line, 0, line.length) !== undefined;
