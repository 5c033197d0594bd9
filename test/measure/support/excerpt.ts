import { LineIndex } from '../../../server/src/base/lineIndex';
import { type Span } from '../../../server/src/base/span';
import { type CorpusDocument } from './corpus';

const BEFORE = 20;
/** A longer place is shown by its two ends. */
const LONGEST = 70;
const END = 32;

/** `file:line` and the words around a place, on one line, for reading by eye. */
export function excerptOf(path: string, text: string, span: Span): string {
  const { line } = new LineIndex(text).toLineColumn(span.start);
  const before = text.slice(Math.max(0, span.start - BEFORE), span.start);
  const whole = text.slice(span.start, span.end);
  const marked = whole.length <= LONGEST ? whole : `${whole.slice(0, END)} … ${whole.slice(-END)}`;
  const after = text.slice(span.end, span.end + BEFORE);
  return `${path}:${line + 1}  ${`${before}⟦${marked}⟧${after}`.replace(/[\r\n]+/g, '⏎')}`;
}

/** The same for a text of the corpus as it stands in its file. */
export const excerptOfDocument = (document: CorpusDocument, span: Span): string =>
  excerptOf(document.path, document.text, span);
