import { done, refused, type Outcome } from '../../base/outcome';
import { alignLines } from '../../base/alignLines';
import { keyOf, labelIn, trimmed } from './sourceLines';

/** A place that the draft and the document changed in different ways. Each side is a list of lines, which may be empty. */
export interface Conflict {
  readonly before: string;
  readonly draft: string;
  readonly document: string;
}

/**
 * Merges the changes of a draft and of a document that both began with the same text, line by line. A line that only
 * one of them changed is taken from it; number and words of a line may come from different sides. Refused, with all
 * conflicts, where both changed the same in different ways: nothing is guessed. Empty lines and indents do not count.
 */
export function mergeLines(
  before: string,
  draft: string,
  document: string,
): Outcome<string, readonly Conflict[]> {
  const base = linesOf(before);
  const [left, right] = [sideOf(base, linesOf(draft)), sideOf(base, linesOf(document))];
  const merged: string[] = [];
  const conflicts: Conflict[] = [];
  for (let at = 0; at <= base.length; at++) {
    const come = either([], left.come[at] ?? [], right.come[at] ?? []);
    if (come !== undefined) merged.push(...come);
    else {
      conflicts.push({
        before: '',
        draft: (left.come[at] ?? []).join('\n'),
        document: (right.come[at] ?? []).join('\n'),
      });
    }
    const line = base[at];
    if (line === undefined) continue;
    const [ours, theirs] = [left.stayed[at], right.stayed[at]];
    const kept = mergeLine(line, ours, theirs);
    if (kept === 'conflict') conflicts.push({ before: line, draft: ours ?? '', document: theirs ?? '' });
    else if (kept !== undefined) merged.push(kept.line);
  }
  return conflicts.length > 0 ? refused(conflicts) : done(merged.map((line) => `${line}\n`).join(''));
}

const linesOf = (text: string): readonly string[] =>
  text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\r|\n/u)
    .map(trimmed)
    .filter((line) => line !== '');

/** What one version did to the lines of the common text. */
interface Side {
  /** For each line its new text; `undefined` where it was deleted. */
  readonly stayed: readonly (string | undefined)[];
  /** The lines inserted before each line; a last entry has those at the end. */
  readonly come: readonly (readonly string[])[];
}

function sideOf(before: readonly string[], after: readonly string[]): Side {
  const stayed = before.map((): string | undefined => undefined);
  const come = Array.from({ length: before.length + 1 }, (): string[] => []);
  let at = 0;
  for (const pair of alignLines(before.map(keyOf), after.map(keyOf))) {
    if (pair.kind === 'come') come[at]?.push(after[pair.now] ?? '');
    else {
      at = pair.old + 1;
      if (pair.kind === 'pair') stayed[pair.old] = after[pair.now];
    }
  }
  return { stayed, come };
}

/** A line after both changes; `undefined` where it is deleted. */
function mergeLine(
  before: string,
  ours: string | undefined,
  theirs: string | undefined,
): { readonly line: string } | undefined | 'conflict' {
  if (ours === undefined || theirs === undefined) {
    const other = ours ?? theirs;
    return other === undefined || wordsOf(other) === wordsOf(before) ? undefined : 'conflict';
  }
  const label = either([labelIn(before)], [labelIn(ours)], [labelIn(theirs)]);
  const words = either([wordsOf(before)], [wordsOf(ours)], [wordsOf(theirs)]);
  return label === undefined || words === undefined ? 'conflict' : { line: label.join('') + words.join('') };
}

const wordsOf = (line: string): string => line.slice(labelIn(line).length);

/** The value that one side changed while the other left it, or that both have; `undefined` for a conflict. */
function either(
  before: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): readonly string[] | undefined {
  if (isSame(ours, theirs) || isSame(theirs, before)) return ours;
  return isSame(ours, before) ? theirs : undefined;
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((line, index) => line.trimEnd() === b[index]?.trimEnd());
