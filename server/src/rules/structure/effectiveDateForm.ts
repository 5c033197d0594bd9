import { isSince } from '../../analysis/adoptionYear';
import { findEffectiveClause } from '../../analysis/findEffectiveDate';
import { type Bilingual, bilingual } from '../../base/bilingual';
import { type Span } from '../../base/span';
import { type TextEdit } from '../../base/textEdit';
import { counted } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';

interface Wrong {
  readonly pattern: RegExp;
  readonly replace: string;
  /** False where the wording may be meant: an agreement 生效, a document that is not published by an order 发布. */
  readonly safe: boolean;
  readonly message: Bilingual;
}

const FORMS: readonly Wrong[] = [
  {
    pattern: /起(?:实施|执行|实行)$/u,
    replace: '起施行',
    safe: true,
    message: bilingual('施行日期应当写作“起施行”。', 'The effective date is written 起施行.'),
  },
  {
    pattern: /起生效$/u,
    replace: '起施行',
    safe: false,
    message: bilingual('施行日期应当写作“起施行”。', 'The effective date is written 起施行.'),
  },
  {
    pattern: /(?<=日)(?:施行|实施|执行|实行)$/u,
    replace: '起施行',
    safe: true,
    message: bilingual(
      '施行日期缺“起”字，应当写作“自……日起施行”。',
      'The effective date lacks 起: write 自…日起施行.',
    ),
  },
  {
    pattern: /(?<=日)生效$/u,
    replace: '起施行',
    safe: false,
    message: bilingual(
      '施行日期缺“起”字，应当写作“自……日起施行”。',
      'The effective date lacks 起: write 自…日起施行.',
    ),
  },
  {
    pattern: /(?:发布|颁布)(?=之日)/u,
    replace: '公布',
    safe: false,
    message: bilingual(
      '施行日期从“公布”之日起算，不写发布、颁布。',
      'A text takes effect from 公布, not 发布 or 颁布.',
    ),
  },
  {
    pattern: /^(?:从|于|由)/u,
    replace: '自',
    safe: true,
    message: bilingual('施行日期应当写作“自……起施行”。', 'The effective date is written 自…起施行.'),
  },
];

/** 《立法法》 of 2000 settled the word 公布; older texts say 发布 and are right for their time. */
const SETTLED_SINCE = 2001;

/** Interpretations of the courts and procurators take effect from 发布 of their announcement, agreements and their like from 生效. */
const OWN_WAY = /法院|检察院|安排(?:[（(]|$)|协定|协议|条约|议定书|公约|(?:章程|规约|民约)(?:[（(]|$)/u;

/** Whether the date is said of the text itself: 《甲办法》于…实施 tells of another. */
const isOwn = (text: string, { start, end }: Span): boolean =>
  /本(?![省市县区州自])[^，。；：《》\s]{1,8}\s?$/u.test(text.slice(Math.max(0, start - 11), start)) &&
  !text.startsWith('的', end);

/** structure/effective-date-form: the effective date is not in the set form. */
export const effectiveDateForm: Rule = {
  code: 'structure/effective-date-form',
  level: 'error',
  summary: bilingual('施行日期的写法不规范', 'the effective date is not in the set form'),
  explanation: bilingual(
    '施行日期有固定写法：“本条例自×年×月×日起施行。”或者“本条例自公布之日起施行。”常见的错误是写成“起实施”、缺“起”字、写成“发布之日”“颁布之日”。2001年以前的文本沿用当时的写法，不查。',
    'The effective date has a set form: 本条例自×年×月×日起施行。 or 本条例自公布之日起施行。 Common slips are 起实施, a missing 起, 发布之日 or 颁布之日. Texts from before 2001 follow the custom of their time and are left alone.',
  ),
  basis: bilingual(
    '《中华人民共和国立法法》（2023年）第六十一条；公布文本的通例（按实测）。',
    'Legislation Law (2023), article 61; the custom of published texts, as measured.',
  ),
  measured: counted(
    9,
    6,
    [9, 9],
    bilingual(
      '已经通过的文本（有题注）只作信息级，草案为错误级。',
      'A text with an adoption note gets information, a draft an error.',
    ),
  ),
  fixable: true,
  examples: [
    {
      bad: '甲市乙条例\n第一条　甲。\n第二条　本条例⟦自2024年1月1日起实施⟧。\n',
      fixed: '甲市乙条例\n第一条　甲。\n第二条　本条例自2024年1月1日起施行。\n',
    },
    {
      bad: '甲市乙条例\n第一条　甲。\n第二条　本条例⟦自2024年1月1日施行⟧。\n',
      fixed: '甲市乙条例\n第一条　甲。\n第二条　本条例自2024年1月1日起施行。\n',
    },
    {
      bad: '甲市乙条例\n第一条　甲。\n第二条　本条例⟦自发布之日起施行⟧。\n',
      fixed: '甲市乙条例\n第一条　甲。\n第二条　本条例自公布之日起施行。\n',
    },
    { bad: '甲市乙条例\n第一条　甲。\n第二条　《丙办法》⟦于2010年1月1日实施⟧。\n' },
  ],
  accepts: [
    '甲市乙条例\n第一条　甲。\n第二条　本条例自2024年1月1日起施行。\n',
    '甲市乙条例\n第一条　甲。\n第二条　本条例自　　年　　月　　日起施行。\n',
    '甲市乙条例\n（1995年5月1日甲市人民政府发布）\n第一条　甲。\n第二条　本条例自发布之日起施行。\n',
    '甲市乙条例\n第一条　合同自签订之日起生效。\n第二条　本条例自公布之日起施行。\n',
    '最高人民法院关于乙的解释\n第一条　甲。\n第二条　本解释自发布之日起施行。\n',
    '甲地与乙地相互认可判决的安排\n第一条　甲。\n第二条　本安排自2024年1月1日起生效。\n',
    '甲协会章程\n第一条　甲。\n第二条　本章程自2024年1月1日起生效。\n',
    '甲村村规民约\n第一条　甲。\n第二条　本村规民约自村民会议通过之日起生效。\n',
    '甲国和乙国关于丙的条约\n第一条　甲。\n第二条　本条约自互换批准书之日起第三十天开始生效。\n',
  ],
  *check(snapshot): Iterable<Report> {
    const clause = snapshot.tree.kind === 'regulation' ? findEffectiveClause(snapshot) : undefined;
    if (clause === undefined) return;
    if (!isSince(snapshot, SETTLED_SINCE)) return;
    if (!/^(?:自|从|于|由)/u.test(clause.text)) return;
    if (/生效|发布/u.test(clause.text) && OWN_WAY.test(snapshot.tree.title?.text ?? '')) return;
    const wrong = FORMS.filter(({ pattern }) => pattern.test(clause.text));
    const first = wrong[0];
    if (first === undefined) return;
    const newText = wrong.reduce(
      (written, { pattern, replace }) => written.replace(pattern, replace),
      clause.text,
    );
    const edit: TextEdit = { span: clause.span, newText };
    yield {
      span: clause.span,
      // An enacted text stands as it is; in a draft the form is still to be mended.
      ...(snapshot.tree.adoptionNote === undefined ? {} : { severity: 'info' as const }),
      message: first.message,
      fixes: [
        {
          title: bilingual(`改为“${newText}”`, `Change to "${newText}"`),
          safe: wrong.every(({ safe }) => safe) && isOwn(snapshot.text, clause.span),
          edits: [edit],
        },
      ],
    };
  },
};
