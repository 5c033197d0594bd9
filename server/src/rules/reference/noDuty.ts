import { describedBreaches } from '../../analysis/describedBreaches';
import { indexPlaces } from '../../analysis/references';
import { bodyText } from '../../analysis/headingsAndAncestors';
import { bilingual } from '../../base/bilingual';
import { counted } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';

const DUTY =
  /应当|应|不得|禁止|须|必须|方可|责任|义务|负责|不准|严禁|要求|标准|条件|限制|需要|才能|不能|依法|可以|下列/u;

/** reference/no-duty: a liability clause cites an article that demands nothing. */
export const noDuty: Rule = {
  code: 'reference/no-duty',
  level: 'off',
  summary: bilingual('法律责任引用的条没有义务性规定', 'a liability clause cites an article without a duty'),
  explanation: bilingual(
    '“违反本条例第X条规定……”所引的条里没有“应当”“不得”“禁止”之类的字样，可能引错了条。义务也可以用别的词写出，所以默认关闭；描述与所引条文对不上的，由“法律责任所引的条与所写的行为对不上”报告。',
    'The article cited by 违反本条例第X条 has no 应当, 不得 or 禁止, so another may be meant. Duties can be worded otherwise, so this is off by default; reference/wrong-article compares the description instead.',
  ),
  basis: bilingual('编辑常识；公布文本的通例（按实测）。', 'The custom of published texts, as measured.'),
  measured: counted(
    8,
    7,
    [0, 8],
    bilingual(
      '义务多用别的词写出，所以默认关闭。',
      'Duties are worded otherwise, so this is off by default.',
    ),
  ),
  fixable: false,
  examples: [
    {
      bad: '甲市乙条例\n第一条　甲工作坚持公益原则。\n第二条　违反本条例⟦第一条⟧规定，擅自占用甲设施的，责令改正。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第一条　不得占用甲设施。\n第二条　违反本条例第一条规定，擅自占用甲设施的，责令改正。\n',
    '甲市乙条例\n第一条　甲工作坚持公益原则。\n第二条　违反《丙法》第一条规定，擅自占用甲设施的，责令改正。\n',
  ],
  *check(snapshot): Iterable<Report> {
    if (snapshot.tree.kind !== 'regulation') return;
    const { articles } = snapshot.derive(indexPlaces);
    for (const { cited, citedAt } of snapshot.derive(describedBreaches)) {
      const article = articles[citedAt]?.node;
      const label = cited.reference.labels.find(({ level }) => level === 'article');
      if (article === undefined || label === undefined || DUTY.test(bodyText(snapshot, article))) continue;
      yield {
        span: label.span,
        message: bilingual(
          '所引的条没有“应当”“不得”之类的义务性规定，请核对条号。',
          'The article cited demands nothing; please review its number.',
        ),
        related: [
          { span: article.label?.span ?? article.span, message: bilingual('所引的条', 'the article cited') },
        ],
      };
    }
  },
};
