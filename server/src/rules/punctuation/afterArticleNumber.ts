import { bilingual } from '../../base/bilingual';
import { counted, inArticle, usage } from '../lexical/evidenceOfRules';
import { checkNodes } from '../checkArticleNodes';
import { type StructureNode } from '../../syntax/tree';
import { type Report, type Rule } from '../types';

/** The mark and the blanks around it, no more. */
const LONGEST = 8;

/** The mark behind the number of an article, with its blanks. */
function markBehind(node: StructureNode, text: string): string | undefined {
  if (node.level !== 'article' || node.label === undefined) return undefined;
  const { end } = node.label.span;
  return /^[\s\u3000]*[：:、.．。][^\S\r\n]*/u.exec(text.slice(end, end + LONGEST))?.[0];
}

const checkNumbers = checkNodes(function* (nodes, { text }): Iterable<Report> {
  for (const { node } of nodes) {
    const mark = markBehind(node, text);
    if (mark === undefined || node.label === undefined) continue;
    const { end } = node.label.span;
    const span = { start: end, end: end + mark.length };
    yield {
      span,
      message: bilingual('条号之后空一格，不用标点。', 'Leave a space after the number, no mark.'),
      fixes: [
        {
          title: bilingual('改为空格', 'Change to a space'),
          // 第八条、第九条所列… may be a reference that begins a paragraph, 第八条： a quotation.
          safe: false,
          edits: [{ span, newText: '　' }],
        },
      ],
    };
  }
});

/** punctuation/after-article-number: a colon or another mark between the number of an article and its text. */
export const afterArticleNumber: Rule = {
  code: 'punctuation/after-article-number',
  level: 'info',
  summary: bilingual('条号之后不用标点', 'a mark after the number of an article'),
  explanation: bilingual(
    '条号与正文之间空一个全角空格，不用冒号、顿号或者句号。',
    'An ideographic space parts the number of an article from its text, not a colon or another mark.',
  ),
  basis: usage,
  measured: counted(0, 0, [0, 0], bilingual('公布的文本中没有。', 'Published texts have none.')),
  fixable: true,
  examples: [{ bad: '甲市乙条例\n第一条⟦：⟧甲。\n', fixed: '甲市乙条例\n第一条　甲。\n' }],
  accepts: [inArticle('甲：\n（一）乙；\n（二）丙。'), '甲市乙条例\n第一条 甲。\n'],
  check: (snapshot) => (snapshot.tree.kind === 'regulation' ? checkNumbers(snapshot) : []),
};
