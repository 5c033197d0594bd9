import fc from 'fast-check';

/** The words and signs of the domain, and everything that may stand between them in a damaged text. */
const WORDS: readonly string[] = [
  ...'第 笫 条 章 节 编 分编 款 项 目 之一 之二 （一） （二） （三） （1） (一) 〔一〕 1. 2、 ① ⒈ 一、 二、'.split(
    ' ',
  ),
  ...'第一条 第二条 第三条 第十条之一 第2条 第一百〇一条 第三十－条 第一编 第一分编 第一章 第二章 第一节 第二节'.split(
    ' ',
  ),
  ...'一 二 三 十 百 零 〇 两 廿 1 ９ － 目录 目　录 总则 附则 序言 附件 附件1 附：甲表'.split(' '),
  ...'本条例 本办法 前款 前两款 前条 本条第二款 第一条第二款第（三）项 第三条至第五条 下列条件： 下列情形之一的'.split(
    ' ',
  ),
  ...'《 》 “ ” （ ） 【 】 。 ； ： 、 ， ! * # **'.split(' '),
  ...'甲 乙 甲市 应当 可以 不得 规定 所称 是指 市人民政府应当建立健全甲的工作机制'.split(' '),
  ...'甲市乙条例 甲市乙办法 甲市乙实施方案 关于修改《乙条例》的决定 （草案） （2022年8月30日通过） 2022年1月1日'.split(
    ' ',
  ),
  ...'本条例自2022年1月1日起施行。 本办法自发布之日起实施。 为了甲，根据乙，制定本条例。 信息提供日期：2021-01-04'.split(
    ' ',
  ),
  ...[
    '[bookmark: 甲]',
    '[bookmark:',
    '--------',
    '| --- | --- |',
    ' ',
    '\t',
    '\u3000',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '\0',
  ],
  ...['\ud800', '\udc00', '𠀀', '\ue000', '\u2028', '\n', '\r\n', '\r', '\n', '\n\n'],
];

const lineBreak = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r', '\n\n', '\n\u3000\n');
const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((parts) => parts.join(''));

/** A line that begins as lines of regulations do and goes on with anything. */
const line = fc
  .tuple(
    fc.constantFrom('', '', '  ', '\u3000\u3000', '[bookmark: 甲]', '“', '**'),
    fc.oneof(
      fc.integer({ min: 1, max: 9 }).map((n) => `第${'一二三四五六七八九'.charAt(n - 1)}条　`),
      fc.constantFrom(
        '第一章　',
        '第二章　',
        '第一节　',
        '（一）',
        '（二）',
        '（三）',
        '1.',
        '2.',
        '一、',
        '二、',
        '',
      ),
    ),
    words,
    fc.constantFrom('', '。', '；', '：', '”'),
  )
  .map((parts) => parts.join(''));

const numeral = fc.constantFrom('一', '二', '三', '四', '五');
const sentence = fc.constantFrom(
  '甲。',
  '违反本条例第二条第三款、第四条第（二）项规定的，由乙责令改正。',
  '有下列情形之一的，予以甲：',
  '前款规定的甲，依照第五条至第三条办理。',
  '前两条规定的情形，按照第四项办理。',
);
const clean = fc
  .oneof(
    fc.tuple(
      fc.constant('第'),
      numeral,
      fc.constantFrom('编', '章', '章', '节', '节'),
      fc.constantFrom('　总则', '　附则', '　甲', ' 乙丙'),
    ),
    fc.tuple(fc.constant('第'), numeral, fc.constantFrom('条　', '条　', '条 ', '条之一　'), sentence),
    fc.tuple(fc.constant('（'), numeral, fc.constant('）'), fc.constantFrom('甲；', '乙。', '丙')),
    fc.tuple(fc.constantFrom('1.', '2.', '3.'), fc.constantFrom('甲；', '乙。')),
    fc.tuple(fc.constantFrom('甲。', '物业管理', '目录', '甲市人民政府', '2021年1月4日', '附件')),
  )
  .map((parts) => parts.join(''));

const title = fc.constantFrom(
  '',
  '甲市乙条例\n',
  '甲市乙办法\r\n',
  '\ufeff甲市乙方案\n',
  '甲市关于修改《乙条例》的决定\n',
  '甲市乙条例\n目录\n第一章　总则\n第二章　甲\n第三章　附则\n',
);

const linesOf = (any: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      title,
      fc.array(
        fc.tuple(any, lineBreak).map((parts) => parts.join('')),
        { maxLength: 24 },
      ),
    )
    .map(([first, lines]) => first + lines.join(''));

/** Texts from word salad to nearly a regulation. */
export const soup: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((parts) => parts.join('')),
  linesOf(line),
  linesOf(fc.oneof(clean, clean, clean, line)),
  linesOf(clean),
);
