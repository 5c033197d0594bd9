import { NUMERAL_CLASS } from '../../base/chineseNumeral';
import { isBlank, trimEnd } from '../blanks';
import { readBracketedLabel, readCountedLabel, type ReadLabel } from '../readLabels';
import { isTitleLine } from '../titleForms';
import { type HeadingLevel, type Label, type Line } from '../tree';
import { beginsArticle, isHeadingTitle, LONGEST_TITLE } from './whatBeginsLine';
import { type NumbersBelow } from './numbersBelow';
import { type Reached } from './numbersReached';

/** Most lines are one. */
export const NO_BREAKS: readonly number[] = [];

const CANDIDATE = new RegExp(
  `第[ \\u3000\\u00a0]{0,2}[${NUMERAL_CLASS}]{1,8}(?:分编|[编章节条])|[（(][一二三四五六七八九十百]{1,4}[）)](?!项[所规的中和、或]|[、至][（(])`,
  'gu',
);
/** What is said of an article that is cited: 第三条修改为…, 第三条删去…. */
const AMENDED = /^(?:修改|改为|作为|删|增加|调整|之|不变|执行|办理|处理|处罚)/u;
/** What stands before an article that is cited, or before a number that goes on. */
const CITES =
  /(?:违反|依照|按照|依据|根据|适用|参照|执行|符合|本(?:条例|办法|规定|细则|规则|法)|[》、，和或及与至在对除由有])$/u;
/** How the first article of a regulation begins. */
const OPENS_FIRST = /^(?:为|根据|依据|依照|按照|第一条)/u;

/**
 * Finds the places in the content of one line where a conversion ran lines together: six headings on one line,
 * `第一节  拍卖人第十条  拍卖人是指…`, `…规定处罚。第五十三条违反…`, `…处分。第三章附则第三条…`, `…：（一）甲；（二）乙。`.
 * Each number continues the numbers before it. An article's or heading's number is followed by a blank, or stands
 * behind a full stop or a title and is missing among the lines `below`: a sentence may begin with a reference.
 */
export function runTogetherBreaks(
  text: string,
  line: Line,
  reached: Reached,
  below: () => NumbersBelow,
): readonly number[] {
  const from = line.label?.span.end ?? line.content.start;
  const content = text.slice(from, line.content.end);
  let cutter: Cutter | undefined;
  // Most lines hold no candidate: an iterator would cost more than the search.
  CANDIDATE.lastIndex = 0;
  for (let match = CANDIDATE.exec(content); match !== null; match = CANDIDATE.exec(content)) {
    cutter ??= new Cutter(text, line, reached, below);
    cutter.look(from + match.index, match[0].startsWith('第'));
  }
  return cutter?.breaks ?? NO_BREAKS;
}

class Cutter {
  readonly breaks: number[] = [];
  readonly #text: string;
  readonly #line: Line;
  readonly #from: number;
  readonly #below: () => NumbersBelow;
  #article: number;
  #item: number;
  #chapter: number;
  #section: number;
  /** The heading whose title the text has come to, with nothing behind it. */
  #heading: Label | undefined;

