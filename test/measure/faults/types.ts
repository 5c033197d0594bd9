import { applyEdits, type TextEdit } from '../../../server/src/base/textEdit';
import { type Span } from '../../../server/src/base/span';
import { type PlainText } from '../plainText';
import { type Random } from '../support/random';

/** A text with a fault put into it. */
export interface Injection {
  readonly text: string;
  /** Stretches of `text`: a finding of an accepted code that touches one of them has found the fault. */
  readonly where: readonly Span[];
}

/** One kind of fault, put in at the level of the text. */
export interface Fault {
  readonly name: string;
  /** What the fault is, in one line for the table's legend. */
  readonly summary: string;
  /** The codes that name this fault; a code ending in `*` stands for all that begin like it. */
  readonly accepts: readonly string[];
  /** Puts one fault in at a place drawn by `random`; `undefined` where the text offers none. */
  inject(plain: PlainText, random: Random): Injection | undefined;
}

/** Applies the edits and carries `where`, given in the old text, over into the new one. */
export function injection(text: string, edits: readonly TextEdit[], where: readonly Span[]): Injection {
  const moved = (offset: number, atEnd: boolean): number => {
    let at = offset;
    for (const { span, newText } of edits) {
      if (span.end <= offset && (span.end < offset || atEnd)) at += newText.length - (span.end - span.start);
      else if (span.start < offset) at -= offset - span.start - (atEnd ? newText.length : 0);
    }
    return at;
  };
  return {
    text: applyEdits(text, edits),
    where: where.map(({ start, end }) => ({ start: moved(start, false), end: moved(end, true) })),
  };
}

/** True when `accepts` names `code`. */
export const accepts = (codes: readonly string[], code: string): boolean =>
  codes.some((known) => (known.endsWith('*') ? code.startsWith(known.slice(0, -1)) : known === code));

/** What a chapter heading leaves behind when it, or its number, is gone. */
export const chapterLossCodes: readonly string[] = [
  'numbering/chapter-*',
  'structure/missing-chapter-heading',
  'structure/table-of-contents',
  'structure/first-chapter',
  'structure/last-chapter',
];
