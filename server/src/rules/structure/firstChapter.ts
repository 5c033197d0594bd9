import { lostChapters } from '../../analysis/lostChapterHeadings';
import { bilingual } from '../../base/bilingual';
import { type Snapshot } from '../../analysis/snapshot';
import { bareTitle } from '../../syntax/titleForms';
import { withoutBlanks } from '../../syntax/blanks';
import { neverFound } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';
import { plainChapters } from './plainChapters';

/** Rules of procedure and charters begin with their matter, often behind articles of their own; so does a text whose articles begin above its chapters. */
const isOfProcedure = ({ tree }: Snapshot): boolean =>
  /(?:规则|规程|章程|公约|守则)$/u.test(bareTitle(tree.title?.text ?? '')) ||
  tree.children[0]?.level === 'article';

/** structure/first-chapter: a chaptered text whose first chapter is not 总则. */
export const firstChapter: Rule = {
  code: 'structure/first-chapter',
  level: 'warning',
  summary: bilingual('第一章不是总则', 'the first chapter is not 总则'),
  explanation: bilingual(
    '分章的法规以“总则”开头：立法目的、适用范围、原则和职责分工放在这一章。实测的分章地方性法规中99.9%如此。',
    'A chaptered regulation begins with 总则, which holds purpose, scope, principles and duties; 99.9 % of the chaptered local regulations measured do.',
  ),
  basis: bilingual(
    '立法技术规范（试行）（一）1.1；公布文本的通例（按实测）。',
    'Drafting norms (1) 1.1; the custom of published texts, as measured.',
  ),
  measured: neverFound,
  fixable: true,
  examples: [
    {
      bad: '甲市乙条例\n⟦第一章　一般规定⟧\n第一条　甲。\n第二章　附则\n第二条　乙。\n',
      fixed: '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　附则\n第二条　乙。\n',
    },
    {
      bad: '甲市乙条例\n⟦第一章　花木⟧\n第一条　甲。\n第二章　总则\n第二条　乙。\n第三章　附则\n第三条　丙。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第一章　总　　则\n第一条　甲。\n第二章　附则\n第二条　乙。\n',
    '甲市乙条例\n第一条　甲。\n第二条　乙。\n',
    '甲市人民代表大会议事规则\n第一条　甲。\n第一章　会议的举行\n第二条　乙。\n第二章　附则\n第三条　丙。\n',
    '甲市乙条例\n第一条　甲。\n第一章　花木\n第二条　乙。\n第二章　附则\n第三条　丙。\n',
    ...['人民代表大会常务委员会议事规则', '花木协会章程', '苗圃操作规程', '乡村公约', '花市守则'].map(
      (title) => `甲市${title}\n第一章　会员\n第一条　甲。\n第二章　附则\n第二条　乙。\n`,
    ),
    '甲市乙条例\n第三章　物业\n第二十条　甲。\n第四章　附则\n第二十一条　乙。\n',
  ],
  *check(snapshot): Iterable<Report> {
    const [first, ...others] = plainChapters(snapshot.tree);
    if (first?.label?.ordinal.main !== 1 || first.title === undefined) return;
    if (withoutBlanks(first.title.text) === '总则' || isOfProcedure(snapshot)) return;
    if (snapshot.derive(lostChapters).some(({ number }) => number === 1)) return;
    yield {
      span: { start: first.label.span.start, end: first.title.span.end },
      message: bilingual(
        `分章的法规第一章应当是“总则”，这里是“${first.title.text}”。`,
        `The first chapter of a chaptered regulation is 总则; here it is "${first.title.text}".`,
      ),
      // Where 总则 stands further down, the order is wrong and not the name.
      fixes: others.some(({ title }) => withoutBlanks(title?.text ?? '') === '总则')
        ? []
        : [
            {
              title: bilingual('把章名改为“总则”', 'Rename the chapter to 总则'),
              safe: false,
              edits: [{ span: first.title.span, newText: '总则' }],
            },
          ],
    };
  },
};
