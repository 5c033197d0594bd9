import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { createSnapshot } from '../../server/src/analysis/snapshot';
import { toWord } from '../../server/src/publish/toWord';
import { readWord } from '../../server/src/word/readWord';
import { readTree } from '../../server/src/word/xml/xmlTree';
import { CORPUS_GROUPS } from '../measure/support/corpus';
import { corpusDocuments, NO_CORPUS } from '../support/corpus';
import { docx } from '../support/docx';
import { bytesOf, textOf } from './wordBytes';

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

    it('tells of characters that were left out', () => {
      const file = toWord(createSnapshot(`甲条例\n第一条　甲\u0001乙。\n`), { template });
      assert.match(file.ok ? file.value.notes.map(({ zh }) => zh).join() : '', /有 1 个控制字符/u);
    });

    it('is refused in words where it is none', () => {
      const file = toWord(createSnapshot(DRAFT), { template: new Uint8Array([1, 2, 3]) });
      assert.ok(!file.ok);
      assert.notEqual(file.reason.zh, '');
    });
  });

  it('gives back texts of the corpus to the letter', function () {
    this.timeout(120_000);
    const texts = corpusDocuments(CORPUS_GROUPS)?.filter((_, index) => index % 40 === 0);
    if (texts === undefined) {
      console.log(`    ${NO_CORPUS}`);
      return this.skip();
    }
    assert.ok(texts.length > 20);
    for (const { text, path } of texts) assert.ok(textOf(bytesOf(text)) === text, path);
  });
});
