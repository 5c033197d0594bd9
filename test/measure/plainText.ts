import { readNumeral } from '../../server/src/base/chineseNumeral';
import { type Span } from '../../server/src/base/span';

/**
 * A second, deliberately plain reading of a regulation: line by line, with regular expressions and its own idea of
 * 目录 and quotations. It shares nothing with the parser, so the two can be held against each other, and faults
 * can be put into a text without asking the code that must find them.
 */
export interface PlainText {
  readonly text: string;
  readonly lines: readonly PlainLine[];
  readonly articles: readonly PlainHead[];
  /** Headings of the body, not those of the 目录. */
  readonly headings: readonly PlainHead[];
  readonly items: readonly PlainHead[];
  /** The 目录 from its word to its last entry. */
  readonly contents: Span | undefined;
}

export interface PlainLine {
  /** The whole line with its break is `[start, next.start)`, its text without the break `[start, end)`. */
  readonly start: number;
  readonly end: number;
  /** Where the visible text begins, after blanks and residue of conversions. */
  readonly from: number;
  readonly visible: string;
  readonly inContents: boolean;
  /** True when the line begins inside or with a quotation. */
  readonly quoted: boolean;
  /** True after 附件: an annex may be a model text with articles of its own. */
  readonly annexed: boolean;
}

export type PlainLevel = 'part' | 'subpart' | 'chapter' | 'section' | 'article' | 'item';

/** A line that begins a unit. */
export interface PlainHead {
  readonly level: PlainLevel;
  readonly line: number;
  readonly label: Span;
  readonly number: number;
  /** The n of 第X条之n, else 0. */
  readonly sub: number;
}

const DIGIT = '[零〇○一二三四五六七八九十百千两0-9０-９－—]';
const ARTICLE = new RegExp(`^[第笫]\\s*(${DIGIT}+(?:\\s+${DIGIT}+)*)\\s*条(?:之([一二三四五六七八九十]+))?`);
const HEADING = new RegExp(`^第\\s*(${DIGIT}+)\\s*(分编|编|章|节)`);
const ITEM = /^[（(]([零一二三四五六七八九十百]+)[）)]/;
/** What follows a cited number, never an article's own. */
const CITED =
  /^(?:第[零一二三四五六七八九十百\d]|至|、|和|及|以及|或|与|规定|所|的|中|之|等|，|,|。|；|到|[（(][一二三四五六七八九十]+[）)]项)/;
const LEVEL_OF: Readonly<Record<string, PlainLevel>> = {
  编: 'part',
  分编: 'subpart',
  章: 'chapter',
  节: 'section',
};
const LEADING = /^(?:[\s\u200b\ufeff]|\[bookmark:[^\]]*\]|\*\*|#+ )*/u;
/** A line that begins an annex; in the first lines it only says that the whole text was one. */
const ANNEX = /^附[件录]\s*[一二三四五六七八九十\d]*\s*[:：]?$/;
const FIRST_LINES = 10;
/** A quotation open for longer than this is taken for a lost closing mark. */
const LONGEST_QUOTATION = 60;
const LONGEST_HEADING = 60;

const compact = (text: string): string => text.replace(/\s+/gu, '');

function headingOf(visible: string): RegExpExecArray | undefined {
  const match = HEADING.exec(visible);
  if (match === null || visible.length > LONGEST_HEADING || /[。；：]/.test(visible)) return undefined;
  return CITED.test(visible.slice(match[0].length)) ? undefined : match;
}

interface RawLine {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly visible: string;
}

function splitLines(text: string): readonly RawLine[] {
  const lines: RawLine[] = [];
  const breaks = /\r\n|\n|\r|$/g;
  for (let start = 0; start <= text.length;) {
    breaks.lastIndex = start;
    const match = breaks.exec(text);
    const end = match?.index ?? text.length;
    const raw = text.slice(start, end);
    const indent = LEADING.exec(raw)?.[0].length ?? 0;
    lines.push({ start, end, from: start + indent, visible: raw.slice(indent).trimEnd() });
    if (end === text.length) break;
    start = end + (match?.[0].length ?? 1);
  }
  return lines;
}

