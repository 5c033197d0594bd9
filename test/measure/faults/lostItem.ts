import { listsOf, nextLineStart } from './places';
import { injection, type Fault } from './types';

/** One item of a list is struck out with its text. The last is left out: the list only ends earlier. */
export const lostItem: Fault = {
  name: 'lost-item',
  summary: 'one item （n） of a list is deleted, not the last',
  accepts: ['numbering/item-gap', 'structure/list-form'],
  inject(plain, random) {
    const list = random.pick(listsOf(plain).filter(({ items }) => items.length >= 3));
    const item = random.pick(list?.items.slice(0, -1) ?? []);
    const line = item === undefined ? undefined : plain.lines[item.line];
    if (list === undefined || item === undefined || line === undefined) return undefined;
    const edit = { span: { start: line.start, end: nextLineStart(plain, item.line) }, newText: '' };
    return injection(plain.text, [edit], [list.span]);
  },
};
