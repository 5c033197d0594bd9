import { type Span } from '../../../server/src/base/span';
import { type PlainHead, type PlainLine, type PlainText } from '../plainText';

/** A unit with its neighbours, as a place where a fault can be put. */
export interface Place {
  readonly before: PlainHead | undefined;
  readonly unit: PlainHead;
  readonly after: PlainHead | undefined;
}

const SHORTEST_TEXT = 5;

const lineOf = (plain: PlainText, head: PlainHead): PlainLine | undefined => plain.lines[head.line];

/** Where the line of `head` begins, its indent included. */
export const lineStart = (plain: PlainText, head: PlainHead): number =>
  lineOf(plain, head)?.start ?? head.label.start;

/** Where the line after that of `head` begins, or the text's end. */
export const nextLineStart = (plain: PlainText, line: number): number =>
  plain.lines[line + 1]?.start ?? plain.text.length;

/**
 * The articles of a text that is sound as far as the plain reading sees it: 1, 2, 3 … without a break. Empty for
 * any other, because a fault put into a broken text proves nothing.
 */
export function articlePlaces(plain: PlainText): readonly Place[] {
  const { articles } = plain;
  const isSound = articles.every((head, i) => head.number === i + 1 && head.sub === 0);
  if (!isSound || articles.length < SHORTEST_TEXT) return [];
  return articles.map((unit, i) => ({ before: articles[i - 1], unit, after: articles[i + 1] }));
}

/** The chapters of a text that counts them 1, 2, 3 … through; empty for any other. */
export function chapterPlaces(plain: PlainText): readonly Place[] {
  const chapters = plain.headings.filter((head) => head.level === 'chapter');
  const isSound = chapters.every((head, i) => head.number === i + 1);
  if (!isSound || chapters.length < 2) return [];
  return chapters.map((unit, i) => ({ before: chapters[i - 1], unit, after: chapters[i + 1] }));
}

/** From the start of the unit before to the end of the label after: where a numbering fault may be reported. */
export const neighbourhood = (plain: PlainText, place: Place): Span => ({
  start: place.before === undefined ? lineStart(plain, place.unit) : lineStart(plain, place.before),
  end: place.after?.label.end ?? plain.text.length,
});

/** Where a missing or doubled chapter may be reported: around it, or at the 目录. */
export const chapterNeighbourhood = (plain: PlainText, place: Place): readonly Span[] => {
  const around = neighbourhood(plain, place);
  return plain.contents === undefined ? [around] : [around, plain.contents];
};

/** A list: the line that leads in to it and its items in a row, 1, 2, 3 …, each on one line. */
export interface PlainList {
  readonly leadIn: PlainLine;
  readonly items: readonly PlainHead[];
  readonly span: Span;
}

/** The lists of a text that run 1, 2, 3 … on lines that follow one another (blank lines aside). */
export function listsOf(plain: PlainText): readonly PlainList[] {
  const lists: PlainList[] = [];
  const isBlank = (line: number): boolean => plain.lines[line]?.visible === '';
  const previousLine = (line: number): number => {
    let at = line - 1;
    while (isBlank(at)) at--;
    return at;
  };
  plain.items.forEach((first, i) => {
    const leadIn = plain.lines[previousLine(first.line)];
    if (first.number !== 1 || leadIn === undefined || leadIn.inContents || leadIn.quoted) return;
    const items = [first];
    for (const item of plain.items.slice(i + 1)) {
      const last = items.at(-1) ?? first;
      if (item.number !== last.number + 1 || previousLine(item.line) !== last.line) break;
      items.push(item);
    }
    const last = items.at(-1) ?? first;
    lists.push({
      leadIn,
      items,
      span: { start: leadIn.start, end: plain.lines[last.line]?.end ?? last.label.end },
    });
  });
  return lists;
}

/** Own names a regulation calls itself by, after 本. */
export const SELF_NAMES = ['条例', '规定', '办法', '细则', '规则', '法'] as const;

/** The kind of regulation its title names, where one of the first lines is a title. */
export function genreOf(plain: PlainText): (typeof SELF_NAMES)[number] | undefined {
  for (const line of plain.lines.slice(0, 8)) {
    const title = line.visible.replace(/[（(][^（()）]*[）)]$/, '');
    if (/[。；：，]/.test(title)) continue;
    const genre = SELF_NAMES.find((name) => title.endsWith(name));
    if (genre !== undefined) return genre;
  }
  return undefined;
}

/** Where the text of the articles says `本` and `name`, outside quotations and titles. */
export function selfNames(plain: PlainText, name: string): readonly Span[] {
  const first = plain.articles[0];
  if (first === undefined) return [];
  const spans: Span[] = [];
  for (const line of plain.lines.slice(first.line)) {
    if (line.quoted) continue;
    const text = plain.text.slice(line.start, line.end);
    const outside = text.replace(/《[^》]*》|“[^”]*”/g, (quoted) => '□'.repeat(quoted.length));
    for (const match of outside.matchAll(new RegExp(`本${name}`, 'g'))) {
      spans.push({ start: line.start + match.index, end: line.start + match.index + match[0].length });
    }
  }
  return spans;
}
