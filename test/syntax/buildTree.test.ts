import assert from 'node:assert/strict';
import { bodyOf } from './outline';

describe('buildTree', () => {
  it('nests part, subpart, chapter, section, article, paragraph, item and subitem', () => {
    assert.deepEqual(
      bodyOf(
        '第一编　甲\n第一分编　乙\n第一章　丙\n第一节　丁\n第一条　戊：\n（一）己：\n1.庚；\n2.辛；\n（二）壬。\n第二节　癸\n第二条　子。\n第二章　丑\n第三条　寅。\n第二编　卯\n第四条　辰。\n',
      ),
      [
        'part 第一编 [甲]',
        '  subpart 第一分编 [乙]',
        '    chapter 第一章 [丙]',
        '      section 第一节 [丁]',
        '        article 第一条',
        '          paragraph 戊：',
        '            item （一） 己：',
        '              subitem 1. 庚；',
        '              subitem 2. 辛；',
        '            item （二） 壬。',
        '      section 第二节 [癸]',
        '        article 第二条',
        '          paragraph 子。',
        '    chapter 第二章 [丑]',
        '      article 第三条',
        '        paragraph 寅。',
        'part 第二编 [卯]',
        '  article 第四条',
        '    paragraph 辰。',
      ],
    );
  });

  it('counts the paragraph behind a list as the next 款', () => {
    assert.deepEqual(bodyOf('第一条　甲：\n（一）乙；\n（二）丙。\n丁。\n前款规定的戊。\n第二条　己。\n'), [
      'article 第一条',
      '  paragraph 甲：',
      '    item （一） 乙；',
      '    item （二） 丙。',
      '  paragraph 丁。',
      '  paragraph 前款规定的戊。',
      'article 第二条',
      '  paragraph 己。',
    ]);
  });

  it('keeps a paragraph inside a list with the item above it', () => {
    assert.deepEqual(bodyOf('第一条　甲：\n（一）乙：\n丙。\n（二）丁。\n'), [
      'article 第一条',
      '  paragraph 甲：',
      '    item （一） 乙：',
      '      paragraph 丙。',
      '    item （二） 丁。',
    ]);
  });

  const INSIDE: readonly (readonly [string, string])[] = [
    [
      '（一）乙；\n（二）丙。\n丁：\n1.戊；\n2.己。\n（三）庚。\n',
      '（二） 丙。|    paragraph 丁：|      subitem 1. 戊；',
    ],
    [
      '（一）乙。\n丁：\n1.戊；\n2.己。\n辛。\n（二）庚。\n',
      '（一） 乙。|    paragraph 丁：|      subitem 1. 戊；',
    ],
    [
      '（一）乙：\n1.戊。\n辛。\n2.己。\n（二）庚。\n',
      '    subitem 1. 戊。|      paragraph 辛。|    subitem 2. 己。',
    ],
    [
      '（一）乙：\n1.戊。\n2.己。\n辛。\n（二）庚。\n',
      '    subitem 2. 己。|    paragraph 辛。|  item （二） 庚。',
    ],
    [
      '（一）乙。\n丁。\n戊：\n（1）己；\n（2）庚。\n（二）辛。\n',
      '    paragraph 丁。|    paragraph 戊：|      subitem （1） 己；',
    ],
    [
      '（一）乙。\n丁：\n1、戊；\n2、己。\n（二）庚。\n丁：\n1、戊；\n2、己。\n（三）辛。\n',
      '  item （二） 庚。|    paragraph 丁：|      subitem 1、 戊；',
    ],
    [
      '一、乙。\n丁：\n1.戊；\n2.己。\n二、庚。\n',
      '  item 一、 乙。|    paragraph 丁：|      subitem 1. 戊；',
    ],
  ];
  for (const [list, expected] of INSIDE) {
    it(`keeps what belongs to an item with it: ${list.replaceAll('\n', ' ')}`, () => {
      const body = bodyOf(`第一条　甲：\n${list}第二条　壬。\n`)
        .map((line) => line.slice(2))
        .join('|');
      assert.ok(body.includes(expected), body.replaceAll('|', '\n'));
    });
  }

  const BEHIND: readonly string[] = [
    '（一）乙；\n（二）丙。\n丁：\n1.戊；\n2.己。\n',
    '（一）乙；\n（二）丙。\n丁：\n1.戊；\n2.己。\n（一）庚；\n',
    '（一）乙；\n（二）丙。\n丁：\n1.戊；\n2.己。\n（五）庚；\n',
  ];
  for (const list of BEHIND) {
    it(`takes what stands behind a list for the next 款: ${list.replaceAll('\n', ' ')}`, () => {
      assert.ok(bodyOf(`第一条　甲：\n${list}第二条　壬。\n`).includes('  paragraph 丁：'));
    });
  }

  it('begins a list anew in the next paragraph', () => {
    assert.deepEqual(bodyOf('第一条　甲：\n（一）乙；\n（二）丙。\n丁：\n（一）戊。\n'), [
      'article 第一条',
      '  paragraph 甲：',
      '    item （一） 乙；',
      '    item （二） 丙。',
      '  paragraph 丁：',
      '    item （一） 戊。',
    ]);
  });

  it('nests （1） below 1. and both below （一）', () => {
    assert.deepEqual(bodyOf('第一条　甲：\n（一）乙：\n1.丙：\n（1）丁；\n（2）戊；\n2.己。\n'), [
      'article 第一条',
      '  paragraph 甲：',
      '    item （一） 乙：',
      '      subitem 1. 丙：',
      '        subitem （1） 丁；',
      '        subitem （2） 戊；',
      '      subitem 2. 己。',
    ]);
  });

  it('takes （一） below 1. for its subitems, whatever their form', () => {
    assert.deepEqual(bodyOf('第一条　甲：\n1.乙：\n（一）丙；\n（二）丁。\n2.戊。\n'), [
      'article 第一条',
      '  paragraph 甲：',
      '    subitem 1. 乙：',
      '      subitem （一） 丙；',
      '      subitem （二） 丁。',
      '    subitem 2. 戊。',
    ]);
  });

  it('takes 一、 below an article for an item of old regulations', () => {
    assert.deepEqual(bodyOf('第一条　甲：\n一、乙；\n二、丙。\n'), [
      'article 第一条',
      '  paragraph 甲：',
      '    item 一、 乙；',
      '    item 二、 丙。',
    ]);
  });

  it('takes a list written 1. directly below an article for subitems without an item', () => {
    assert.deepEqual(bodyOf('第一条　甲：\n1.乙；\n2.丙。\n'), [
      'article 第一条',
      '  paragraph 甲：',
      '    subitem 1. 乙；',
      '    subitem 2. 丙。',
    ]);
  });

  it('takes the last item directly above an article for an item, also without its 。', () => {
    assert.deepEqual(bodyOf('第一条　甲：\n（一）乙；\n（二）丙\n第二条　丁。\n'), [
      'article 第一条',
      '  paragraph 甲：',
      '    item （一） 乙；',
      '    item （二） 丙',
      'article 第二条',
      '  paragraph 丁。',
    ]);
    // A list that is closed is followed by a heading.
    assert.deepEqual(bodyOf('第一条　甲：\n（一）乙。\n（二）丙质押\n第二条　丁。\n').slice(2, 4), [
      '    item （一） 乙。',
      'heading （二） [丙质押]',
    ]);
  });

  it('takes （二）权利质押 directly above an article for a heading', () => {
    assert.deepEqual(bodyOf('（一）甲质押\n第一条　乙。\n（二）丙质押\n第二条　丁。\n'), [
      'heading （一） [甲质押]',
      '  article 第一条',
      '    paragraph 乙。',
      'heading （二） [丙质押]',
      '  article 第二条',
      '    paragraph 丁。',
    ]);
  });

  it('takes 二、担保物权 for a heading where its first group （一） stands between it and the article', () => {
    assert.deepEqual(bodyOf('一、甲\n第一条　乙。\n二、丙质押\n（一）丁\n第二条　戊。\n').slice(3), [
      'heading 二、 [丙质押]',
      '  heading （一） [丁]',
      '    article 第二条',
      '      paragraph 戊。',
    ]);
  });

  it('gives items without a lead-in an empty paragraph', () => {
    assert.deepEqual(bodyOf('第一条\n（一）甲；\n（二）乙。\n'), [
      'article 第一条',
      '  paragraph',
      '    item （一） 甲；',
      '    item （二） 乙。',
    ]);
  });

  it('keeps text above the first article, and articles before 第一章', () => {
    assert.deepEqual(
      bodyOf('甲条例\n为了规范乙，制定本条例，全文如下。\n第一条　丙。\n第一章　丁\n第二条　戊。\n'),
      [
        'paragraph 为了规范乙，制定本条例，全文如下。',
        'article 第一条',
        '  paragraph 丙。',
        'chapter 第一章 [丁]',
        '  article 第二条',
        '    paragraph 戊。',
      ],
    );
  });

  it('takes a bare 附则 for a chapter, and beside parts for a part', () => {
    assert.deepEqual(bodyOf('第一章　总则\n第一条　甲。\n附　则\n第二条　乙。\n'), [
      'chapter 第一章 [总则]',
      '  article 第一条',
      '    paragraph 甲。',
      'chapter [附则]',
      '  article 第二条',
      '    paragraph 乙。',
    ]);
    assert.deepEqual(bodyOf('第一编　总则\n第一章　甲\n第一条　乙。\n附则\n第二条　丙。\n'), [
      'part 第一编 [总则]',
      '  chapter 第一章 [甲]',
      '    article 第一条',
      '      paragraph 乙。',
      'part [附则]',
      '  article 第二条',
      '    paragraph 丙。',
    ]);
  });

  it('keeps an empty heading, an empty article and an empty item', () => {
    assert.deepEqual(bodyOf('第一章\n第一条\n第二条　甲：\n（一）\n'), [
      'chapter 第一章',
      '  article 第一条',
      '  article 第二条',
      '    paragraph 甲：',
      '      item （一）',
    ]);
  });

  it('gives items without an article a place too', () => {
    assert.deepEqual(bodyOf('（一）甲；\n第一条　乙。\n'), [
      'item （一） 甲；',
      'article 第一条',
      '  paragraph 乙。',
    ]);
  });
});
