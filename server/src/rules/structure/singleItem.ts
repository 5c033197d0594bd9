import { bilingual } from '../../base/bilingual';
import { neverFound, usage } from '../lexical/evidenceOfRules';
import { checkNodes } from '../checkArticleNodes';
import { hasList } from './itemLists';
import { type Report, type Rule } from '../types';

const checkItems = checkNodes(function* (nodes, { text }): Iterable<Report> {
  for (const { node } of nodes) {
    if (node.level !== 'paragraph') continue;
    const items = node.children.filter(({ level }) => level === 'item');
    const [only] = items;
    if (items.length !== 1 || only?.label?.ordinal.main !== 1) continue;
    // One that ends in a semicolon is a list still being written.
    if (!/^[（(][^]*。$/u.test(text.slice(only.label.span.start, only.textSpan.end))) continue;
    yield {
      span: only.label.span,
      message: bilingual(
        '只有一项；请并入引语，或者补上其余各项。',
        'The only item: write it into the sentence above, or add the others.',
      ),
    };
  }
}, hasList);

/** structure/single-item: a list that has one item only. */
export const singleItem: Rule = {
  code: 'structure/single-item',
  level: 'info',
  summary: bilingual('列项只有一项', 'a list of one item'),
  explanation: bilingual(
    '分项是为了列举几件事。只有（一）而没有（二）的，请并入引语写成一句，或者核对其余各项是否遗漏。',
    'Items list several things. Where there is （一） without （二）, write it into the sentence above, or see whether the others were lost.',
  ),
  basis: usage,
  measured: neverFound,
  fixable: false,
  examples: [{ bad: '甲市乙条例\n第一条　禁止下列行为：\n⟦（一）⟧擅自占用甲。\n第二条　乙。\n' }],
  accepts: [
    '甲市乙条例\n第一条　禁止下列行为：\n（一）擅自占用甲；\n（二）损毁甲。\n',
    '甲市乙条例\n第一条　禁止下列行为：\n（一）擅自占用甲；\n第二条　乙。\n',
  ],
  check: (snapshot) => (snapshot.tree.kind === 'regulation' ? checkItems(snapshot) : []),
};
