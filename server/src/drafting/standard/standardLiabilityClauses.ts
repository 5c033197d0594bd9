import { clausesOf, CUSTOM, law, norms1, norms2, type StandardKind } from './types';

const PENALTIES = law(
  '行政处罚法第九条；立法技术规范（试行）（二）4',
  'Law on Administrative Penalties, art. 9; drafting norms (trial) of 2011, 4',
);

/** Nobody is excused for trying something new with safety. */
const NOT_SAFETY: readonly StandardKind[] = ['促进', '倡导', '管理', '保护', '防治', '保障', 'other'];

/** The clauses of 法律责任, in their usual order. */
export const LIABILITY_CLAUSES = clausesOf('liability', [
  [
    'reference-liability', '转致责任', 'liability under other laws', norms1('4'),
    '违反〔本法〕规定的行为，法律、行政法规已有法律责任规定的，从其规定。',
  ],
  [
    'administrative-liability', '责令改正和罚款', 'order to correct, then a fine', PENALTIES,
    '违反〔本法〕〔条号〕规定，〔〕的，由〔主管部门〕责令限期改正；逾期不改正的，处〔金额〕罚款。',
  ],
  [
    'administrative-liability', '情节严重', 'a heavier case', PENALTIES,
    '违反〔本法〕〔条号〕规定，〔〕的，由〔主管部门〕责令改正，给予警告；情节严重的，处〔金额〕罚款。',
  ],
  [
    'administrative-liability', '没收违法所得', 'confiscation of gains', PENALTIES,
    '违反〔本法〕〔条号〕规定，〔〕的，由〔主管部门〕责令停止违法行为，没收违法所得，并处〔金额〕罚款。',
  ],
  [
    'administrative-liability', '单位和个人分别处罚', 'organisations and individuals', PENALTIES,
    '违反〔本法〕〔条号〕规定，〔〕的，由〔主管部门〕责令改正；拒不改正的，对单位处〔金额〕罚款，对个人处〔金额〕罚款。',
  ],
  [
    'administrative-liability', '骗取资金', 'funds obtained by deceit', PENALTIES,
    '以虚报、冒领等手段骗取〔主题〕〔=扶持〕资金的，由有关部门责令退还，依照有关法律、法规的规定处理。',
    undefined,
    NOT_SAFETY,
  ],
  [
    'administrative-liability', '妨碍执法', 'obstruction', CUSTOM,
    '拒绝、阻碍有关部门工作人员依法执行职务，构成违反治安管理行为的，由公安机关依法给予治安管理处罚；构成犯罪的，依法追究刑事责任。',
  ],
  [
    'official-liability', '公职人员责任', 'liability of officials', CUSTOM,
    '国家工作人员在〔事〕中滥用职权、玩忽职守、徇私舞弊的，依法给予处分；构成犯罪的，依法追究刑事责任。',
  ],
  [
    'tolerance', '容错免责', 'tolerance of honest mistakes', CUSTOM,
    '有关单位和个人在〔事〕中改革创新，未能实现预期目标，但是符合国家规定、决策程序，未谋取私利且勤勉尽责的，依法免除或者减轻责任。',
    undefined,
    NOT_SAFETY,
  ],
  [
    'criminal-liability', '刑事责任', 'criminal liability', norms2('5'),
    '违反〔本法〕规定，构成犯罪的，依法追究刑事责任。',
  ],
  [
    'administrative-liability', '民事责任', 'civil liability', CUSTOM,
    '违反〔本法〕规定，造成人身损害、财产损失的，依法承担民事责任。',
  ],
  [
    'remedies', '复议与诉讼', 'administrative review and litigation', CUSTOM,
    '当事人对有关部门依照〔本法〕作出的行政行为不服的，可以依法申请行政复议或者提起行政诉讼。',
  ],
]); // prettier-ignore
