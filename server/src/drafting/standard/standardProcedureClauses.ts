import { clausesOf, CUSTOM, law, type StandardKind } from './types';

const ORGANS = law(
  '地方各级人民代表大会和地方各级人民政府组织法',
  'Organic Law of the Local People’s Congresses and Governments',
);
const LEGISLATION = law('立法法', 'Legislation Law');
const OVERSIGHT = law('各级人民代表大会常务委员会监督法', 'Law on Oversight by Standing Committees');
const BUDGET = law('预算法', 'Budget Law');
const DEPUTIES = law(
  '全国人民代表大会和地方各级人民代表大会代表法',
  'Law on Deputies to the People’s Congresses',
);

/** Rules by which a people’s congress or its standing committee works: nothing in them is a department’s. */
const PROCEDURE: readonly StandardKind[] = ['程序'];

const MEETING = /会议的召开|召开|举行|会议/u;
const MOTION = /议案|议题/u;
const REPORT = /工作报告|报告/u;
const QUESTION = /询问|质询/u;
const VOTE = /表决|发言/u;
const PLAN = /立法规划|立法计划|起草/u;
const PROCESS = /立法程序|法规案|审议程序/u;

/** The clauses of rules of procedure; those of 总则 stand in `PROCEDURE_GENERAL`. */
export const PROCEDURE_CLAUSES = clausesOf('body', [
  ['oversight', '会议举行', 'when meetings are held', ORGANS, '〔机关〕会议〔会期〕至少举行一次，必要时可以临时召集。', MEETING, PROCEDURE],
  ['oversight', '出席人数', 'quorum', ORGANS, '〔机关〕会议有〔出席〕出席，方可举行。', MEETING, PROCEDURE],
  ['oversight', '会议议程', 'agenda of a meeting', ORGANS, '〔机关〕会议的议程草案，由〔议程〕。', MEETING, PROCEDURE],
  ['oversight', '会议通知', 'notice of a meeting', ORGANS, '〔机关〕举行会议，应当在会议举行〔通知〕日前，将开会日期和建议会议审议的主要事项通知〔组成人员〕；临时召集的会议，可以临时通知。', MEETING, PROCEDURE],
  ['oversight', '列席和旁听', 'who sits in', ORGANS, '〔机关〕举行会议，本级人民政府、监察委员会、人民法院、人民检察院的负责人列席会议；可以邀请有关人员列席，安排公民旁听。', MEETING, PROCEDURE],
  ['oversight', '民主集中制', 'democratic centralism', ORGANS, '〔机关〕审议议案、决定问题，应当充分发扬民主，实行民主集中制，集体行使职权。', MEETING, PROCEDURE],
  ['oversight', '会议请假', 'leave of absence', CUSTOM, '〔组成人员〕应当出席会议；因故不能出席的，应当事先请假。', MEETING, PROCEDURE],
  ['oversight', '提出议案', 'who may move', ORGANS, '〔主持机构〕和法律规定的其他机关、人员，可以依法向〔机关〕提出属于其职权范围内的议案。', MOTION, PROCEDURE],
  ['oversight', '审议议案', 'how a motion is considered', ORGANS, '〔机关〕审议议案，应当听取提案人的说明，并安排必要的时间进行审议。', MOTION, PROCEDURE],
  ['oversight', '议案撤回', 'withdrawing a motion', ORGANS, '议案在交付表决前，提案人要求撤回的，经〔主持机构〕同意，对该议案的审议即行终止。', MOTION, PROCEDURE],
  ['reporting', '听取工作报告', 'hearing reports', OVERSIGHT, '〔机关〕听取和审议〔=工作报告〕，有关机关的负责人应当到会报告，听取意见，回答询问。', REPORT, PROCEDURE],
  ['reporting', '审议意见办理', 'what becomes of opinions', OVERSIGHT, '〔机关〕的审议意见应当交由有关机关研究处理；有关机关应当在〔=规定期限〕内书面报告研究处理情况。', REPORT, PROCEDURE],
  ['oversight', '询问', 'questions', OVERSIGHT, '〔机关〕审议议案和报告，有关机关应当派负责人到会，听取意见，回答询问。', QUESTION, PROCEDURE],
  ['oversight', '质询', 'interpellation', OVERSIGHT, '质询案应当写明质询对象、质询的问题和内容，依照法律规定的程序提出和答复。', QUESTION, PROCEDURE],
  ['oversight', '发言', 'speaking', ORGANS, '〔组成人员〕在会议上的发言，应当围绕会议议题进行；在会议上的发言和表决，不受法律追究。', VOTE, PROCEDURE],
  ['oversight', '表决和通过', 'voting', ORGANS, '〔机关〕表决议案，由〔通过〕的过半数通过；表决结果由会议主持人当场宣布。', VOTE, PROCEDURE],
  ['oversight', '公布决议决定', 'publishing decisions', ORGANS, '〔机关〕通过的决议、决定，应当及时向社会公布。', VOTE, PROCEDURE],
  ['planning', '立法规划和计划', 'legislative plans', LEGISLATION, '〔常委会〕应当根据经济社会发展需要，编制立法规划和年度立法计划，并向社会公布。', PLAN, PROCEDURE],
  ['planning', '法规起草', 'drafting', LEGISLATION, '起草地方性法规草案，应当深入调查研究，广泛听取意见；专业性较强的，可以吸收有关专家参与起草，或者委托有关专家、教学科研单位起草。', PLAN, PROCEDURE],
  ['planning', '提出法规案', 'introducing a bill', LEGISLATION, '提出地方性法规案，应当同时提出法规草案文本及其说明，并提供必要的参阅资料。', PROCESS, PROCEDURE],
  ['planning', '审议次数', 'readings', LEGISLATION, '列入会议议程的地方性法规案，一般经〔=两次〕会议审议后交付表决；各方面意见比较一致的，可以经一次会议审议后交付表决。', PROCESS, PROCEDURE],
  ['planning', '统一审议', 'one committee for all bills', LEGISLATION, '列入会议议程的地方性法规案，由〔=法制委员会〕统一审议，提出审议结果的报告和草案修改稿。', PROCESS, PROCEDURE],
  ['participation', '法规草案征求意见', 'hearing opinions on a bill', LEGISLATION, '列入会议议程的地方性法规案，应当通过座谈会、论证会、听证会等多种形式听取各方面的意见，并将草案向社会公布，征求意见的时间一般不少于〔=三十〕日。', PROCESS, PROCEDURE],
  ['oversight', '法规解释', 'interpretation', LEGISLATION, '地方性法规的规定需要进一步明确具体含义的，由〔常委会〕解释。', /解释/u, PROCEDURE],
  ['oversight', '法规刊载', 'where a regulation is printed', LEGISLATION, '地方性法规公布后，应当及时在〔=本级人民代表大会常务委员会公报和网站〕上刊载。', /公布|其他规定/u, PROCEDURE],
  ['oversight', '报送备案', 'sending in for record', LEGISLATION, '〔=规范性文件〕应当自公布之日起〔=三十〕日内报送备案，并附有关说明材料。', /^备案|报送|备案$/u, PROCEDURE],
  ['oversight', '备案审查重点', 'what is reviewed', LEGISLATION, '〔=工作机构〕应当对报送备案的〔=规范性文件〕依法进行审查，重点审查是否与法律、法规相抵触，是否超越权限、违背法定程序。', /^审查|审查程序/u, PROCEDURE],
  ['oversight', '纠正', 'putting right', LEGISLATION, '〔=规范性文件〕存在与法律、法规相抵触等问题的，应当要求制定机关在〔=规定期限〕内修改或者废止；制定机关不予修改或者废止的，依法予以撤销。', /处理|纠正/u, PROCEDURE],
  ['participation', '提出代表建议', 'suggestions of deputies', DEPUTIES, '代表提出建议、批评和意见，应当一事一议，事由清楚、要求明确。', /建议的提出/u, PROCEDURE],
  ['oversight', '交办代表建议', 'handing suggestions on', DEPUTIES, '代表建议、批评和意见由〔=工作机构〕交有关单位研究办理；承办单位认为不属于其职责范围的，应当及时退回并说明理由。', /交办/u, PROCEDURE],
  ['oversight', '答复代表', 'answering deputies', DEPUTIES, '承办单位应当自代表建议、批评和意见交办之日起〔=三个月〕内书面答复代表；内容复杂、办理难度较大的，经同意可以延长，最迟不得超过〔=六个月〕。', /建议的办理|办理和答复/u, PROCEDURE],
  ['oversight', '督办代表建议', 'following suggestions up', DEPUTIES, '〔常委会〕应当督促代表建议、批评和意见的办理，定期听取办理情况的报告，并组织代表进行评价。', /督办|监督/u, PROCEDURE],
  ['oversight', '预算初步审查', 'first review of a budget', BUDGET, '本级人民政府应当在本级人民代表大会会议举行的〔=三十〕日前，将本级预算草案初步方案提交初步审查。', /预算的?审查|预算草案/u, PROCEDURE],
  ['reporting', '报告预算执行', 'reporting on the budget', BUDGET, '本级人民政府应当按照规定向〔常委会〕报告预算执行情况。', /预算执行|预算的执行/u, PROCEDURE],
  ['oversight', '预算调整审批', 'changing a budget', BUDGET, '需要进行预算调整的，应当编制预算调整方案，报〔常委会〕审查和批准；未经批准，不得调整预算。', /预算调整|预算的调整/u, PROCEDURE],
  ['oversight', '决算审批', 'final accounts', BUDGET, '本级决算草案由本级人民政府提请〔常委会〕审查和批准。', /决算/u, PROCEDURE],
  ['oversight', '重大事项范围', 'what matters are major', ORGANS, '下列重大事项由〔机关〕讨论、决定：\n（一）〔〕；\n（二）〔〕；\n（三）法律、法规规定由其讨论、决定的其他重大事项。', /重大事项的?范围/u, PROCEDURE],
  ['oversight', '提请讨论决定', 'submitting a matter', ORGANS, '提请〔机关〕讨论、决定重大事项，应当提交议案或者报告，说明有关情况和理由，并提供必要的资料。', /提出和审议|提请/u, PROCEDURE],
  ['oversight', '决定的执行', 'carrying decisions out', ORGANS, '〔机关〕作出的决议、决定，有关机关应当执行，并按照要求报告执行情况。', /执行和监督|决定的执行/u, PROCEDURE],
  ['oversight', '提请任免', 'proposing appointments', ORGANS, '提请任免国家机关工作人员，应当提交任免案，并附拟任免人员的基本情况和任免理由。', /任免/u, PROCEDURE],
  ['inspection', '执法检查组', 'inspection of how law is carried out', OVERSIGHT, '开展执法检查，应当制定执法检查方案，组成执法检查组，采取〔=座谈走访、实地察看、随机抽查〕等方式，全面了解法律、法规的实施情况。', /执法检查/u, PROCEDURE],
]); // prettier-ignore

/** What stands in 总则 of rules of procedure besides purpose, scope and principles. */
export const PROCEDURE_GENERAL = clausesOf('general', [
  ['other-departments', '工作机构职责', 'who does the work', CUSTOM, '人民代表大会常务委员会的办事机构、工作机构按照职责承担〔事〕的具体事项。', undefined, PROCEDURE],
  ['participation', '有关机关配合', 'other bodies', CUSTOM, '人民政府、监察委员会、人民法院、人民检察院和其他有关单位应当支持、配合〔事〕。', undefined, PROCEDURE],
  ['participation', '听取代表和群众意见', 'hearing deputies and the public', CUSTOM, '〔事〕应当听取人民代表大会代表和人民群众的意见，扩大公众有序参与。', undefined, PROCEDURE],
  ['reporting', '情况公开', 'making known', CUSTOM, '〔事〕的有关情况应当通过〔=公报、网站、新闻媒体〕等方式向社会公布，依法不予公开的除外。', undefined, PROCEDURE],
]); // prettier-ignore
