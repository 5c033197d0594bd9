import { bilingual } from '../../../base/bilingual';
import {
  counted,
  inArticle,
  norm,
  underTheNorms,
  underTheNormsOutsideCourts,
  understood,
  usage,
} from '../../lexical/evidenceOfRules';
import { type LexicalRow } from '../../lexical/types';

const VERBS_OF_DUTY =
  '由|在|按|将|以|依|向|及时|具有|具备|符合|采取|建立|设置|设立|保证|保障|遵守|进行|经|先|于|报|接受|定期|同时|立即|如实|主动|提供|提前|加强|组织';

/** The characters that 应 closes a word with: 相应｜该项目, 适应｜该地. */
const BEFORE_YING = '相适响供反对呼效感因回顺照策内理答';

/** What 该 points at, where 应｜该… is two words: 应该单位的申请. */
const THIS_THING =
  '项|类(?!推)|种(?!植)|批(?![准评复改])|条|款(?!待)|单位|部门|地(?!位)|区(?![分别])|市|县|省(?![略去])|镇|乡|村|校(?![验对正准])|院|机构|企业|公司|产品|人员|当事人|居民|案|行为';

/** 应 … 的要求: at somebody’s request. */
const ON_REQUEST = '[^，。；：、]{1,16}的?(?:要求|请求|申请|邀请|委托|呼吁|提议)';

const BY_REQUEST = new RegExp(`^应该${ON_REQUEST}`, 'u');

/** 应当可以追溯, 必须可以辨认: what a thing has to be good for. */
const BE_ABLE =
  '追溯|溯源|识别|辨认|辨识|查询|查阅|预见|正常|自动|独立|拆卸|开启|关闭|调节|移动|重复|循环|降解';

/** What 当 begins, where 应｜当… is two words: 应当事人的申请. */
const AT_ONCE = '事人|[场地日天年月时期众选局]';

/** 不准 that refuses what was applied for: 准予或者不准贷款的决定, 不准贷款的，说明理由. */
const REFUSED = '[^，。；：]{0,12}(?:决定|通知|的[，：])';

