import { clausesOf, CUSTOM, law, type StandardKind } from './types';

const SAFE: readonly StandardKind[] = ['安全'];
const SUPPORTING: readonly StandardKind[] = ['保障'];
const WORK_SAFETY = law('安全生产法', 'Work Safety Law');

/** The clauses of regulations on the safety of something, and of those that see to the rights of people. */
export const SAFETY_CLAUSES = clausesOf('body', [
  ['emergency', '主体责任', 'who is responsible for safety', WORK_SAFETY, '〔=有关单位〕是〔主题〕的责任主体，其主要负责人对本单位的〔主题〕工作全面负责。', /责任|管理/u, SAFE],
  ['emergency', '安全管理制度', 'rules of safety', WORK_SAFETY, '〔=有关单位〕应当建立健全〔主题〕责任制和管理制度，保障必要的投入，配备相应的人员和设施。', /责任|管理/u, SAFE],
  ['emergency', '安全教育培训', 'training in safety', WORK_SAFETY, '〔=有关单位〕应当对从业人员进行〔主题〕教育和培训，保证从业人员具备必要的知识和操作技能。', /责任|管理|培训/u, SAFE],
  ['emergency', '风险管控', 'keeping risks down', WORK_SAFETY, '〔=有关单位〕应当建立〔主题〕风险分级管控制度，定期辨识、评估风险，采取相应的管控措施。', /风险|隐患|防范|管理/u, SAFE],
  ['emergency', '隐患排查治理', 'finding hidden dangers', WORK_SAFETY, '〔=有关单位〕应当定期排查〔主题〕隐患，及时予以消除；不能及时消除的，应当采取防范措施，并向〔主管部门〕报告。', /隐患|风险|防范|管理/u, SAFE],
  ['emergency', '事故报告和救援', 'when an accident happens', WORK_SAFETY, '发生事故的，有关单位应当立即采取措施组织救援，防止事故扩大，并按照国家有关规定如实报告。', /应急|事故|处置|安全/u, SAFE],
  ['emergency', '事故调查处理', 'looking into accidents', WORK_SAFETY, '对事故应当依法查明原因、认定责任，提出整改和防范措施；有关单位应当落实整改和防范措施。', /事故|应急|处置/u, SAFE],
  ['policy-support', '保障内容', 'what people are entitled to', CUSTOM, '〔=保障对象〕依法享有的权利和待遇受法律保护，任何单位和个人不得侵害。', /权益|待遇|措施/u, SUPPORTING],
  ['services', '服务供给', 'services', CUSTOM, '〔政府〕及其有关部门应当完善〔主题〕服务体系，优化服务流程，提高服务的可及性和便利性。', /服务/u, SUPPORTING],
  ['participation', '社会力量支持', 'help of society', CUSTOM, '鼓励和支持社会力量通过捐赠、志愿服务、提供设施和服务等方式参与〔事〕。', /服务|支持|参与|措施/u, SUPPORTING],
  ['remedies', '权利救济', 'when rights are hurt', CUSTOM, '〔=保障对象〕的合法权益受到侵害的，有权要求有关部门依法处理，或者依法申请调解、仲裁，提起诉讼。', /权益|救济|维权/u, SUPPORTING],
]); // prettier-ignore
