import { bilingual } from '../../base/bilingual';
import { note, type State, type WordEdit } from './workingState';

const isMark = (char: string): boolean => /[、，；。]/u.test(char);

/**
 * Where words are deleted from an enumeration, extends the deletion to one of the marks around them: of 甲、乙、丙, 甲、丙
 * remains. `edits` are in text order.
 */
export function deletionSeams(state: State, edits: readonly WordEdit[]): readonly WordEdit[] {
  const { text } = state.old.snapshot;
  const seamed: WordEdit[] = [];
  edits.forEach((edit, index) => {
    const { span, newText, by } = edit;
    if (newText !== '' || span.start === span.end) {
      seamed.push(edit);
      return;
    }
    const before = text.charAt(span.start - 1);
    const behind = text.charAt(span.end);
    let { start, end } = span;
    const last = seamed.at(-1);
    if (before === '。' && isMark(behind)) end++;
    else if (isMark(before) && isMark(behind)) {
      // The mark before is deleted, unless the edit before takes it.
      if (behind === '、' && before === '，') end++;
      else if ((last?.span.end ?? 0) < start) start--;
      else end++;
    } else if (/[：“《（]/u.test(before) && /[、，]/u.test(behind)) end++;
    else if (behind === '、' && !isMark(before) && /^[的对在]|[和或由与及]$/u.test(before)) end++;
    else if (
      /、/u.test(before) &&
      /^(?:和|或者|以及|及|等|的)/u.test(text.slice(span.end, span.end + 2)) &&
      (last?.span.end ?? 0) < start
    ) {
      start--;
    }
    const next = edits[index + 1];
    if (end > span.end && next !== undefined && next.span.start < end) end = span.end;
    if (start !== span.start || end !== span.end) {
      const mark = start !== span.start ? before : behind;
      note(state, by, bilingual(`一并去掉了相连的“${mark}”`, `The “${mark}” beside it went, too`));
    }
    seamed.push({ ...edit, span: { start, end } });
  });
  return seamed;
}
