import { alignLines, type Pairing } from '../../base/alignLines';
import { keyOf, labelIn, labelKind, type SourceLine } from './sourceLines';

/** A line of the draft. */
export interface DraftLine {
  /** The text without blanks at its ends. */
  readonly text: string;
}

/** What is to be done with one line. Steps are in the order of the draft. */
export type LineStep =
  | { readonly kind: 'keep'; readonly old: SourceLine; readonly now: DraftLine; readonly rest: string }
  | { readonly kind: 'delete'; readonly old: SourceLine }
  | { readonly kind: 'insert'; readonly now: DraftLine };

/**
 * Pairs the lines of a document with those of the draft. A line that loses its automatic number is deleted and inserted
 * again.
 */
export function pairLinesWithDraft(
  before: readonly SourceLine[],
  after: readonly DraftLine[],
): readonly LineStep[] {
  const pairs = alignLines(
    before.map(({ key }) => key),
    after.map(({ text }) => keyOf(text)),
  );
  return pairs.flatMap((pair) => stepsOf(pair, before, after));
}

function stepsOf(
  pair: Pairing,
  before: readonly SourceLine[],
  after: readonly DraftLine[],
): readonly LineStep[] {
  const old = pair.kind === 'come' ? undefined : before[pair.old];
  const now = pair.kind === 'gone' ? undefined : after[pair.now];
  if (old === undefined) return now === undefined ? [] : [{ kind: 'insert', now }];
  if (now === undefined) return [{ kind: 'delete', old }];
  const isCounted = old.line.labelLength > 0;
  const label = isCounted ? labelOf(now.text, old) : '';
  if (label === undefined) {
    return [
      { kind: 'delete', old },
      { kind: 'insert', now },
    ];
  }
  return [{ kind: 'keep', old, now, rest: now.text.slice(label.length) }];
}

/**
 * The automatic number of a line, where the new text has it or another of its kind; empty for a line without one.
 * `undefined` where the new text has none.
 */
export function labelOf(text: string, { line }: SourceLine): string | undefined {
  const known = line.text.slice(0, line.labelLength);
  if (text.startsWith(known)) return known;
  if (text.startsWith(known.trimEnd()) && known.trimEnd() !== '') return known.trimEnd();
  const label = labelIn(text);
  return label === '' || labelKind(line.text) !== labelKind(text) ? undefined : label;
}

/** True where two lines differ at most in the blanks behind their number. */
export function isSameLine(before: string, after: string): boolean {
  if (before === after) return true;
  const [a, b] = [labelIn(before), labelIn(after)];
  return a.trim() === b.trim() && before.slice(a.length) === after.slice(b.length);
}
