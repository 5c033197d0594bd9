import { findInProse, inPassages } from '../../analysis/prose';
import { readAmount } from '../../base/amount';
import { bilingual } from '../../base/bilingual';
import { inArticle, neverFound } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';

const NUMERAL = '[零一二三四五六七八九十百千万亿两0-9０-９.]{1,12}';
const UNIT = '元|倍|日|年|个月|个工作日|小时';
const RANGE = new RegExp(`(${NUMERAL})(${UNIT})(以上|以下)(?:不满)?(${NUMERAL})\\2(以上|以下)`, 'gu');

interface Range {
  readonly at: number;
  readonly found: string;
  readonly floor: string;
  readonly ceiling: string;
  readonly kind: 'inverted' | 'equal' | 'turned';
  readonly mended: string | undefined;
}

/** Ranges whose lower end is not below the upper one, and ranges written with the upper end first. */
const rangesIn = inPassages<Range>(
  ({ masked }) =>
    [...masked.matchAll(RANGE)].flatMap((match): readonly Range[] => {
      const [found, first = '', unit = '', firstWord = '', second = '', secondWord = ''] = match;
      const low = readAmount(first);
      const high = readAmount(second);
      if (low === undefined || high === undefined || firstWord === secondWord) return [];
      const turned = firstWord === '以下';
      if (!turned && low < high) return [];
      const [floor, ceiling] = low < high ? [first, second] : [second, first];
      const range = { at: match.index, found, floor: `${floor}${unit}`, ceiling: `${ceiling}${unit}` };
      if (low === high) return [{ ...range, kind: 'equal', mended: undefined }];
      const mended = `${range.floor}以上${range.ceiling}以下`;
      return [{ ...range, kind: turned ? 'turned' : 'inverted', mended }];
    }),
  ['以上', '以下'],
);

const MESSAGES = {
  inverted: ({ floor, ceiling }: Range) =>
    bilingual(
      `下限高于上限：“${ceiling}以上${floor}以下”。请核对数额。`,
      `The floor ${ceiling} is above the ceiling ${floor}; check the amounts.`,
    ),
  equal: ({ floor }: Range) =>
    bilingual(
      `上下限相同，都是${floor}。请核对数额。`,
      `Floor and ceiling are both ${floor}; check the amounts.`,
    ),
  turned: ({ found }: Range) =>
    bilingual(
      `“${found}”先写上限后写下限；应当先写“以上”，后写“以下”。`,
      `"${found}" names the ceiling first; write 以上 before 以下.`,
    ),
} as const;

/** number/inverted-range: the lower end of a range of fines or periods is not below the upper one. */
export const invertedRange: Rule = {
  code: 'number/inverted-range',
  level: 'error',
  summary: bilingual('幅度的上下限颠倒或者相同', 'a range upside down'),
  explanation: bilingual(
    '罚款、期限等幅度的下限应当低于上限，先写“以上”，后写“以下”。上下限颠倒或者相同，条文无法适用。',
    'The floor of a range of fines or periods is below its ceiling and comes first, with 以上 before 以下. A range upside down cannot be applied.',
  ),
  basis: bilingual(
    '《立法技术规范（试行）（一）》24（按通行理解）；公布文本的通例（按实测）。',
    'Drafting norms (trial) (1) 24, as commonly understood; the custom of published texts.',
  ),
  measured: neverFound,
  fixable: true,
  examples: [
    {
      bad: inArticle('处⟦五万元以上一万元以下⟧罚款。'),
      fixed: inArticle('处一万元以上五万元以下罚款。'),
    },
    { bad: inArticle('处⟦一万元以上一万元以下⟧罚款。') },
    {
      bad: inArticle('处⟦五万元以下一万元以上⟧罚款。'),
      fixed: inArticle('处一万元以上五万元以下罚款。'),
    },
  ],
  accepts: [
    inArticle('处五千元以上二万元以下罚款，可以并处一万元以下罚款。'),
    inArticle('处违法所得二倍以上五倍以下罚款。'),
    inArticle('处一万五千元以上十万元以下罚款；情节严重的，处十万元以上二十万元以下罚款。'),
  ],
  *check(snapshot): Iterable<Report> {
    if (snapshot.tree.kind !== 'regulation') return;
    for (const { start, found } of findInProse(snapshot, rangesIn)) yield reportOf(found, start);
  },
};

function reportOf(range: Range, offset: number): Report {
  const start = offset + range.at;
  const span = { start, end: start + range.found.length };
  const message = MESSAGES[range.kind](range);
  const { mended } = range;
  if (mended === undefined) return { span, message };
  return {
    span,
    message,
    fixes: [
      {
        title: bilingual(`改为“${mended}”`, `Change to "${mended}"`),
        safe: false,
        edits: [{ span, newText: mended }],
      },
    ],
  };
}
