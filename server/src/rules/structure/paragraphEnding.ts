import { statesEffectiveDate } from '../../analysis/findEffectiveDate';
import { readsAsTitle } from '../../analysis/lostChapterHeadings';
import { findInProse, inArticles } from '../../analysis/prose';
import { bilingual } from '../../base/bilingual';
import { shiftSpan, type Span } from '../../base/span';
import { neverFound, usage } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';

const ENDED = /[。：:；;！？…”』」）)》|]$|\d$/u;
/** A list, a table, a formula and the like end as they may. */
const NO_SENTENCE = /[\t|=＝]|^[（(]|附[件表图]|^\d/u;
/** A translation below the text, into English or a language of the region, ends in its own way. */
const IN_CHINESE = /\p{Script=Han}/u;

/** Where the last paragraph of an article wants its 。: behind it, or in the place of the mark it ends in. */
const unended = inArticles<Span>((passages) => {
  const last = passages.at(-1);
  if (last === undefined || last.level !== 'paragraph' || last.text.length < SHORTEST) return [];
  if (ENDED.test(last.text) || NO_SENTENCE.test(last.text) || !IN_CHINESE.test(last.text)) return [];
  const above = passages.slice(0, -1);
  // A chapter title that lost its number, or what stands behind the text: a caption, the line of a printer.
  if (above.length > 0 && readsAsTitle(last.text)) return [];
  if (above.some(({ text }) => statesEffectiveDate(text))) return [];
  const { end } = last.span;
  return [{ start: /[，,、.．]$/u.test(last.text) ? end - 1 : end, end }];
});

/** structure/paragraph-ending: the last paragraph of an article ends without 。. */
export const paragraphEnding: Rule = {
  code: 'structure/paragraph-ending',
  level: 'info',
  summary: bilingual('款的末尾没有句号', 'a paragraph ends without 。'),
  explanation: bilingual(
    '每一款以句号结尾，列项之前以冒号结尾。末尾没有标点，多半是漏了句号，或者后面的文字丢了。一句话断成两段的，由“一句话被断成两段”报告。',
    'A paragraph ends with 。, or with ： before a list. Without either a mark was forgotten, or words were lost. Sentences broken over two paragraphs have a rule of their own.',
  ),
  basis: usage,
  measured: neverFound,
  fixable: true,
  examples: [
    {
      bad: '甲市乙条例\n第一条　甲。\n第二条　市人民政府应当加强对甲工作的领导⟦⟧\n第三条　丙。\n',
      fixed: '甲市乙条例\n第一条　甲。\n第二条　市人民政府应当加强对甲工作的领导。\n第三条　丙。\n',
    },
    {
      bad: '甲市乙条例\n第一条　甲。\n第二条　市人民政府应当加强对甲工作的领导⟦，⟧\n第三条　丙。\n',
      fixed: '甲市乙条例\n第一条　甲。\n第二条　市人民政府应当加强对甲工作的领导。\n第三条　丙。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第一条　甲。\n第二条　应当具备下列条件：\n（一）甲；\n（二）乙。\n',
    '甲市乙条例\n第一条　甲。\n第二条　市人民政府应当加强对甲工作的领导\n和协调。\n',
    '甲市乙条例\n第一条　甲。\n第二条　苗圃应当整洁。\nArticle 2 Nurseries shall be tidy.\n第三条　乙。\n',
    '甲市乙条例\n第一条　甲。\n甲的规划、建设与应急保障\n第二条　乙。\n',
    '甲市乙条例\n第一条　甲。\n第二条　本条例自2024年1月1日起施行。\n甲市人大常委会办公厅 2023年8月20日印\n',
  ],
  *check(snapshot): Iterable<Report> {
    if (snapshot.tree.kind !== 'regulation') return;
    for (const { start, found } of findInProse(snapshot, unended)) {
      const at = shiftSpan(found, start);
      yield {
        span: at,
        message: bilingual(
          '这一款没有以句号结尾；请补上句号，或者核对是否丢了文字。',
          'This paragraph does not end with 。; add it, or review whether words were lost.',
        ),
        fixes: [
          { title: bilingual('补上句号', 'End with 。'), safe: false, edits: [{ span: at, newText: '。' }] },
        ],
      };
    }
  },
};

/** Shorter stretches are often captions or remains of a table. */
const SHORTEST = 10;
