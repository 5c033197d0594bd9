import { type Span } from '../base/span';
import { trimmed } from '../syntax/blanks';
import { isHeadingLevel } from '../syntax/levelTable';
import { type Level, type StructureNode } from '../syntax/tree';
import { type Emitter } from './writeWordsAndGaps';
import { type ModWriter } from './amendmentModifications';
import { rowsAt, writeTable } from './tables';
import { type Words } from './tellWordsFromLayout';

/** The element of each level 编 … 目; `level` for the numbered headings of a policy document. */
const ELEMENTS: Readonly<Record<Level, string>> = {
  part: 'part',
  subpart: 'subpart',
  chapter: 'chapter',
  section: 'section',
  article: 'article',
  paragraph: 'paragraph',
  item: 'point',
  subitem: 'point',
  heading: 'level',
};

const isListed = ({ level }: StructureNode): boolean => level === 'item' || level === 'subitem';

/** Writes the units of a text with what stands in them. */
export class UnitWriter {
  readonly #emitter: Emitter;
  readonly #words: Words;
  readonly #ids: ReadonlyMap<StructureNode, string>;
  readonly #mods: ModWriter | undefined;
  /** Put before the identifiers of words that belong to no unit, so that those of an annex differ. */
  readonly #prefix: string;
  #loose = 0;

  constructor(
    emitter: Emitter,
    words: Words,
    ids: ReadonlyMap<StructureNode, string>,
    mods: ModWriter | undefined,
    prefix = '',
  ) {
    this.#emitter = emitter;
    this.#words = words;
    this.#ids = ids;
    this.#mods = mods;
    this.#prefix = prefix === '' ? '' : `${prefix}__`;
  }

  /** Units one below the other; rows of a table, which the parser reads as paragraphs, become one. */
  units(nodes: readonly StructureNode[]): void {
    const { text } = this.#emitter;
    for (let index = 0; index < nodes.length; index++) {
      const node = nodes[index];
      if (node === undefined || node.span.end <= this.#emitter.last) continue;
      if (text.charAt(node.textSpan.start) === '|') {
        const rows = rowsAt(text, this.#linesFrom(nodes, index), 0);
        if (rows.length > 0) {
          this.looseWords(node.span.start);
          const id = this.#ids.get(node);
          this.#emitter.within('hcontainer', { name: 'table', eId: id && `${id}__table` }, () => {
            this.#emitter.within('content', {}, () => {
              writeTable(this.#emitter, rows);
            });
          });
          index += rows.length - 1;
          continue;
        }
      }
      this.#unit(node);
    }
  }

  #linesFrom(
    nodes: readonly StructureNode[],
    index: number,
  ): readonly { readonly span: Span; readonly id: string | undefined }[] {
    const lines: { span: Span; id: string | undefined }[] = [];
    for (let at = index; at < nodes.length; at++) {
      const node = nodes[at];
      const isRow = node?.level === 'paragraph' && node.children.length === 0;
      if (!isRow || this.#emitter.text.charAt(node.textSpan.start) !== '|') break;
      lines.push({ span: node.textSpan, id: this.#ids.get(node) });
    }
    return lines;
  }

  /** Words up to `end` that belong to no unit, a paragraph each; there are hardly ever any. */
  looseWords(end: number): void {
    for (const span of this.#words.stretches({ start: this.#emitter.last, end })) {
      this.#emitter.within(
        'hcontainer',
        { name: 'text', eId: `${this.#prefix}text_${++this.#loose}` },
        () => {
          this.#emitter.within('content', {}, () => {
            this.#emitter.carrier('p', span);
          });
        },
      );
    }
  }

  #unit(node: StructureNode): void {
    const { label, level, children } = node;
    this.looseWords(node.span.start);
    const id = this.#ids.get(node);
    this.#emitter.within(ELEMENTS[level], { eId: id }, () => {
      if (label !== undefined) {
        this.#emitter.carrier('num', label.span, {}, (number) => {
          this.#emitter.plain(number);
        });
      }
      const amended = this.#mods?.stretchOf(node);
      if (amended !== undefined && id !== undefined) {
        this.#amending(node, amended, id);
        return;
      }
      const heading = headingOf(this.#emitter.text, node);
      if (heading !== undefined) this.#emitter.carrier('heading', heading);
      const own = ownText(node);
      if (children.length === 0) {
        if (own !== undefined) this.#block('content', own);
      } else this.#inside(children, own, id ?? '');
    });
  }

  #inside(children: readonly StructureNode[], own: Span | undefined, id: string): void {
    let lead = own;
    let lists = 0;
    for (let index = 0; index < children.length;) {
      let next = index;
      while (next < children.length && isListed(children[next] ?? NONE)) next++;
      if (next === index) {
        if (lead !== undefined) this.#block('intro', lead);
        while (next < children.length && !isListed(children[next] ?? NONE)) next++;
        this.units(children.slice(index, next));
      } else {
        const first = children[index];
        this.#emitter.within('list', { eId: `${id}__list_${++lists}` }, () => {
          if (lead !== undefined) this.#block('intro', lead);
          if (first !== undefined) this.units(children.slice(index, next));
        });
      }
      lead = undefined;
      index = next;
    }
  }

  /** An item of a decision: its instructions, then what the parser put below it. */
  #amending(node: StructureNode, stretch: Span, id: string): void {
    const below = node.children.filter(({ span }) => span.start >= stretch.end);
    this.#emitter.within(below.length === 0 ? 'content' : 'intro', {}, () => {
      this.#emitter.carrier('p', stretch, {}, (words) => this.#mods?.write(words, id));
    });
    if (below.length > 0) this.#inside(below, undefined, id);
  }

  #block(name: 'content' | 'intro', span: Span): void {
    this.#emitter.within(name, {}, () => {
      this.#emitter.carrier('p', span);
    });
  }
}

const NONE = { level: 'paragraph' } as StructureNode;

/** The title of a heading, with the marks behind it; the caption 【…】 of an article with its brackets. */
function headingOf(
  text: string,
  { level, label, title, textSpan, children }: StructureNode,
): Span | undefined {
  if (title === undefined) return undefined;
  if (isHeadingLevel(level)) return title.span;
  const start = label?.span.end ?? title.span.start;
  const behind = level === 'article' ? (children[0]?.span.start ?? title.span.end) : textSpan.start;
  const end = Math.max(title.span.end, Math.min(behind, lineEnd(text, title.span.end)));
  return trimmed(text, start, end);
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !/[\r\n]/u.test(text.charAt(at))) at++;
  return at;
}

/** The words of a unit itself; an article has them in its paragraphs, a heading in its title. */
function ownText({ level, textSpan }: StructureNode): Span | undefined {
  if (level === 'article' || isHeadingLevel(level) || textSpan.end <= textSpan.start) return undefined;
  return textSpan;
}
