import { isCharter } from '../../analysis/isCharter';
import { ownName } from '../../analysis/selfNameMentions';
import { bilingual } from '../../base/bilingual';
import { articlesOf, paragraphsOf } from '../../syntax/walkTree';
import { counted } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';

/** 制定本条例, and 特制定本规定 at the end of a preamble. */
const MADE = /制[定订]本(?:条例|办法|规定|决定|(?:实施)?细则|[规守]则|规程|章程|规范|准则|解释|制度|法)/u;
const RULES_AS_FOLLOWS = /(?:如下|以下)(?:规定|决定)/u;
/**
 * How the preambles of judicial interpretations 司法解释, arrangements 安排 and treaties end: 现就有关问题解释如下：, 作出如下安排。,
 * 达成协议如下：. A heading 一、 may stand between that and article 1.
 */
const LEADS_IN =
  /(?:(?:如下|以下)(?:规定|决定|解释|安排|协议)|(?:规定|决定|解释|安排|协议|议定)如下)[：:。](?:\s*[一二三四五六七八九十]{1,3}、[^\r\n。]{1,40})?\s*(?:第一[编章节][^\r\n。]{0,40}\s*)*$/u;
/** A preamble that states purpose and basis and does not say 制定. */
const STATES_BASIS = /(?:^|[\r\n])[\s\u3000]*为[^\r\n。]{4,300}[，,](?:根据|依据|依照)/u;
const OPENS = /^(?:为|根据|依据|依照|按照|鉴于)/u;

/** structure/purpose-article: article 1 does not say why and on what basis the text is made. */
export const purposeArticle: Rule = {
  code: 'structure/purpose-article',
  level: 'info',
  summary: bilingual('第一条不是立法目的条款', 'article 1 is not the purpose clause'),
  explanation: bilingual(
    '第一条通常写立法目的和依据：“为了……，根据……，结合本市实际，制定本条例。”实测的地方性法规几乎都如此；少数文本把它写成序言（写了的不报告），所以只作提示。',
    'Article 1 states purpose and basis: 为了…，根据…，结合…，制定本条例。 nearly all local regulations measured do; a few use a preamble (which is looked for), so this is information only.',
  ),
  basis: bilingual(
    '立法技术规范（试行）（一）5（按通行理解）。',
    'Drafting norms (1) 5, as commonly understood.',
  ),
  measured: counted(
    0,
    0,
    [3, 4],
    bilingual(
      '读的在法律、行政法规里。错的一处换了说法，所以是信息级。',
      'Those read are in national texts. The wrong one states its basis in other words, so this is information.',
    ),
  ),
  fixable: false,
  examples: [{ bad: '甲市乙条例\n⟦第一条⟧　本市行政区域内的甲活动，适用本条例。\n第二条　乙。\n' }],
  accepts: [
    '甲市乙条例\n第一条　为了促进甲，根据有关法律，结合本市实际，制定本条例。\n',
    '甲市乙条例\n第一条　根据《丙法》，制定本条例。\n',
    '甲市乙条例\n第五条　甲。\n',
    '甲市乙守则\n第一条　甲应当遵守纪律，因此制订本守则。\n',
    '甲市乙协会章程\n第一条　本会的名称是甲市乙协会。\n第二条　丙。\n',
    '甲市乙有限公司章程\n第一条　公司名称：甲市乙有限公司。\n第二条　丙。\n',
    '甲市乙规程\n第一条　甲关系安全，因此制定本规程。\n',
    '甲市乙规定\n（2024年1月1日甲市人民代表大会通过）\n甲十分重要，特制定本规定。\n第一条　乙。\n',
    '关于修改《甲条例》的决定\n第一条　乙。\n',
    '最高人民法院关于审理乙案件的解释\n为依法审理乙案件，现就适用法律的若干问题解释如下：\n第一条　丙。\n',
    '最高人民法院关于乙案件的若干规定\n就乙案件有关问题，作如下规定：\n一、管辖\n第一条　丙。\n',
    '关于甲地与乙地相互认可判决的安排\n经协商，作出如下安排。\n第一条　丙。\n',
    '甲国和乙国关于司法协助的条约\n甲国和乙国，为了加强合作，达成协议如下：\n第一章　总则\n第一条　丙。\n',
    '最高人民法院关于严格执行乙制度的若干规定\n为提高效率，根据有关法律，结合实际，规定本期限。\n一、期限\n第一条　丙。\n',
  ],
  *check(snapshot): Iterable<Report> {
    const { tree, text } = snapshot;
    const first = articlesOf(tree)[0]?.node;
    if (tree.kind !== 'regulation' || first?.label?.ordinal.main !== 1 || isCharter(snapshot)) return;
    const opening = paragraphsOf(first)[0];
    if (opening === undefined) return;
    const content = text.slice(opening.textSpan.start, opening.textSpan.end);
    if (content === '' || OPENS.test(content) || RULES_AS_FOLLOWS.test(content)) return;
    const preamble = text.slice(0, first.span.start);
    if (MADE.test(content) || [MADE, LEADS_IN, STATES_BASIS].some((words) => words.test(preamble))) return;
    const own = ownName(snapshot);
    yield {
      span: first.label.span,
      message: bilingual(
        `第一条通常写立法目的和依据：“为了……，根据……，制定${own}。”请核对。`,
        `Article 1 usually states purpose and basis: 为了…，根据…，制定${own}。 Please review.`,
      ),
    };
  },
};
