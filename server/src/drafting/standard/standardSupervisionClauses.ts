import { clausesOf, CUSTOM, law, norms1 } from './types';

const SUPERVISION = /监督|监管|检查|考核|评价|保障|管理/u;
const PENALTY_LAW = law('行政处罚法第二十七条', 'Law on Administrative Penalties, art. 27');
const COERCION = law('行政强制法第十条、第十一条', 'Law on Administrative Coercion, arts. 10, 11');

/** The clauses on supervision. */
export const SUPERVISION_CLAUSES = clausesOf('body', [
  [
    'inspection', '监督检查', 'inspection', CUSTOM,
    {
      防治: '〔主管部门〕和其他有关部门应当加强对〔主题〕情况的监督检查，依法及时查处违法行为。',
      安全: '〔主管部门〕和其他有关部门应当加强对〔主题〕情况的监督检查，依法及时查处违法行为。',
      保障: '〔主管部门〕和其他有关部门应当加强对〔主题〕情况的监督检查，依法及时查处违法行为。',
      other: '〔主管部门〕和其他有关部门应当加强对〔主题〕相关活动的监督检查，依法及时查处违法行为。',
    },
    SUPERVISION,
  ],
  [
    'inspection', '检查措施', 'what inspectors may do', COERCION,
    '〔主管部门〕进行监督检查，可以依法采取下列措施：\n（一）进入有关场所进行检查；\n（二）询问有关单位和个人；\n（三）查阅、复制有关资料；\n（四）法律、法规规定的其他措施。\n有关单位和个人应当予以配合，如实提供情况和资料，不得拒绝或者阻碍。',
    SUPERVISION,
  ],
  [
    'inspection', '执法规范', 'how inspections are made', CUSTOM,
    '监督检查应当由两名以上执法人员进行，执法人员应当出示执法证件，对知悉的国家秘密、商业秘密和个人隐私予以保密，不得妨碍正常的生产经营活动。',
    SUPERVISION,
  ],
  [
    'inspection', '协同执法', 'joint enforcement', CUSTOM,
    '〔政府〕应当建立健全〔主题〕执法协作机制，加强部门之间的信息共享、案件移送和联合检查。',
    SUPERVISION,
  ],
  [
    'complaint', '投诉举报', 'complaints', norms1('13'),
    '任何单位和个人有权对违反〔本法〕的行为进行投诉、举报。\n〔主管部门〕应当公布投诉、举报方式；收到投诉、举报后应当及时依法处理，并为投诉人、举报人保密。',
    SUPERVISION,
  ],
  [
    'credit', '信用管理', 'credit records', CUSTOM,
    '有关部门应当依法将〔主题〕相关单位和个人的信用信息归集到信用信息共享平台，并依法实施守信激励和失信惩戒。',
    SUPERVISION,
  ],
  [
    'assessment', '考核评价', 'assessment of duties', CUSTOM,
    '〔政府〕应当建立〔事〕考核评价制度，对本级有关部门和下级人民政府履行职责情况进行考核评价。',
    SUPERVISION,
  ],
  [
    'oversight', '人大监督', 'oversight by the people’s congress', CUSTOM,
    '各级人民代表大会常务委员会应当通过听取和审议专项工作报告、执法检查等方式，加强对〔事〕的监督。',
    SUPERVISION,
  ],
  [
    'reporting', '情况报告', 'reporting', CUSTOM,
    '〔政府〕应当按照规定向本级人民代表大会常务委员会报告〔事〕情况。',
    SUPERVISION,
  ],
  [
    'inspection', '约谈督促', 'talks with those in charge', CUSTOM,
    '对〔事〕不力、问题突出的地区和单位，上级人民政府或者有关部门可以约谈其主要负责人，要求采取措施及时整改。',
    SUPERVISION,
  ],
  [
    'transfer', '案件移送', 'transfer of cases', PENALTY_LAW,
    '有关部门在监督检查中发现违法行为涉嫌犯罪的，应当及时依法移送司法机关；不属于本部门管辖的，应当移送有权处理的部门。',
    SUPERVISION,
  ],
  [
    'expert-advice', '实施评估', 'evaluation', CUSTOM,
    '〔主管部门〕可以委托第三方机构对〔主题〕政策、规划的实施情况进行评估，评估结果作为调整政策、规划的依据。',
    SUPERVISION,
  ],
  [
    'legal-services', '纠纷化解', 'settling disputes', CUSTOM,
    '〔政府〕应当完善〔主题〕纠纷多元化解机制，引导当事人通过协商、调解、仲裁、诉讼等途径依法解决纠纷。',
    /监督|纠纷|服务|保障|权益/u,
  ],
]); // prettier-ignore
