import { isLocalRegulation } from '../../../analysis/kindAndRegion';
import { bilingual } from '../../../base/bilingual';
import { counted, countedInRules } from '../../lexical/evidenceOfRules';
import { type LexicalRow } from '../../lexical/types';

const local = (words: string): string => `北京市乙条例\n第一条　${words}\n`;
const rules = (words: string): string =>
  `北京市乙办法\n（2020年1月1日北京市人民政府令第1号公布）\n第一条　${words}\n`;

const isLocal: LexicalRow['holds'] = (profile) => isLocalRegulation(profile) || profile.kind === '规章';

/** Licences, compulsory measures and matters reserved to statute. They remind the drafter to review; they do not decide. */
export const licenceAndCoercionRows: readonly LexicalRow[] = [
  {
    code: 'competence/qualification',
    level: 'hint',
    summary: bilingual(
      '核对：地方性法规要求取得资格、资质',
      'to review: a local regulation demands a qualification',
    ),
    explanation: bilingual(
      '应当由国家统一确定的公民、法人资格、资质的许可，企业的设立登记及其前置许可，地方性法规不得设定。条文要求“应当取得……资格（资质）”的，请核对是不是国家已有的许可。条文写明“依法”“国家规定”的不查。',
      'Licences for qualifications that the State determines, and for setting up enterprises, may not be set locally. Review whether the one demanded here exists in national law already.',
    ),
    basis: bilingual(
      '《中华人民共和国行政许可法》（2019年）第十五条。',
      'Administrative Licensing Law (2019), article 15.',
    ),
    measured: counted(
      5,
      1,
      [4, 5],
      bilingual(
        '是不是国家已有的许可不能从条文看出，所以是提示级。',
        'Whether the licence is a national one cannot be told from the text, so this is a hint.',
      ),
    ),
    pattern:
      /(?=[应必方])(?<!(?:依法|依照|按照|根据|国家|法律)[^。；]{0,40})(?:应当|必须|方可)(?!按|依照)(?:(?!依法|国家|自|由|对|持|凭|已|其|聘|委托|选择|雇|使用|查验|核验|公示|将)[^，。；]){0,10}取得(?!国家|依法|而未|相应的?[资教职从执]|[^，。；]{0,4}(?:特种作业|导游|教师|监理工程师))[^，。；]{0,10}(?:资格|资质)(?:证书?)?(?!证|书|之日|之后|以后|后|的|时|前|之前|以前|情况|信息|号)/gu,
    holds: isLocalRegulation,
    message: () =>
      bilingual(
        '资格、资质许可应当由国家统一确定的，地方性法规不得设定，请核对上位法依据。',
        'Qualifications that the State determines may not be set locally; please review the basis in higher law.',
      ),
    examples: [{ bad: local('从事甲活动的人员⟦应当取得甲资格证书⟧。') }],
    accepts: [
      local('从事甲活动的人员应当依法取得甲资格证书。'),
      local('从事甲活动的人员应当按照国家规定取得资格证书。'),
      local('甲的教师应当取得相应的教师资格。'),
      local('甲业务应当由依法取得资质的单位承担。'),
      local('应当自取得甲资格证书之日起三十日内备案。'),
      local('应当在取得甲资质证书后十日内公示。'),
      local('应当公示所取得的甲资格证书。'),
      local('应当委托取得甲资质的单位检测。'),
      local('应当由取得甲资格的人员操作。'),
      local('必须持已取得的甲资格证书上岗。'),
      local('应当查验其取得的甲资质证书。'),
      local('应当选择取得甲资质的企业施工。'),
      local('必须聘用取得甲资格证书的人员。'),
      local('应当如实填写取得甲资格的时间。'),
    ],
  },
  {
    code: 'competence/rule-licence',
    level: 'hint',
    summary: bilingual('核对：规章写了行政许可', 'to review: government rules with a licence'),
    explanation: bilingual(
      '规章不能设定行政许可；只有省级政府规章可以设定临时性的行政许可，实施满一年需要继续实施的，应当制定地方性法规。请核对条文写的许可是不是上位法已有的。只查规章。',
      'Government rules may set no licence; those of a province may set a temporary one for a year. Review whether the licence exists in higher law. Only 规章 are looked at.',
    ),
    basis: bilingual(
      '《中华人民共和国行政许可法》（2019年）第十五条、第十七条。',
      'Administrative Licensing Law (2019), articles 15 and 17.',
    ),
    measured: countedInRules(
      7,
      [7, 7],
      bilingual(
        '大多是上位法已有的许可，不能从条文看出，所以是提示级。',
        'Most are licences that higher law has, which the text does not tell, hence a hint.',
      ),
    ),
    pattern:
      /(?=[应必方未])(?<!(?:依法|依照|按照|根据|法律|法规)[^。；]{0,40})(?:(?:应当|必须|方可)(?:(?!依法|自|委托|选择|由|对|持|凭|已|并|符合|经过)[^，。；]){0,12}取得(?!依法)[^，。；]{0,10}许可证?(?!证|的|之日|后|时|等|信息)|未经(?:(?!依法)[^，。；]){0,12}(?:许可|审批|核准|批准)，?不得(?!擅自设立))/gu,
    holds: ({ kind }) => kind === '规章',
    message: () =>
      bilingual(
        '规章一般不能设定行政许可，请核对上位法依据。',
        'Government rules may set no licence as a rule; please review the basis in higher law.',
      ),
    examples: [
      { bad: rules('从事甲活动的，⟦应当取得甲许可⟧。') },
      { bad: rules('⟦未经市甲部门批准，不得⟧从事甲活动。') },
    ],
    accepts: [
      rules('从事甲活动的，应当依法取得甲许可。'),
      local('从事甲活动的，应当取得甲许可。'),
      rules('应当自取得甲许可之日起三十日内备案。'),
      rules('应当委托取得甲许可的企业生产。'),
      rules('应当选择取得甲许可的单位。'),
      rules('未取得甲许可证擅自经营的，处一千元罚款。'),
      rules('未经依法批准，不得开工。'),
      rules('应当由取得甲许可的单位承担。'),
      rules('应当持已取得的甲许可证办理登记。'),
      rules('名称含有应当经过行政许可方可经营的项目的，提交批准文件。'),
      rules('应当符合条件并取得甲许可证。'),
      rules('应当公示取得许可的信息。'),
    ],
  },
  {
    code: 'competence/freezing',
    level: 'info',
    summary: bilingual('核对：地方性法规、规章写了冻结', 'to review: a local text freezes assets'),
    explanation: bilingual(
      '冻结存款、汇款只能由法律设定。条文自己规定可以冻结的，请核对法律依据；写明“依法”“依照”的不查。',
      'Freezing deposits may be set by statute alone. Review a clause that gives this power itself; one that refers to the law is left out.',
    ),
    basis: bilingual(
      '《中华人民共和国行政强制法》（2011年）第九条、第十条。',
      'Administrative Compulsion Law (2011), articles 9 and 10.',
    ),
    measured: counted(
      1,
      0,
      [1, 1],
      bilingual(
        '只有一处，不足以定级，所以是信息级。',
        'One finding is too few to go by, hence information.',
      ),
    ),
    pattern:
      /(?:可以|有权|应当|予以|采取)(?![^。；，]{0,12}依)[^。；，]{0,12}冻结(?!等|措施(?:后|的))(?<!(?:依法|依照|按照|根据|不得|违法|非法|违规|申请|人民法院|协助|配合)[^。；]{0,60})/gu,
    holds: isLocal,
    message: () =>
      bilingual(
        '冻结只能由法律设定，请核对法律依据。',
        'Only a statute may set freezing; please review the legal basis.',
      ),
    examples: [{ bad: local('市甲部门⟦可以冻结⟧当事人的存款。') }],
    accepts: [
      local('市甲部门可以依法冻结当事人的存款。'),
      local('不得违法查封、扣押、冻结当事人的财产。'),
      local('需要冻结的，申请人民法院决定。'),
      local('金融机构采取冻结措施后，应当立即报告。'),
    ],
  },
  {
    code: 'competence/seizure',
    level: 'hint',
    summary: bilingual(
      '核对：地方性法规、规章写了查封、扣押',
      'to review: a local text seals or seizes property',
    ),
    explanation: bilingual(
      '尚未制定法律、行政法规，且属于地方性事务的，地方性法规可以设定查封场所、设施、财物和扣押财物；已有法律的，不得扩大对象、条件、种类；规章不得设定。条文写明“依法”“依照”的不查。',
      'A local regulation may set sealing and seizure only for local matters on which there is no law or administrative regulation, and may not widen what a law set; government rules may not. Clauses that refer to the law are left out.',
    ),
    basis: bilingual(
      '《中华人民共和国行政强制法》（2011年）第十条、第十一条。',
      'Administrative Compulsion Law (2011), articles 10 and 11.',
    ),
    measured: counted(
      18,
      6,
      [18, 18],
      bilingual(
        '都是条文自己写的权限；多有上位法依据，所以是提示级。',
        'Each clause gives the power itself, but mostly with a basis in higher law, so this is a hint.',
      ),
    ),
    pattern:
      /(?:可以|有权|予以|(?<!违反规定)采取)[^。；，]{0,12}(?:查封|扣押)(?!(?:[、或和]者?(?:查封|扣押|冻结|暂扣)){0,3}(?:等?(?:强制)?措施(?:的|后|，应当)|的))(?<!(?:依法|依照|按照|根据|不得|违法|非法|被|申请|人民法院)[^。；]{0,60})/gu,
    holds: isLocal,
    message: () =>
      bilingual(
        '请核对设定查封、扣押的权限和上位法依据。',
        'Please review the power to set sealing and seizure and its basis in higher law.',
      ),
    examples: [{ bad: local('市甲部门⟦可以扣押⟧当事人的工具。') }],
    accepts: [
      local('市甲部门可以依法扣押当事人的工具。'),
      local('扣押的物品应当妥善保管，不得使用或者损毁。'),
      local('采取查封、扣押措施的机关应当妥善保管物品。'),
      local('采取扣押措施，应当出具清单。'),
    ],
  },
  {
    code: 'competence/enforcement',
    level: 'hint',
    summary: bilingual('核对：强制拆除等没有写明依法', 'to review: enforcement without 依法'),
    explanation: bilingual(
      '行政强制执行由法律设定；法律没有规定行政机关强制执行的，应当申请人民法院强制执行。条文自己规定强制拆除、强制执行、代履行的，请核对法律依据；句中写明“依法”“依照”“申请人民法院”的不查。',
      'Enforcement is set by statute; where no statute gives it to the authority, the court is applied to. Review clauses that give it themselves; those with 依法, 依照 or 申请人民法院 are left out.',
    ),
    basis: bilingual(
      '《中华人民共和国行政强制法》（2011年）第十三条。',
      'Administrative Compulsion Law (2011), article 13.',
    ),
    measured: counted(
      19,
      16,
      [18, 19],
      bilingual('多有上位法依据，所以是提示级。', 'Most have a basis in higher law, so this is a hint.'),
    ),
    pattern:
      /(?:强制(?:拆除|执行|清除|迁出|搬迁|清理)|代履行)(?!的)(?<=(?:可以|予以|实施|组织|有权|的，)[^。；，]{0,14})(?<!(?:依法|依照|按照|根据|申请|人民法院|不得|裁定|催告|立即实施)[^。；]{0,60})(?![^。；]{0,40}(?:依法|依照|按照|人民法院))/gu,
    holds: isLocal,
    message: () =>
      bilingual(
        '强制执行由法律设定，请核对法律依据，或者写明“依法”“申请人民法院”。',
        'Enforcement is set by statute; please review the basis, or write 依法 or 申请人民法院.',
      ),
    examples: [{ bad: local('逾期不拆除的，⟦强制拆除⟧。') }],
    accepts: [
      local('逾期不拆除的，依法强制拆除。'),
      local('逾期不拆除的，申请人民法院强制执行。'),
      local('实施强制拆除的，应当通知当事人到场。'),
      local('经催告仍不履行的，市甲部门可以代履行。'),
      '中华人民共和国乙法\n第一条　逾期不拆除的，强制拆除。\n',
    ],
  },
  {
    code: 'competence/reserved-matter',
    level: 'hint',
    summary: bilingual(
      '核对：地方性法规写了税收等专属立法事项',
      'to review: a local text on taxes or limitation periods',
    ),
    explanation: bilingual(
      '犯罪和刑罚、税种和税率等税收基本制度、民事基本制度、诉讼和仲裁制度只能由法律规定。条文自己规定减征、免征某税，或者规定诉讼时效的，请核对；写明“依法”“国家规定”的不查。',
      'Crimes and punishments, the basic tax system, basic civil institutions, litigation and arbitration are for statutes alone. Review clauses that grant tax relief or set limitation periods themselves.',
    ),
    basis: bilingual('《中华人民共和国立法法》（2023年）第十一条。', 'Legislation Law (2023), article 11.'),
    measured: counted(
      6,
      0,
      [6, 6],
      bilingual(
        '都是二〇一〇年以前的文本，所以是提示级。',
        'All are texts of before 2010, so this is a hint.',
      ),
    ),
    pattern:
      /(?:(?<!公)(?:开征|停征|减征|免征)[^，。；、]{0,10}税(?![务收法])|税率为|诉讼时效(?:期间)?为)(?<!(?:依法|依照|按照|根据|按|国家|法律|规定)[^。；]{0,60})(?![^。；]{0,30}(?:依法|规定))/gu,
    holds: isLocal,
    message: () =>
      bilingual(
        '这类事项只能由法律规定，请核对。',
        'Matters of this kind are reserved to statute; please review.',
      ),
    examples: [{ bad: local('对从事甲活动的企业，⟦免征企业所得税⟧。') }],
    accepts: [
      local('对从事甲活动的企业，按照国家规定免征企业所得税。'),
      local('公开征求意见，并将税务登记情况公布。'),
    ],
  },
];
