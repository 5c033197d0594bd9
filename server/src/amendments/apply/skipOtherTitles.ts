import { bilingual } from '../../base/bilingual';
import { type Span } from '../../base/span';
import { note, type State } from './workingState';

const LONGEST_TITLE = 100;

/** The title 《…》 that a span lies in, without 《 and 》; `undefined` where it lies in none. */
function titleAround(text: string, { start, end }: Span): Span | undefined {
  const before = text.slice(Math.max(0, start - LONGEST_TITLE), start);
  const open = before.lastIndexOf('《');
  if (open === -1 || /[》\n]/u.test(before.slice(open))) return undefined;
  const close = text.slice(end, end + LONGEST_TITLE).search(/[》\n]/u);
  if (close === -1 || text.charAt(end + close) !== '》') return undefined;
  return { start: start - before.length + open + 1, end: end + close };
}

/**
 * The hits without those that are only a part of a title 《…》: 将“条例”统一修改为“办法” does not rename other laws. What is
 * left out gets a note.
 */
export function skipOtherTitles(state: State, hits: readonly Span[], by: number): Span[] {
  const { text } = state.old.snapshot;
  return hits.filter((hit) => {
    const title = titleAround(text, hit);
    if (title === undefined || (title.start === hit.start && title.end === hit.end)) return true;
    const name = text.slice(title.start, title.end);
    note(state, by, bilingual(`《${name}》中的没有改`, `The title 《${name}》 was left as it is`));
    return false;
  });
}
