import { relabel } from '../../analysis/numbering/writeNewLabel';
import { formatOrdinal, sameOrdinal } from '../../base/ordinal';
import { partitionPoint } from '../../base/partitionPoint';
import { type TextEdit } from '../../base/textEdit';
import { headingLabel } from '../articlePlace';
import { captionSpan, hasCaption } from './articleCaption';
import { type ArticleOrder, type PlacedArticle } from './orderNewArticles';
import { type PlacedHeading } from './placeChapterHeadings';
import { type Row } from './newArticleLines';
import { type State } from './workingState';
import { styleOf } from './indentsAndBlankLines';
import { type OldArticle, type Unit } from './oldTextUnits';

/** An edit, in offsets of the old text, with the instruction it belongs to. */
export interface OwnedEdit extends TextEdit {
  readonly by: number;
}

/** The new text, and for each instruction the offset in it where its first change stands. */
export interface Composed {
  readonly text: string;
  readonly places: ReadonlyMap<number, number>;
}

/** Everything the new text is put together from. */
export interface Parts {
  readonly state: State;
  readonly order: ArticleOrder;
  readonly rows: ReadonlyMap<PlacedArticle, readonly Row[]>;
  readonly headings: readonly PlacedHeading[];
  /** In text order, without overlaps. */
  readonly edits: readonly OwnedEdit[];
}

/** Puts the new text together. What no instruction touches is copied from the old text character by character. */
export function compose({ state, order, rows, headings, edits }: Parts): Composed {
  const { snapshot, body } = state.old;
  const { text } = snapshot;
  const style = styleOf(state.old);
  const out = new Output(text, edits, style.lineBreak);
  out.old(0, body.start);
  let next = 0;
  order.articles.forEach((article, index) => {
    for (; headings[next] !== undefined && (headings[next]?.at ?? 0) <= index; next++) {
      putHeading(headings[next]);
    }
    putArticle(article);
  });
  for (; next < headings.length; next++) putHeading(headings[next]);
  const tail = text.slice(body.end);
  if (tail.trim() === '' && !/[\r\n]$/u.test(text)) out.endWithoutBreak();
  else out.startLine();
  out.old(body.end, text.length);
  return { text: out.text, places: out.places };

  function putHeading(heading: PlacedHeading | undefined): void {
    if (heading === undefined) return;
    out.startLine(heading.old?.span.start);
    out.mark(heading.by);
    const { old, ordinal, level, title } = heading;
    const label = ordinal === undefined ? '' : headingLabel(level, ordinal);
    if (old === undefined) {
      const { indent, gap, behind } = style.heading(level);
      out.add(`${indent}${label}${label === '' ? '' : gap}${title}${behind}`);
      return;
    }
    const { node, span } = old;
    const own: TextEdit[] = [];
    if (node.label !== undefined && ordinal !== undefined && !sameOrdinal(node.label.ordinal, ordinal)) {
      own.push({ span: node.label.span, newText: label });
    }
    if (node.title !== undefined && title !== old.title) own.push({ span: node.title.span, newText: title });
    out.old(span.start, span.end, own);
  }

  function putArticle(placed: PlacedArticle): void {
    const { target, ordinal, isEmptied } = placed;
    const oldArticle = target.isOld ? state.old.articles[target.origin ?? -1] : undefined;
    out.startLine(oldArticle?.span.start);
    const before = oldArticle?.ordinal;
    out.mark(target.by);
    if (target.to !== undefined) out.mark(target.to.by);
    if (target.rewritten !== undefined) out.mark(target.rewritten.by);
    if (target.under !== undefined) out.mark(target.under.by);
    if (target.goneBy !== undefined) out.mark(target.goneBy);
    if (isEmptied && oldArticle !== undefined) {
      const label = oldArticle.node.label;
      out.old(oldArticle.span.start, label?.span.end ?? oldArticle.span.start);
      out.add(`${style.articleGap}（删去）${style.behind(undefined)}`);
      return;
    }
    const list = rows.get(placed) ?? [];
    const [first] = list;
    if (oldArticle !== undefined) {
      const { label } = oldArticle.node;
      const own =
        label !== undefined && before !== undefined && ordinal !== undefined && !sameOrdinal(before, ordinal)
          ? [{ span: label.span, newText: relabel(label, 'article', ordinal) }]
          : [];
      const firstOld = oldArticle.units[0];
      const isAsBefore = first !== undefined && first.unit === firstOld;
      const headEnd = isAsBefore
        ? (firstOld.old?.words.start ?? oldArticle.head.end)
        : headEndFor(oldArticle, first?.unit);
      out.old(oldArticle.span.start, headEnd, own);
      if (
        !isAsBefore &&
        label !== undefined &&
        headEnd !== captionSpan(text, oldArticle.node)?.end &&
        !/[\s\u3000]$/u.test(text.slice(oldArticle.span.start, headEnd))
      ) {
        out.add(style.articleGap);
      }
    } else if (ordinal !== undefined) {
      out.add(`${style.articleIndent}${formatOrdinal(ordinal, '条')}${style.articleGap}`);
    }
    list.forEach((row, index) => {
      putRow(row, index === 0, list[index - 1]?.unit);
    });
  }

  /**
   * The end of what is kept before the words of an article: its number and caption, or the number alone where the new
   * words bring a caption.
   */
  function headEndFor({ node, head }: OldArticle, first: Unit | undefined): number {
    const caption =
      first?.old === undefined && hasCaption(first?.text ?? '') ? captionSpan(text, node) : undefined;
    return caption?.start ?? head.end;
  }

  function putRow({ unit, label, mark, level }: Row, isFirst: boolean, above: Unit | undefined): void {
    out.mark(unit.by);
    if (unit.to !== undefined) out.mark(unit.to.by);
    const { old } = unit;
    const isHeadless = old !== undefined && !style.isHead(unit);
    if (!isFirst) {
      out.startLine(old?.line.start);
      if (old !== undefined && isHeadless) {
        const labelAt = label === '' ? old.words.start : text.lastIndexOf(unit.label, old.words.start);
        const from = labelAt >= old.line.start ? labelAt : old.words.start;
        out.add(text.slice(old.line.start, from));
        out.add(label);
        if (label !== '') out.add(text.slice(from + unit.label.length, old.words.start));
      } else out.add(`${style.indent(level)}${label}`);
    } else if (label !== '') out.add(label);
    if (old === undefined) {
      out.add(marked(unit.text, mark));
      out.add(style.behind(above));
      return;
    }
    const endsWithMark = mark !== undefined && /[。；，;]/u.test(text.charAt(old.words.end - 1));
    out.old(old.words.start, endsWithMark ? old.words.end - 1 : old.words.end);
    if (mark !== undefined) out.add(mark);
    out.behind(old.words.end, old.line.end);
  }
}

