import { isSince } from '../../../analysis/adoptionYear';
import { bilingual } from '../../../base/bilingual';
import {
  counted,
  inArticle,
  neverFound,
  understood,
  usage,
  countedInRules,
} from '../../lexical/evidenceOfRules';
import { type LexicalRow } from '../../lexical/types';

/** The regulation on the making of rules, of 2001, came into force in 2002. */
const RULES_SINCE = 2002;

/** Set sentences of the body: definitions, exceptions, delegation, liability. */
export const definitionAndLiabilityRows: readonly LexicalRow[] = [
  {
    code: 'form/definition',
    level: 'info',
    summary: bilingual('定义没有写成“所称……，是指……”', 'a definition not in the form 所称…，是指…'),
    explanation: bilingual(
      '给用语下定义写作“本条例所称某某，是指……。”用语之后有逗号，用“是指”，不单用“指”。列举范围而不下定义的，用“包括”。',
      'A definition reads 本条例所称某某，是指…。 with a comma behind the term, and 是指 rather than 指. What only enumerates uses 包括.',
    ),
    basis: understood('一', '2'),
    measured: counted(72, 21, [59, 59]),
    pattern:
      /(?=是指)(?<=本(?:条例|办法|规定|细则|规则|条|章)所称的?[^，,。；：、]{2,25})(?<![，,]|主要|仅)是指|(?=，指)(?<=本(?:条例|办法|规定|细则|规则|条|章)所称[^，。；：]{2,25})，指(?![导定挥标示令派])/gu,
    better: '，是指',
    message: () => bilingual('定义写作“所称……，是指……”。', 'Write a definition as 所称…，是指….'),
    examples: [
      { bad: inArticle('本条例所称甲物⟦是指⟧乙。'), fixed: inArticle('本条例所称甲物，是指乙。') },
      { bad: inArticle('本条例所称甲物⟦，指⟧乙。'), fixed: inArticle('本条例所称甲物，是指乙。') },
    ],
    accepts: [
      inArticle('本条例所称甲，是指乙。'),
      inArticle('本条例所称甲，包括乙和丙。'),
      inArticle('本条例所称甲，指导乙开展工作。'),
      inArticle('本条例所称甲主要是指乙。'),
    ],
  },
  {
    code: 'form/definition-particle',
    level: 'hint',
    summary: bilingual('“所称的”通常写作“所称”', '所称的 for 所称'),
    explanation: bilingual(
      '“本条例所称某某”不必加“的”。公布的文本大多不加，加的也不少，所以只作提示。',
      '本条例所称某某 needs no 的. Most published texts leave it out, though many have it, so this is a hint.',
    ),
    basis: usage,
    measured: counted(
      168,
      76,
      [60, 60],
      bilingual('两种写法都常见，所以是提示级。', 'Both are common, so this is a hint.'),
    ),
    pattern: /(?=所称的)(?<=本(?:条例|办法|规定|细则|规则))所称的(?=[^，。；：]{2,25}[，是])/gu,
    better: '所称',
    message: () => bilingual('“所称的”通常写作“所称”。', 'Usually 所称, without 的.'),
    examples: [
      { bad: inArticle('本条例⟦所称的⟧甲物，是指乙。'), fixed: inArticle('本条例所称甲物，是指乙。') },
    ],
    accepts: [inArticle('本条例所称甲，是指乙。'), inArticle('前款所称的甲，由乙认定。')],
  },
  {
    code: 'form/double-exception',
    level: 'info',
    summary: bilingual('一句话里“除……外”和“除外”并用', '除…外 and 除外 in one sentence'),
    explanation: bilingual(
      '排除的内容用一次“除……外”，或者用“……的除外”，两者不在同一句中并用，否则看不出究竟排除了什么。',
      'An exception is made once, with 除…外 or with …的除外; both in one sentence leave it open what is excepted.',
    ),
    basis: understood('一', '16、17'),
    measured: neverFound,
    pattern: /除(?!外)[^。；，]{1,60}外，[^。；]{0,40}除外/gu,
    message: () =>
      bilingual(
        '同一句中既有“除……外”又有“除外”，请保留一种。',
        'This sentence has both 除…外 and 除外; keep one.',
      ),
    examples: [{ bad: inArticle('⟦除依法保密的外，应当公开，但是涉及隐私的除外⟧。') }],
    accepts: [
      inArticle('除依法保密的外，应当公开。'),
      inArticle('应当公开；但是依法保密的除外。除紧急情况外，应当事先告知。'),
    ],
  },
  {
    code: 'form/judicial-organs',
    level: 'info',
    summary: bilingual('追究刑事责任不写“由司法机关”', '由司法机关 in the clause on crimes'),
    explanation: bilingual(
      '“构成犯罪的，依法追究刑事责任”，由谁追究有诉讼法规定，不必写“由司法机关”。',
      '构成犯罪的，依法追究刑事责任: who does so is for the law of procedure, 由司法机关 is not needed.',
    ),
    basis: understood('二', '5'),
    measured: counted(14, 3, [14, 14]),
    pattern: /(?=由司法)(?<=构成犯罪的，)由司法机关(?=依法)/gu,
    better: '',
    message: () =>
      bilingual(
        '写作“构成犯罪的，依法追究刑事责任”，不写“由司法机关”。',
        'Write 构成犯罪的，依法追究刑事责任, without 由司法机关.',
      ),
    examples: [
      {
        bad: inArticle('构成犯罪的，⟦由司法机关⟧依法追究刑事责任。'),
        fixed: inArticle('构成犯罪的，依法追究刑事责任。'),
      },
    ],
    accepts: [inArticle('构成犯罪的，依法追究刑事责任。'), inArticle('涉嫌犯罪的，由司法机关依法处理。')],
  },
  {
    code: 'form/analogy',
    level: 'hint',
    summary: bilingual('“比照”通常写作“参照”', '比照 for 参照'),
    explanation: bilingual(
      '规定之外而情况相近的事项，准用有关规定时用“参照”。',
      'Where a rule is to be used for like matters outside its scope, the word is 参照.',
    ),
    basis: understood('一', '18'),
    measured: counted(
      7,
      1,
      [16, 16],
      bilingual(
        '其中一处原文可能就是“依照”，所以是提示级。',
        'In some 依照 may be meant, so this is a hint.',
      ),
    ),
    pattern: /比照(?=[^。；，]{0,40}(?:规定|条例|办法|细则|规则|政策|》))/gu,
    better: '参照',
    message: () => bilingual('准用有关规定通常写作“参照”。', 'Usually 参照.'),
    examples: [
      { bad: inArticle('甲的管理，⟦比照⟧本条例执行。'), fixed: inArticle('甲的管理，参照本条例执行。') },
    ],
    accepts: [
      inArticle('甲的管理，参照本条例执行。'),
      inArticle('依照《甲比照办法》办理。'),
      inArticle('比照当地的收入水平给予补贴。'),
    ],
  },
  {
    code: 'form/delegation',
    level: 'hint',
    summary: bilingual('“具体办法由……规定”通常写作“制定”', '办法由…规定 for 制定'),
    explanation: bilingual(
      '另行出台文件的，用“制定”：“具体办法由市人民政府制定”；直接定下一个事项的，用“规定”：“具体范围由市人民政府规定”。两种写法在公布的文本中都有，所以只作提示。',
      'A document is 制定 (具体办法由市人民政府制定), a matter is 规定 (具体范围由市人民政府规定). Published texts have both, so this is a hint.',
    ),
    basis: understood('一', '19'),
    measured: counted(
      32,
      17,
      [32, 32],
      bilingual(
        '国家法律也常写“规定”，所以是提示级。',
        'National laws often have 规定 too, so this is a hint.',
      ),
    ),
    pattern:
      /(?=规定[。；])(?<=(?<!(?:标准|比例|范围)(?:和|及|以及)[^，。；]{0,8})(?:办法|细则)由(?!章程|法律|法规|国家)[^，。；：由]{2,20})规定(?=[。；])/gu,
    better: '制定',
    message: () => bilingual('办法、细则通常用“制定”。', 'A 办法 or 细则 is usually 制定.'),
    examples: [
      {
        bad: inArticle('具体办法由市人民政府⟦规定⟧。'),
        fixed: inArticle('具体办法由市人民政府制定。'),
      },
    ],
    accepts: [
      inArticle('具体办法由市人民政府制定。'),
      inArticle('具体范围由市人民政府规定。'),
      inArticle('具体标准和发放办法由市人民政府规定。'),
      inArticle('代表的选举办法由章程规定。'),
    ],
  },
  {
    code: 'form/immediate-effect',
    level: 'info',
    summary: bilingual('规章自公布之日起施行，请核对理由', 'government rules in force from publication'),
    explanation: bilingual(
      '规章应当自公布之日起三十日后施行；涉及国家安全、外汇汇率、货币政策的确定，以及公布后不立即施行将有碍规章施行的，可以自公布之日起施行。请核对属于哪一种。只查规章（项目的 kind 为“规章”，或者题注写明政府令）。',
      'Government rules take effect thirty days after publication at the earliest, except in matters of state security, exchange rates and monetary policy, or where delay would hamper them. Only 规章 are looked at.',
    ),
    basis: bilingual(
      '《规章制定程序条例》（2017年）第三十二条。',
      'Regulation on the making of rules (2017), article 32.',
    ),
    measured: countedInRules(4, [4, 4]),
    pattern: /(?<=本(?:办法|规定|细则|实施细则|规则|规范|规程))自公布之日起施行/gu,
    holds: ({ kind }, snapshot) => kind === '规章' && isSince(snapshot, RULES_SINCE),
    message: () =>
      bilingual(
        '规章一般自公布之日起三十日后施行；请核对是否属于可以立即施行的情形。',
        'Rules take effect thirty days after publication as a rule; please review whether an exception applies.',
      ),
    examples: [
      {
        bad: '北京市乙办法\n（2020年1月1日北京市人民政府令第1号公布）\n第一条　甲。\n第二条　本办法⟦自公布之日起施行⟧。\n',
      },
    ],
    accepts: [
      '北京市乙条例\n第一条　甲。\n第二条　本条例自公布之日起施行。\n',
      '北京市乙办法\n（2020年1月1日北京市人民政府令第1号公布）\n第一条　公布后不立即施行将有碍施行的规章，可以自公布之日起施行。\n',
      '乙暂行规定\n（1996年11月15日国家工商行政管理局令第60号公布）\n第一条　甲。\n第二条　本规定自公布之日起施行。\n',
      '北京市乙办法\n（2020年1月1日北京市人民政府令第1号公布）\n第一条　甲。\n第二条　本办法自2020年3月1日起施行。\n',
    ],
  },
];
