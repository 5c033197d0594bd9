import { type Relation } from '../package/relations';
import { childOf, elementsOf, valueOf, type XmlElement } from '../xml/xmlTree';
import { escaped } from '../write/escapeXml';
import { type DocumentLines } from './documentLines';
import { aroundRun, type Places } from './elementPlace';
import { linkCode } from './linkFields';
import { type SteppedStretch } from './removedAndComingText';
import { type RemovedText, type TextMatch } from './findMovedText';
import { complexField, copiedRun, isPlainFieldRun, isPlainSimpleField } from './simpleFields';
import { rawOf, runProperties, textRun } from './trackedChangeMarks';
import { fieldsOf, placedPieces, type Field, type PlacedPiece } from './unbreakablePieces';

type Match = TextMatch<SteppedStretch>;

/** The place where text is written. */
export interface RunPlace {
  /** The properties (`w:rPr`) of new text, as XML without the element around them. */
  readonly properties: string;
  /** The paragraph that the text goes into, or whose form its new paragraph takes. */
  readonly paragraph: XmlElement | undefined;
}

/** The part of a paragraph's text that is copied, as offsets of that text, and all pieces of the paragraph. */
interface Bounds {
  readonly first: number;
  readonly last: number;
  readonly placed: readonly PlacedPiece[];
}

/** False for rows, text boxes and notes: these are not moved, so text like theirs is written as new. */
const isCarried = ({ source }: SteppedStretch): boolean => source !== undefined;

/** Elements of a run that are copied as they are. */
const ATOMS = new Set(['w:tab', 'w:ptab', 'w:sym', 'w:cr', 'w:noBreakHyphen']);

/**
 * Writes inserted text as runs. Where the text was only moved, joined or split, its old runs are copied, with their
 * fields, links, special characters and formatting.
 */
export class CarriedRuns {
  readonly #xml: string;
  readonly #places: Places;
  readonly #lines: DocumentLines;
  readonly #removed: RemovedText<SteppedStretch>;
  readonly #relations: readonly Relation[];
  /** The stretches of which at least a part was written at another place. */
  readonly moved = new Set<SteppedStretch>();
  /** The fields, links and special characters that were copied, by the offset of their element. */
  readonly carried = new Set<number>();

  constructor(
    { xml, places, lines }: { readonly xml: string; readonly places: Places; readonly lines: DocumentLines },
    removed: RemovedText<SteppedStretch>,
    relations: readonly Relation[],
  ) {
    this.#xml = xml;
    this.#places = places;
    this.#lines = lines;
    this.#removed = removed;
    this.#relations = relations;
  }

  /** The old line, where the text is a whole line that was moved; otherwise `undefined`. */
  wholeLine(text: string): SteppedStretch | undefined {
    const [first, ...others] = this.#removed.matches(text, isCarried);
    const isWhole = first?.from === 0 && first.end === text.length && first.start === 0;
    return isWhole && others.length === 0 && first.stretch.text === first.stretch.line.rest
      && first.stretch.text.length === text.length ? first.stretch : undefined;
  } // prettier-ignore

  /** The runs for a text, as XML. */
  runs(text: string, place: RunPlace): string {
    let out = '';
    let at = 0;
    const plain = (to: number): void => {
      if (to > at) out += textRun(text.slice(at, to), place.properties);
      at = to;
    };
    for (const match of this.#removed.matches(text, isCarried)) {
      plain(match.start);
      out += this.#copied(match, place);
      at = match.end;
    }
    plain(text.length);
    return out;
  }

