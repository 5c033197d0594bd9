import { bilingual } from '../../base/bilingual';
import { articlesOf, type Placed } from '../../syntax/walkTree';
import { neverFound } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';

/** 第二条　（删去）: left empty on purpose, so that the numbers behind it stay. */
const DELETED = /^(?:已?(?:删去|删除|废止|空缺)|略|保留)$/u;

/** Where the last article of each number that has words begins: in a list above the text, as a 目录 has it, none has. */
function lastWritten(articles: readonly Placed[]): ReadonlyMap<string | undefined, number> {
  return new Map(
    articles.flatMap(({ node }) => (node.children.length > 0 ? [[node.label?.text, node.span.start]] : [])),
  );
}

/** structure/empty-article: a number of an article with nothing behind it. */
export const emptyArticle: Rule = {
  code: 'structure/empty-article',
  level: 'info',
  summary: bilingual('条没有内容', 'an article without text'),
  explanation: bilingual(
    '条的序号后面没有一个字：多半是删了内容而留下序号，或者内容在粘贴时丢失。起草时先列序号是常事，定稿前应当补上内容或者删去这一条。只有条标题而没有正文的，也在这里报告。',
    'Behind the number of an article stands no word: its text was deleted and the number stayed, or it was lost in a paste. Fine while drafting; before the text is final, write the article or delete it. A caption without text is reported too.',
  ),
  basis: bilingual(
    '《中华人民共和国立法法》（2023年）第六十五条：法律根据内容需要，可以分编、章、节、条、款、项、目。',
    'Legislation Law (2023), article 65: levels are used as the content needs.',
  ),
  measured: neverFound,
  fixable: false,
  examples: [
    { bad: '甲市乙条例\n第一条　甲。\n⟦第二条⟧\n第三条　乙。\n' },
    { bad: '甲市乙条例\n第一条　甲。\n⟦第二条⟧　\n\n第二章　丙\n第三条　乙。\n' },
    { bad: '甲市乙条例\n第一条　甲。\n⟦第二条⟧（丁戊）\n第三条　乙。\n' },
    { bad: '甲市乙条例\n第一条　甲。\n⟦第二条⟧' },
  ],
  accepts: [
    '甲市乙条例\n第一条\n甲。\n第二条　乙。\n',
    '甲市乙条例\n第一条　甲。\n第二条　（已删去。）\n第三条　乙。\n',
    '甲市乙条例\n第一条　甲。\n第二条　（删去）\n第三条　乙。\n',
    '甲市乙条例\n第一条\n（一）甲；\n（二）乙。\n第二条　丙。\n',
    '甲市乙条例\n第一条\n第二条\n第三条\n第一条　甲。\n第二条　乙。\n第三条　丙。\n',
  ],
  *check({ tree }): Iterable<Report> {
    if (tree.kind !== 'regulation') return;
    const articles = articlesOf(tree);
    const empty = articles.filter(({ node: { children, title } }) => {
      return children.length === 0 && !DELETED.test(title?.text ?? '');
    });
    if (empty.length === 0) return;
    const written = lastWritten(articles);
    for (const { node } of empty) {
      if (node.label === undefined || (written.get(node.label.text) ?? -1) > node.span.start) continue;
      yield {
        span: node.label.span,
        message: bilingual(
          `“${node.label.text}”没有内容；请补上，或者删去这一条。`,
          `${node.label.text} has no text; write it, or delete the article.`,
        ),
      };
    }
  },
};
