import { bilingual } from '../../../base/bilingual';
import { counted, inArticle, underTheNorms, understood, usage } from '../../lexical/evidenceOfRules';
import { type LexicalRow } from '../../lexical/types';
import { isDecisionBehind } from '../isDecisionBehind';

const use =
  (better: string): LexicalRow['message'] =>
  (found) =>
    bilingual(`此处应当用“${better}”，不用“${found}”。`, `Write "${better}" here, not "${found}".`);

const OLD_CUSTOM = bilingual('2009年以前通过的文本不查。', 'Texts adopted before 2009 are left alone.');

/** 帐 in a word for accounts, and not across the border of two words: 遮阳棚帐｜户外, 登记｜帐篷, 帐｜面料. */
const IN_ACCOUNTS =
  /(?=帐)(?<![营蚊纱罗床军毡棚篷蓬幔帷幕绒布疗]|搭建)(?:帐(?=户(?![外内均])|单(?!独)|[号簿目册款套务]|面(?!料|积|向)|本(?!身)|实相符|物相符|外(?:支付|资金|资产|收入|经营|暗中|账))|(?<=[台记入对结查建销报挂坏呆转总流]|分类|明细|会计|财务|假)帐(?![篷幕子蓬房棚幔]))/gu;

/** Words that are taken for each other: 其他 and 其它, 账 and 帐, 作出 and 做出. */
export const confusedWordRows: readonly LexicalRow[] = [
  {
    code: 'wording/other',
    level: 'warning',
    summary: bilingual('“其它”应当写作“其他”', '其它 for 其他'),
    explanation: bilingual(
      `法律、法规一律写作“其他”。${OLD_CUSTOM.zh}`,
      `Laws and regulations always write 其他. ${OLD_CUSTOM.en}`,
    ),
    basis: usage,
    measured: counted(6, 2, [6, 6]),
    pattern: /(?<![尤极何])其它(?!们)/gu,
    better: '其他',
    // 与其｜它……不如…… is two words.
    safe: ({ index, input }) => input.charAt(index - 1) !== '与',
    holds: underTheNorms,
    message: use('其他'),
    examples: [
      { bad: inArticle('⟦其它⟧依法应当公开的信息。'), fixed: inArticle('其他依法应当公开的信息。') },
    ],
    accepts: [
      inArticle('其他依法应当公开的信息。'),
      inArticle('依照《甲其它事项办法》办理。'),
      inArticle('保护古树，尤其它的根系。'),
      inArticle('牌匾注明「其它用途须申报」。'),
    ],
  },
  {
    code: 'wording/account',
    level: 'warning',
    summary: bilingual('“帐”应当写作“账”', '帐 for 账'),
    explanation: bilingual(
      `表示货币、货物出入记载的用“账”：账户、账簿、台账；“帐”用于帐篷、帐幕。${OLD_CUSTOM.zh}`,
      `账 is for accounts (账户, 账簿, 台账), 帐 for tents and hangings. ${OLD_CUSTOM.en}`,
    ),
    basis: understood('一', '23'),
    measured: counted(9, 7, [9, 9]),
    pattern: IN_ACCOUNTS,
    better: '账',
    safe: true,
    adopted: 'info',
    holds: underTheNorms,
    message: use('账'),
    examples: [
      {
        bad: inArticle('经营者应当建⟦帐⟧，不得搭建帐外围栏。'),
        fixed: inArticle('经营者应当建账，不得搭建帐外围栏。'),
      },
      { bad: inArticle('经营者应当建立台⟦帐⟧。'), fixed: inArticle('经营者应当建立台账。') },
      { bad: inArticle('款项转入专用⟦帐⟧户，⟦帐⟧目公开，定期对⟦帐⟧。') },
      { bad: inArticle('折扣应当如实入⟦帐⟧，不得在⟦帐⟧外支付或者做假⟦帐⟧。') },
      { bad: inArticle('会计⟦帐⟧簿应当保证⟦帐⟧物相符。') },
    ],
    accepts: [
      inArticle('经营者应当建立台账。'),
      inArticle('禁止在草原搭设帐篷、蚊帐。'),
      inArticle('临街不得搭建遮阳棚帐。'),
      inArticle('花市可以搭设篷帐和遮阳蓬帐。'),
      inArticle('展区搭建的毡帐外应当留出通道。'),
      inArticle('临时医疗帐户外设置指示牌。'),
      inArticle('出入帐篷应当登记，搭台帐幕应当阻燃。'),
      inArticle('遮阳帐面料应当阻燃，宿营登记帐房数量。'),
      inArticle('青纱帐、营帐、幔帐和帷帐按照用途管理。'),
      inArticle('帐内不得使用明火。'),
    ],
  },
  {
    code: 'wording/illegal-gains',
    level: 'warning',
    summary: bilingual('“非法所得”应当写作“违法所得”', '非法所得 for 违法所得'),
    explanation: bilingual(
      `没收的对象，《行政处罚法》称“违法所得、非法财物”，没有“非法所得”。${OLD_CUSTOM.zh}`,
      `What is confiscated is 违法所得 or 非法财物 in the law on administrative penalties; there is no 非法所得. ${OLD_CUSTOM.en}`,
    ),
    basis: bilingual(
      '《中华人民共和国行政处罚法》（2021年）第九条；《立法技术规范（试行）（二）》8（按通行理解）。',
      'Law on Administrative Penalties (2021), article 9; drafting norms (2) 8, as commonly understood.',
    ),
    measured: counted(7, 6, [7, 7]),
    pattern: /(?<=没收(?:其|全部|上述)?|(?<!除|并|若)有|处(?:以)?)非法所得(?!税)/gu,
    better: '违法所得',
    safe: true,
    adopted: 'info',
    holds: underTheNorms,
    message: use('违法所得'),
    examples: [{ bad: inArticle('没收⟦非法所得⟧。'), fixed: inArticle('没收违法所得。') }],
    accepts: [
      inArticle('没收违法所得、非法财物。'),
      inArticle('没收违法所得。'),
      inArticle('差额部分以非法所得论。'),
      inArticle('人民法院可以收缴非法所得。'),
      inArticle('该收入并非法所得称的收益。'),
      inArticle('除非法所得申报有误，不予调整。'),
    ],
  },
  {
    code: 'wording/sign',
    level: 'warning',
    summary: bilingual('“签定”应当写作“签订”', '签定 for 签订'),
    explanation: bilingual('合同、协议用“签订”。', 'Contracts and agreements are 签订.'),
    basis: usage,
    measured: counted(2, 1, [2, 2]),
    pattern:
      /(?<![标书条封题会中抽竹])签定(?=[^，。；]{0,12}(?:合同|协议|契约|责任书|意向书|备忘录|承诺书|合约|条约|书面))/gu,
    better: '签订',
    // 签｜定金合同, 签｜定期合同: whose word the second character is.
    safe: ({ index, input }) => !/[金期价额点向制]/u.test(input.charAt(index + 2)),
    message: use('签订'),
    examples: [{ bad: inArticle('双方应当⟦签定⟧合同。'), fixed: inArticle('双方应当签订合同。') }],
    accepts: [
      inArticle('双方应当签订合同。'),
      inArticle('由主管部门签发。'),
      inArticle('花木标签定期更换。'),
      inArticle('电子标签定价应当与合同一致。'),
      inArticle('有关部门会签定稿后按照合同印制。'),
      inArticle('摊位以抽签定位。'),
    ],
  },
  {
    code: 'wording/make-decision',
    level: 'warning',
    summary: bilingual('“做出决定”应当写作“作出决定”', '做出 for 作出 before a decision'),
    explanation: bilingual(
      '与决定、裁决、解释、处理、说明等搭配用“作出”。',
      '作出 goes with decisions, rulings, explanations and the like.',
    ),
    basis: understood('二', '6'),
    measured: counted(
      8,
      3,
      [29, 29],
      bilingual('多读的在法律、行政法规里。', 'More were read in national texts.'),
    ),
    pattern:
      /做出(?=(?!产品|样品|成品|模型|贡献|成绩|榜样)(?:的|[^，。；、]{0,4})(?:决定|裁决|裁定|解释|答复|说明(?![书牌文])|判决|批准|许可(?!证)|认定|承诺(?!书)|处罚))/gu,
    better: '作出',
    safe: ({ index, input }) => isDecisionBehind(input.slice(index, index + 20)),
    adopted: 'info',
    message: use('作出'),
    examples: [
      { bad: inArticle('审查后⟦做出⟧不予许可的决定。'), fixed: inArticle('审查后作出不予许可的决定。') },
      { bad: inArticle('⟦做出⟧的花艺说明其用途，⟦做出⟧决定性的贡献。') },
    ],
    accepts: [
      inArticle('审查后作出决定。'),
      inArticle('对做出突出贡献的个人给予奖励。'),
      inArticle('应当做出样品说明其用途。'),
      inArticle('依照图样做出使用说明书。'),
    ],
  },
  {
    code: 'wording/draw-up',
    level: 'hint',
    summary: bilingual('“制订”宜写作“制定”', '制订 for 制定'),
    explanation: bilingual(
      '有权机关制定规范性文件、规划、标准用“制定”；仅拟出草案报请批准的，可以用“拟订”“制订”。',
      'What an authority lays down itself (rules, plans, standards) is 制定; what is only drafted for approval may be 拟订 or 制订.',
    ),
    basis: understood('一', '19'),
    measured: counted(
      82,
      35,
      [14, 22],
      bilingual(
        '是拟订还是制定要看内容，所以是提示级。',
        'Whether a text is drafted or laid down is for the drafter to say, hence a hint.',
      ),
    ),
    pattern: /制订/gu,
    better: '制定',
    message: use('制定'),
    examples: [{ bad: inArticle('主管部门⟦制订⟧应急预案。'), fixed: inArticle('主管部门制定应急预案。') }],
    accepts: [inArticle('主管部门制定应急预案。'), inArticle('主管部门拟订规划草案，报市人民政府批准。')],
  },
  {
    code: 'wording/made-otherwise',
    level: 'info',
    summary: bilingual('“另订”“另定”宜写作“另行制定”“另行规定”', '另订, 另定 for 另行制定, 另行规定'),
    explanation: bilingual(
      '授权制定文件写“另行制定”，授权规定事项写“另行规定”。',
      'Write 另行制定 of a document and 另行规定 of a matter.',
    ),
    basis: understood('一', '19'),
    measured: counted(0, 0, [0, 0], bilingual('地方性法规中没有。', 'Local regulations have none.')),
    pattern: /另[订定](?!日期|时间|召|于)/gu,
    better: ([found]) => (found === '另订' ? '另行制定' : '另行规定'),
    message: (found, better) =>
      bilingual(`“${found}”宜写作“${better ?? ''}”。`, `Write "${better ?? ''}" for "${found}".`),
    examples: [{ bad: inArticle('具体办法⟦另订⟧。'), fixed: inArticle('具体办法另行制定。') }],
    accepts: [inArticle('具体办法另行制定。'), inArticle('会议另定日期举行。')],
  },
  {
    code: 'wording/pay-fine',
    level: 'info',
    summary: bilingual('罚款、滞纳金、税款宜用“缴纳”', '交纳 for 缴纳 of fines and taxes'),
    explanation: bilingual(
      '罚款、滞纳金、税款、社会保险费等强制缴付的用“缴纳”；物业费等一般交付可以用“交纳”。',
      'What is exacted (fines, late fees, taxes, social insurance) is 缴纳; fees between equals may be 交纳.',
    ),
    basis: understood('一', '21'),
    measured: counted(0, 0, [0, 0], bilingual('公布的文本中没有。', 'Published texts have none.')),
    pattern: /(?<![提递转移上呈送])交纳(?=罚款|滞纳金|税款|税费|社会保险费)|(?<=罚款|滞纳金|税款)交纳/gu,
    better: '缴纳',
    safe: true,
    message: use('缴纳'),
    examples: [{ bad: inArticle('当事人应当⟦交纳⟧罚款。'), fixed: inArticle('当事人应当缴纳罚款。') }],
    accepts: [
      inArticle('当事人应当缴纳罚款。'),
      inArticle('业主应当交纳物业费。'),
      inArticle('花农应当提交纳税证明。'),
      inArticle('申请时递交纳税申报表。'),
      inArticle('财产转让的，转交纳税款凭证。'),
    ],
  },
  {
    code: 'wording/set-off',
    level: 'info',
    summary: bilingual('债权债务的冲抵宜用“抵销”', '抵消 for 抵销 of debts'),
    explanation: bilingual(
      '债权债务、款项的冲抵用“抵销”；作用、效果互相消除用“抵消”。',
      'Debts and sums are set off by 抵销; effects that cancel each other are 抵消.',
    ),
    basis: understood('一', '22'),
    measured: counted(0, 0, [0, 0], bilingual('公布的文本中没有。', 'Published texts have none.')),
    pattern: /抵消(?=[^，。；、]{0,6}(?:债|款|税|费))/gu,
    better: '抵销',
    message: use('抵销'),
    examples: [{ bad: inArticle('可以⟦抵消⟧到期债务。'), fixed: inArticle('可以抵销到期债务。') }],
    accepts: [inArticle('可以抵销到期债务。'), inArticle('不得抵消、改变法律的规定。')],
  },
  {
    code: 'wording/institute-licence',
    level: 'warning',
    summary: bilingual('行政许可、处罚、强制用“设定”', '设立 for 设定 of licences and penalties'),
    explanation: bilingual(
      '行政许可法、行政处罚法、行政强制法对许可、处罚、强制一律用“设定”；“设立”用于机构、企业。',
      'The laws on licences, penalties and coercion write 设定 of these; 设立 is for bodies and enterprises.',
    ),
    basis: understood('二', '9'),
    measured: counted(0, 0, [0, 0], bilingual('公布的文本中没有。', 'Published texts have none.')),
    pattern:
      /设立(?=(?:新的|任何|其他)?行政(?:许可|处罚|强制(?:措施)?)(?:事项|种类|项目)?(?:[，。；]|的[，。；]|(?:和|或者|、)行政(?:许可|处罚|强制(?:措施)?)[，。；]))/gu,
    better: '设定',
    safe: true,
    message: use('设定'),
    examples: [
      { bad: inArticle('不得擅自⟦设立⟧行政许可。'), fixed: inArticle('不得擅自设定行政许可。') },
      { bad: inArticle('不得⟦设立⟧新的行政许可事项；不得⟦设立⟧行政处罚和行政强制措施。') },
    ],
    accepts: [
      inArticle('不得擅自设定行政许可。'),
      inArticle('设立行政许可服务窗口。'),
      inArticle('应当设立集中办理行政许可事项的场所。'),
      inArticle('在花市设立行政处罚公示栏。'),
      inArticle('设立统一受理行政许可申请的机构。'),
      inArticle('设立办理行政强制案件的专班。'),
      inArticle('设立行政许可的办理点。'),
      inArticle('设立行政许可、行政处罚信息公示平台。'),
    ],
  },
  {
    code: 'wording/seek-gain',
    level: 'warning',
    summary: bilingual('合法利益用“谋取”', '牟取 of lawful gain'),
    explanation: bilingual(
      '“牟取”只用于非法利益；合法、正当的利益用“谋取”。',
      '牟取 is for unlawful gain only; lawful gain is 谋取.',
    ),
    basis: understood('二', '14'),
    measured: counted(0, 0, [0, 0], bilingual('公布的文本中没有。', 'Published texts have none.')),
    pattern: /牟取(?=(?:合法|正当|合理)的?(?:利益|权益|收益|收入|报酬|回报)(?![以之]外|范围))/gu,
    better: '谋取',
    safe: true,
    message: use('谋取'),
    examples: [{ bad: inArticle('为会员⟦牟取⟧合法利益。'), fixed: inArticle('为会员谋取合法利益。') }],
    accepts: [
      inArticle('为会员谋取合法利益。'),
      inArticle('不得牟取不正当利益。'),
      inArticle('不得牟取合理收入以外的利益。'),
      inArticle('不得为牟取合法外衣而设立公司。'),
    ],
  },
];
