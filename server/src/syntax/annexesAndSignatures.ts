import { exactPiece } from './headingAsRead';
import { isExplanationTitle, isRegulationTitle, isReplyTitle, isTitleLine } from './titleForms';
import { type Annex, type Line, type Piece } from './tree';

export interface BackMatter {
  /** Index after the last line of the body. */
  readonly bodyEnd: number;
  readonly annexes: readonly Annex[];
  readonly closing: Piece | undefined;
}

const DATE =
  /^(?:[12][0-9]{3}|[一二][〇○零一二三四五六七八九]{3})\s*年\s*(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})\s*月\s*(?:[0-9]{1,2}|[一二三四五六七八九十廿]{1,3})\s*日$/u;

/** Finds where the body ends: before the first annex 附件, a second document, or signature and date lines. */
export function readBackMatter(
  text: string,
  lines: readonly Line[],
  bodyStart: number,
  title: string,
): BackMatter {
  const annexStarts = findAnnexes(text, lines, bodyStart, isReplyTitle(title));
  const textEnd = lines.at(-1)?.end ?? 0;
  const annexes = annexStarts.map((at, i): Annex => {
    const line = lines[at];
    const nextLine = lines[annexStarts[i + 1] ?? lines.length];
    const start = line?.content.start ?? textEnd;
    return {
      heading: exactPiece(text, start, line?.content.end ?? textEnd),
      span: { start, end: nextLine?.start ?? textEnd },
    };
  });
  const end = annexStarts[0] ?? lines.length;
  const closing = readClosing(text, lines, bodyStart, end);
  return { bodyEnd: closing?.from ?? end, annexes, closing: closing?.piece };
}

function findAnnexes(
  text: string,
  lines: readonly Line[],
  bodyStart: number,
  isReply: boolean,
): readonly number[] {
  const starts: number[] = [];
  let articles = 0;
  let lastArticle = 0;
  const quotes = quotesBehindAnnex(text, lines, bodyStart, isReply);
  // An explanation 说明 of the draft has no articles.
  const lastOfBody = lines.findLastIndex(
    ({ kind, label }) => kind === 'article' && label?.ordinal.main !== 1,
  );
  for (let at = bodyStart; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) break;
    if (line.kind === 'article' || line.kind === 'heading') {
      articles++;
      lastArticle = line.label?.ordinal.main ?? lastArticle;
    } else if (line.kind === 'annex-heading') {
      if (articles > 0 || quotes) starts.push(at);
    } else if (line.kind === 'plain' && !line.quoted && articles >= 3 && lastArticle >= 3) {
      const content = text.slice(line.content.start, line.content.end);
      if (isTitleLine(content) && content.length >= 6 && beginsAnew(lines, at + 1)) starts.push(at);
      else if (at > lastOfBody && isExplanationTitle(content)) starts.push(at);
    }
  }
  return starts;
}

/**
 * True when every article stands behind an annex heading and they are the articles of another law: those of a reply
 * 批复, or such as do not count on from 第一条. With a chapter, with headings 一、 before the articles or with the title
 * of a regulation on a line above them, the text may be a regulation or policy of its own and is left as it is.
 */
function quotesBehindAnnex(text: string, lines: readonly Line[], from: number, isReply: boolean): boolean {
  let annex = false;
  const numbers: number[] = [];
  for (let at = from; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) break;
    const { kind, label } = line;
    if (kind === 'part' || kind === 'subpart' || kind === 'chapter' || kind === 'section') return false;
    if (kind === 'annex-heading') annex = true;
    if (kind === 'heading' && numbers.length === 0 && !isReply) return false;
    if (kind !== 'article') continue;
    if (!annex || label === undefined) return false;
    numbers.push(label.ordinal.main);
    if (numbers[0] === 1 && numbers[1] === 2 && !isReply) return false;
  }
  if (numbers.length === 0) return false;
  return isReply || ((numbers[0] !== 1 || numbers.length > 1) && !titledAboveArticles(text, lines));
}

function titledAboveArticles(text: string, lines: readonly Line[]): boolean {
  const above = lines.slice(
    0,
    lines.findIndex(({ kind }) => kind === 'article'),
  );
  return above.some(
    ({ kind, content }) => kind === 'plain' && isRegulationTitle(text.slice(content.start, content.end)),
  );
}

/** True when the structure below starts over: a second document follows in the same file. */
function beginsAnew(lines: readonly Line[], from: number): boolean {
  for (const line of lines.slice(from, from + 12)) {
    if (line.kind === 'contents-heading') return true;
    if (line.kind === 'article' || line.kind === 'chapter' || line.kind === 'part') {
      return line.label?.ordinal.main === 1;
    }
  }
  return false;
}

function readClosing(
  text: string,
  lines: readonly Line[],
  bodyStart: number,
  end: number,
): { readonly from: number; readonly piece: Piece } | undefined {
  let last = end - 1;
  while (last > bodyStart && lines[last]?.kind === 'blank') last--;
  const date = lines[last];
  if (date?.kind !== 'plain' || !DATE.test(text.slice(date.content.start, date.content.end))) {
    return undefined;
  }
  let from = last;
  for (let at = last - 1; at > bodyStart && last - at <= 4; at--) {
    const line = lines[at];
    if (line?.kind === 'blank') continue;
    if (line?.kind !== 'plain' || line.quoted) break;
    const content = text.slice(line.content.start, line.content.end);
    if (content.length > 30 || /[。；：，、]/u.test(content)) break;
    from = at;
  }
  const start = lines[from]?.content.start ?? date.content.start;
  return { from, piece: exactPiece(text, start, date.content.end) };
}