  constructor(text: string, line: Line, reached: Reached, below: () => NumbersBelow) {
    this.#text = text;
    this.#line = line;
    this.#below = below;
    const own = line.label;
    const number = own?.ordinal.main ?? 0;
    this.#from = own?.span.end ?? line.content.start;
    this.#article = line.kind === 'article' ? number : reached.article;
    // A list ends with its article.
    this.#item = line.kind === 'article' ? 0 : line.kind === 'item' ? number : reached.item;
    // A heading that ran together with a sentence does not read as one by itself.
    this.#heading = isHeadingKind(line) ? own : headingLabelAt(text, line);
    const level = this.#heading?.text.slice(-1);
    this.#chapter = level === '章' ? (this.#heading?.ordinal.main ?? 0) : reached.chapter;
    this.#section =
      level === '章' ? 0 : level === '节' ? (this.#heading?.ordinal.main ?? 0) : reached.section;
  }

  look(at: number, isCounted: boolean): void {
    if (!isCounted) {
      this.#lookForItem(at);
      return;
    }
    const read = readCountedLabel(this.#text, at);
    if (read === undefined || read.label.span.end > this.#line.content.end) return;
    if (read.level === 'article') this.#lookForArticle(at, read.label);
    else this.#lookForHeading(at, read.level, read.label);
  }

  #lookForItem(at: number): void {
    const before = this.#lastVisible(at);
    const number = readBracketedLabel(this.#text, at)?.label.ordinal.main ?? 0;
    const opensList = number === 1 && /[：:]/u.test(before);
    if (!opensList && (number !== this.#item + 1 || number === 1 || !/[；;。]/u.test(before))) return;
    this.#item = number;
    this.breaks.push(at);
  }

  #lookForArticle(at: number, label: Label): void {
    const { main, sub } = label.ordinal;
    if (main !== this.#article + 1 || sub !== 0) return;
    const endsHeading = this.#endsTitle(at);
    if (isBlank(this.#text.charCodeAt(label.span.end))) {
      const isBehind = endsHeading || /[。；！？”]/u.test(this.#lastVisible(at));
      if (!isBehind && !this.#endsDocumentTitle(at, label) && !this.#partedAsPublished(at, label)) return;
    } else if (!this.#beginsUnspaced(at, label, endsHeading)) return;
    this.#article = main;
    this.#item = 0;
    this.#heading = undefined;
    this.breaks.push(at);
  }

  /**
   * `…不得掺杂使假第三条　花市…`: the full stop is lost with the line break. U+3000 parts the number from the text of an
   * article, never a reference from what follows it; and the number is the one that is missing between above and below.
   */
  #partedAsPublished(at: number, label: Label): boolean {
    const { main } = label.ordinal;
    const { end } = label.span;
    return (
      this.#article > 0 &&
      this.#text.charCodeAt(end) === 0x3000 &&
      !CITES.test(this.#text.slice(Math.max(this.#from, at - 4), at)) &&
      !/^[\u3000]{1,2}(?:第|规定|的|所|、|和|或|及|与|至)/u.test(this.#text.slice(end, end + 6)) &&
      (this.#below().article === main + 1 || this.#below().article === 0)
    );
  }

  /** `…规定。第三条花农…`: no blank tells it from a reference. */
  #beginsUnspaced(at: number, label: Label, endsHeading: boolean): boolean {
    if (!beginsArticle(this.#text, label, this.#line.content.end)) return false;
    if (AMENDED.test(this.#text.slice(label.span.end, label.span.end + 4))) return false;
    const isBehind =
      endsHeading ||
      this.#endsDocumentTitle(at, label) ||
      (this.#article > 0 && /[。；;]/u.test(this.#lastVisible(at)) && this.#line.kind !== 'heading');
    return isBehind && this.#below().article !== label.ordinal.main;
  }

  #lookForHeading(at: number, level: HeadingLevel, label: Label): void {
    const isSpaced = isBlank(this.#text.charCodeAt(label.span.end));
    const isSpacedBefore = isBlank(this.#text.charCodeAt(at - 1));
    const follows = this.#endsTitle(at) && continuesHeadings(this.#heading, label);
    if (!(follows && isSpaced && isSpacedBefore) && !this.#beginsHeading(at, level, label, follows)) return;
    this.#heading = label;
    if (level === 'chapter') {
      this.#chapter = label.ordinal.main;
      this.#section = 0;
    } else if (level === 'section') this.#section = label.ordinal.main;
    this.breaks.push(at);
  }

  /** `…处分。第三章附则第三条…`, `第一章总则第二章登记`: counts on, has a title, and does not come below. */
  #beginsHeading(at: number, level: HeadingLevel, label: Label, follows: boolean): boolean {
    if (level !== 'chapter' && level !== 'section') return false;
    const number = label.ordinal.main;
    const expected = (level === 'chapter' ? this.#chapter : this.#section) + 1;
    if (number !== expected || !this.#isTitle(label)) return false;
    const isBehind =
      (follows && this.#heading?.text.slice(-1) === label.text.slice(-1)) ||
      (this.#article > 0 && this.#chapter > 0 && this.#lastVisible(at) === '。') ||
      (number === 1 && this.#endsDocumentTitle(at, label));
    return isBehind && this.#below()[level] !== number;
  }

  /** Whether the text behind a heading's number, as far as the next article or heading in the line, is a title. */
  #isTitle(label: Label): boolean {
    const from = label.span.end;
    const { end } = this.#line.content;
    const rest = this.#text.slice(from, Math.min(end, from + LONGEST_TITLE * 2));
    const next = rest.search(/第[^第]{1,8}[章节条]/u);
    const title = next < 0 ? rest : rest.slice(0, next);
    return title.trim().length >= 2 && isHeadingTitle(title);
  }

  /** True when the title of the heading ends at `at`. */
  #endsTitle(at: number): boolean {
    if (this.#heading === undefined) return false;
    const from = this.#heading.span.end;
    const hasTitle = at - from <= LONGEST_TITLE && from < trimEnd(this.#text, from, at);
    return hasTitle && isHeadingTitle(this.#text.slice(from, at));
  }

  /** `甲市乙条例第一条为了…`: the title of the regulation with its beginning on one line. */
  #endsDocumentTitle(at: number, label: Label): boolean {
    const { kind, content } = this.#line;
    if (kind !== 'plain' || this.#article > 0 || this.#chapter > 0 || label.ordinal.main !== 1) return false;
    const title = this.#text.slice(content.start, trimEnd(this.#text, content.start, at));
    if (!isTitleLine(title) || this.breaks.length > 0) return false;
    const rest = this.#text.slice(label.span.end, label.span.end + 4).trim();
    return label.text.endsWith('条') ? OPENS_FIRST.test(rest) : rest !== '';
  }

  #lastVisible(before: number): string {
    let at = before - 1;
    while (at >= this.#from && isBlank(this.#text.charCodeAt(at))) at--;
    return at < this.#from ? '' : this.#text.charAt(at);
  }
}

const isHeadingKind = ({ kind }: Line): boolean =>
  kind === 'part' || kind === 'subpart' || kind === 'chapter' || kind === 'section';

/** The label of a heading at the start of a line that reads as a sentence, not as a heading. */
function headingLabelAt(text: string, { kind, content }: Line): Label | undefined {
  const read: ReadLabel<HeadingLevel | 'article'> | undefined =
    kind === 'plain' ? readCountedLabel(text, content.start) : undefined;
  return read?.level === 'article' ? undefined : read?.label;
}

/** 第二章 after 第一章, or a heading of another level. */
const continuesHeadings = (above: Label | undefined, below: Label): boolean =>
  above !== undefined &&
  (above.text.slice(-1) !== below.text.slice(-1) || below.ordinal.main === above.ordinal.main + 1);
