import { diffChars } from 'diff';

/** A stretch of the old text and what stands there now. */
export interface CharacterEdit {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

/** More changes than these in one line are one replacement of the line. */
const MOST_CHANGES = 2_000;

/**
 * What to delete and insert so that `before` becomes `after`, in the order of the text. Single characters that happen
 * to stay between changes are part of them: a reader of revisions wants words.
 */
export function characterEdits(before: string, after: string): readonly CharacterEdit[] {
  if (before === after) return [];
  const changes = diffChars(before, after, { maxEditLength: MOST_CHANGES });
  if (changes === undefined) return [{ start: 0, end: before.length, insert: after }];
  const edits: CharacterEdit[] = [];
  let at = 0;
  let isOpen = false;
  for (const { value, added, removed } of changes) {
    const last = isOpen ? edits.at(-1) : undefined;
    if (!added && !removed) {
      at += value.length;
      isOpen = false;
      continue;
    }
    const [deleted, inserted] = removed ? [value.length, ''] : [0, value];
    if (last === undefined) edits.push({ start: at, end: at + deleted, insert: inserted });
    else {
      edits[edits.length - 1] = {
        start: last.start,
        end: last.end + deleted,
        insert: last.insert + inserted,
      };
    }
    at += deleted;
    isOpen = true;
  }
  return joined(edits, before);
}

function joined(edits: readonly CharacterEdit[], before: string): readonly CharacterEdit[] {
  const result: CharacterEdit[] = [];
  for (const edit of edits) {
    const last = result.at(-1);
    const gap = last === undefined ? '' : before.slice(last.end, edit.start);
    if (last !== undefined && isIsland(gap, last, edit)) {
      result[result.length - 1] = {
        start: last.start,
        end: edit.end,
        insert: last.insert + gap + edit.insert,
      };
    } else result.push(edit);
  }
  return result;
}

const sizeOf = ({ start, end, insert }: CharacterEdit): number => Math.max(end - start, insert.length);

function isIsland(gap: string, left: CharacterEdit, right: CharacterEdit): boolean {
  if (/[，。；：、]/u.test(gap)) return false;
  const beside = Math.min(sizeOf(left), sizeOf(right));
  return (gap.length === 1 && beside > 1) || gap.length * 2 <= beside;
}
