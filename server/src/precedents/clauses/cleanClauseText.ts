import { type Span } from '../../base/span';
import { withoutBlanks } from '../../syntax/blanks';
import { type RegulationTree, type StructureNode } from '../../syntax/tree';

const BLANKS = /[\s\u2000-\u200d\u3000\u00a0\ufeff\0]+/gu;
const LATIN = /[A-Za-z0-9]/u;
const SENTENCE_END = /[。；：！？”）)]$/u;

/** A clause text without what layout and conversion put in: blanks go, but for one between Latin words. */
export function normalizeBlanks(text: string): string {
  return text.replace(BLANKS, (blanks: string, at: number) => {
    const isBetweenWords = LATIN.test(text.charAt(at - 1)) && LATIN.test(text.charAt(at + blanks.length));
    return isBetweenWords ? ' ' : '';
  });
}

/** Reads the clean text of places in one document. */
export class CleanText {
  readonly #masked: string;

  constructor(tree: RegulationTree) {
    let masked = '';
    let at = 0;
    for (const { start, end } of tree.residues.map((residue) => residue.span)) {
      if (start < at) continue;
      // Of the same length, so that offsets hold.
      masked += tree.text.slice(at, start) + '\u200b'.repeat(end - start);
      at = end;
    }
    this.#masked = masked + tree.text.slice(at);
  }

  of({ start, end }: Span): string {
    return normalizeBlanks(this.#masked.slice(start, end));
  }

  /**
   * The texts of an article or section: its paragraphs, items with their labels, parted by `\n`. A paragraph that
   * goes on where the one before broke off without a sentence end (a page break) is joined to it.
   */
  ofUnit(unit: StructureNode): string {
    let result = '';
    for (const { text, mayContinue } of this.#partsOf(unit, false)) {
      const isContinuation = mayContinue && result !== '' && !SENTENCE_END.test(result);
      result += result === '' || isContinuation ? text : `\n${text}`;
    }
    return result;
  }

  #partsOf(node: StructureNode, withLabel: boolean): { text: string; mayContinue: boolean }[] {
    const below = node.children.filter((child) => child.level !== 'heading');
    const hasParagraphs = below.some((child) => child.level === 'paragraph');
    const isArticle = node.level === 'article' && hasParagraphs;
    // An article's own text repeats its paragraphs.
    const own = isArticle ? '' : this.of(node.textSpan);
    const label = withLabel && node.label !== undefined ? withoutBlanks(node.label.text) : '';
    const parts = own === '' ? [] : [{ text: label + own, mayContinue: node.level === 'paragraph' }];
    return [...parts, ...below.flatMap((child) => this.#partsOf(child, true))];
  }
}
