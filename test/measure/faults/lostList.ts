import { listsOf } from './places';
import { injection, type Fault } from './types';

/** All items after 下列…： are gone: they were automatic numbers, or a table. */
export const lostList: Fault = {
  name: 'lost-list',
  summary: 'all items after 下列…： are gone',
  accepts: ['structure/dangling-list'],
  inject(plain, random) {
    const list = random.pick(
      listsOf(plain).filter(({ leadIn }) => /下列[^。；]*[:：]$/.test(leadIn.visible)),
    );
    if (list === undefined) return undefined;
    const { leadIn, span } = list;
    const edit = { span: { start: leadIn.end, end: span.end }, newText: '' };
    return injection(plain.text, [edit], [{ start: leadIn.start, end: leadIn.end }]);
  },
};
