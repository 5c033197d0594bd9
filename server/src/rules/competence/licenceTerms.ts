import { isLocalRegulation, profileOf } from '../../analysis/kindAndRegion';
import { inMasked, prose } from '../../analysis/prose';
import { type Snapshot } from '../../analysis/snapshot';
import { type TextQuery } from '../../analysis/textFacts';
import { bilingual, type Bilingual } from '../../base/bilingual';
import { type StructureNode } from '../../syntax/tree';
import { counted } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';
import { powerPlaces } from './findPowers';

/** What a text must say of a licence that it introduces, and the words that show that it says so. */
const TERMS: readonly (readonly [Bilingual, RegExp])[] = [
  [bilingual('实施机关', 'the authority'), /部门|机关|机构|人民政府|委员会/u],
  [bilingual('条件', 'the conditions'), /条件|应当具备|符合(?:下列|以下)|要求/u],
  [bilingual('程序', 'the procedure'), /申请|受理|审查|核发|颁发/u],
  [bilingual('期限', 'the time limit'), /[日月]内|工作日|当场|期限/u],
];

interface LicenceWords {
  readonly namesLicence: boolean;
  /** The terms that it states, by name. */
  readonly terms: readonly Bilingual[];
}

const licenceWords: TextQuery<LicenceWords> = inMasked((masked) => ({
  namesLicence: masked.includes('许可'),
  terms: TERMS.flatMap(([name, words]) => (words.test(masked) ? [name] : [])),
}));

/** The terms that all articles on licences state together. */
function statedTerms(snapshot: Snapshot): ReadonlySet<Bilingual> {
  const passages = prose(snapshot).map(({ article, facts }) => ({
    article,
    words: facts.recall(licenceWords),
  }));
  const about = new Set<StructureNode | undefined>();
  for (const { article, words } of passages) if (words.namesLicence) about.add(article);
  return new Set(passages.flatMap(({ article, words }) => (about.has(article) ? words.terms : [])));
}

/** competence/licence-terms: a text demands a licence but does not state all its terms. */
export const licenceTerms: Rule = {
  code: 'competence/licence-terms',
  level: 'off',
  summary: bilingual('核对：许可的机关、条件、程序、期限没有写全', 'to review: the terms of a licence'),
  explanation: bilingual(
    '设定行政许可，应当规定实施机关、条件、程序、期限。条文自己要求取得许可，而提到许可的各条合起来仍缺其中一项的，请核对：是新设的，补全；是重申国家已有的，写“依法取得”。一个文本只报告一次。',
    'Whoever sets a licence names the authority, the conditions, the procedure and the time limit. Where the articles about licences together lack one of these, complete it if the licence is new, or write 依法取得 if the State has set it. Reported once a text.',
  ),
  basis: bilingual(
    '《中华人民共和国行政许可法》（2019年）第十八条。',
    'Administrative Licensing Law (2019), article 18.',
  ),
  measured: counted(
    11,
    4,
    [11, 11],
    bilingual(
      '多数是重申国家已有的许可，写“依法取得”即可，不是新设，所以默认关闭。',
      'Most repeat a licence of the State, where 依法取得 would do, hence off.',
    ),
  ),
  fixable: false,
  examples: [{ bad: '北京市乙条例\n第一条　从事甲活动的，⟦应当取得甲许可证⟧。\n' }],
  accepts: [
    '北京市乙条例\n第一条　从事甲活动的，应当依法取得甲许可证。\n',
    '北京市乙条例\n第一条　从事甲活动的，应当向市甲部门申请甲许可证；符合条件的，市甲部门自受理申请之日起十日内颁发许可证。\n',
  ],
  *check(snapshot, settings): Iterable<Report> {
    if (snapshot.tree.kind !== 'regulation') return;
    const demand = powerPlaces(snapshot).find(({ power }) => power === 'licence');
    if (demand === undefined || !isLocalRegulation(profileOf(snapshot, settings))) return;
    const stated = snapshot.derive(statedTerms);
    const lacking = TERMS.map(([name]) => name).filter((name) => !stated.has(name));
    if (lacking.length === 0) return;
    yield {
      span: demand.span,
      message: bilingual(
        `条文要求取得许可，有关各条没有写${lacking.map(({ zh }) => zh).join('、')}；请核对是新设的许可，还是国家已有的许可。`,
        `A licence is demanded, and no article about it states ${lacking.map(({ en }) => en).join(', ')}. Is it new, or has the State set it? Please review.`,
      ),
    };
  },
};
