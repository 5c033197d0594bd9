import { findInProse, inPassages } from '../../analysis/prose';
import { readAmount } from '../../base/amount';
import { bilingual } from '../../base/bilingual';
import { shiftSpan, type Span } from '../../base/span';
import { counted, understood } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';

const RANGE =
  /处以?([零一二两三四五六七八九十百千万亿\d]{1,12})元以上([零一二两三四五六七八九十百千万亿\d]{1,12})元以下的?罚款/gu;
/** With a highest fine of more than ten times the lowest, those who impose it have very wide discretion. */
const WIDE = 10;

interface WideRange {
  readonly span: Span;
  readonly times: number;
}

const wideRanges = inPassages<WideRange>(
  ({ masked }) =>
    [...masked.matchAll(RANGE)].flatMap((match) => {
      const [floor, ceiling] = [match[1], match[2]].map((written) => readAmount(written ?? ''));
      const times = floor === undefined || ceiling === undefined ? 0 : ceiling / floor;
      const span = { start: match.index, end: match.index + match[0].length };
      return times > WIDE ? [{ span, times }] : [];
    }),
  ['罚款'],
);

/** form/wide-fine-range: the highest fine is more than ten times the lowest. */
export const wideFineRange: Rule = {
  code: 'form/wide-fine-range',
  level: 'hint',
  summary: bilingual('罚款的上限超过下限的十倍', 'a fine whose ceiling is over ten times its floor'),
  explanation: bilingual(
    '罚款的上下限相差过大，裁量的余地就大；超过十倍的，请核对是否需要再分档，或者是否多写、少写了一个“万”字。',
    'A wide range leaves much room to those who punish. Beyond ten times review whether it should be split, or whether 万 was left out or added.',
  ),
  basis: understood('二', '4'),
  measured: counted(
    77,
    10,
    [24, 24],
    bilingual(
      '幅度宽的多有上位法依据，所以是提示级。',
      'Wide ranges mostly follow a higher law, so this is a hint.',
    ),
  ),
  fixable: false,
  examples: [{ bad: '甲市乙条例\n第一条　由市甲部门⟦处一千元以上五万元以下罚款⟧。\n' }],
  accepts: [
    '甲市乙条例\n第一条　由市甲部门处一千元以上一万元以下罚款。\n',
    '甲市乙条例\n第一条　由市甲部门处五万元以下罚款。\n',
  ],
  *check(snapshot): Iterable<Report> {
    if (snapshot.tree.kind !== 'regulation') return;
    for (const { start, found } of findInProse(snapshot, wideRanges)) {
      const { span, times } = found;
      yield {
        span: shiftSpan(span, start),
        message: bilingual(
          `罚款的上限是下限的${Math.round(times)}倍，请核对是否需要再分档。`,
          `The ceiling is ${Math.round(times)} times the floor; should this be split?`,
        ),
      };
    }
  },
};