const marked = (text: string, mark: string | undefined): string =>
  mark === undefined ? text : text.replace(/[。；，;]?$/u, mark);

/** Builds the new text piece by piece. */
class Output {
  readonly places = new Map<number, number>();
  readonly #pieces: string[] = [];
  #length = 0;
  /** The end, in the old text, of the last piece where that was copied from it; `undefined` behind new words. */
  #oldEnd: number | undefined;
  #last = '\n';

  readonly #source: string;
  readonly #edits: readonly OwnedEdit[];
  readonly #lineBreak: string;

  constructor(source: string, edits: readonly OwnedEdit[], lineBreak: string) {
    this.#source = source;
    this.#edits = edits;
    this.#lineBreak = lineBreak;
  }

  get text(): string {
    return this.#pieces.join('');
  }

  add(text: string): void {
    if (text === '') return;
    this.#oldEnd = undefined;
    this.#pieces.push(text);
    this.#length += text.length;
    this.#last = text.slice(-1);
  }

  /** Records that the first change of instruction `by` stands here. Later calls for it change nothing. */
  mark(by: number): void {
    if (by >= 0 && !this.places.has(by)) this.places.set(by, this.#length);
  }

  /**
   * Begins a new line unless one has just begun. `from`: where the next piece stands in the old text. If the last piece
   * ended there, both stood on one line, and stay so.
   */
  startLine(from?: number): void {
    if (from !== undefined && from === this.#oldEnd) return;
    if (this.#length > 0 && this.#last !== '\n' && this.#last !== '\r') this.add(this.#lineBreak);
  }

  endWithoutBreak(): void {
    const last = this.#pieces.at(-1);
    if (last === undefined) return;
    const bare = last.replace(/(?:\r\n|\n|\r)$/u, '');
    this.#length -= last.length - bare.length;
    this.#pieces[this.#pieces.length - 1] = bare;
  }

  /** Copies a stretch of the old text, with the edits in it. `own` are more edits of this stretch, in order. */
  old(start: number, end: number, own: readonly TextEdit[] = []): void {
    let at = start;
    for (const edit of own) {
      this.#edited(at, edit.span.start);
      this.add(edit.newText);
      at = edit.span.end;
    }
    this.#edited(at, end);
    this.#oldEnd = end;
  }

  /** Copies the end of an old line: its break and the blank lines below it. */
  behind(start: number, end: number): void {
    this.add(this.#source.slice(start, end));
    this.#oldEnd = end;
  }

  #edited(start: number, end: number): void {
    let at = start;
    let index = partitionPoint(
      this.#edits,
      ({ span }) => span.end < start || (span.end === start && span.start < start),
    );
    for (; index < this.#edits.length; index++) {
      const edit = this.#edits[index];
      if (edit === undefined || edit.span.start > end) break;
      if (edit.span.start < at || edit.span.end > end) continue;
      // An insertion between two stretches was already made at the end of the first.
      if (
        edit.span.end === edit.span.start &&
        edit.span.start === start &&
        start !== end &&
        this.#isDone(edit)
      ) {
        continue;
      }
      this.add(this.#source.slice(at, edit.span.start));
      this.mark(edit.by);
      this.add(edit.newText);
      this.#done.add(edit);
      at = edit.span.end;
    }
    this.add(this.#source.slice(at, end));
  }

  readonly #done = new Set<OwnedEdit>();
  #isDone(edit: OwnedEdit): boolean {
    return this.#done.has(edit);
  }
}
