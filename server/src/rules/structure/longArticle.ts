import { bilingual } from '../../base/bilingual';
import { articlesOf, paragraphsOf } from '../../syntax/walkTree';
import { type StructureNode } from '../../syntax/tree';
import { counted, usage } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';

/** 99 % of the articles and lists of published local regulations have no more. */
const MOST_PARAGRAPHS = 5;
const MOST_ITEMS = 13;

/** structure/long-article: more paragraphs 款 or items 项 than nearly all articles published. */
export const longArticle: Rule = {
  code: 'structure/long-article',
  level: 'off',
  summary: bilingual('一条的款或者项过多', 'an article of many paragraphs or items'),
  explanation: bilingual(
    `公布的地方性法规，绝大多数条不超过${MOST_PARAGRAPHS}款，列项不超过${MOST_ITEMS}项。超过的，可以考虑分成几条。这是文风，默认关闭。`,
    `Nearly all articles of published local regulations have no more than ${MOST_PARAGRAPHS} paragraphs, lists no more than ${MOST_ITEMS} items. Longer ones may be split. A matter of style and off by default.`,
  ),
  basis: usage,
  measured: counted(
    137,
    83,
    [20, 20],
    bilingual('这是文风，不是差错，所以默认关闭。', 'This is style, no fault, so it is off by default.'),
  ),
  fixable: false,
  examples: [
    { bad: '甲市乙条例\n⟦第一条⟧　甲。\n乙。\n丙。\n丁。\n戊。\n己。\n第二条　甲。\n' },
    {
      bad: `甲市乙条例\n⟦第一条⟧　下列事项：\n${'一二三四五六七八九十'
        .split('')
        .map((number) => `（${number}）甲；\n`)
        .join('')}（十一）甲；\n（十二）甲；\n（十三）甲；\n（十四）甲。\n`,
    },
  ],
  accepts: [
    '甲市乙条例\n第一条　甲。\n乙。\n丙。\n丁。\n戊。\n',
    '甲市乙条例\n第一条　下列事项：\n（一）甲；\n（二）乙。\n',
  ],
  *check({ tree }): Iterable<Report> {
    if (tree.kind !== 'regulation') return;
    for (const { node } of articlesOf(tree)) {
      const paragraphs = paragraphsOf(node);
      const items = Math.max(0, ...paragraphs.map(itemsIn));
      if (node.label === undefined || (paragraphs.length <= MOST_PARAGRAPHS && items <= MOST_ITEMS)) continue;
      yield { span: node.label.span, message: tooMany(paragraphs.length, items) };
    }
  },
};

const itemsIn = (paragraph: StructureNode): number =>
  paragraph.children.filter(({ level }) => level === 'item').length;

const tooMany = (paragraphs: number, items: number): Report['message'] =>
  paragraphs > MOST_PARAGRAPHS
    ? bilingual(
        `这一条有${paragraphs}款，超过公布文本中的绝大多数；可以考虑分成几条。`,
        `${paragraphs} paragraphs, more than nearly all published articles have; consider splitting it.`,
      )
    : bilingual(
        `这一条列了${items}项，超过公布文本中的绝大多数；可以考虑归并或者分开。`,
        `${items} items, more than nearly all published lists have; consider merging or splitting them.`,
      );