/** The lines `[first, past)` of the 目录: headings without full stops, up to where the first of them comes again. */
function contentsLines(
  lines: readonly RawLine[],
): { readonly first: number; readonly past: number } | undefined {
  const first = lines.findIndex((line) => compact(line.visible) === '目录');
  if (first < 0) return undefined;
  const seen = new Set<string>();
  let past = first + 1;
  for (let i = first + 1; i < lines.length; i++) {
    const title = compact(lines[i]?.visible ?? '');
    if (title === '') continue;
    if (seen.has(title) && !/^第.+节/.test(title)) break;
    if (title.length > LONGEST_HEADING || /[。；：]/.test(title) || ARTICLE.test(title)) break;
    seen.add(title);
    past = i + 1;
  }
  return { first, past };
}

/** For each line: whether it begins inside a quotation “…” or 「…」 that an earlier line opened. */
function quotedLines(lines: readonly RawLine[]): readonly boolean[] {
  const quoted: boolean[] = lines.map(() => false);
  let openedAt: number | undefined;
  lines.forEach((line, i) => {
    quoted[i] = openedAt !== undefined || /^[“"「]/.test(line.visible);
    for (const mark of line.visible.matchAll(/[“”]/g)) openedAt = mark[0] === '“' ? i : undefined;
    if (openedAt === i) {
      const closes = lines.slice(i + 1, i + LONGEST_QUOTATION).some((later) => /^[^“]*”/.test(later.visible));
      const reopens = /^[“]/.test(lines[i + 1]?.visible ?? '');
      if (!closes && !reopens) openedAt = undefined;
    }
  });
  return quoted;
}

function articleOf(line: PlainLine, index: number, previous: PlainHead | undefined): PlainHead | undefined {
  const match = ARTICLE.exec(line.visible);
  if (match === null) return undefined;
  const number = readNumeral(match[1] ?? '')?.value;
  if (number === undefined) return undefined;
  const sub = match[2] === undefined ? 0 : (readNumeral(match[2])?.value ?? 0);
  const rest = line.visible.slice(match[0].length);
  const follows = number === (previous?.number ?? 0) + (sub > 0 ? 0 : 1);
  const parted = rest === '' || /^[\s:：【（(]/.test(rest);
  if (CITED.test(rest.trimStart()) && !(follows && parted)) return undefined;
  const label = { start: line.from, end: line.from + match[0].length };
  return { level: 'article', line: index, label, number, sub };
}

/** Reads any text; lines it does not understand are simply no heads. */
export function readPlainText(text: string): PlainText {
  const raw = splitLines(text);
  const contents = contentsLines(raw);
  const quoted = quotedLines(raw);
  const annexAt = raw.findIndex((line, i) => i >= FIRST_LINES && ANNEX.test(line.visible));
  const lines = raw.map((line, i) => ({
    ...line,
    inContents: contents !== undefined && i >= contents.first && i < contents.past,
    quoted: quoted[i] === true,
    annexed: annexAt >= 0 && i >= annexAt,
  }));
  const articles: PlainHead[] = [];
  const headings: PlainHead[] = [];
  const items: PlainHead[] = [];
  lines.forEach((line, index) => {
    if (line.inContents || line.quoted || line.annexed) return;
    const article = articleOf(line, index, articles.at(-1));
    if (article !== undefined) articles.push(article);
    const heading = headingOf(line.visible);
    const item = ITEM.exec(line.visible);
    const match = heading ?? item;
    const number = readNumeral(match?.[1] ?? '')?.value;
    if (match === null || number === undefined) return;
    const label = { start: line.from, end: line.from + match[0].length };
    const level = heading === undefined ? 'item' : LEVEL_OF[match[2] ?? ''];
    if (level === undefined) return;
    (level === 'item' ? items : headings).push({ level, line: index, label, number, sub: 0 });
  });
  const first = contents === undefined ? undefined : lines[contents.first];
  const last = contents === undefined ? undefined : lines[contents.past - 1];
  const span = first === undefined || last === undefined ? undefined : { start: first.start, end: last.end };
  return { text, lines, articles, headings, items, contents: span };
}
