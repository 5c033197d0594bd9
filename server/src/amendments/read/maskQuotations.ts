import { isBlank } from '../../syntax/blanks';
import { type Span } from '../../base/span';
import { type QuotedLines } from '../types';

/** The character that replaces a quotation “…” in a masked text. */
export const QUOTE = '\ue000';
/** The character that replaces a title 《…》. */
export const TITLE = '\ue001';

export interface MaskedQuote {
  readonly lines: QuotedLines;
  /** False where the closing mark is missing. */
  readonly isClosed: boolean;
  /** True where the closing mark is missing, but the next item of the decision shows where the quotation ends. */
  readonly endsAtItem: boolean;
}

/**
 * A stretch of a decision in which each quotation and each title is replaced by one character, so that quoted words are
 * never read as instructions. Blanks are left out, line breaks are kept.
 */
export interface Masked {
  readonly text: string;
  /** For each character of `text`, its offset in the decision; one more entry for the end. */
  readonly offsets: readonly number[];
  /** Quotations by their offset in `text`. */
  readonly quotes: ReadonlyMap<number, MaskedQuote>;
  readonly titles: ReadonlyMap<number, string>;
}

/** The beginning of an item. Inside a quotation it shows that the closing mark is missing. */
const NEXT_ITEM =
  /^(?:[一二三四五六七八九十百]{1,5}、|[（(][一二三四五六七八九十]{1,3}[）)]|[0-9]{1,3}[.．、])(?:(?:将|把|对|在|修改)?(?:原)?(?:刑法|宪法)?(?:第[一二三四五六七八九十百零]+[条章编节]|《|“|题目|名称|引言|序言)|删[去除](?:刑法)?第|增加[一二两三四五六七八九十]+[条章节])/u;

/** Masks a stretch of a decision. Linear in its length. */
export function mask(text: string, { start, end }: Span): Masked {
  let masked = '';
  const offsets: number[] = [];
  const quotes = new Map<number, MaskedQuote>();
  const titles = new Map<number, string>();
  const put = (char: string, at: number): void => {
    masked += char;
    offsets.push(at);
  };
  let at = start;
  while (at < end) {
    const char = text.charAt(at);
    if (char === '“') {
      const quote = readQuotation(text, at, end);
      quotes.set(masked.length, quote);
      put(QUOTE, at);
      at = quote.end;
    } else if (char === '《') {
      const close = closingTitle(text, at, end);
      if (close === -1) put(char, at++);
      else {
        titles.set(masked.length, text.slice(at + 1, close).replace(/[\s\u3000]+/gu, ''));
        put(TITLE, at);
        at = close + 1;
      }
    } else {
      if (char === '\n' || char === '\r') put('\n', at);
      else if (char === QUOTE || char === TITLE) put('\ufffd', at);
      else if (!isBlank(char.charCodeAt(0))) put(char, at);
      at++;
    }
  }
  offsets.push(end);
  return { text: masked, offsets, quotes, titles };
}

const LONGEST_TITLE = 200;

function closingTitle(text: string, open: number, end: number): number {
  let depth = 0;
  for (let at = open; at < Math.min(end, open + LONGEST_TITLE); at++) {
    const char = text.charAt(at);
    if (char === '《') depth++;
    else if (char === '》') {
      depth--;
      if (depth === 0) return at;
    }
  }
  return -1;
}

/**
 * Reads a quotation from its opening mark at `open`. “ at the beginning of a line continues it, ” closes it; marks
 * inside a line may nest. If an item of the decision begins before it is closed, it ends before that item.
 */
function readQuotation(text: string, open: number, end: number): MaskedQuote & { readonly end: number } {
  const lines: string[] = [];
  let line = '';
  let depth = 1;
  let at = open + 1;
  const endLine = (): void => {
    const visible = withTextMarks(line.trim());
    if (visible !== '') lines.push(visible);
    line = '';
  };
  while (at < end) {
    const char = text.charAt(at);
    if (char === '\n' || char === '\r') {
      endLine();
      const next = lineStart(text, at, end);
      if (NEXT_ITEM.test(text.slice(next, next + 24).replace(/[ \t\u3000]+/gu, ''))) {
        // Only a quotation without open inner marks has surely lost nothing but its closing mark.
        return { lines, isClosed: false, endsAtItem: depth === 1 && lines.length > 0, end: at };
      }
      at = text.charAt(next) === '“' ? next + 1 : next;
      depth = 1;
      continue;
    }
    if (char === '“') depth++;
    if (char === '”') {
      depth--;
      if (depth === 0) {
        endLine();
        return { lines, isClosed: true, endsAtItem: false, end: at + 1 };
      }
    }
    line += char;
    at++;
  }
  endLine();
  return { lines, isClosed: false, endsAtItem: false, end };
}

function lineStart(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** Quotation marks in quoted words as the law itself has them: ‘ ’ become “ ”. */
const withTextMarks = (line: string): string =>
  /[“”]/u.test(line) ? line : line.replaceAll('‘', '“').replaceAll('’', '”');
