import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createSnapshot } from '../../server/src/analysis/snapshot';
import { fromAkn } from '../../server/src/akn/fromAkn';
import { toAkn } from '../../server/src/akn/toAkn';
import { SEED_NAMES, seedText } from '../support/corpus';
import { DECISION, REGULATION } from './texts';

function textOf(xml: string): string {
  const read = fromAkn(xml);
  assert.ok(read.ok);
  return read.value.text;
}

const roundTrip = (text: string): string => textOf(toAkn(createSnapshot(text)).xml);

/** Pieces from which texts are put together that nobody would write. */
const PIECES = [
  ...[
    '第一条',
    '第二条　',
    '第三条之一',
    '第一章 总则',
    '第一节',
    '（一）甲；',
    '1.目',
    '一、标题',
    '总则',
    '目录',
  ],
  ...[
    '附件',
    '附件2：表',
    '| a | b |',
    '|---|---|',
    '|甲||',
    '**',
    '# ',
    '[bookmark: x]',
    '某市条例',
    '---\n',
    '中',
  ],
  ...[
    '（2024年1月1日通过）',
    '依照本条例第一条第二款规定',
    '《某法》第三条',
    '“',
    '”',
    '第十条至第十二条',
    '😀',
  ],
  ...[
    '一、将第七条中的“甲”修改为“乙”；增加一款：“丙丁。”',
    '将第三条修改为：“第三条　甲。\n“（一）乙；”',
    '删去第二条。',
  ],
  ...[
    '关于修改《某市条例》的决定\n',
    '\n',
    '\r\n',
    '\r',
    '\u0000',
    '\ud800',
    '\udc00',
    '\ufeff',
    '\ufffe',
    '\\',
  ],
  ...[
    '&<>"',
    '\u3000\u3000',
    ' ',
    '\t',
    '\u000b',
    '\u200b',
    '本条例所称数据，是指信息。',
    '信息来源：x',
    ']]>',
    '\\u0041',
  ],
];

describe('akn/fromAkn', () => {
  it('gives the text to the letter', () => {
    const texts = [
      ...['', '\n', '\uFEFF', '甲', '\r\n\r\n甲\r\n', REGULATION, DECISION, ...SEED_NAMES.map(seedText)],
      ...[REGULATION, DECISION].map((text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`),
      ...[REGULATION, DECISION].map((text) => text.replaceAll('\n', '\n\n\u3000\u3000')),
    ];
    for (const text of texts) assert.equal(roundTrip(text), text);
  });

  it('gives any text to the letter', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES, '\n', '\n'), { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        assert.equal(roundTrip(text), text);
      }),
      { numRuns: 300 },
    );
  });

  it('goes with what was changed in the document', () => {
    const { xml } = toAkn(createSnapshot(REGULATION));
    assert.equal(
      textOf(xml.replace('为了绿化，', '为了加强绿化，')),
      REGULATION.replace('为了绿化，', '为了加强绿化，'),
    );
    const added = '<paragraph eId="x"><content><p>新的一款。</p></content></paragraph>';
    const changed = xml.replace(/(<article eId="\S+art_1">.*?)<\/article>/u, `$1${added}</article>`);
    assert.equal(
      textOf(changed),
      REGULATION.replace('为了绿化，制定本条例。\n', '为了绿化，制定本条例。\n新的一款。\n'),
    );
  });

  it('reads a document of another program, however it is indented', () => {
    const xml = `<?xml version="1.0"?>
      <akn:akomaNtoso xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><akn:act name="a">
        <akn:meta><akn:note>不是正文</akn:note></akn:meta>
        <akn:preface><akn:longTitle><akn:p>
          <akn:docTitle>甲条例</akn:docTitle></akn:p></akn:longTitle></akn:preface>
        <akn:body>
          <akn:chapter><akn:num>第一章</akn:num> <akn:heading>总则</akn:heading>
            <akn:article><akn:num>第一条</akn:num>
              <akn:paragraph><akn:list><akn:intro><akn:p>下列<akn:authorialNote><akn:p>注</akn:p></akn:authorialNote>
                 事项：</akn:p></akn:intro>
                <akn:point><akn:num>（一）</akn:num><akn:content><akn:p>甲；</akn:p></akn:content></akn:point>
              </akn:list></akn:paragraph>
              <akn:paragraph><akn:content><akn:table><akn:tr><akn:td><akn:p>一</akn:p></akn:td><akn:td><akn:p>二</akn:p></akn:td></akn:tr></akn:table></akn:content></akn:paragraph>
            </akn:article></akn:chapter>
        </akn:body></akn:act></akn:akomaNtoso>`;
    const read = fromAkn(xml);
    assert.ok(read.ok);
    assert.equal(read.value.text, '甲条例\n第一章　总则\n第一条　下列事项：\n（一）甲；\n| 一 | 二 |\n');
    assert.deepEqual(
      read.value.notes.map(({ en }) => en),
      [
        'not written by Tiaoli: a line for each heading, paragraph and item, with the usual blanks',
        '1 footnote(s) were not read',
      ],
    );
  });

  it('refuses what is no such document, calmly', () => {
    const deep = `<akomaNtoso>${'<a>'.repeat(400)}`;
    const bomb = '<!DOCTYPE a [<!ENTITY b "x">]><akomaNtoso>&b;</akomaNtoso>';
    for (const xml of ['', '甲', '<html></html>', '<akomaNtoso><act>', deep, bomb, '\u0000', '<\ud800>']) {
      assert.equal(fromAkn(xml).ok, false, xml.slice(0, 40));
    }
  });
});
