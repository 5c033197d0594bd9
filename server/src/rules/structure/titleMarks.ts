import { bilingual } from '../../base/bilingual';
import { neverFound, usage } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';

const MARK = /[,;:!?！？—]/u;

/** structure/title-marks: a comma or another mark of sentences in the title. */
export const titleMarks: Rule = {
  code: 'structure/title-marks',
  level: 'warning',
  summary: bilingual('标题里有标点', 'punctuation in the title'),
  explanation: bilingual(
    '标题由区域、内容和文种组成，不是句子，不用逗号、冒号、叹号之类的标点。并列词语之间的顿号、引用上位法的书名号、特定词语的引号和“（草案）”的括号可以用。有全角逗号、句号的一行不会认作标题，由“缺少标题”报告。',
    'A title has region, matter and genre and is no sentence: it takes no comma, stop or colon. 、 between words, 《》 around an upper law, “ ” and the brackets of （草案） are right. A line with a full-width comma or stop is taken for no title at all and reported by structure/missing-title.',
  ),
  basis: usage,
  measured: neverFound,
  fixable: false,
  examples: [{ bad: '甲市乙⟦,⟧丙管理条例\n第一条　甲。\n' }],
  accepts: [
    '甲市乙、丙管理条例\n第一条　甲。\n',
    '甲市实施《中华人民共和国丙法》办法（草案）\n第一条　甲。\n',
    '甲市“乙”改革规定\n第一条　甲。\n',
  ],
  *check({ tree }): Iterable<Report> {
    if (tree.kind !== 'regulation' || tree.title === undefined) return;
    const { text, span } = tree.title;
    const found = MARK.exec(text);
    if (found === null) return;
    const start = span.start + found.index;
    yield {
      span: { start, end: start + found[0].length },
      message: bilingual(
        `标题里不用“${found[0]}”；并列词语之间用顿号。`,
        `A title takes no "${found[0]}"; words in a row are parted by 、.`,
      ),
    };
  },
};
