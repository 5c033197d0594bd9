import { bilingual } from '../../base/bilingual';
import { articlesOf, paragraphsOf } from '../../syntax/walkTree';
import { counted, understood } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';

const OPENING =
  /^为(了?)(?=[^。]{1,600}制定本(?:条例|办法|规定|细则|规则|实施细则|实施办法|规程|规范|章程|准则|守则))/u;
const WORDS = ['为了', '为'] as const;

/**
 * What follows 为 where it means a purpose. In 为企业减负 or 为发展中国家… it is followed by somebody or something, and 为了 would be
 * wrong.
 */
const TO_DO =
  /^为了?(?:(?:进一步|切实|依法|妥善|更好地?|有效|全面|深入|及时|严格|充分|不断|积极|科学|合理|持续|公正|公平|正确|统一)[、地]?){0,3}(?:促进(?!会)|加强|加快|保障(?![性房])|保证|保护|彰显|实施(?!人)|规范|防治|防范|防止|限制|发挥|推进|推动|稳定|适应|建立|健全|完善|鼓励|支持|预防|弘扬|传承|维护|发展(?!中国|中地|落后)|做好|制止|提高|提升|贯彻|减少|改善|优化|落实|执行|调整|调查|明确|扩大|建设(?!工程|项目|人)|培育|管理(?!人)|处理|解决|增强|深化|强化)(?![者员方]|单位|部门|机构|企业|主体|对象|后?[地的])/u;

const isPurpose = (paragraph: string): boolean =>
  TO_DO.test(paragraph) && !/^[^，。]*(?:提供|创造|营造|奠定|作出|打下|树立|服务|谋)/u.test(paragraph);

/** form/purpose-word: article 1 begins with another word than 为了, or than the one the project wants. */
export const purposeWord: Rule = {
  code: 'form/purpose-word',
  level: 'info',
  summary: bilingual('立法目的用“为了”开头', 'the purpose opens with 为了'),
  explanation: bilingual(
    '第一条的立法目的以“为了”开头。2018年以来的文本九成以上如此，较早的文本也有写“为”的。',
    'The purpose in article 1 opens with 为了, as nine in ten texts since 2018 do; older ones have 为 too.',
  ),
  basis: understood('一', '5'),
  measured: counted(
    88,
    30,
    [24, 24],
    bilingual(
      '写“为”的多是较早的文本，不算错，所以是信息级。',
      '为 stands mostly in older texts and is no fault, so this is information.',
    ),
  ),
  fixable: true,
  setting: {
    key: 'purposeWord',
    values: WORDS,
    description: bilingual('立法目的以什么词开头', 'The word that opens the purpose in article 1'),
  },
  examples: [
    {
      bad: '甲市乙条例\n第一条　⟦为⟧保护甲，根据《丙法》，制定本条例。\n',
      fixed: '甲市乙条例\n第一条　为了保护甲，根据《丙法》，制定本条例。\n',
    },
    { bad: '甲市乙条例\n第一条　⟦为⟧乡村发展保驾护航，制定本条例。\n' },
    {
      bad: '甲市乙条例\n第一条　⟦为了⟧保护甲，制定本条例。\n',
      fixed: '甲市乙条例\n第一条　为保护甲，制定本条例。\n',
      settings: { purposeWord: '为' },
    },
  ],
  accepts: [
    '甲市乙条例\n第一条　为了保护甲，制定本条例。\n',
    '甲市乙条例\n第一条　根据《丙法》，制定本条例。\n第二条　为保护甲，制定本条例的配套规定。\n',
  ],
  *check({ tree, text }, settings): Iterable<Report> {
    const wanted = settings['purposeWord'] === '为' ? '为' : '为了';
    const first = articlesOf(tree)[0]?.node;
    const opening = first === undefined ? undefined : paragraphsOf(first)[0]?.textSpan;
    if (tree.kind !== 'regulation' || opening === undefined) return;
    const written = OPENING.exec(text.slice(opening.start, opening.end))?.[0];
    if (written === undefined || written === wanted) return;
    const span = { start: opening.start, end: opening.start + written.length };
    yield {
      span,
      message: bilingual(`立法目的以“${wanted}”开头。`, `The purpose opens with ${wanted}.`),
      fixes: [
        {
          title: bilingual(`改为“${wanted}”`, `Change to ${wanted}`),
          safe: isPurpose(text.slice(opening.start, opening.end)),
          edits: [{ span, newText: wanted }],
        },
      ],
    };
  },
};
