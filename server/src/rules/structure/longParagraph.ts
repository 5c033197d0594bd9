import { prose } from '../../analysis/prose';
import { type TextQuery } from '../../analysis/textFacts';
import { bilingual } from '../../base/bilingual';
import { type Span } from '../../base/span';
import { counted, usage } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';

/** 99 % of the sentences and paragraphs of published local regulations are no longer. */
const LONGEST_SENTENCE = 120;
const LONGEST_PARAGRAPH = 260;

/** The first sentence that is too long, else the whole paragraph where it is; `undefined` for neither. */
const tooLong: TextQuery<Span | undefined> = (text) => {
  if (text.length <= LONGEST_SENTENCE) return undefined;
  let start = 0;
  for (const sentence of text.split(/(?<=[。；])/u)) {
    if (sentence.length > LONGEST_SENTENCE) return { start, end: start + sentence.length };
    start += sentence.length;
  }
  return text.length > LONGEST_PARAGRAPH ? { start: 0, end: text.length } : undefined;
};

/** structure/long-paragraph: a sentence or a paragraph longer than nearly all of those published. */
export const longParagraph: Rule = {
  code: 'structure/long-paragraph',
  level: 'off',
  summary: bilingual('句子或者款过长', 'a very long sentence or paragraph'),
  explanation: bilingual(
    `公布的地方性法规，绝大多数句子（到分号或者句号为止）不超过${LONGEST_SENTENCE}字，款不超过${LONGEST_PARAGRAPH}字。超过的，可以考虑分句、分款或者列项。这是文风，默认关闭；第一条不查。`,
    `Nearly all sentences (up to ； or 。) of published local regulations have no more than ${LONGEST_SENTENCE} characters, paragraphs no more than ${LONGEST_PARAGRAPH}. Longer ones may be split or written as a list. A matter of style and off by default; article 1 is left alone.`,
  ),
  basis: usage,
  measured: counted(
    825,
    492,
    [20, 20],
    bilingual('这是文风，不是差错，所以默认关闭。', 'This is style, no fault, so it is off by default.'),
  ),
  fixable: false,
  examples: [{ bad: `甲市乙条例\n第一条　甲。\n第二条　⟦${'应当加强甲、'.repeat(21)}乙。⟧\n` }],
  accepts: [
    `甲市乙条例\n第一条　甲。\n第二条　${'应当加强甲、'.repeat(15)}乙。\n`,
    `甲市乙条例\n第一条　${'应当加强甲、'.repeat(21)}乙。\n`,
  ],
  *check(snapshot): Iterable<Report> {
    if (snapshot.tree.kind !== 'regulation') return;
    for (const { span, facts, level, article } of prose(snapshot)) {
      if (level !== 'paragraph' || article?.label?.ordinal.main === 1) continue;
      const found = facts.recall(tooLong);
      if (found === undefined) continue;
      yield {
        span: { start: span.start + found.start, end: span.start + found.end },
        message: bilingual(
          `这里长${found.end - found.start}字，超过公布文本中的绝大多数；可以考虑分句、分款或者列项。`,
          `${found.end - found.start} characters, more than nearly all published texts have; consider splitting it.`,
        ),
      };
    }
  },
};
