import assert from 'node:assert/strict';
import { parse } from '../../server/src/syntax/parse';
import { bodyOf } from './outline';

const kindOf = (text: string): string => parse(text).kind;

describe('the kind of document', () => {
  it('is regulation for a text in articles, with a title or without', () => {
    assert.equal(kindOf('甲市乙条例\n第一条　甲。\n'), 'regulation');
    assert.equal(kindOf('第一章　总则\n第一条　甲。\n'), 'regulation');
    assert.equal(kindOf('甲市人民政府关于乙的通知\n第一条　甲。\n'), 'regulation');
  });

  it('is regulation for a text that has only its title or its headings yet', () => {
    assert.equal(kindOf('甲市乙条例\n'), 'regulation');
    assert.equal(kindOf('第一章　总则\n'), 'regulation');
  });

  it('is policy for headings without articles', () => {
    assert.equal(kindOf('甲市乙实施方案\n一、甲\n乙。\n二、丙\n丁。\n'), 'policy');
    assert.equal(kindOf('甲市乙意见\n（一）甲\n乙。\n（二）丙\n丁。\n'), 'policy');
  });

  it('is amendment by the title', () => {
    for (const title of [
      '甲市人民代表大会常务委员会关于修改《乙条例》的决定',
      '甲市人民代表大会常务委员会关于废止《乙条例》等三件法规的决定',
      '中华人民共和国甲法修正案',
    ]) {
      assert.equal(kindOf(`${title}\n一、将第三条修改为：“第三条　甲。”\n`), 'amendment', title);
    }
  });

  it('is unknown for anything else', () => {
    assert.equal(kindOf(''), 'unknown');
    assert.equal(kindOf('甲乙丙，丁。\n'), 'unknown');
  });
});

describe('a policy document', () => {
  it('has headings 一、 （一） 1. （1） that nest by their form', () => {
    assert.deepEqual(
      bodyOf(
        '甲市乙方案\n一、总体要求\n（一）目标。到某年，甲。\n（二）原则\n乙。\n二、任务\n（一）丙。\n1.丁。戊。\n（1）己。\n2.庚。\n',
      ),
      [
        'heading 一、 [总体要求]',
        '  heading （一） [目标] 到某年，甲。',
        '  heading （二） [原则]',
        '    paragraph 乙。',
        'heading 二、 [任务]',
        '  heading （一） [丙]',
        '    heading 1. [丁] 戊。',
        '      heading （1） [己]',
        '    heading 2. [庚]',
      ],
    );
  });

  it('has no articles, and keeps text above the first heading', () => {
    assert.deepEqual(bodyOf('甲市乙方案\n为了落实甲，制定本方案，内容如下。\n一、乙\n'), [
      'paragraph 为了落实甲，制定本方案，内容如下。',
      'heading 一、 [乙]',
    ]);
  });

  it('has commas in the title of a line without a full stop', () => {
    assert.deepEqual(bodyOf('甲市乙方案\n一、健全甲体系，全面提升乙水平\n丙，丁。\n二、戊，\n三、己：庚\n'), [
      'heading 一、 [健全甲体系，全面提升乙水平]',
      '  paragraph 丙，丁。',
      'heading 二、 戊，',
      'heading 三、 己：庚',
    ]);
  });

  it('has no title on a heading whose first sentence is long or has commas', () => {
    assert.deepEqual(bodyOf('甲市乙方案\n一、加强甲，推动乙。丙。\n二、丁\n'), [
      'heading 一、 加强甲，推动乙。丙。',
      'heading 二、 [丁]',
    ]);
  });
});

describe('an amendment decision', () => {
  it('takes the articles it quotes for text', () => {
    assert.deepEqual(
      bodyOf(
        '甲市人民代表大会常务委员会关于修改《乙条例》的决定\n一、将第三条修改为：\n“第三条　甲：\n“（一）乙；\n“（二）丙。”\n二、删去第四条。\n',
      ).filter((line) => /article|item/.test(line)),
      [],
    );
  });

  it('reads its own articles', () => {
    const body = bodyOf(
      '甲市关于修改《乙条例》的决定\n第一条　将第三条修改为：“第三条　甲。”\n第二条　删去第四条。\n',
    );
    assert.deepEqual(
      body.filter((line) => line.startsWith('article')),
      ['article 第一条', 'article 第二条'],
    );
  });
});

