import { lackingEffectiveDate, type LackingDate } from '../../analysis/findEffectiveDate';
import { articleSeparator } from '../../analysis/numbering/nextArticleNumber';
import { ownName } from '../../analysis/selfNameMentions';
import { type Snapshot } from '../../analysis/snapshot';
import { bilingual } from '../../base/bilingual';
import { formatOrdinal, ordinal } from '../../base/ordinal';
import { emptySpan, type Span } from '../../base/span';
import { lineBreakOf } from '../../syntax/lineBreak';
import { nodesOf } from '../../syntax/walkTree';
import { counted } from '../lexical/evidenceOfRules';
import { type Fix, type Report, type Rule } from '../types';

const OPEN_DATE = '　　年　　月　　日起';

/** Appends the article, below a last chapter heading that is still empty where there is one. */
function append(snapshot: Snapshot, { last, label }: LackingDate): Fix {
  const chapter = nodesOf(snapshot.tree, 'chapter').at(-1)?.node;
  const at = Math.max(last.span.end, chapter?.span.end ?? 0);
  const number = formatOrdinal(ordinal(label.ordinal.main + 1), '条');
  const article = `${number}${articleSeparator(snapshot)}${ownName(snapshot)}自${OPEN_DATE}施行。`;
  return {
    title: bilingual(`在末尾加上“${article}”`, `Append "${article}"`),
    safe: false,
    edits: [{ span: emptySpan(at), newText: lineBreakOf(snapshot.text) + article }],
  };
}

/** The words 自施行 with the place for a date between them. */
const fillIn = (blank: Span): Report => ({
  span: { start: blank.start - 1, end: blank.end + 2 },
  message: bilingual(
    '施行日期没有填写；请写作“自×年×月×日起施行”。',
    'The effective date is not filled in; write "自×年×月×日起施行".',
  ),
  fixes: [
    {
      title: bilingual(`补上“${OPEN_DATE}”`, `Insert "${OPEN_DATE}"`),
      safe: false,
      edits: [{ span: blank, newText: OPEN_DATE }],
    },
  ],
});

