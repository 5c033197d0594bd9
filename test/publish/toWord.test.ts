import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { repositoryRoot } from '../../client/scripts/host/paths';
import { createSnapshot } from '../../server/src/analysis/snapshot';
import { toWord, type WordOptions } from '../../server/src/publish/toWord';
import { readWord } from '../../server/src/word/readWord';
import { layOut } from '../../server/src/word/text/layOut';
import { readTree } from '../../server/src/word/xml/tree';
import { readCorpus } from '../measure/support/corpus';
import { docx } from '../support/docx';

const DRAFT = [
  '甲市数字促进条例',
  '（2024年3月1日甲市人民代表大会常务委员会通过）',
  '目　　录',
  '第一章　总则',
  '第二章　数据',
  '第一章　总则',
  '第一条　为了促进“数据”发展——包括<甲>&乙，制定本条例。',
  '本条例所称数据，是指甲。',
  '第二章　数据',
  '第二条　有下列情形之一的，依照第一条第二款处理：',
  '（一）甲；',
  '1.乙；',
  '（二）丙。',
  '第二条之一　依照第二条处理。',
  '| 序号 | 事项 |',
  '| --- | --- |',
  '| 1 | 甲 |',
  '甲市人民代表大会常务委员会',
  '2024年3月1日',
  '',
].join('\n');

function bytesOf(text: string, options: WordOptions = {}): Uint8Array {
  const file = toWord(createSnapshot(text), options);
  assert.ok(file.ok, 'the text was exported');
  return file.value.bytes;
}

function textOf(bytes: Uint8Array): string {
  const read = readWord(bytes);
  assert.ok(read.ok);
  return layOut(read.value).text;
}

const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

const partOf = (bytes: Uint8Array, name: string): string => partsOf(bytes).get(name) ?? '';

/** Style and text of each paragraph outside tables. */
function paragraphsOf(bytes: Uint8Array): readonly string[] {
  const read = readWord(bytes);
  assert.ok(read.ok);
  return read.value.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [`${block.style ?? ''}: ${block.text}`] : [block.kind],
  );
}

