import { findInProse, inPassages } from '../../analysis/prose';
import { bilingual } from '../../base/bilingual';
import { counted, usage } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';

/** Short sentences such as 构成犯罪的，依法追究刑事责任。 may well stand twice. */
const SHORTEST = 30;

/** The paragraphs that should stand once. */
const paragraphs = inPassages<string>(({ level, text }) =>
  level !== 'paragraph' || text.length < SHORTEST || /前[两三]?款|本条|[：:]$/u.test(text) ? [] : [text],
);

/** structure/repeated-paragraph: the same paragraph stands twice. */
export const repeatedParagraph: Rule = {
  code: 'structure/repeated-paragraph',
  level: 'hint',
  summary: bilingual('同一段文字出现两次', 'the same paragraph stands twice'),
  explanation: bilingual(
    `全文有两款一字不差，多半是移动条文时留下了原来的一份。不足${SHORTEST}字的和写着“前款”“本条”的不查。`,
    `Two paragraphs are the same, most often because one was moved and the old copy stayed. Those of fewer than ${SHORTEST} characters and those that speak of 前款 or 本条 are left alone.`,
  ),
  basis: usage,
  measured: counted(
    4,
    1,
    [0, 4],
    bilingual(
      '重复确实，但是各处都用得着，所以是提示级。',
      'The paragraphs do repeat, though each is of use where it stands, so this is a hint.',
    ),
  ),
  fixable: false,
  examples: [
    {
      bad: `甲市乙条例\n第一条　${LONG()}\n第二条　乙。\n第三条　⟦${LONG()}⟧\n`,
    },
  ],
  accepts: [
    '甲市乙条例\n第一条　构成犯罪的，依法追究刑事责任。\n第二条　构成犯罪的，依法追究刑事责任。\n',
    `甲市乙条例\n第一条　${LONG()}\n第二条　市${LONG()}\n`,
  ],
  *check(snapshot): Iterable<Report> {
    if (snapshot.tree.kind !== 'regulation') return;
    /** Where each stands first. */
    const first = new Map<string, number>();
    for (const { start, found: text } of findInProse(snapshot, paragraphs)) {
      const before = first.get(text);
      if (before === undefined) {
        first.set(text, start);
        continue;
      }
      yield {
        span: { start, end: start + text.length },
        message: bilingual(
          '这一段与前面的一段完全相同，请核对是否多余。',
          'This paragraph is the same as one before; is it left over?',
        ),
        related: [
          {
            span: { start: before, end: before + text.length },
            message: bilingual('相同的一段', 'the same paragraph'),
          },
        ],
        unnecessary: true,
      };
    }
  },
};

/** A made-up paragraph long enough to count. */
function LONG(): string {
  return '县级以上人民政府应当加强对甲工作的领导，建立协调机制，研究解决重大问题，保障所需经费。';
}
