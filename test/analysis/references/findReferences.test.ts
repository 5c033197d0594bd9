import assert from 'node:assert/strict';
import { findReferences, writeReference, type Reference } from '../../../server/src/analysis/references';
import { createSnapshot } from '../../../server/src/analysis/snapshot';

const inArticle = (sentence: string): string => `甲市乙条例\n第一条　甲。\n第二条　乙：${sentence}\n`;

function scopeOf({ scope }: Reference): string {
  if (scope.kind === 'own') return '';
  if (scope.kind === 'named') return `《${scope.title}》`;
  if (scope.kind === 'unknown') return '?';
  return scope.title === undefined ? `${scope.name}|` : `${scope.name}=《${scope.title}》|`;
}

/** Each reference as `written → scope and target`. */
function read(text: string): readonly string[] {
  return createSnapshot(text)
    .derive(findReferences)
    .map((reference) => {
      const { span, target, rangeEnd } = reference;
      const end = rangeEnd === undefined ? '' : `..${writeReference(rangeEnd.target)}`;
      return `${text.slice(span.start, span.end)} → ${scopeOf(reference)}${writeReference(target)}${end}`;
    });
}

/** What is written in an article → what is read. */
const FORMS: readonly (readonly [string, readonly string[]])[] = [
  ['违反本条例第三条规定的', ['本条例第三条 → 第三条']],
  ['违反本办法第三条第二款', ['本办法第三条第二款 → 第三条第二款']],
  ['依照本实施细则第三条', ['本实施细则第三条 → 第三条']],
  [
    '依照本法第三条、本规定第四条、本决定第五条',
    ['本法第三条 → ?第三条', '本规定第四条 → 第四条', '本决定第五条 → 第五条'],
  ],
  ['依照第三条处理', ['第三条 → 第三条']],
  ['第十条之一规定的', ['第十条之一 → 第十条之一']],
  ['第十条之规定', ['第十条 → 第十条']],
  ['第三条第二款第（四）项', ['第三条第二款第（四）项 → 第三条第二款第四项']],
  ['第三条第四项第2目', ['第三条第四项第2目 → 第三条第四项第二目']],
  ['第四十条的第三款', ['第四十条的第三款 → 第四十条第三款']],
  [
    '违反本条例第三条、第五条第一款和第七条第（二）项的',
    ['本条例第三条 → 第三条', '第五条第一款 → 第五条第一款', '第七条第（二）项 → 第七条第二项'],
  ],
  [
    '第五条第一款、第三款和第六条',
    ['第五条第一款 → 第五条第一款', '第三款 → 第五条第三款', '第六条 → 第六条'],
  ],
  [
    '第五条第二款第（一）项、第（三）项',
    ['第五条第二款第（一）项 → 第五条第二款第一项', '第（三）项 → 第五条第二款第三项'],
  ],
  ['第五条第一款第五项以及第三款', ['第五条第一款第五项 → 第五条第一款第五项', '第三款 → 第五条第三款']],
  ['第三条规定或者第五条第二款规定', ['第三条 → 第三条', '第五条第二款 → 第五条第二款']],
  ['第八条，第九条第一项', ['第八条 → 第八条', '第九条第一项 → 第九条第一项']],
  ['依照本条例第八条至第十二条', ['本条例第八条至第十二条 → 第八条..第十二条']],
  ['第八—十二条', ['第八—十二条 → 第八条..第十二条']],
  ['第三－条', []],
  ['上一条、上一款规定', ['上一条 → 前条', '上一款 → 前款']],
  ['依照后条、下一款规定', ['后条 → 后条', '下一款 → 后款']],
  ['违反后两条规定', ['后两条 → 后两条']],
  ['适用下一条第二款', ['下一条第二款 → 后条第二款']],
  ['后一条所称甲', ['后一条 → 后条']],
  ['由丙审查，后款另有规定的除外', ['后款 → 后款']],
  // Not clear which are meant: the last two, or those that follow.
  ['依照本条后两款', ['本条 → 本条', '后两款 → ?后两款']],
  ['丙的下一款式', []],
  ['办理下一款产品', ['下一款 → ?后款']],
  ['第八条至十二条', ['第八条至十二条 → 第八条..第十二条']],
  [
    '第五条第一项至第三项、第五项',
    ['第五条第一项至第三项 → 第五条第一项..第五条第三项', '第五项 → 第五条第五项'],
  ],
  ['第三条至第五条至第七条', ['第三条至第五条 → 第三条..第五条', '第七条 → 第七条']],
  ['第五十一条、五十二条', ['第五十一条 → 第五十一条', '五十二条 → 第五十二条']],
  ['第三条第（一）、（二）项', ['第三条第（一） → 第三条第一项', '（二）项 → 第三条第二项']],
  ['第三条第（一）至（四）项', ['第三条第（一）至（四）项 → 第三条第一项..第三条第四项']],
  ['第三条第三、五、六项', ['第三条第三 → 第三条第三项', '五 → 第三条第五项', '六项 → 第三条第六项']],
  ['本条', ['本条 → 本条']],
  ['本条第二款', ['本条第二款 → 本条第二款']],
  ['本条(一)、(二)项', ['本条(一) → 本条第一项', '(二)项 → 本条第二项']],
  ['本条前两款', ['本条前两款 → 本条前两款']],
  ['前款、前两款、前三款、前条', ['前款 → 前款', '前两款 → 前两款', '前三款 → 前三款', '前条 → 前条']],
  ['前款第（三）项', ['前款第（三）项 → 前款第三项']],
  ['第一款、第（三）项', ['第一款 → 第一款', '第（三）项 → 第一款第三项']],
  ['本章、本节、第三章', ['本章 → 本章', '本节 → 本节', '第三章 → 第三章']],
  ['本条例第三章第一节、第二节', ['本条例第三章第一节 → 第三章第一节', '第二节 → 第三章第二节']],
  ['本章第六条至第九条', ['本章 → 本章', '第六条至第九条 → 第六条..第九条']],
  ['第三条第一款；同条第二款', ['第三条第一款 → 第三条第一款', '同条第二款 → 第三条第二款']],
  [
    '依照《丙法》第三条，该条第二款另有规定的除外',
    ['《丙法》第三条 → 《丙法》第三条', '该条第二款 → 《丙法》第三条第二款'],
  ],
  ['依照《丙法》第三条、第五条', ['《丙法》第三条 → 《丙法》第三条', '第五条 → 《丙法》第五条']],
  ['依照《丙法》（2020年修正）的第三条', ['《丙法》（2020年修正）的第三条 → 《丙法》第三条']],
  [
    '依照《丙〈丁〉办法》第三条、本条例第四条',
    ['《丙〈丁〉办法》第三条 → 《丙〈丁〉办法》第三条', '本条例第四条 → 第四条'],
  ],
  ['依照《丙法》和前款', ['前款 → 前款']],
  ['根据《关于修改〈丙条例〉第十条的决定》', []],
  ['依照《丙法》处理。违反该法第三条的', ['该法第三条 → 该法=《丙法》|第三条']],
  [
    '根据《中华人民共和国丙法》（以下简称丙法）制定。依照丙法第三条、第四条',
    ['丙法第三条 → 丙法=《中华人民共和国丙法》|第三条', '第四条 → 丙法=《中华人民共和国丙法》|第四条'],
  ],
  ['根据《丙市丁条例》（以下简称“《条例》”）。依照《条例》第三条', ['《条例》第三条 → 《丙市丁条例》第三条']],
  ['依照刑法第三条', ['刑法第三条 → 刑法|第三条']],
  ['有丙丁保护法第三条所列行为', ['丙丁保护法第三条 → 丙丁保护法|第三条']],
  ['依照丙市管理办法第三条', ['丙市管理办法第三条 → 丙市管理办法|第三条']],
  ['依法第三条处理', ['第三条 → ?第三条']],
  ['将“本条例第三条”改为“第四条”', ['本条例第三条 → 引文|第三条', '第四条 → 引文|第四条']],
  ['依照“《丙法》第三条”', ['《丙法》第三条 → 《丙法》第三条']],
  [
    '本条例第 12 条、第１３条、笫十四条、第三十－条',
    ['本条例第 12 条 → 第十二条', '第１３条 → 第十三条', '笫十四条 → 第十四条', '第三十－条 → 第三十一条'],
  ],
  ['违反本条例六十条第四款', ['本条例六十条第四款 → 第六十条第四款']],
  ['违反本条例第二十八第一款', ['本条例第二十八第一款 → 第二十八条第一款']],
];

