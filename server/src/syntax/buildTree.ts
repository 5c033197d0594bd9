import { emptySpan, type Span } from '../base/span';
import { type Steps } from '../base/steps';
import { skipBlanks } from './blanks';
import { readCaption } from './readCaption';
import { headingLevelOf } from './readContents';
import { ListsBelow } from './listsBelow';
import { type ListStyle, NodeStack, type OpenNode, styleOf } from './nodeStack';
import { headingPiece } from './headingAsRead';
import { policyHeading } from './policyHeadings';
import { skipBoldEnd } from './skipConversionResidue';
import { codesOf, standsAt } from './standsAt';
import { type Level, type Line, type StructureNode } from './tree';

/** Ranks of the levels; a heading among articles stands between section and article. */
const RANK = {
  part: 0,
  subpart: 1,
  chapter: 2,
  section: 3,
  heading: 4,
  article: 8,
  paragraph: 9,
  list: 10,
} as const;
const STYLE_DEPTH: Readonly<Record<ListStyle, number>> = {
  heading: 0,
  bracketed: 1,
  numbered: 2,
  'bracketed-number': 3,
};

/**
 * Assembles the lines of the body into the structure. In `articles` mode numbered lines below an article are its
 * items; in `headings` mode 一、（一）1.（1） are the headings of a policy document.
 */
export function* buildTree(
  text: string,
  lines: readonly Line[],
  mode: 'articles' | 'headings',
): Steps<readonly StructureNode[]> {
  const builder = new TreeBuilder(text, lines, mode);
  // Counted by hand: the engine makes an object for each turn of an iterator that a generator may pause.
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line !== undefined) builder.add(at, line);
    if (at % STEP === STEP - 1) yield;
  }
  return builder.finish();
}

/** Lines between two rests. */
const STEP = 256;

class TreeBuilder {
  readonly #text: string;
  readonly #lines: readonly Line[];
  readonly #mode: 'articles' | 'headings';
  readonly #stack = new NodeStack();
  readonly #hasParts: boolean;
  readonly #below: ListsBelow;

  constructor(text: string, lines: readonly Line[], mode: 'articles' | 'headings') {
    this.#text = text;
    this.#lines = lines;
    this.#mode = mode;
    this.#hasParts = lines.some((line) => line.kind === 'part');
    this.#below = new ListsBelow(lines);
  }

  finish(): readonly StructureNode[] {
    return this.#stack.finish();
  }

  /** Takes the lines one by one, `at` counting them. */
  add(at: number, line: Line): void {
    switch (line.kind) {
      case 'blank':
      case 'metadata':
      case 'front-matter':
        return;
      case 'part':
      case 'subpart':
      case 'chapter':
      case 'section':
      case 'bare-heading':
        this.#addHeading(line);
        return;
      case 'article':
        this.#addArticle(line);
        return;
      case 'heading':
      case 'item':
      case 'subitem':
        this.#addNumbered(at, line, styleOf(line) ?? 'numbered');
        return;
      case 'contents-heading':
      case 'annex-heading':
      case 'plain':
        this.#addPlain(at, line);
        return;
    }
  }

  #addHeading(line: Line): void {
    const level = this.#hasParts && line.kind === 'bare-heading' ? 'part' : headingLevelOf(line);
    if (level === undefined) return;
    const from = this.#behindLabel(line);
    const title = headingPiece(this.#text, from, line.content.end);
    this.#open(level, RANK[level], line, title?.span ?? emptySpan(line.content.end), { title });
  }

