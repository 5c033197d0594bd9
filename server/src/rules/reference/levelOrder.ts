import { findInProse, inPassages } from '../../analysis/prose';
import { bilingual } from '../../base/bilingual';
import { shiftSpan, type Span } from '../../base/span';
import { neverFound, understood } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';

const NUMBER = '第[零一二三四五六七八九十百]{1,7}';
/** A wider unit right behind a narrower one: 第一款第三条, 第二项第一款. */
const REVERSED = new RegExp(`${NUMBER}(?:[款项]的?${NUMBER}条|项的?${NUMBER}款)`, 'gu');

const reversed = inPassages<Span>(
  ({ masked }) =>
    [...masked.matchAll(REVERSED)].map(({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
    })),
  ['款第', '项第'],
);

/** reference/level-order: a reference that names the narrower unit first. */
export const levelOrder: Rule = {
  code: 'reference/level-order',
  level: 'warning',
  summary: bilingual('援引没有按条、款、项的次序写', 'a reference not in the order 条, 款, 项'),
  explanation: bilingual(
    '援引从大到小写：“本条例第五条第一款第二项”。次序颠倒的，看不出所引的是哪一处。并列的几处之间用顿号或者“和”“或者”隔开。',
    'A reference goes from the wider to the narrower unit: 本条例第五条第一款第二项. Reversed, it does not tell what is cited. Several references are parted by 、, 和 or 或者.',
  ),
  basis: understood('一', '9'),
  measured: neverFound,
  fixable: false,
  examples: [{ bad: '甲市乙条例\n第一条　甲。\n第二条　违反本条例⟦第一款第一条⟧规定的，责令改正。\n' }],
  accepts: [
    '甲市乙条例\n第一条　甲。\n第二条　违反本条例第一条第一款规定的，责令改正。\n',
    '甲市乙条例\n第一条　甲。\n第二条　违反第一条第一款、第三条规定的，责令改正。\n第三条　乙。\n',
  ],
  *check(snapshot): Iterable<Report> {
    if (snapshot.tree.kind !== 'regulation') return;
    for (const { start, found } of findInProse(snapshot, reversed)) {
      yield {
        span: shiftSpan(found, start),
        message: bilingual(
          '援引按条、款、项的次序从大到小写；几处并列的用顿号隔开。',
          'Cite from the wider to the narrower unit, 条, 款, 项; part several references by 、.',
        ),
      };
    }
  },
};
