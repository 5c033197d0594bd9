import { type ReferenceLevel, type Reference, resolveReference } from '../../analysis/references';
import { type Snapshot } from '../../analysis/snapshot';
import { formatChineseNumeral } from '../../base/chineseNumeral';
import { type Span, textOf } from '../../base/span';

/** The smallest stretch that shows what is wrong: the number of `level` at the end of a range that fails. */
export function faultySpan(snapshot: Snapshot, reference: Reference, level: ReferenceLevel): Span {
  const { rangeEnd, labels, span } = reference;
  const startsWell =
    rangeEnd !== undefined &&
    resolveReference(snapshot, { ...reference, rangeEnd: undefined }).kind === 'found';
  const side = labels.filter(
    (label) => rangeEnd === undefined || label.span.start >= rangeEnd.span.start === startsWell,
  );
  return side.find((label) => label.level === level)?.span ?? (startsWell ? rangeEnd.span : span);
}

/** The words of a stretch without blanks inside. */
export const said = (snapshot: Snapshot, span: Span): string =>
  textOf(snapshot.text, span).replace(/[\s\u3000]+/gu, '');

/** `count` before a counter: 两款, not 二款. */
export const countOf = (count: number): string => (count === 2 ? '两' : formatChineseNumeral(count));
