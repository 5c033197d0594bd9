import { bilingual } from '../../../base/bilingual';
import { counted, inArticle, norm, underTheNorms, understood } from '../../lexical/evidenceOfRules';
import { type LexicalRow } from '../../lexical/types';

const OWN_TEXT = '本(?:条例|办法|规定|细则|规则|法)第';

/** Words that join: 或者, 但是, 除…外, 依照. */
export const linkingRows: readonly LexicalRow[] = [
  {
    code: 'wording/bare-or',
    level: 'info',
    summary: bilingual('单字“或”宜写作“或者”', '或 alone for 或者'),
    explanation: bilingual(
      '表示选择用“或者”。2009年以前通过的文本不查。',
      'A choice is written 或者. Texts adopted before 2009 are left alone.',
    ),
    basis: norm('一', '13.3'),
    measured: counted(
      147,
      72,
      [24, 24],
      bilingual(
        '公布的文本仍常见，所以是信息级。司法解释中的92处读了34处，都是表示选择的“或”，七成在两件里，多数司法解释写“或者”。',
        'Published texts still have it often, hence information. Of 92 in judicial interpretations 34 were read: all are choices; seven in ten stand in two of them, most interpretations write 或者.',
      ),
    ),
    pattern: /(?<![者一可抑间])或(?![者有然许缺多])/gu,
    better: '或者',
    holds: underTheNorms,
    message: () => bilingual('表示选择宜用“或者”。', 'Write 或者 for a choice.'),
    examples: [{ bad: inArticle('由产权人⟦或⟧管理人负责。'), fixed: inArticle('由产权人或者管理人负责。') }],
    accepts: [inArticle('由产权人或者管理人负责。'), inArticle('湿地是不可或缺的资源。')],
  },
  {
    code: 'wording/but-comma',
    level: 'off',
    summary: bilingual('“但是”之后的逗号可以删去', 'a comma after 但是'),
    explanation: bilingual(
      '但书用“但是”引出，其后一般不加逗号；为避免歧义可以加。',
      'A proviso opens with 但是, usually without a comma; one may stand where it prevents a misreading.',
    ),
    basis: understood('一', '16'),
    measured: counted(
      55,
      33,
      [0, 24],
      bilingual(
        '都有逗号，但是法律中也常见，不能算错，所以默认关闭。',
        'All have the comma, but national laws have it as often; it is no fault, hence off.',
      ),
    ),
    pattern: /(?<=但是)，/gu,
    better: '',
    message: () => bilingual('“但是”之后一般不加逗号。', 'No comma is usual after 但是.'),
    examples: [
      {
        bad: inArticle('禁止通行，但是⟦，⟧执行任务的除外。'),
        fixed: inArticle('禁止通行，但是执行任务的除外。'),
      },
    ],
    accepts: [inArticle('禁止通行，但是执行任务的除外。'), inArticle('禁止通行，但执行任务的除外。')],
  },
  {
    code: 'wording/except-beyond',
    level: 'info',
    summary: bilingual('“除……之外”宜写作“除……外”或者“除……以外”', '除…之外 for 除…外'),
    explanation: bilingual(
      '排除用“除……外，……”；后面接“的”时用“除……以外的”。',
      'An exclusion is written 除…外，…, and 除…以外的 as an attribute.',
    ),
    basis: understood('一', '17'),
    measured: counted(
      17,
      14,
      [17, 17],
      bilingual('属于用语统一，所以是信息级。', 'A matter of uniform wording, hence information.'),
    ),
    pattern: /(?=之外)(?<=除[^。；，]{1,40})之外的?/gu,
    better: ([found]) => (found === '之外' ? '外' : '以外的'),
    message: (found, better) =>
      bilingual(`“除……${found}”宜写作“除……${better ?? ''}”。`, `Write 除…${better ?? ''} for 除…${found}.`),
    examples: [
      { bad: inArticle('除军犬⟦之外⟧，禁止入内。'), fixed: inArticle('除军犬外，禁止入内。') },
      { bad: inArticle('禁止除军犬⟦之外的⟧犬只入内。'), fixed: inArticle('禁止除军犬以外的犬只入内。') },
    ],
    accepts: [inArticle('除军犬外，禁止入内。'), inArticle('校园之外的区域，从其规定。')],
  },
  {
    code: 'wording/except-also',
    level: 'off',
    summary: bilingual('“除……外，还”可以写作“除……以外，还”', '除…外，还 for 除…以外，还'),
    explanation: bilingual(
      '有的规范认为，表示另外还有用“除……以外，还……”，表示排除用“除……外”；也有地方规范认为两者均用“除……外”。',
      'One norm takes 除…以外，还… for an addition and 除…外 for an exclusion; local norms write 除…外 for both.',
    ),
    basis: understood('一', '17'),
    measured: counted(
      80,
      41,
      [24, 24],
      bilingual('各地规范不一，所以默认关闭。', 'Local norms differ, hence off.'),
    ),
    pattern: /(?=外，还)(?<=除[^，。；]{1,60})(?<!以)外(?=，还)/gu,
    better: '以外',
    message: () => bilingual('表示另外还有，可以写作“除……以外，还”。', 'For an addition write 除…以外，还.'),
    examples: [
      {
        bad: inArticle('除遵守本条例⟦外⟧，还应当遵守章程。'),
        fixed: inArticle('除遵守本条例以外，还应当遵守章程。'),
      },
    ],
    accepts: [inArticle('除遵守本条例以外，还应当遵守章程。'), inArticle('除军犬外，禁止入内。')],
  },
  {
    code: 'wording/according-to-law',
    level: 'hint',
    summary: bilingual('以法律为依据宜用“依照”', '按照 before a law for 依照'),
    explanation: bilingual(
      '以法律为依据宜用“依照”；按约定、章程、比例、程序、标准办理用“按照”。',
      'Write 依照 before a law as the basis of an act, 按照 before an agreement, a charter, a share, a procedure or a standard.',
    ),
    basis: understood('一', '18'),
    measured: counted(
      94,
      49,
      [19, 20],
      bilingual('公布的文本也写“按照”，所以是提示级。', 'Published texts have 按照 too, hence a hint.'),
    ),
    raw: true,
    pattern:
      /按照(?=《[^》]{2,40}(?<!办)法》)(?![^，。；]{0,30}(?:程序|标准|权限|期限|比例|职责|条件|范围|要求))/gu,
    better: '依照',
    message: () => bilingual('以法律为依据宜用“依照”。', 'Write 依照 before a law.'),
    examples: [
      {
        bad: inArticle('⟦按照⟧《中华人民共和国甲法》给予处罚。'),
        fixed: inArticle('依照《中华人民共和国甲法》给予处罚。'),
      },
    ],
    accepts: [
      inArticle('依照本条例第三条的规定处罚。'),
      inArticle('按照合同约定交付。'),
      inArticle('按照《中华人民共和国甲法》规定的程序办理。'),
    ],
  },
  {
    code: 'wording/relying-on-article',
    level: 'off',
    summary: bilingual('“依据本条例第”可以写作“依照本条例第”', '依据 before an article of the own text'),
    explanation: bilingual(
      '援引本条例的条文一般用“依照”；也有规范允许“依据”。',
      'An article of the own text is usually cited with 依照; one norm allows 依据 too.',
    ),
    basis: understood('二', '13'),
    measured: counted(
      12,
      3,
      [12, 12],
      bilingual('规范允许两种写法，所以默认关闭。', 'The norms allow both, hence off.'),
    ),
    pattern: new RegExp(`依据(?=${OWN_TEXT})`, 'gu'),
    better: '依照',
    message: () => bilingual('援引条文一般用“依照”。', 'An article is usually cited with 依照.'),
    examples: [
      {
        bad: inArticle('⟦依据⟧本条例第三条取得许可。'),
        fixed: inArticle('依照本条例第三条取得许可。'),
      },
    ],
    accepts: [inArticle('依照本条例第三条取得许可。'), inArticle('作为处理的依据。')],
  },
  {
    code: 'wording/repeated-as-well-as',
    level: 'hint',
    summary: bilingual('一处并列用了两个“以及”', 'two 以及 in one enumeration'),
    explanation: bilingual(
      '几项并列用顿号，末两项用“和”；分两层的，“以及”之前为主，之后为次。一处并列里有两个“以及”，层次就看不清：改其中一个为顿号或者“和”，或者分作两句。两个“以及”之间有逗号、动词的，是两处并列，不查。',
      'Members are parted by 、 and the last two joined by 和; 以及 parts what comes first from what comes second. With two of them the levels cannot be told: write 、 or 和 for one, or make two sentences. Where a comma or a verb stands between them there are two enumerations, which is fine.',
    ),
    basis: norm('一', '13.1、13.2'),
    measured: counted(
      6,
      3,
      [6, 6],
      bilingual(
        '能看出哪里不清，改法不止一种，所以是提示级。',
        'There is more than one way to mend it, hence a hint.',
      ),
    ),
    pattern: /以及(?:(?!发生|从事|出具|产生)[^，。；：（）就对应将向]){1,30}以及/gu,
    message: () =>
      bilingual(
        '一处并列用了两个“以及”，层次不清；请改其中一个，或者分作两句。',
        'Two 以及 in one enumeration leave its levels unclear; change one of them, or make two sentences.',
      ),
    examples: [{ bad: inArticle('桥梁⟦以及隧道、涵洞以及⟧其他设施的管理单位。') }],
    accepts: [
      inArticle('桥梁、隧道以及其他设施的管理单位。'),
      inArticle('桥梁以及隧道的管理单位应当公布养护计划以及检查结果。'),
    ],
  },
];
