import { bilingual } from '../../base/bilingual';
import { type TextEdit } from '../../base/textEdit';
import { type Place, type QuotedLines } from '../types';
import { TAKEN } from './resolvePlaceOrFail';
import { fail, type State } from './workingState';
import { styleOf } from './indentsAndBlankLines';

/** Adds a preamble to a text that has none. */
export function addPreamble(state: State, lines: QuotedLines, by: number): void {
  if (state.old.preamble.length > 0 || state.preamble !== undefined) {
    fail(state, by, bilingual('已有序言（引言）', 'There is a preamble already'));
  } else state.preamble = { lines, by };
}

/** Deletes the whole preamble. */
export function removePreamble(state: State, place: Place, by: number): void {
  if (state.preamble !== undefined) fail(state, by, TAKEN(place));
  else state.preamble = { lines: [], by };
}

/** The edit that rewrites, adds or deletes the preamble; `undefined` where it stays. */
export function preambleEdit(state: State): TextEdit | undefined {
  if (state.preamble === undefined) return undefined;
  const { lines } = state.preamble;
  const { text } = state.old.snapshot;
  const style = styleOf(state.old);
  const [first, last] = [state.old.preamble[0]?.old, state.old.preamble.at(-1)?.old];
  if (first === undefined || last === undefined) {
    const at = state.old.body.start;
    const indent = style.indent('paragraph');
    return {
      span: { start: at, end: at },
      newText: lines.map((line) => indent + line + style.lineBreak).join(''),
    };
  }
  if (lines.length === 0) return { span: { start: first.line.start, end: last.line.end }, newText: '' };
  const indent = text.slice(first.line.start, first.words.start);
  return {
    span: { start: first.words.start, end: last.words.end },
    newText: lines.map((line, index) => (index === 0 ? line : `${indent}${line}`)).join(style.lineBreak),
  };
}