/** Words that look like references and are none. */
const OTHER_WORDS: readonly string[] = [
  '第一、二季度；第一，第二',
  '第一项目、第二条件、第三条款、第三章程、第四节目',
  '此前条件、目前款项、提前条件',
  '以下两条线路、今后条例、符合以下条件、最后两款、前后条款、如下三款、之后两款、收货后款项、期满后条约、其后两条、先后两条',
  '前三项指标',
  '本条例、本条款、本节约、本项目、本章程',
  '合同条款、路线上款项、该项工作',
  '第三人、第一书记、第十届',
];

describe('findReferences', () => {
  for (const [sentence, expected] of FORMS) {
    it(`reads ${sentence}`, () => {
      assert.deepEqual(read(inArticle(`${sentence}。`)), expected);
    });
  }

  for (const sentence of OTHER_WORDS) {
    it(`finds nothing in ${sentence}`, () => {
      assert.deepEqual(read(inArticle(`${sentence}。`)), []);
    });
  }

  it('reads no labels, headings, titles, contents, adoption notes or annexes', () => {
    const text =
      '甲市修改第三条条例\n（2020年1月1日通过，依照第九条）\n目录\n第一章　总则\n第二章　附则\n' +
      '第一章　总则\n第一条　甲。\n第二章　附则\n第二条　乙。\n附件\n依照第五条\n';
    assert.deepEqual(read(text), []);
  });

  it('reads items and subitems', () => {
    const text =
      '甲条例\n第一条　有下列情形：\n（一）违反第二条的：\n1.违反第三条；\n（二）乙。\n第二条　丙。\n第三条　丁。\n';
    assert.deepEqual(read(text), ['第二条 → 第二条', '第三条 → 第三条']);
  });

  it('takes the references of an amendment decision for those of the amended text', () => {
    const text = '关于修改《丙条例》的决定\n一、将第三条修改为：\n“第三条　依照本条例第九条。”\n';
    assert.deepEqual(
      new Set(read(text).map((line) => line.slice(line.indexOf('→') + 2))),
      new Set(['被修改的文本=《丙条例》|第三条', '被修改的文本=《丙条例》|第九条']),
    );
  });

  it('gives the spans of the numbers for rewriting', () => {
    const text = inArticle('违反本条例第三条第一款第（二）项至第（四）项的。');
    const [reference] = createSnapshot(text).derive(findReferences);
    assert.deepEqual(
      reference?.labels.map(({ level, span }) => `${level} ${text.slice(span.start, span.end)}`),
      ['article 第三条', 'paragraph 第一款', 'item 第（二）项', 'item 第（四）项'],
    );
  });

  it('reads broken text without end', () => {
    for (const text of [
      '',
      '第',
      '甲条例\n第一条　第',
      '甲条例\n第一条　第（',
      '甲条例\n第一条　《甲',
      '甲条例\n第一条　第一条至',
    ]) {
      assert.ok(Array.isArray(createSnapshot(text).derive(findReferences)));
    }
  });
});
