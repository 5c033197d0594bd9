import { articleTrait, nodesWhere } from '../../analysis/articleTraits';
import { bilingual } from '../../base/bilingual';
import { neverFound, usage } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';

const FORMS = ['1.', '1、'] as const;

/** 1. or 1、, as the label is written; other forms are for numbering/malformed to judge. */
const formOf = (label: string): (typeof FORMS)[number] | undefined =>
  /^\d{1,3}[.．]$/u.test(label) ? '1.' : /^\d{1,3}、$/u.test(label) ? '1、' : undefined;

const hasSubitems = articleTrait((nodes) => nodes.some(({ node }) => node.level === 'subitem'));

/** structure/subitem-form: subitems numbered 1. and 1、 in one text. */
export const subitemForm: Rule = {
  code: 'structure/subitem-form',
  level: 'hint',
  summary: bilingual('目的序号写法不一', 'subitems numbered in two ways'),
  explanation: bilingual(
    '目用阿拉伯数字编号，公布文本多写“1.”。同一部法规里“1.”和“1、”不混用；项目可以用 `subItem` 定下一种。',
    'Subitems have Arabic numbers, mostly written 1. in published texts. One text does not mix 1. and 1、; a project may settle it with `subItem`.',
  ),
  basis: usage,
  measured: neverFound,
  fixable: true,
  setting: {
    key: 'subItem',
    values: FORMS,
    description: bilingual('目的序号的写法', 'How subitems are numbered'),
  },
  examples: [
    {
      bad: '甲市乙条例\n第一条　甲：\n（一）乙：\n1.丙；\n2.丁；\n⟦3、⟧戊。\n（二）己。\n',
      fixed: '甲市乙条例\n第一条　甲：\n（一）乙：\n1.丙；\n2.丁；\n3.戊。\n（二）己。\n',
    },
    {
      bad: '甲市乙条例\n第一条　甲：\n（一）乙：\n⟦1.⟧丙。\n（二）己。\n',
      fixed: '甲市乙条例\n第一条　甲：\n（一）乙：\n1、丙。\n（二）己。\n',
      settings: { subItem: '1、' },
    },
  ],
  accepts: [
    '甲市乙条例\n第一条　甲：\n（一）乙：\n1.丙；\n2.丁。\n（二）戊。\n',
    '甲市乙条例\n第一条　甲：\n（一）乙：\n1、丙；\n2、丁。\n（二）戊。\n',
  ],
  *check(snapshot, settings): Iterable<Report> {
    if (snapshot.tree.kind !== 'regulation') return;
    const labels = nodesWhere(snapshot, hasSubitems).flatMap(({ node: { level, label } }) => {
      const form = label === undefined || level !== 'subitem' ? undefined : formOf(label.text);
      return label === undefined || form === undefined ? [] : [{ label, form }];
    });
    const dotted = labels.filter(({ form }) => form === '1.').length;
    const house = FORMS.find((form) => form === settings['subItem']);
    const wanted = house ?? (dotted * 2 >= labels.length ? '1.' : '1、');
    for (const { label, form } of labels) {
      if (form === wanted) continue;
      const newText = label.text.slice(0, -1) + wanted.slice(1);
      yield {
        span: label.span,
        message: bilingual(
          `目的序号“${label.text}”与本文的写法“${wanted}”不一致。`,
          `${label.text} differs from the form ${wanted} of this text.`,
        ),
        fixes: [
          {
            title: bilingual(`改为“${newText}”`, `Change to ${newText}`),
            safe: false,
            edits: [{ span: label.span, newText }],
          },
        ],
      };
    }
  },
};