/** structure/missing-effective-date: no article says when the text takes effect. */
export const missingEffectiveDate: Rule = {
  code: 'structure/missing-effective-date',
  level: 'warning',
  summary: bilingual('没有规定施行日期', 'no article states the effective date'),
  explanation: bilingual(
    '法规应当明确规定施行日期，通常是最后一条：“本条例自×年×月×日起施行。”修复在末尾加上这一条，日期留空待填；写了“自施行”而没有日期的，在那里留空。题注或者前面的公告写明施行日期的，以及由公告施行的司法解释，不查。',
    'A regulation must state when it takes effect, usually in its last article. The fix appends that article with the date left open; where 自施行 stands without a date it opens one there. Texts whose adoption note or announcement states it, and judicial interpretations, which an announcement puts into force, are left alone.',
  ),
  basis: bilingual(
    '《中华人民共和国立法法》（2023年）第六十一条：法律应当明确规定施行日期。',
    'Legislation Law (2023), article 61: a law states its effective date.',
  ),
  measured: counted(
    2,
    1,
    [25, 25],
    bilingual(
      '多读的在副本有损的文本里，都缺了末尾或者日期。',
      'More were read in damaged copies, all of which lack their end or the date.',
    ),
  ),
  fixable: true,
  examples: [
    {
      bad: '甲市乙条例\n第一条　甲。\n第二条　乙。\n⟦第三条⟧　丙。\n',
      fixed:
        '甲市乙条例\n第一条　甲。\n第二条　乙。\n第三条　丙。\n第四条　本条例自　　年　　月　　日起施行。\n',
    },
    {
      bad: '甲市乙条例\n第一条　甲。\n第二条　乙。\n第三条　本条例⟦自施行⟧。\n',
      fixed: '甲市乙条例\n第一条　甲。\n第二条　乙。\n第三条　本条例自　　年　　月　　日起施行。\n',
    },
    {
      bad: '甲市乙协会章程\n第一条　甲。\n第二条　乙。\n⟦第三条⟧　丙。\n',
      fixed:
        '甲市乙协会章程\n第一条　甲。\n第二条　乙。\n第三条　丙。\n第四条　本章程自　　年　　月　　日起施行。\n',
    },
    {
      bad: '甲市乙操作规程\n第一条　甲。\n第二条　乙。\n⟦第三条⟧　丙。\n',
      fixed:
        '甲市乙操作规程\n第一条　甲。\n第二条　乙。\n第三条　丙。\n第四条　本规程自　　年　　月　　日起施行。\n',
    },
    {
      bad: '甲市乙评定标准\n第一条　甲。\n第二条　乙。\n⟦第三条⟧　丙。\n',
      fixed:
        '甲市乙评定标准\n第一条　甲。\n第二条　乙。\n第三条　丙。\n第四条　本标准自　　年　　月　　日起施行。\n',
    },
    {
      bad: '甲市乙十条\n第一条　甲。\n第二条　乙。\n⟦第三条⟧　丙。\n',
      fixed:
        '甲市乙十条\n第一条　甲。\n第二条　乙。\n第三条　丙。\n第四条　本文件自　　年　　月　　日起施行。\n',
    },
    {
      bad: '甲市乙条例\n第一条　甲。\n第二条　乙。\n第三条　本条例⟦自　　起施行⟧。\n',
      fixed: '甲市乙条例\n第一条　甲。\n第二条　乙。\n第三条　本条例自　　年　　月　　日起施行。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第一条　甲。\n第二条　乙。\n第三条　本条例自2024年1月1日起施行。\n',
    '甲市乙条例\n第一条　甲。\n第二条　乙。\n第三条　本条例自公布之日起施行。\n',
    '甲市乙条例\n第一条　甲。\n第二条　乙。\n第三条　本条例自 2023 年 12 月 31 日起施行。\n',
    '甲市乙条例\n第一条　甲。\n第二条　乙。\n第三条　本办法的施行日期由市人民政府规定。\n',
    ...[
      '自公布之日起30日后施行',
      '自发布之日起满三十日施行',
      '自公布之日的次日起施行',
      '自公布之日后三十日起施行',
      '从公布之日起六个月后开始实施',
      '自2027年元旦起施行',
      '经教育主管部门核准后，自发布之日起施行',
      '自登记管理机关核准之日起生效',
      '自会员大会表决通过之日起生效',
      '自公司登记机关核准登记之日起生效',
      '自全体股东签字之日起施行',
      '经教职工代表大会审议通过，报教育局核准后生效',
      '经会员大会表决通过后施行',
      '自互换批准书之日起第三十天开始生效',
      '自收到后一份照会之日起第60天生效',
    ].map((date) => `甲市乙条例\n第一条　甲。\n第二条　乙。\n第三条　本条例${date}。\n`),
    '甲国和乙国关于丙的条约\n第一条　甲。\n第二条　乙。\n第三条　本条约自签字之日起生效。\n',
    '甲市乙办法\n（2002年11月16日甲市人民政府令第6号公布　自2003年1月1日起施行）\n第一条　甲。\n第二条　乙。\n第三条　丙。\n',
    '公告\n《关于乙的安排》已经通过，现予公布，自2019年10月1日起生效。\n第一条　甲。\n第二条　乙。\n第三条　丙。\n',
    '甲市乙条例\n第一条　甲。\n',
    ...[
      '最高人民法院关于审理乙案件的解释',
      '最高人民法院关于乙的若干规定',
      '最高人民法院、最高人民检察院关于办理乙案件的解释（二）',
      '人民检察院乙工作规则',
      '最高人民法院关于乙问题的批复',
      '最高人民法院关于内地与甲地相互认可判决的安排',
    ].map(
      (title) =>
        `${title}\n第一条　甲。\n第二条　乙。\n第三条　本规定施行前的解释与本规定不一致的，以本规定为准。\n`,
    ),
  ],
  *check(snapshot): Iterable<Report> {
    const lacking = lackingEffectiveDate(snapshot);
    if (lacking === undefined) return;
    const { label, blank } = lacking;
    if (blank !== undefined) {
      yield fillIn(blank);
      return;
    }
    const own = ownName(snapshot);
    yield {
      span: label.span,
      message: bilingual(
        `全文没有规定施行日期；请在末尾加上“${own}自×年×月×日起施行。”。`,
        `No article says when the text takes effect; append "${own}自×年×月×日起施行。".`,
      ),
      fixes: [append(snapshot, lacking)],
    };
  },
};
