import { type Span } from '../../base/span';
import { type TextEdit } from '../../base/textEdit';

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：' };

/** Half-width marks or quotations, whichever comes first. */
const MARK_OR_QUOTATION = /“[^”]*”?|‘[^’]*’?|"[^"]*"?|[,;:]/gu;
const BEFORE = /[\p{Script=Han}》〉）]/u;
const BEHIND = /[\p{Script=Han}《〈（]/u;

/**
 * Full-width forms of the half-width marks that stand between Chinese characters, or behind one at the end of the
 * stretch: there nothing else can be meant. Digits, Latin letters and quotations keep theirs (GB/T 15834).
 */
export function* punctuationEdits(text: string, within: Span): Generator<TextEdit> {
  for (const match of text.slice(within.start, within.end).matchAll(MARK_OR_QUOTATION)) {
    const at = within.start + match.index;
    const newText = FULL[match[0]];
    if (newText === undefined || !BEFORE.test(text.charAt(at - 1))) continue;
    if (at + 1 < within.end && !BEHIND.test(text.charAt(at + 1))) continue;
    yield { span: { start: at, end: at + 1 }, newText };
  }
}
