import { findInProse, inPassages } from '../../analysis/prose';
import { bilingual } from '../../base/bilingual';
import { shiftSpan, type Span } from '../../base/span';
import { counted, understood } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';

/** The sanctions that published texts always have in the same order, one group for each. */
const SANCTION = /(责令[^，。；、]{0,6}(?:改正|停止违法行为))|(警告|通报批评)|(没收)|(罚款)/gu;
const ORDER = ['责令改正', '警告', '没收', '罚款'] as const;
/** The longest distance between two sanctions on one person for one act: the object of the first and a comma. */
const FARTHEST = 30;
const NEXT_TO = /^[^，]{0,20}，(?:并?依法)?(?:给予|予以)?$/u;
const PARTED = /[。；：、]|的，|对|由|情节|并|或者|逾期|拒不|被|期间|后|受到|可以/u;

interface Inversion {
  readonly first: Span;
  readonly second: Span;
  readonly better: string;
}

const inversions = inPassages<Inversion>(
  ({ masked }) => {
    if (!/警告|通报批评|没收|罚款/u.test(masked)) return NONE;
    const found: Inversion[] = [];
    let before: { readonly rank: number; readonly span: Span } | undefined;
    for (const match of masked.matchAll(SANCTION)) {
      const rank = match.slice(1).findIndex((group?: string) => group !== undefined);
      const span = { start: match.index, end: match.index + match[0].length };
      if (
        before !== undefined &&
        rank < before.rank &&
        areOneSeries(masked.slice(before.span.end, span.start))
      ) {
        const better = `${ORDER[rank] ?? ''}、${ORDER[before.rank] ?? ''}`;
        found.push({ first: before.span, second: span, better });
      }
      before = { rank, span };
    }
    return found;
  },
  ['警告', '通报批评', '没收', '罚款'],
);

const NONE: readonly Inversion[] = [];

const areOneSeries = (between: string): boolean =>
  between.length <= FARTHEST && NEXT_TO.test(between) && !PARTED.test(between);

/** form/sanction-order: sanctions for one act that are not in the usual order. */
export const sanctionOrder: Rule = {
  code: 'form/sanction-order',
  level: 'hint',
  summary: bilingual('处罚的排列次序与通例不同', 'sanctions in an unusual order'),
  explanation: bilingual(
    '对同一行为的处理按责令改正、警告或者通报批评、没收、罚款的次序写：“责令改正，给予警告，没收违法所得，并处……罚款”。“责令停业”“吊销”与罚款的先后，公布的文本不一致，不查；用“并处”“可以并处”“或者”连接的，以及另有条件（“情节严重的，”）的，也不查。',
    'What follows one act goes in the order 责令改正, 警告 or 通报批评, 没收, 罚款. Where 停业 and 吊销 stand to a fine differs among published texts and is not looked at, nor is what 并处 or 或者 joins or what has a condition of its own (情节严重的，).',
  ),
  basis: understood('二', '4'),
  measured: counted(
    44,
    19,
    [44, 44],
    bilingual(
      '都确与通例不同；次序不影响效力，国家法律中也有，所以是提示级。',
      'The order has no legal effect and national laws vary too, so this is a hint.',
    ),
  ),
  fixable: false,
  examples: [
    {
      bad: '甲市乙条例\n第一条　违反规定的，由市甲部门给予警告，⟦责令限期改正⟧；逾期不改正的，处一千元罚款。\n',
    },
    { bad: '甲市乙条例\n第一条　违反规定的，由市甲部门处一千元以上五千元以下罚款，⟦没收⟧违法所得。\n' },
  ],
  accepts: [
    '甲市乙条例\n第一条　违反规定的，责令改正，给予警告，没收违法所得，并处一千元罚款；情节严重的，吊销许可证。\n',
    '甲市乙条例\n第一条　违反规定的，处一千元罚款，并没收甲物；有违法所得的，没收违法所得。\n',
    '甲市乙条例\n第一条　违反规定的，责令停业，处一千元罚款。\n',
    '甲市乙条例\n第一条　罚款和没收的违法所得，上缴国库。\n',
  ],
  *check(snapshot): Iterable<Report> {
    if (snapshot.tree.kind !== 'regulation') return;
    for (const { start, found } of findInProse(snapshot, inversions)) {
      const { first, second, better } = found;
      yield {
        span: shiftSpan(second, start),
        message: bilingual(
          `处理的次序通常是先${better.replace('、', '，后')}。`,
          `Usually in the order ${better}.`,
        ),
        related: [
          {
            span: shiftSpan(first, start),
            message: bilingual('写在前面的', 'the one before it'),
          },
        ],
      };
    }
  },
};