/** Articles in the forms that the wild has; each text has the two articles 第一条 甲 and 第二条 乙. */
const FORMS: Readonly<Record<string, string>> = {
  'one full-width space': '第一条\u3000甲。\n第二条\u3000乙。\n',
  'two full-width spaces': '第一条\u3000\u3000甲。\n第二条\u3000\u3000乙。\n',
  'one ASCII space': '第一条 甲。\n第二条 乙。\n',
  'two ASCII spaces': '第一条  甲。\n第二条  乙。\n',
  'no-break spaces': '第一条\u00a0\u00a0甲。\n第二条\u00a0乙。\n',
  'a tab': '第一条\t甲。\n第二条\t乙。\n',
  'nothing between': '第一条甲。\n第二条乙。\n',
  'a colon': '第一条：甲。\n第二条: 乙。\n',
  'the number on its own line': '第一条\n甲。\n第二条\n乙。\n',
  'the number on its own line, indented': '  第一条\n    甲。\n  第二条\n    乙。\n',
  'indented lines': '\u3000\u3000第一条　甲。\n    第二条　乙。\n',
  'no-break indents': '\u00a0\u00a0第一条　甲。\n\u00a0第二条　乙。\n',
  'blank lines between': '\n\n第一条　甲。\n\n\u3000\n第二条　乙。\n\n',
  'lines of zero-width spaces': '\u200b\n第一条　甲。\n\u200b\n第二条　乙。\n\u200b\n',
  CRLF: '第一条　甲。\r\n第二条　乙。\r\n',
  'lone CR': '第一条　甲。\r第二条　乙。\r',
  'mixed line breaks': '第一条　甲。\r\n\n\r第二条　乙。',
  'no line break at the end': '第一条　甲。\n第二条　乙。',
  'a byte order mark': '\ufeff第一条　甲。\n第二条　乙。\n',
  bookmarks: '[bookmark: 第一条]第一条　甲。\n [bookmark: 第二条]第二条　乙。\n',
  'Markdown headings': '### 第一条　甲。\n### 第二条　乙。\n',
  'bold Markdown': '**第一条**　甲。\n**第二条** 乙。\n',
  'merged lines': '第一条　甲。第二条　乙。\n',
  'Arabic numbers': '第1条　甲。\n第2条　乙。\n',
  'full-width digits': '第１条　甲。\n第２条　乙。\n',
  'damaged numbers': '笫一条　甲。\n第 二 条　乙。\n',
};

describe('articles', () => {
  for (const [form, text] of Object.entries(FORMS)) {
    it(`are read with ${form}`, () => {
      const found = bodyOf(text).map((line) => line.replace(/[\s*]/gu, ''));
      const numbers = found.filter((line) => line.startsWith('article'));
      const texts = found.filter((line) => line.startsWith('paragraph'));
      assert.equal(numbers.length, 2, found.join('\n'));
      assert.deepEqual(texts, ['paragraph甲。', 'paragraph乙。']);
    });
  }

  it('are read with captions', () => {
    assert.deepEqual(bodyOf('第一条【目的】　甲。\n第二条　（统计监测）　乙。\n第三条【适用】\n丙。\n'), [
      'article 第一条 [目的]',
      '  paragraph 甲。',
      'article 第二条 [统计监测]',
      '  paragraph 乙。',
      'article 第三条 [适用]',
      '  paragraph 丙。',
    ]);
  });

  it('are read where they were inserted, 第十条之一', () => {
    assert.deepEqual(
      bodyOf('第十条　甲。\n第十条之一　乙。\n第十条之二　丙。\n第十一条　丁。\n').filter((line) =>
        line.startsWith('article'),
      ),
      ['article 第十条', 'article 第十条之一', 'article 第十条之二', 'article 第十一条'],
    );
  });

  it('go on with a paragraph that begins with a reference', () => {
    assert.deepEqual(bodyOf('第五条　甲。\n第三条第二款规定的乙，丙。\n第三条中的乙，丁。\n第六条　戊。\n'), [
      'article 第五条',
      '  paragraph 甲。',
      '  paragraph 第三条第二款规定的乙，丙。',
      '  paragraph 第三条中的乙，丁。',
      'article 第六条',
      '  paragraph 戊。',
    ]);
  });

  it('have spans from their label to their last character, and their text between', () => {
    const text = '第一条　甲：\n（一）乙。 \n\n丙。\n第二条　丁。';
    const [first] = parse(text).children;
    assert.ok(first?.label);
    assert.equal(text.slice(first.span.start, first.span.end), '第一条　甲：\n（一）乙。 \n\n丙。');
    assert.equal(text.slice(first.textSpan.start, first.textSpan.end), '甲：\n（一）乙。 \n\n丙。');
    const [opening] = first.children;
    assert.equal(opening && text.slice(opening.textSpan.start, opening.textSpan.end), '甲：');
    assert.equal(opening && text.slice(opening.span.start, opening.span.end), '甲：\n（一）乙。');
  });
});

describe('items', () => {
  const forms: Readonly<Record<string, readonly string[]>> = {
    '（一） with full-width brackets': ['（一）', '（二）'],
    '(一) with half-width brackets': ['(一)', '(二)'],
    '(一） with mixed brackets': ['(一）', '(二）'],
    '1. with a full stop': ['1.', '2.'],
    '1． with a full-width stop': ['1．', '2．'],
    '1、 with a comma': ['1、', '2、'],
    '（1） with digits': ['（1）', '（2）'],
    '⒈ in one character': ['⒈', '⒉'],
    '① in a circle': ['①', '②'],
    '一、 as in old texts': ['一、', '二、'],
  };
  for (const [form, [one = '', two = '']] of Object.entries(forms)) {
    it(`are read as ${form}`, () => {
      const [article] = parse(`第一条　甲：\n${one}乙；\n${two}丙。\n`).children;
      const list = article?.children[0]?.children ?? [];
      assert.deepEqual(
        list.map(({ label }) => [label?.text, label?.ordinal.main]),
        [
          [one, 1],
          [two, 2],
        ],
      );
    });
  }

  it('are not begun by a paragraph that cites items', () => {
    assert.deepEqual(bodyOf('第一条　甲：\n（一）乙；\n（二）丙。\n（一）、（二）项所列丁，戊。\n'), [
      'article 第一条',
      '  paragraph 甲：',
      '    item （一） 乙；',
      '    item （二） 丙。',
      '  paragraph （一）、（二）项所列丁，戊。',
    ]);
  });
});
