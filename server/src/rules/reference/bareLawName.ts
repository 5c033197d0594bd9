import { isLawInForce } from '../../analysis/nationalLaws';
import { profileOf, type Profile } from '../../analysis/kindAndRegion';
import { findInProse, inPassages } from '../../analysis/prose';
import { bilingual } from '../../base/bilingual';
import { shiftSpan, type Span } from '../../base/span';
import { counted, isByCourts, understood } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';
import { introducedNames } from './introducedNames';

/** Where a law is applied: 慈善法第九条, 安全生产法的规定. */
const APPLIED = /法(?=第[一二三四五六七八九十百]{1,6}条|的?(?:有关|相关)?规定)/gu;
/** Words that may stand before a name. Behind any other word it is part of a longer name. */
const BEFORE = /(?:^|[，。；：、]|[依按]照|根据|违反|依据|符合|适用|执行|遵守|履行|和|或者|以及|及|与|有)$/u;
const LONGEST_BEFORE = 2;
/** The lengths of names, from 水法 to 全国人民代表大会和地方各级人民代表大会选举法. */
const NAME_LENGTHS = [2, 24] as const;

/** Not reported: 依照刑法有关规定追究刑事责任 is a set form in national laws and local texts. */
const CRIMINAL_LAW = '刑法';

interface NamedLaw {
  readonly name: string;
  readonly span: Span;
}

const lawsIn = inPassages<NamedLaw>(
  ({ masked }) => [...masked.matchAll(APPLIED)].flatMap(({ index }) => lawEndingAt(masked, index + 1)),
  ['法'],
);

const NONE: readonly NamedLaw[] = [];

function lawEndingAt(masked: string, end: number): readonly NamedLaw[] {
  const [shortest, longest] = NAME_LENGTHS;
  for (let length = Math.min(longest, end); length >= shortest; length--) {
    const start = end - length;
    const name = masked.slice(start, end);
    if (!isLawInForce(name) || name === CRIMINAL_LAW) continue;
    return BEFORE.test(masked.slice(Math.max(0, start - LONGEST_BEFORE), start))
      ? [{ name, span: { start, end } }]
      : NONE;
  }
  return NONE;
}

/** reference/bare-law-name: a law is applied by a name without 《》 that the text does not introduce. */
export const bareLawName: Rule = {
  code: 'reference/bare-law-name',
  level: 'info',
  summary: bilingual('引用法律没有用书名号和全称', 'a law is cited without 《》 and its full title'),
  explanation: bilingual(
    '引用其他法律的条文，写全称并加书名号：“依照《中华人民共和国慈善法》第九条”。要用简称的，第一次写全称时注明“（以下简称慈善法）”，以后可以不加书名号；已经注明的不报告。国家法律、行政法规之间引用常用简称，司法解释也惯用简称，不查；“依照刑法有关规定追究刑事责任”也不查。',
    'A provision of another law is cited by its full title, 依照《中华人民共和国慈善法》第九条. A short name must be introduced with （以下简称慈善法） and may then stand without 《》; introduced ones are left out, as are national texts and judicial interpretations, which use short names, and 刑法 in the clause on crimes.',
  ),
  basis: understood('一', '6'),
  measured: counted(16, 3, [16, 16]),
  fixable: true,
  examples: [
    {
      bad: '甲市乙条例\n第一条　应当符合⟦慈善法⟧第九条规定的条件。\n',
      fixed: '甲市乙条例\n第一条　应当符合《中华人民共和国慈善法》第九条规定的条件。\n',
    },
    {
      bad: '甲市乙条例\n第一条　依照⟦安全生产法⟧的规定处罚。\n',
      fixed: '甲市乙条例\n第一条　依照《中华人民共和国安全生产法》的规定处罚。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第一条　根据《中华人民共和国慈善法》（以下简称慈善法），制定本条例。\n第二条　依照慈善法第九条办理。\n',
    '甲市乙条例\n第一条　依照《中华人民共和国慈善法》第九条办理。\n',
    '甲市乙条例\n第一条　宣传安全生产法，按照上位法的规定办理；构成犯罪的，依照刑法有关规定追究刑事责任。\n',
    '中华人民共和国乙条例\n第一条　依照慈善法第九条办理。\n',
    '最高人民法院关于审理乙案件的解释\n第一条　依照慈善法第九条办理。\n',
    '人民检察院乙办案规则\n第一条　依照慈善法第九条办理。\n',
  ],
  *check(snapshot, settings): Iterable<Report> {
    if (snapshot.tree.kind !== 'regulation' || isByCourts(snapshot)) return;
    if (isNational(profileOf(snapshot, settings))) return;
    const isIntroduced = introducedNames(snapshot.text);
    for (const { start, found } of findInProse(snapshot, lawsIn)) {
      const { name } = found;
      if (isIntroduced(name)) continue;
      const span = shiftSpan(found.span, start);
      const newText = `《中华人民共和国${name}》`;
      yield {
        span,
        message: bilingual(
          `引用法律写全称${newText}，或者先写明“以下简称${name}”。`,
          `Cite the law in full, ${newText}, or introduce the short name.`,
        ),
        fixes: [
          {
            title: bilingual(`改为“${newText}”`, `Change to ${newText}`),
            safe: false,
            edits: [{ span, newText }],
          },
        ],
      };
    }
  },
};

const isNational = ({ kind }: Profile): boolean => kind === '法律' || kind === '行政法规';
