import { isLocalRegulation } from '../../../analysis/kindAndRegion';
import { bilingual } from '../../../base/bilingual';

import { counted, countedInRules } from '../../lexical/evidenceOfRules';
import { type LexicalRow } from '../../lexical/types';

const local = (words: string): string => `北京市乙条例\n第一条　${words}\n`;
const rules = (words: string): string =>
  `北京市乙办法\n（2020年1月1日北京市人民政府令第1号公布）\n第一条　${words}\n`;
const notice = (words: string): string => `北京市乙管理办法\n京政办发〔2020〕1号\n第一条　${words}\n`;

const UNMEASURED = bilingual(
  '语料中没有这一种文本，未能实测，所以只作提示性的核对。',
  'The corpus has no such texts, so this is not measured and only asks for review.',
);

/** Titles of rules on procedure, which name the penalties that laws have created. */
const OF_PROCEDURE = /程序|听证|裁量|执法|失信|信用|处罚(?:实施)?(?:规定|办法)|证件/u;

/** Penalties beyond what the kind of norm may set (行政处罚法 art. 10–16); reminders to review, never verdicts. */
export const penaltyRows: readonly LexicalRow[] = [
  {
    code: 'competence/business-licence',
    level: 'info',
    summary: bilingual(
      '核对：地方性法规写了吊销营业执照',
      'to review: a local regulation revokes business licences',
    ),
    explanation: bilingual(
      '地方性法规可以设定限制人身自由、吊销营业执照以外的行政处罚。条文写吊销营业执照的，请核对上位法是否已经作了规定，行为、种类和幅度是否在它的范围之内。“被吊销营业执照的”“建议吊销”不查。',
      'A local regulation may set penalties other than those restricting personal liberty and revoking a business licence. Where it names that one, review whether a higher law provides it for the same act, kind and range.',
    ),
    basis: bilingual(
      '《中华人民共和国行政处罚法》（2021年）第十二条。',
      'Administrative Penalty Law (2021), article 12.',
    ),
    measured: counted(
      10,
      3,
      [9, 10],
      bilingual(
        '有没有上位法依据不能从条文看出，所以只作信息。',
        'Whether a higher law provides it cannot be told from the text, so this is information.',
      ),
    ),
    pattern:
      /(?=吊销)(?<!(?:被|依法|建议|提请|提出|报请|请求|移送|责令|通知|申请|撤销)[^，。；]{0,16}|(?:依照|按照|根据)《[^。；]{0,80})吊销[^，。；]{0,6}营业执照(?!的|后|之日|或者(?:被|撤销)|、责令关闭或者|[^。；]{0,6}等?情形)/gu,
    holds: isLocalRegulation,
    message: () =>
      bilingual(
        '地方性法规不能自行设定吊销营业执照，请核对上位法依据。',
        'A local regulation may not set this penalty on its own; please review its basis in higher law.',
      ),
    examples: [{ bad: local('情节严重的，由市甲部门⟦吊销营业执照⟧。') }],
    accepts: [
      local('被吊销营业执照的，不得从事甲活动。'),
      local('情节严重的，提请市场监督管理部门依法吊销营业执照。'),
      local('违反规定的，依照《丙法》的规定没收违法所得，可以吊销营业执照。'),
      '中华人民共和国乙法\n第一条　情节严重的，吊销营业执照。\n',
    ],
  },
  {
    code: 'competence/personal-liberty',
    level: 'info',
    summary: bilingual(
      '核对：地方性法规、规章写了拘留等限制人身自由的处罚',
      'to review: a local text restricts personal liberty',
    ),
    explanation: bilingual(
      '限制人身自由的行政处罚和强制措施只能由法律设定。条文写明“依法”“依照”某部法律的不查；其余的请核对。',
      'Penalties and measures that restrict personal liberty may be set by statute alone. Where the clause refers to the law it is left out; review the others.',
    ),
    basis: bilingual(
      '《中华人民共和国行政处罚法》（2021年）第十条；《中华人民共和国立法法》（2023年）第十一条第五项。',
      'Administrative Penalty Law (2021), article 10; Legislation Law (2023), article 11 (5).',
    ),
    measured: counted(
      3,
      0,
      [3, 3],
      bilingual(
        '有没有法律依据不能从条文看出，所以只作信息。',
        'Whether a statute provides it cannot be told from the text, so this is information.',
      ),
    ),
    pattern:
      /(?=[处给予并])(?<!(?:依法|依照|按照|根据|被)[^。；]{0,60})(?:处以?|给予|予以|并处)[^，。；]{0,12}(?<!司法)拘留(?!所|[^。；]{0,60}(?:依照|按照|根据))/gu,
    holds: (profile) => isLocalRegulation(profile) || profile.kind === '规章',
    message: () =>
      bilingual(
        '限制人身自由只能由法律设定，请核对是否应当写为依照某部法律处罚。',
        'Only a statute may restrict personal liberty; please review whether this should refer to one.',
      ),
    examples: [{ bad: local('拒不改正的，由公安机关⟦处五日以下拘留⟧。') }],
    accepts: [
      local('违反治安管理的，由公安机关依法给予拘留。'),
      local('依照《甲法》的规定处五日以下拘留。'),
      local('应当给予拘留的，由公安机关依照《甲法》的规定决定。'),
      '中华人民共和国乙法\n第一条　处五日以下拘留。\n',
    ],
  },
  {
    code: 'competence/rule-penalty',
    level: 'hint',
    summary: bilingual(
      '核对：规章写了警告、通报批评、罚款以外的处罚',
      'to review: government rules with more than warnings and fines',
    ),
    explanation: bilingual(
      '没有法律、法规的，规章只能设定警告、通报批评或者一定数额的罚款；有上位法的，在其规定的行为、种类和幅度内作具体规定。写了没收、暂扣、吊销、停产停业、限制从业的，请核对上位法依据。只查规章；条文写明“依法”“依照”的不查。',
      'Where no law or regulation exists, government rules may set warnings, public criticism and limited fines only; else they keep to what the higher text provides. Confiscation, suspension, revocation, closure and exclusion are to be reviewed. Only 规章 are looked at.',
    ),
    basis: bilingual(
      '《中华人民共和国行政处罚法》（2021年）第十三条、第十四条。',
      'Administrative Penalty Law (2021), articles 13 and 14.',
    ),
    measured: countedInRules(
      79,
      [48, 52],
      bilingual(
        '其余只说由谁决定、提请谁处罚。大多是上位法已有的处罚，不能从条文看出，所以是提示级。',
        'The others only say who decides or is asked to punish. Most are penalties that higher law has, which the text does not tell, hence a hint.',
      ),
    ),
    pattern:
      /(?=[没暂吊降责限])(?<!(?:依法|依照|按照|根据|被|认为|拟|作出|种类|建议|是指)[^。；]{0,60})(?:没收(?:违法所得|非法|[^，。；]{0,8}工具)|暂扣[^，。；]{0,8}[证照]|吊销[^，。；]{0,10}[证照]|降低资质|责令停产停业|限制从业)/gu,
    holds: ({ kind }, { tree }) => kind === '规章' && !OF_PROCEDURE.test(tree.title?.text ?? ''),
    message: (found) =>
      bilingual(
        `规章不能自行设定“${found}”，请核对上位法依据。`,
        `Government rules may not set ${found} on their own; please review the basis in higher law.`,
      ),
    examples: [{ bad: rules('情节严重的，⟦没收违法所得⟧。') }],
    accepts: [
      rules('情节严重的，处一千元以下罚款。'),
      rules('依照《甲法》的规定没收违法所得。'),
      local('情节严重的，没收违法所得。'),
      rules('认为应当吊销营业执照的，移送登记机关。'),
      rules('拟作出责令停产停业决定的，应当告知听证的权利。'),
      rules('作出吊销许可证的决定，应当集体讨论。'),
      rules('处罚的种类包括罚款、没收违法所得。'),
      rules('建议发证机关吊销资质证书。'),
      rules('较重的处罚是指罚款一万元以上、吊销许可证。'),
      ...['乙处罚程序规定', '乙听证办法', '规范乙裁量权办法', '乙失信名单管理办法', '乙执法监督办法'].map(
        (title) =>
          `北京市${title}\n（2020年1月1日北京市人民政府令第1号公布）\n第一条　下列处罚可以听证：责令停产停业、降低资质等级。\n`,
      ),
    ],
  },
  {
    code: 'competence/policy-penalty',
    level: 'info',
    summary: bilingual(
      '核对：规范性文件写了行政处罚',
      'to review: a policy document with administrative penalties',
    ),
    explanation: bilingual(
      '法律、法规、规章以外的规范性文件不得设定行政处罚。文件里写了处多少元罚款、没收、吊销而没有写明依照哪部法律的，请核对。',
      'Documents below laws, regulations and government rules may set no administrative penalty. Review a fine, confiscation or revocation that refers to no law.',
    ),
    basis: bilingual(
      '《中华人民共和国行政处罚法》（2021年）第十六条。',
      'Administrative Penalty Law (2021), article 16.',
    ),
    measured: UNMEASURED,
    kinds: ['policy', 'regulation'],
    pattern:
      /(?=[处没吊])(?<!(?:依法|依照|按照|根据|依据|已|被)[^。；]{0,60})(?:处以?[^。；，]{0,20}元[^。；，]{0,12}罚款|没收违法所得|吊销[^，。；]{0,10}(?:许可证|执照))/gu,
    holds: ({ kind }) => kind === '规范性文件',
    message: () =>
      bilingual(
        '规范性文件不得设定行政处罚，请核对；属于重申的，写明依照哪部法律、法规。',
        'A policy document may set no penalty; please review, and name the law where this only repeats it.',
      ),
    examples: [{ bad: notice('违反规定的，⟦处一千元以下罚款⟧。') }],
    accepts: [
      notice('违反规定的，依照《甲条例》处一千元以下罚款。'),
      local('违反规定的，由市甲部门处一千元以下罚款。'),
    ],
  },
];