  #addArticle(line: Line): void {
    const labelEnd = this.#behindLabel(line);
    const caption = readCaption(this.#text, labelEnd, line.content.end);
    const from = skipBlanks(this.#text, skipColon(this.#text, caption?.next ?? labelEnd), line.content.end);
    this.#open('article', RANK.article, line, emptySpan(from), { title: caption?.caption });
    if (from < line.content.end) this.#openParagraph({ start: from, end: line.content.end });
  }

  #addNumbered(at: number, line: Line, style: ListStyle): void {
    const inArticle = this.#stack.find('article') !== undefined;
    if (this.#mode === 'headings') {
      this.#addPolicyHeading(line, style);
    } else if (this.#headsArticles(at, line, style)) {
      const rest = headingPiece(this.#text, this.#behindLabel(line), line.content.end);
      this.#open('heading', RANK.heading + STYLE_DEPTH[style], line, emptySpan(line.content.end), {
        title: rest,
      });
    } else {
      this.#addListEntry(line, style, inArticle);
    }
  }

  /** （二）权利质押 directly above an article groups articles; it is no item of the article before it. */
  #headsArticles(at: number, line: Line, style: ListStyle): boolean {
    if (style !== 'heading' && style !== 'bracketed') return false;
    return this.#readsAsGroup(line) && this.#isAboveArticle(at, style) && !this.#endsList(line, style);
  }

  /** Short, and no sentence. */
  #readsAsGroup({ content: { start, end } }: Line): boolean {
    return end - start <= LONGEST_GROUP && !/[。；：，;.]/u.test(this.#text.slice(start, end));
  }

  /** The last item of a list whose 。 is missing: the item above has the number before it and no 。 either. */
  #endsList({ label }: Line, style: ListStyle): boolean {
    const above = this.#stack.findList((other) => other === style);
    if (above?.label === undefined || label === undefined) return false;
    return (
      above.label.ordinal.main + 1 === label.ordinal.main && this.#text.charAt(above.ownText.end - 1) !== '。'
    );
  }

  /** Between 二、担保物权 and the article （一）抵押权 may stand, the first group inside that one. */
  #isAboveArticle(at: number, style: ListStyle): boolean {
    for (let below = at + 1; below < this.#lines.length; below++) {
      const line = this.#lines[below];
      if (line === undefined || line.kind === 'blank') continue;
      if (line.kind === 'article') return true;
      const isInner = style === 'heading' && line.kind === 'item' && line.label?.ordinal.main === 1;
      return isInner && this.#readsAsGroup(line) && this.#isAboveArticle(below, 'bracketed');
    }
    return false;
  }

  #addPolicyHeading(line: Line, style: ListStyle): void {
    const labelEnd = this.#behindLabel(line);
    const { title, textStart } = policyHeading(this.#text, labelEnd, line.content.end);
    const ownText = { start: textStart, end: line.content.end };
    this.#open('heading', RANK.heading + STYLE_DEPTH[style], line, ownText, { title, style });
  }

  #addListEntry(line: Line, style: ListStyle, inArticle: boolean): void {
    if (inArticle && this.#stack.find('paragraph') === undefined) {
      this.#openParagraph(emptySpan(line.content.start));
    }
    const sibling = this.#stack.findList((other) => other === style);
    const top = this.#stack.top();
    // Also below a paragraph that belongs to an item.
    const nested = this.#stack.findList(() => true) !== undefined;
    const rank = sibling?.rank ?? (nested && top !== undefined ? top.rank + 1 : RANK.list);
    const chinese = style === 'heading' || style === 'bracketed';
    const level: Level = sibling?.level ?? (chinese && !nested ? 'item' : 'subitem');
    const from = skipBlanks(this.#text, this.#behindLabel(line), line.content.end);
    this.#open(level, rank, line, { start: from, end: line.content.end }, { style });
  }

  /** Where the text behind the number of a line begins. */
  #behindLabel({ label, content }: Line): number {
    return label === undefined
      ? content.start
      : Math.min(skipBoldEnd(this.#text, label.span.end), content.end);
  }

  #addPlain(at: number, line: Line): void {
    const holder = this.#mode === 'articles' ? this.#holderOf(at) : undefined;
    if (holder === undefined) this.#openParagraph(line.content);
    else this.#open('paragraph', holder.rank + 1, line, line.content, {});
  }

  /** A plain line inside a list goes with the item above it when the list's numbers go on below. */
  #holderOf(at: number): OpenNode | undefined {
    return this.#stack.findList(
      (style, { label }) => label !== undefined && this.#below.goesOn(at, style, label),
    );
  }

  #openParagraph(content: Span): void {
    const rank = this.#stack.find('article') !== undefined || this.#mode === 'articles' ? RANK.paragraph : 9;
    this.#stack.push({
      level: 'paragraph',
      rank,
      style: undefined,
      label: undefined,
      title: undefined,
      start: content.start,
      ownText: content,
      children: undefined,
    });
  }

  #open(
    level: Level,
    rank: number,
    line: Line,
    ownText: Span,
    { title, style }: { readonly title?: StructureNode['title']; readonly style?: ListStyle },
  ): void {
    this.#stack.push({
      level,
      rank,
      style,
      label: line.label,
      title,
      start: line.content.start,
      ownText,
      children: undefined,
    });
  }
}

/** The heading of a group of articles is no longer. */
const LONGEST_GROUP = 30;

const COLONS = codesOf(':：、');

const skipColon = (text: string, at: number): number => (standsAt(COLONS, text, at) ? at + 1 : at);
