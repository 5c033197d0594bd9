import { findInProse, inPassages } from '../../analysis/prose';
import { callsItselfDraft } from '../../analysis/callsItselfDraft';
import { type Snapshot } from '../../analysis/snapshot';
import { bilingual } from '../../base/bilingual';
import { shiftSpan, type Span } from '../../base/span';
import { matchesOf } from '../lexical/patternPool';
import { type Report, type Rule } from '../types';

/** 具体办法由市人民政府制定, 由市甲部门另行规定. Rules that the State makes are not promised by this text. */
const PROMISE =
  /(?:办法|细则|标准|规定|规则|目录|名录|程序)[^，。；：、]{0,6}，?由(?!国|章程|法律|本)[^，。；：]{2,40}?(?:制定|规定)(?=[，。；])|由(?!国|法律)[^，。；：]{2,40}?另行(?:制定|规定)/gu;

const promisesIn = inPassages<Span>(
  ({ masked }) =>
    matchesOf(PROMISE, masked).map(({ index, 0: found }) => ({ start: index, end: index + found.length })),
  ['由定'],
);

/** form/promised-detail: the supplementary rules (配套规定) that a draft promises, listed once. */
export const promisedDetail: Rule = {
  code: 'form/promised-detail',
  level: 'hint',
  summary: bilingual('草案要求另行制定的配套规定', 'the rules that a draft leaves to others'),
  explanation: bilingual(
    '法律规定明确要求有关国家机关作出配套的具体规定的，该机关应当自法律施行之日起一年内作出，另有规定的除外；地方性法规参照这一要求。“具体办法由……制定”“由……另行规定”的，提示核对能否直接写清，不能的列入配套规定清单。每个草案只提示一次，其余各处列在相关位置；公布的文本不提示。',
    'Where a law asks a body for detailed rules, they are due within a year of its taking effect unless it says otherwise; local regulations follow that. 具体办法由…制定 and 由…另行规定 are listed once a draft, the others as related places: write out what can be written, plan the rest. Adopted texts are left out.',
  ),
  basis: bilingual('《中华人民共和国立法法》（2023年）第六十六条。', 'Legislation Law (2023), article 66.'),
  measured: bilingual(
    '36,328条地方性法规中有573处这样的要求，读了40处，40处属实；是正常的写法，所以只在草案中提示一次。',
    '36,328 local articles hold 573 such promises; all of 40 read are. It is a usual form, so drafts alone are told, once.',
  ),
  fixable: false,
  examples: [
    {
      bad: '北京市乙条例（草案）\n第一条　甲可以申请补助，具体⟦办法由市人民政府制定⟧。\n第二条　乙的标准，由市甲部门另行规定。\n',
    },
  ],
  accepts: [
    '北京市乙条例\n（2020年5月1日北京市人民代表大会常务委员会通过）\n第一条　具体办法由市人民政府制定。\n',
    '北京市乙条例（草案）\n第一条　成员代表的选举办法由章程规定。\n第二条　市人民政府制定发展规划。\n',
  ],
  *check(snapshot): Iterable<Report> {
    if (snapshot.tree.kind !== 'regulation' || !callsItselfDraft(snapshot)) return;
    const [first, ...others] = promises(snapshot);
    if (first === undefined) return;
    const count = others.length + 1;
    yield {
      span: first,
      message: bilingual(
        `草案有${count}处要求另行制定配套规定；一般应当自施行之日起一年内作出，请列入计划。`,
        `The draft leaves ${count} matters to other rules, as a rule due within a year of its taking effect; please plan them.`,
      ),
      related: others.map((span) => ({
        span,
        message: bilingual('另一处配套规定', 'another of these rules'),
      })),
    };
  },
};

const promises = (snapshot: Snapshot): readonly Span[] =>
  findInProse(snapshot, promisesIn).map(({ start, found }) => shiftSpan(found, start));
