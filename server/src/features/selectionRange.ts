import { type Span } from '../base/span';
import { type Snapshot } from '../analysis/snapshot';
import { pathAt } from '../syntax/walkTree';

const CLOSING: Readonly<Record<string, string>> = {
  '（': '）', '(': ')', '《': '》', '〈': '〉', '“': '”', '‘': '’', '【': '】', '「': '」', '〔': '〕',
}; // prettier-ignore

/**
 * The spans for “expand selection”, the narrowest first: the text inside brackets or quotation marks, the same with
 * them, the part of a sentence between commas, the sentence, the paragraph, item or article, its headings, the whole
 * text. Each span contains the one before it and the offset.
 */
export function selectionRange(snapshot: Snapshot, offset: number): readonly Span[] {
  const at = Math.min(Math.max(offset, 0), snapshot.text.length);
  const path = pathAt(snapshot.tree, at);
  const block = textAround(snapshot, at, path.at(-1)?.textSpan);
  const candidates = [
    ...enclosingBrackets(snapshot.text, block, at),
    stretchBetween(snapshot.text, block, at, '，、；：。！？,;'),
    stretchBetween(snapshot.text, block, at, '；。！？;'),
    stretchBetween(snapshot.text, block, at, '。！？'),
    block,
    ...path.map(({ span }) => span),
    { start: 0, end: snapshot.text.length },
  ];
  return nested(candidates.filter(({ start, end }) => start <= at && at <= end && start < end));
}

/** The line of the cursor, or the text of the node where that has several lines. */
function textAround({ text }: Snapshot, at: number, own: Span | undefined): Span {
  if (own !== undefined && own.start <= at && at <= own.end) return own;
  const start = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  const stop = text.slice(at).search(/[\r\n]/u);
  return at === 0 && stop === 0
    ? { start: 0, end: 0 }
    : { start: at === 0 ? 0 : start, end: stop < 0 ? text.length : at + stop };
}

/** The spans inside and with each pair of brackets around the cursor. Brackets are paired within one block. */
function enclosingBrackets(text: string, block: Span, at: number): readonly Span[] {
  const open: number[] = [];
  const found: Span[] = [];
  for (let i = block.start; i < block.end; i++) {
    const char = text.charAt(i);
    if (char in CLOSING) open.push(i);
    else {
      const last = open.at(-1);
      if (last === undefined || CLOSING[text.charAt(last)] !== char) continue;
      open.pop();
      if (last < at && at <= i) found.push({ start: last + 1, end: i }, { start: last, end: i + 1 });
    }
  }
  return found;
}

/** From behind the last of `marks` before the cursor to the next one, with it where it ends a sentence. */
function stretchBetween(text: string, block: Span, at: number, marks: string): Span {
  let start = at;
  while (start > block.start && !marks.includes(text.charAt(start - 1))) start--;
  while (start < at && text.charAt(start).trim() === '') start++;
  let end = at;
  while (end < block.end && !marks.includes(text.charAt(end))) end++;
  if (end < block.end && '。！？'.includes(text.charAt(end))) end++;
  return { start, end };
}

/** The spans ordered by length, without those that do not contain the one before. */
function nested(spans: readonly Span[]): readonly Span[] {
  const chain: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const last = chain.at(-1);
    const holds = last === undefined || (span.start <= last.start && last.end <= span.end);
    if (holds && (last === undefined || span.end - span.start > last.end - last.start)) chain.push(span);
  }
  return chain;
}