describe('publish/toWord', () => {
  it('gives each line the style of what it is', () => {
    assert.deepEqual(paragraphsOf(bytesOf(DRAFT)), [
      '法规标题: 甲市数字促进条例',
      '法规题注: （2024年3月1日甲市人民代表大会常务委员会通过）',
      '目录标题: 目　　录',
      'toc 1: 第一章　总则',
      'toc 1: 第二章　数据',
      '章: 第一章　总则',
      '条: 第一条　为了促进“数据”发展——包括<甲>&乙，制定本条例。',
      '款: 本条例所称数据，是指甲。',
      '章: 第二章　数据',
      '条: 第二条　有下列情形之一的，依照第一条第二款处理：',
      '项: （一）甲；',
      '目: 1.乙；',
      '项: （二）丙。',
      '条: 第二条之一　依照第二条处理。',
      'table',
      '落款: 甲市人民代表大会常务委员会',
      '落款: 2024年3月1日',
    ]);
  });

  it('sets the headings of a policy document by their level', () => {
    const text = '甲市促进意见\n一、总体要求\n（一）指导思想\n坚持创新。\n二、保障措施\n';
    assert.deepEqual(paragraphsOf(bytesOf(text)).slice(1), [
      '一级标题: 一、总体要求',
      '二级标题: （一）指导思想',
      '法规正文: 坚持创新。',
      '一级标题: 二、保障措施',
    ]);
  });

  it('numbers outline levels from the widest heading that the text has', () => {
    const styles = partOf(bytesOf(DRAFT), 'word/styles.xml');
    const levelOf = (id: string): string | undefined =>
      new RegExp(`w:styleId="${id}".*?(?:w:outlineLvl w:val="(\\d)"|</w:style>)`, 'u').exec(styles)?.[1];
    assert.deepEqual(['Part', 'Chapter', 'Article', 'Item'].map(levelOf), [undefined, '0', '1', undefined]);
  });

  it('writes parts that are well-formed XML, and the same bytes each time', () => {
    const bytes = bytesOf(DRAFT, { numbers: 'automatic', liveReferences: true });
    for (const [name, content] of partsOf(bytes)) {
      assert.ok(readTree(content) !== undefined, name);
    }
    assert.deepEqual(bytes, bytesOf(DRAFT, { numbers: 'automatic', liveReferences: true }));
  });

  it('makes the head of a table repeat on every page', () => {
    const document = partOf(bytesOf(DRAFT), 'word/document.xml');
    assert.equal(document.split('<w:tblHeader/>').length - 1, 1);
  });

  it('gives the columns of a table the room that their cells need, within bounds', () => {
    const text = `甲表\n| 序号 | 事项 | 说明 |\n| --- | --- | --- |\n| 1 | 公布数据目录 | ${'甲'.repeat(200)} |\n`;
    const document = partOf(bytesOf(text), 'word/document.xml');
    const [first = 0, second = 0, third = 0] = [...document.matchAll(/<w:gridCol w:w="(\d+)"/gu)].map(
      ([, width]) => Number(width),
    );
    assert.ok(
      first * 1.4 < second && second * 3.5 < third && third < first * 7,
      `${first} ${second} ${third}`,
    );
    assert.equal(textOf(bytesOf(text)), text);
  });

  it('keeps the entries of the contents in a field that asks nothing', () => {
    const document = partOf(bytesOf(DRAFT), 'word/document.xml');
    assert.match(document, /TOC \\o "1-2" \\n \\h \\z \\u/u);
    assert.doesNotMatch(document + partOf(bytesOf(DRAFT), 'word/settings.xml'), /w:dirty|updateFields/u);
  });

  for (const [what, text] of [
    ['the published form', DRAFT],
    ['CRLF, a byte order mark and blank lines', `\uFEFF${DRAFT.replaceAll('\n', '\r\n\r\n')}`],
    ['ASCII blanks behind numbers', DRAFT.replaceAll('\u3000', '  ')],
    ['indents, and blanks at the ends of lines', DRAFT.replaceAll('\n', ' \t\n　　')],
    ['no line break at the end', DRAFT.trimEnd()],
    ['tabs within lines', DRAFT.replaceAll('，', '，\t')],
    ['mixed line breaks', '甲条例\r\n第一条　甲。\n第二条 乙。\r第三条　丙。'],
    [
      'page numbers behind entries of the contents',
      DRAFT.replace('第一章　总则\n第二章', '第一章　总则\t1\n第二章'),
    ],
    ['a note of one line', '甲。\n'],
    ['nothing', ''],
    ['blank lines only', '\n\n　\n'],
    ['articles run together', '甲条例\n第一条　甲。第二条　乙。\n第三条　丙。\n'],
    ['Markdown', '# 甲条例\n\n- **第一条**　甲。\n> 第二条　乙。\n'],
  ] as const) {
    for (const options of [{}, { numbers: 'automatic', liveReferences: true }] as const) {
      it(`gives back ${what} to the letter${'numbers' in options ? ', with automatic numbers' : ''}`, () => {
        assert.equal(textOf(bytesOf(text, options)), text);
      });
    }
  }

  it('leaves out what XML cannot hold, and says so', () => {
    const file = toWord(createSnapshot('甲条例\n第一条　甲\u0000乙\ud800丙\u0007。\n'));
    assert.ok(file.ok);
    assert.equal(textOf(file.value.bytes), '甲条例\n第一条　甲乙丙。\n');
    assert.match(file.value.notes.map(({ zh }) => zh).join(''), /3 个控制字符/u);
  });

  describe('set as the text was, after changes in Word', () => {
    /** What is read from the document of `text` after its XML was changed. */
    const after = (text: string, change: (xml: string) => string): string => {
      const files = unzipSync(bytesOf(text));
      const document = strFromU8(files['word/document.xml'] ?? new Uint8Array());
      const changed = change(document);
      assert.notEqual(changed, document);
      const content = files['customXml/item1.xml'] ?? new Uint8Array();
      return textOf(
        docx({
          body: /<w:body>(.*)<w:sectPr>/su.exec(changed)?.[1] ?? '',
          others: [{ id: 'c', kind: 'customXml', name: 'form.xml', content }],
        }),
      );
    };
    const words =
      (from: string, to: string) =>
      (xml: string): string =>
        xml.replace(from, to);
    const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const TEXT = '甲条例\n\n第一条 甲。\n\n\n第二条 乙。\n\n第三条 丙。\n';

    for (const [what, text, change, wanted] of [
      [
        'the first article',
        TEXT,
        words('甲。', '丁。'),
        '甲条例\n\n第一条　丁。\n\n\n第二条 乙。\n\n第三条 丙。\n',
      ],
      [
        'one in the middle',
        TEXT,
        words('乙。', '丁。'),
        '甲条例\n\n第一条 甲。\n\n\n第二条　丁。\n\n第三条 丙。\n',
      ],
      ['the last', TEXT, words('丙。', '丁。'), '甲条例\n\n第一条 甲。\n\n\n第二条 乙。\n\n第三条　丁。\n'],
      [
        'the title',
        TEXT,
        words('甲条例', '乙条例'),
        '乙条例\n\n第一条 甲。\n\n\n第二条 乙。\n\n第三条 丙。\n',
      ],
      [
        'two in a row',
        TEXT,
        (xml: string) => xml.replace('甲。', '丁。').replace('乙。', '戊。'),
        '甲条例\n\n第一条　丁。\n\n\n第二条　戊。\n\n第三条 丙。\n',
      ],
      [
        'every line',
        TEXT,
        (xml: string) =>
          xml
            .replace('甲条例', '乙条例')
            .replace('甲。', '丁。')
            .replace('乙。', '戊。')
            .replace('丙。', '己。'),
        '乙条例\n\n第一条　丁。\n\n\n第二条　戊。\n\n第三条　己。\n',
      ],
      [
        'one that is gone',
        TEXT,
        (xml: string) => xml.replace(/<w:p>(?:(?!<\/w:p>).)*乙。(?:(?!<\/w:p>).)*<\/w:p>/su, ''),
        '甲条例\n\n第一条 甲。\n\n第三条 丙。\n',
      ],
      [
        'one that has come behind one that changed',
        TEXT,
        (xml: string) => xml.replace(/乙。(.*?<\/w:p>)/su, `丁。$1${paragraph('第二条之一　戊。')}`),
        '甲条例\n\n第一条 甲。\n\n\n第二条　丁。\n第二条之一　戊。\n\n第三条 丙。\n',
      ],
      [
        'one with an indent',
        '甲条例\n　　第一条　甲。\n　　第二条　乙。\n',
        words('乙。', '丁。'),
        '甲条例\n　　第一条　甲。\n　　第二条　丁。\n',
      ],
      [
        'one with another line break',
        '甲条例\n第一条　甲。\r\n第二条　乙。\n',
        words('甲。', '丁。'),
        '甲条例\n第一条　丁。\r\n第二条　乙。\n',
      ],
      [
        'the last one without a line break',
        '甲条例\n\n第一条　甲。',
        words('甲。', '丁。'),
        '甲条例\n\n第一条　丁。',
      ],
      [
        'one that has come behind the last, which had no line break',
        '甲条例\n\n第一条　甲。',
        (xml: string) => xml.replace('<w:sectPr', `${paragraph('第二条　乙。')}<w:sectPr`),
        '甲条例\n\n第一条　甲。\n第二条　乙。\n',
      ],
    ] as const) {
      it(`keeps the blank lines around ${what}`, () => {
        assert.equal(after(text, change), wanted);
      });
    }
  });

  for (const [what, text] of [
    ['in a line', '甲条例\n\n第一条　甲\u0000乙。\n\n第二条　丙。\n'],
    ['at the start of a line', '甲条例\r\n\r\n\u0000第一条　甲。\r\n'],
    ['at the end of a line', '甲条例\n\n第一条　甲。\u0000\n'],
    ['alone on a line', '甲条例\n\u0000\n第一条　甲。\n'],
    ['in the title', '甲\u0000条例\n\n\n第一条　甲。\n'],
    ['in a number', '甲条例\n\n第\u0000一条　甲。\n'],
    ['in a row of a table', '甲条例\n\n第一条　甲。\n\n| 甲 | 乙 |\n| --- | --- |\n| 丙\u0000 | 丁 |\n'],
    ['that is half of a pair', '甲条例\n\n第一条　甲\ud800。\n\n（一）乙\udc00；\n'],
    ['that is a bell', '甲条例\n\n第一条　\u0007甲。\n'],
    ['that is no character', '甲条例\n\n第一条　甲\uffff。\n　\n乙\ufffe。\n'],
    ['that parts lines elsewhere', '甲条例\n\n第一条　甲\u001d乙。\n'],
  ] as const) {
    it(`keeps blank lines where one character cannot stand in XML, ${what}`, () => {
      const lost = ['\u0000', '\u0007', '\u001d', '\ufffe', '\uffff', '\ud800', '\udc00'];
      const kept = Array.from(text, (char) => (lost.includes(char) ? '' : char)).join('');
      assert.equal(textOf(bytesOf(text)), kept);
    });
  }

  describe('with automatic numbers', () => {
    const bytes = bytesOf(DRAFT, { numbers: 'automatic', liveReferences: true });
    it('has Word count what it can count, and says what stays typed', () => {
      const read = readWord(bytes);
      assert.ok(read.ok);
      const labels = read.value.blocks.flatMap((block) =>
        block.kind === 'paragraph' && block.label !== undefined ? [block.label.text] : [],
      );
      assert.deepEqual(labels, ['第一章', '第一条', '第二章', '第二条', '（一）', '1.', '（二）']);
      const file = toWord(createSnapshot(DRAFT), { numbers: 'automatic' });
      assert.ok(file.ok);
      assert.match(file.value.notes.map(({ zh }) => zh).join(''), /1 个序号（如第十条之一）/u);
    });

    it('begins again where the text does', () => {
      const items = '甲条例\n第三条　甲：\n（一）甲；\n（二）乙。\n第四条　乙：\n（一）丙；\n（三）丁。\n';
      assert.equal(textOf(bytesOf(items, { numbers: 'automatic' })), items);
    });

    it('has references repeat the number of their article', () => {
      const document = partOf(bytes, 'word/document.xml');
      assert.match(document, /w:bookmarkStart w:id="\d+" w:name="_Article_1"/u);
      assert.match(document, / REF _Article_1 \\n \\h /u);
      assert.match(document, / REF _Article_2 \\n \\h /u);
    });
  });

  it('has references repeat the words of their article where these are typed', () => {
    const document = partOf(bytesOf(DRAFT, { liveReferences: true }), 'word/document.xml');
    assert.match(document, / REF _Article_1 \\h /u);
  });

  describe('with a template', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="a7"><w:name w:val="条"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="b1"><w:name w:val="标题"/></w:style>';
    const template = docx({
      styles,
      body:
        '<w:p><w:r><w:t>旧文字</w:t></w:r></w:p>' +
        '<w:sectPr><w:pgSz w:w="10000" w:h="14000"/><w:pgMar w:left="1000" w:right="1000"/></w:sectPr>',
    });

    it('takes its styles by name and its page, adds what it lacks, and drops its text', () => {
      const bytes = bytesOf(DRAFT, { template });
      const document = partOf(bytes, 'word/document.xml');
      assert.doesNotMatch(document, /旧文字/u);
      assert.match(document, /<w:pStyle w:val="b1"\/>/u);
      assert.match(document, /<w:pStyle w:val="a7"\/>/u);
      assert.match(document, /<w:sectPr><w:pgSz w:w="10000"/u);
      assert.match(partOf(bytes, 'word/styles.xml'), /w:styleId="Chapter"/u);
      assert.doesNotMatch(partOf(bytes, 'word/styles.xml'), /w:styleId="Article"/u);
      assert.ok(readWord(bytes).ok);
    });

    it('is refused in words where it is none', () => {
      const file = toWord(createSnapshot(DRAFT), { template: new Uint8Array([1, 2, 3]) });
      assert.ok(!file.ok);
      assert.notEqual(file.reason.zh, '');
    });
  });

  it('gives back texts of the corpus to the letter', function () {
    this.timeout(120_000);
    const folder = join(repositoryRoot, '../shared/corpus');
    if (!existsSync(folder)) this.skip();
    const texts = readCorpus(folder).filter((_, index) => index % 40 === 0);
    assert.ok(texts.length > 20);
    for (const { text, path } of texts) assert.ok(textOf(bytesOf(text)) === text, path);
  });
});