  #copied({ stretch, start, end, from }: Match, place: RunPlace): string {
    this.moved.add(stretch);
    const { paragraph, starts = [], ends = [] } = stretch.source ?? {};
    const [first = 0, last = 0] = [starts[from], ends[from + end - start - 1]];
    const { pieces = [], elements = [] } = (paragraph && this.#lines.partsOf(paragraph)) ?? {};
    const placed = placedPieces(pieces);
    const fields = fieldsOf(placed, this.#places);
    const keepsForm = formOf(elements.at(-1)) === formOf(place.paragraph);
    const shown = placed.filter((each) => each.start < last && each.end > first);
    const bounds = { first, last, placed };
    let out = '';
    for (let index = 0; index < shown.length; ) {
      const piece = shown[index];
      if (piece === undefined) break;
      const whole = this.#wholeElement(piece, fields, bounds, keepsForm ? undefined : place.properties);
      const link = whole === undefined ? this.#linkOf(piece) : undefined;
      if (whole !== undefined) {
        out += whole.xml;
        this.carried.add(whole.key);
        index += whole.count;
      } else if (link !== undefined) {
        const inside = shown.slice(index).filter((each) => this.#linkOf(each)?.start === link.start);
        const runs = inside.map((each) => this.#single(each, bounds, place, true)).join('');
        const code = linkCode(link, this.#relations);
        if (code !== undefined) this.carried.add(link.start);
        out += code === undefined ? runs : complexField(code, runs);
        index += inside.length;
      } else {
        out += this.#single(piece, bounds, place, keepsForm);
        index++;
      }
    }
    return out;
  } // prettier-ignore

  /**
   * Copies a whole field, or a word with its reading above it (ruby), where all of it lies within the bounds.
   * `undefined` for anything else. `count` is the number of pieces copied.
   */
  #wholeElement(
    piece: PlacedPiece,
    fields: readonly Field[],
    { first, last, placed }: Bounds,
    properties: string | undefined,
  ): { readonly xml: string; readonly key: number; readonly count: number } | undefined {
    const countIn = (all: readonly PlacedPiece[]): number | undefined =>
      all.every((each) => each.start >= first && each.end <= last) && all[0] === piece ? all.length : undefined;
    const field = fields.find(({ start, end }) => piece.start >= start && piece.end <= end);
    if (field !== undefined) {
      const count = countIn(placed.filter(({ start, end }) => start >= field.start && end <= field.end));
      const [begin] = field.runs;
      if (count === undefined || begin === undefined || !field.runs.every(isPlainFieldRun)) return undefined;
      return { xml: field.runs.map((run) => copiedRun(this.#xml, run, properties)).join(''), key: begin.start, count };
    }
    const simple = this.#around(piece, 'w:fldSimple');
    if (simple !== undefined) {
      const count = countIn(placed.filter((each) => this.#around(each, 'w:fldSimple')?.start === simple.start));
      if (count === undefined || !isPlainSimpleField(simple)) return undefined;
      const result = elementsOf(simple).map((run) => copiedRun(this.#xml, run, properties)).join('');
      return { xml: complexField(simple.attributes['w:instr'] ?? '', result), key: simple.start, count };
    }
    const outer = this.#around(piece, 'w:r');
    const count = outer && countIn(placed.filter((each) => this.#around(each, 'w:r')?.start === outer.start));
    if (outer === undefined || count === undefined || childOf(outer, 'w:ruby') === undefined) return undefined;
    return { xml: copiedRun(this.#xml, outer), key: outer.start, count };
  } // prettier-ignore

  #linkOf = (piece: PlacedPiece): XmlElement | undefined => this.#around(piece, 'w:hyperlink');

  /** The innermost element of this name around a piece, inside its paragraph. */
  #around({ piece }: PlacedPiece, name: string): XmlElement | undefined {
    return aroundRun(piece.run, this.#places).findLast((each) => each.name === name);
  }

  /** A run with one piece, or with the part of its text that lies within the bounds. */
  #single(
    { piece, start, end }: PlacedPiece,
    { first, last }: Bounds,
    { properties }: RunPlace,
    keepsForm: boolean,
  ): string {
    const { element, run, stored } = piece;
    const form =
      keepsForm || stored !== undefined ? runProperties(this.#xml, childOf(run, 'w:rPr')) : properties;
    const around = (content: string): string =>
      `<w:r>${form === '' ? '' : `<w:rPr>${form}</w:rPr>`}${content}</w:r>`;
    if (ATOMS.has(element.name)) {
      if (element.name === 'w:sym') this.carried.add(element.start);
      return around(rawOf(this.#xml, element));
    }
    const [from, to] = [Math.max(start, first) - start, Math.min(end, last) - start];
    const isText = element.name === 'w:t' || element.name === 'w:delText';
    // Elsewhere the letters of such a font would show, so the characters are written that it shows here.
    const isShownHereOnly = piece.isInFontOfParagraph === true && !keepsForm;
    if (!isText || isShownHereOnly) return textRun(piece.text.slice(from, to), properties);
    if (stored !== undefined) this.carried.add(element.start);
    return around(`<w:t xml:space="preserve">${escaped((stored ?? piece.text).slice(from, to))}</w:t>`);
  }
}

/**
 * What tells kinds of paragraphs apart. Text that moves to a paragraph of another kind takes the formatting of its new
 * place.
 */
function formOf(paragraph: XmlElement | undefined): string {
  const properties = childOf(paragraph, 'w:pPr');
  return ['w:pStyle', 'w:jc'].map((name) => valueOf(properties, name) ?? '').join('|');
}
