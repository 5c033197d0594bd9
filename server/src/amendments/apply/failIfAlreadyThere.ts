import { bilingual } from '../../base/bilingual';
import { sameOrdinal, type Ordinal } from '../../base/ordinal';
import { type Span } from '../../base/span';
import { folded } from './foldPunctuation';
import { fail, note, type State } from './workingState';
import { type Unit } from './oldTextUnits';

/** The reason given where the text already has, at that place, what the decision adds. */
const ALREADY = bilingual(
  '这里已经有决定要增加的文字，没有再加一次',
  'What the decision adds stands there already; it was not added again',
);
const SOME = bilingual('有几处已经是改动后的文字，没有再改', 'Some places read so already; they were left');

/**
 * The words of a unit and of all units below it, folded for comparing. Left out are numbers, blanks and the mark at the
 * end of a line, which depends on the position in the list.
 */
function wordsOf(state: State, unit: Unit): string {
  const own =
    unit.old === undefined
      ? unit.text
      : state.old.snapshot.text.slice(unit.old.words.start, unit.old.words.end);
  const below = unit.children.map((child) => wordsOf(state, child)).join('\n');
  return `${folded(own).replace(/[;.；。]+$/u, '')}\n${below}`;
}

/** True where the old units and the new ones have the same words, pair by pair. False for no units. */
const readAlike = (state: State, old: readonly (Unit | undefined)[], made: readonly Unit[]): boolean =>
  made.length > 0 &&
  old.length === made.length &&
  made.every((unit, at) => {
    const known = old[at];
    return known !== undefined && wordsOf(state, known) === wordsOf(state, unit);
  });

/** Fails the instruction `by`, and returns true, where the units it adds are already in the old text at those numbers. */
export function failIfThere(
  state: State,
  old: readonly (Unit | undefined)[],
  made: readonly Unit[],
  by: number,
): boolean {
  const isThere = readAlike(state, old, made);
  if (isThere) fail(state, by, ALREADY);
  return isThere;
}

/** True where the old text has an article with this number and these paragraphs. */
export function isArticleThere(state: State, number: Ordinal | undefined, units: readonly Unit[]): boolean {
  const same = state.old.articles.filter(
    ({ ordinal }) => number !== undefined && ordinal !== undefined && sameOrdinal(ordinal, number),
  );
  return same.some((article) => readAlike(state, article.units, units));
}

export function failAlready(state: State, by: number): void {
  fail(state, by, ALREADY);
}

/**
 * The hits without those that already read as the decision wants. Where none is left, the instruction `by` fails; where
 * some are left out, it gets a note.
 */
export function withoutThose<T>(
  state: State,
  hits: readonly T[],
  by: number,
  isThere: (hit: T) => boolean,
): readonly T[] {
  const left = hits.filter((hit) => !isThere(hit));
  if (left.length === hits.length) return hits;
  if (left.length === 0) fail(state, by, ALREADY);
  else note(state, by, SOME);
  return left;
}

/**
 * True where the span is part of an occurrence of `whole` in the old text. So 港口部门 is not replaced by 市港口部门 where the
 * text has 市港口部门 already.
 */
export function standsWithin(text: string, { start, end }: Span, whole: string): boolean {
  const part = text.slice(start, end);
  for (let at = whole.indexOf(part); at !== -1; at = whole.indexOf(part, at + 1)) {
    if (text.startsWith(whole, start - at) && start >= at) return true;
  }
  return false;
}