/** Words of duty and permission: 应当, 可以, 不得. */
export const modalRows: readonly LexicalRow[] = [
  {
    code: 'wording/should',
    level: 'warning',
    summary: bilingual('“应该”应当写作“应当”', '应该 for 应当'),
    explanation: bilingual(
      '法规设定义务用“应当”，不用口语的“应该”。',
      'A regulation sets a duty with 应当, not with the colloquial 应该.',
    ),
    basis: norm('一', '14'),
    measured: counted(1, 0, [1, 1]),
    pattern: new RegExp(`(?<![${BEFORE_YING}]|可以|不得)应该(?!${THIS_THING})`, 'gu'),
    better: '应当',
    safe: ({ index, input }) => !BY_REQUEST.test(input.slice(index)),
    message: () => bilingual('设定义务用“应当”，不用“应该”。', 'Write 应当 for a duty, not 应该.'),
    examples: [
      { bad: inArticle('经营者⟦应该⟧如实申报。'), fixed: inArticle('经营者应当如实申报。') },
      { bad: inArticle('主管部门⟦应该⟧批准，并⟦应该⟧区分不同的苗圃。') },
    ],
    accepts: [
      inArticle('经营者应当如实申报。'),
      inArticle('告示写明“应该排队”。'),
      inArticle('列明相应该项目的费用。'),
      inArticle('不得供应该产品。'),
      inArticle('选种适应该地气候的花木。'),
      inArticle('可以应该居民的请求上门登记。'),
      inArticle('主管部门应该单位的申请组织听证。'),
      inArticle('分别对应该区域和该时段。'),
    ],
  },
  {
    code: 'wording/bare-should',
    level: 'info',
    summary: bilingual('单字“应”宜写作“应当”', '应 alone for 应当'),
    explanation: bilingual(
      '设定义务的“应”宜写全“应当”；“应予”写作“应当予以”。“应由甲缴纳的费用”之类的定语可以不改。2009年以前通过的文本沿用当时的写法，不查；司法解释惯用“人民法院应予支持”，也不查。',
      'Write 应当 in full where it sets a duty, and 应当予以 for 应予. An attribute such as 应由甲缴纳的费用 may stay. Texts adopted before 2009 follow the custom of their time and are left alone, and so are judicial interpretations, whose custom is 人民法院应予支持.',
    ),
    basis: norm('一', '14'),
    measured: counted(
      26,
      14,
      [21, 24],
      bilingual(
        '其余是定语，公布的文本也有保留的，所以是信息级。',
        'The rest are attributes; published texts keep some, hence information.',
      ),
    ),
    pattern: new RegExp(
      `(?<![相适响供反对呼效感因回顺照策内理不])应(?:予以?(?=\\p{Script=Han})|(?=${VERBS_OF_DUTY}))`,
      'gu',
    ),
    better: ([found]) => (found === '应' ? '应当' : '应当予以'),
    holds: underTheNormsOutsideCourts,
    message: (found, better) =>
      bilingual(`“${found}”宜写作“${better ?? ''}”。`, `Write "${better ?? ''}" in full for "${found}".`),
    examples: [
      { bad: inArticle('经营者⟦应⟧建立台账。'), fixed: inArticle('经营者应当建立台账。') },
      { bad: inArticle('符合条件的，⟦应予⟧受理。'), fixed: inArticle('符合条件的，应当予以受理。') },
    ],
    accepts: [
      inArticle('经营者应当建立台账。'),
      inArticle('加强供应保障，相应建立机制。'),
      '最高人民法院关于审理乙纠纷案件的解释\n第一条　请求返还丙的，人民法院应予支持。\n',
      '最高人民法院、最高人民检察院关于办理乙案件的解释\n第一条　情节轻微的，应予从宽；甲应提供丙。\n',
    ],
  },
  {
    code: 'wording/bare-may',
    level: 'info',
    summary: bilingual('单字“可”宜写作“可以”', '可 alone for 可以'),
    explanation: bilingual(
      '授予权力、许可行为用“可以”，不单用“可”，例如“可以处”“可以由”。2009年以前通过的文本不查。',
      'Permission and discretion are written 可以 (可以处, 可以由), not 可 alone. Texts adopted before 2009 are left alone.',
    ),
    basis: usage,
    measured: counted(
      78,
      19,
      [24, 24],
      bilingual(
        '公布的文本仍常见，所以是信息级。',
        'Published texts still have it often, hence information.',
      ),
    ),
    pattern:
      /(?<![许认不尚方只即])可(?=由|在|按|将|向|依|委托|给予|处|并处|根据|申请|要求|责令)(?!处理|处置)/gu,
    better: '可以',
    holds: underTheNorms,
    message: () => bilingual('“可”宜写作“可以”。', 'Write 可以 in full.'),
    examples: [
      {
        bad: inArticle('情节严重的，⟦可⟧处一千元罚款。'),
        fixed: inArticle('情节严重的，可以处一千元罚款。'),
      },
    ],
    accepts: [inArticle('情节严重的，可以处一千元罚款。'), inArticle('经许可在河道采砂的，从其规定。')],
  },
  {
    code: 'wording/bare-must',
    level: 'info',
    summary: bilingual('单字“须”宜写作“应当”', '须 alone for 应当'),
    explanation: bilingual(
      '设定义务用“应当”，不单用“须”。“依法须经批准”是固定用语，作定语的“须经检验的”也可以保留。2009年以前通过的文本不查。',
      'A duty is written 应当, not 须 alone. 依法须经批准 is a set phrase, and an attribute such as 须经检验的 may stay. Texts adopted before 2009 are left alone.',
    ),
    basis: norm('一', '14'),
    measured: counted(
      10,
      5,
      [9, 10],
      bilingual(
        '选举、任免的条文习用“须经”，所以是信息级。',
        'Clauses on elections are used to 须经, hence information.',
      ),
    ),
    pattern:
      /(?<![必无务毋]|依法|规定)须(?=经|在|由|向|按|报|持|具|提|有|遵|符|于|取|凭)(?!经[^，。；]{1,6}的|[^，。；：]{0,40}的(?![^，。；：、]))/gu,
    better: '应当',
    holds: underTheNorms,
    message: () => bilingual('设定义务宜用“应当”，不单用“须”。', 'Write 应当 for a duty, not 须 alone.'),
    examples: [{ bad: inArticle('设置广告⟦须⟧经批准。'), fixed: inArticle('设置广告应当经批准。') }],
    accepts: [inArticle('设置广告应当经批准。'), inArticle('依法须经批准的项目，从其规定。')],
  },
  {
    code: 'wording/must',
    level: 'off',
    summary: bilingual('“必须”可以写作“应当”', '必须 where 应当 will do'),
    explanation: bilingual(
      '“应当”与“必须”含义没有实质区别，设定义务一般用“应当”，只有语气需要特别强调时用“必须”。',
      '应当 and 必须 mean the same; a duty is usually written 应当, and 必须 is kept for what needs stress.',
    ),
    basis: norm('一', '14'),
    measured: counted(
      751,
      262,
      [17, 24],
      bilingual(
        '其余不是设定义务，如“依法必须招标的项目”；法律中也大量使用“必须”，不是错误，所以默认关闭。',
        'The rest set no duty, such as 依法必须招标的项目; national laws use 必须 freely, which is no fault, hence off.',
      ),
    ),
    pattern: /必须(?!品)/gu,
    better: '应当',
    message: () => bilingual('设定义务一般用“应当”。', 'A duty is usually written 应当.'),
    examples: [{ bad: inArticle('经营者⟦必须⟧如实申报。'), fixed: inArticle('经营者应当如实申报。') }],
    accepts: [inArticle('经营者应当如实申报。'), inArticle('供应生活必须品。')],
  },
  {
    code: 'wording/prohibition',
    level: 'info',
    summary: bilingual('“严禁”“不准”“不许”宜写作“禁止”“不得”', '严禁, 不准, 不许 for 禁止, 不得'),
    explanation: bilingual(
      '禁止性规范有主语的用“不得”，没有主语的用“禁止”；不用“严禁”“不准”“不许”。“不准出境”是法定措施的名称。',
      'A prohibition is written 不得 with a subject and 禁止 without one, not 严禁, 不准 or 不许. 不准出境 is the name of a measure.',
    ),
    basis: understood('一', '15'),
    measured: counted(
      54,
      16,
      [23, 23],
      bilingual('法律中也有“严禁”，所以是信息级。', 'National laws have 严禁 too, hence information.'),
    ),
    pattern: new RegExp(`严禁|不许(?!可)|不准(?![确予许]|其?[出入]境|${REFUSED})`, 'gu'),
    better: ([found]) => (found === '严禁' ? '禁止' : '不得'),
    message: (found, better) =>
      bilingual(
        `“${found}”宜写作“${better ?? ''}”；有主语用“不得”，没有主语用“禁止”。`,
        `Write "${better ?? ''}" for "${found}": 不得 with a subject, 禁止 without one.`,
      ),
    examples: [
      { bad: inArticle('⟦严禁⟧野外用火。'), fixed: inArticle('禁止野外用火。') },
      { bad: inArticle('任何人⟦不准⟧野外用火。'), fixed: inArticle('任何人不得野外用火。') },
    ],
    accepts: [
      inArticle('禁止野外用火。'),
      inArticle('依法可以决定不准其出境。'),
      inArticle('作出准予贷款或者不准贷款的决定；不准贷款的，说明理由。'),
    ],
  },
  {
    code: 'wording/doubled-modal',
    level: 'error',
    summary: bilingual('“应当”“不得”“可以”“禁止”叠用', 'two modal words in a row'),
    explanation: bilingual(
      '“应当必须”“禁止不得”“应当可以”等叠用，多是修改时留下的，意思不明或者相反；请删去一个。',
      'Two modal words in a row (应当必须, 禁止不得, 应当可以) are left from an edit; the sense is unclear or turned round. Delete one.',
    ),
    basis: norm('一', '14'),
    measured: counted(0, 0, [0, 0], bilingual('公布的文本中没有。', 'Published texts have none.')),
    pattern: new RegExp(
      `应当(?:必须(?!品)|可以(?!${BE_ABLE})|不得(?!已|不)|应当(?!${AT_ONCE})(?!${ON_REQUEST}))|(?:必须|可以|不得)应当(?!${AT_ONCE})(?!${ON_REQUEST})|必须(?:可以(?!${BE_ABLE})|不得)|(?:禁止|严禁)不得|(?:不得|可以)必须(?!品)|不得(?:可以|不得(?!已|不))|可以不得(?![出到以知已不])`,
      'gu',
    ),
    message: (found) =>
      bilingual(`“${found}”叠用，请删去一个。`, `"${found}" doubles the modal; delete one.`),
    examples: [
      { bad: inArticle('经营者⟦应当必须⟧如实申报。') },
      { bad: inArticle('⟦禁止不得⟧携带犬只。') },
      { bad: inArticle('花农⟦应当不得⟧掺杂使假。') },
      { bad: inArticle('花农⟦必须应当⟧如实申报。') },
      { bad: inArticle('花市⟦可以应当⟧延长开放时间。') },
      { bad: inArticle('苗圃⟦必须不得⟧野外用火。') },
      { bad: inArticle('花农⟦应当应当⟧登记。') },
      { bad: inArticle('花农⟦不得可以⟧涂改证书。') },
      { bad: inArticle('花市⟦可以不得⟧收费。') },
    ],
    accepts: [
      inArticle('调解组织可以应当事人的申请调解。'),
      inArticle('不得应当场来访者的要求改变登记。'),
      inArticle('必须应当地居民的请求设置便道。'),
      inArticle('可以应当日值班人员的要求更换。'),
      inArticle('可以必须品的供应为限。'),
      inArticle('可以应当年参展者的请求延长展期。'),
      inArticle('不得应当期花展主办者的要求降低标准。'),
      inArticle('可以应当时在场人员的请求复核。'),
      inArticle('经营者应当如实申报；不得应当事人要求涂改。'),
      inArticle('经营者应当如实申报，不得隐瞒。'),
      inArticle('应当不得已时采取措施。'),
      inArticle('可以不得出结论；不得不停业的，可以延期。'),
      inArticle('种苗的来源应当可以追溯。'),
      inArticle('标签必须可以辨认。'),
      inArticle('经批准，可以禁止通行；不得禁止依法通行。'),
    ],
  },
];
