import { isLocalRegulation, profileOf } from '../../analysis/kindAndRegion';
import { callsItselfDraft } from '../../analysis/callsItselfDraft';
import { type Snapshot } from '../../analysis/snapshot';
import { articleIn } from '../../analysis/headingsAndAncestors';
import { bilingual, type Bilingual } from '../../base/bilingual';
import { formatOrdinal } from '../../base/ordinal';
import { pathAt } from '../../syntax/walkTree';
import { type Report, type Rule } from '../types';
import { type Power, powerPlaces, type PowerPlace } from './findPowers';

const POWER_NAMES: Readonly<Record<Power, Bilingual>> = {
  licence: bilingual('行政许可', 'a licence'),
  penalty: bilingual('行政处罚', 'a penalty'),
  compulsion: bilingual('行政强制', 'compulsion'),
};

/** competence/new-powers: a draft gives powers. If they are new, a hearing and reasons are due. */
export const newPowers: Rule = {
  code: 'competence/new-powers',
  level: 'hint',
  summary: bilingual(
    '核对：草案写有许可、处罚、强制的，是否新设',
    'to review: whether the powers a draft gives are new',
  ),
  explanation: bilingual(
    '草案拟设定行政许可、行政强制，或者补充设定行政处罚的，起草时应当通过听证会、论证会等形式听取意见，并向制定机关说明设定的必要性和理由；处罚还要在报送备案时说明。草案写有这类条款的，提示核对是不是新设。每个草案只提示一次，其他各类列在相关位置；公布的文本（有题注，或者写明施行年份）和写明“依法”“依照”的条款不提示。',
    'Where a draft sets a licence or compulsion, or adds a penalty, opinions are heard (hearing, expert review) and the reasons are stated to the body that adopts it. A draft with such clauses is told once, the other kinds as related places. Adopted texts and clauses that refer to a law are left out.',
  ),
  basis: bilingual(
    '《中华人民共和国行政处罚法》（2021年）第十二条；《中华人民共和国行政许可法》（2019年）第十九条；《中华人民共和国行政强制法》（2011年）第十四条。',
    'Administrative Penalty Law (2021), article 12; Administrative Licensing Law (2019), article 19; Administrative Compulsion Law (2011), article 14.',
  ),
  measured: bilingual(
    '语料都是公布的文本，不在查的范围；当作草案来查，830件中有509件写有这类条款，读了30处，29处属实。是不是新设不能从条文看出，所以只作提示。',
    'The corpus holds adopted texts, which are out of scope; read as drafts, 509 of 830 have such clauses, 29 of 30 read are right. Whether a power is new cannot be told from the text, so this is a hint.',
  ),
  fixable: false,
  examples: [
    {
      bad: '北京市乙条例（草案）\n第一条　从事甲活动的，⟦应当取得甲许可⟧。\n第二条　违反规定的，由市甲部门处一千元以下罚款。\n',
    },
  ],
  accepts: [
    '北京市乙条例\n（2020年5月1日北京市人民代表大会常务委员会通过）\n第一条　违反规定的，由市甲部门处一千元以下罚款。\n',
    '北京市乙条例\n第一条　违反规定的，由市甲部门处一千元以下罚款。\n第二条　本条例自2020年5月1日起施行。\n',
    '北京市乙条例（草案）\n第一条　违反规定的，由市甲部门依照《丙法》处罚。\n',
  ],
  *check(snapshot, settings): Iterable<Report> {
    if (snapshot.tree.kind !== 'regulation' || !callsItselfDraft(snapshot)) return;
    const profile = profileOf(snapshot, settings);
    if (!isLocalRegulation(profile) && profile.kind !== '规章') return;
    const [first, ...others] = firstOfEach(powerPlaces(snapshot));
    if (first === undefined) return;
    const names = [first, ...others].map(({ power }) => POWER_NAMES[power]);
    yield {
      span: first.span,
      message: bilingual(
        `草案写有${names.map(({ zh }) => zh).join('、')}；属于新设的，应当论证、听证，并书面说明理由，请核对。`,
        `The draft has ${names.map(({ en }) => en).join(', ')}; what is new needs a hearing or expert review and written reasons. Please review.`,
      ),
      related: others.map((place) => ({ span: place.span, message: nameOf(place, snapshot) })),
    };
  },
};

const firstOfEach = (places: readonly PowerPlace[]): readonly PowerPlace[] =>
  places.filter((place, at) => places.findIndex(({ power }) => power === place.power) === at);

function nameOf({ power, span }: PowerPlace, { tree }: Snapshot): Bilingual {
  const name = POWER_NAMES[power];
  const ordinal = articleIn(pathAt(tree, span.start))?.label?.ordinal;
  const label = ordinal === undefined ? '' : formatOrdinal(ordinal, '条');
  return bilingual(`${label}：${name.zh}`, `${label}: ${name.en}`);
}
