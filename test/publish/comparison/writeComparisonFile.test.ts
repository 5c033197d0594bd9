import assert from 'node:assert/strict';
import { marked } from 'marked';
import { createSnapshot } from '../../../server/src/analysis/snapshot';
import { comparisonRows } from '../../../server/src/comparison/comparisonRows';
import { type ComparisonTableOptions } from '../../../server/src/publish/comparison/fillComparisonTable';
import { exportComparison } from '../../../server/src/publish/comparison/writeComparisonFile';
import { rowsInHtml, rowsInMarkdown, rowsInWord } from '../../../server/src/publish/table/readTableBack';
import { type TableForm } from '../../../server/src/publish/table/exportTable';
import { WordPackage } from '../../../server/src/word/package/wordPackage';
import { comparedAmendments, NO_AMENDMENTS } from '../../support/comparedAmendments';

const BEFORE = `甲市绿化条例
第一章　总则
第一条　为了绿化甲市，制定本条例。
第二条　园林行政部门负责绿化工作。
第二章　管护
第三条　单位应当管护树木。
　　居民应当爱护树木。
第四条　依照第三条规定管护的，给予补助。
第五条　禁止砍伐树木。
`;
const AFTER = `甲市绿化条例
第一章　总　则
第一条　为了绿化甲市，制定本条例。
第二条　林业主管部门负责绿化工作。
第三条　市人民政府编制绿化规划。
第二章　管护
第四条　单位应当管护树木。

　　居民应当爱护树木。
第五条　依照第四条规定管护的，给予补助。
`;

const SHOWN: ComparisonTableOptions = { unchanged: false };
const HEAD = ['现行条文', '修改后', '说明'];
const ROWS = [
  HEAD,
  ['第一章　总则', '第一章　总　则', ''],
  ['第二条　园林行政部门负责绿化工作。', '第二条　林业主管部门负责绿化工作。', ''],
  ['（新增）', '第三条　市人民政府编制绿化规划。', '新增'],
  ['第二章　管护'],
  [
    '第三条　单位应当管护树木。\n　　居民应当爱护树木。',
    '第四条　单位应当管护树木。\n　　居民应当爱护树木。',
    '原第三条',
  ],
  [
    '第四条　依照第三条规定管护的，给予补助。',
    '第五条　依照第四条规定管护的，给予补助。',
    '原第四条；引用随条文顺序调整',
  ],
  ['第五条　禁止砍伐树木。', '（删去）', '删去'],
];

function exported(
  before: string,
  after: string,
  form: TableForm,
  options: ComparisonTableOptions = SHOWN,
): string | Uint8Array {
  const file = exportComparison(comparisonRows(createSnapshot(before), createSnapshot(after)), form, options);
  assert.ok(file.ok, file.ok ? '' : file.reason.zh);
  return file.value;
}

const textOf = (...args: Parameters<typeof exported>): string => {
  const file = exported(...args);
  assert.ok(typeof file === 'string');
  return file;
};

const bytesOf = (...args: Parameters<typeof exported>): Uint8Array => {
  const file = exported(...args);
  assert.ok(typeof file !== 'string');
  return file;
};

function mainPart(bytes: Uint8Array): string {
  const opened = WordPackage.open(bytes);
  assert.ok(opened.ok);
  const part = opened.value.readText('word/document.xml');
  assert.ok(part.ok && part.value !== undefined);
  return part.value.text;
}

/** How often a text has each character. */
function countsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

/** The words of the runs that have a property. */
const runsWith = (xml: string, property: string): readonly string[] =>
  [...xml.matchAll(/<w:r>(.*?)<\/w:r>/gsu)]
    .filter(([, content = '']) => content.includes(property))
    .map(([, content = '']) =>
      [...content.matchAll(/<w:t[^>]*>([^<]*)/gu)].map(([, words]) => words).join(''),
    );

describe('a comparison as a file', () => {
  it('has a row for each article that changed, under the headings, in every form', () => {
    assert.deepEqual(rowsInWord(bytesOf(BEFORE, AFTER, 'docx')), ROWS);
    assert.deepEqual(rowsInHtml(textOf(BEFORE, AFTER, 'html')), ROWS);
    const inMarkdown = rowsInMarkdown(textOf(BEFORE, AFTER, 'md'));
    assert.deepEqual(
      inMarkdown.map((row) => row.map((cell) => cell.replaceAll('\u200b', ''))),
      ROWS.map((row) =>
        (row.length === 1 ? [...row, '', ''] : row).map((cell) => cell.replaceAll('\n　　', '\n')),
      ),
    );
  });

  it('takes in what is the same, and leaves out the column of remarks, where that is asked for', () => {
    const all = rowsInWord(bytesOf(BEFORE, AFTER, 'docx', { unchanged: true, remarks: false }));
    assert.deepEqual(all.slice(0, 4), [
      ['现行条文', '修改后'],
      ['甲市绿化条例', '甲市绿化条例'],
      ['第一章　总则', '第一章　总　则'],
      ['第一条　为了绿化甲市，制定本条例。', '第一条　为了绿化甲市，制定本条例。'],
    ]);
    const heads = { before: '一审稿', after: '二审稿' };
    assert.deepEqual(rowsInWord(bytesOf(BEFORE, AFTER, 'docx', { ...SHOWN, heads }))[0], [
      '一审稿',
      '二审稿',
      '说明',
    ]);
    const few = rowsInWord(bytesOf(BEFORE, AFTER, 'docx', { ...SHOWN, renumbered: false }));
    assert.equal(
      few.some(([cell]) => cell?.startsWith('第三条')),
      false,
    );
  });

  it('lies across in Word, repeats its head and marks without colour', () => {
    const xml = mainPart(bytesOf(BEFORE, AFTER, 'docx'));
    assert.match(xml, /w:orient="landscape"/u);
    assert.equal(xml.match(/<w:tblHeader\/>/gu)?.length, 1);
    const added = ['林业主管部门', '第三条　市人民政府编制绿化规划。', '第四条', '第五条', '第四条'];
    assert.deepEqual(runsWith(xml, '<w:u w:val="single"/>'), added);
    assert.deepEqual(runsWith(xml, '<w:u w:val="single"/>'), runsWith(xml, 'w:eastAsia="黑体"'));
    const deleted = ['园林行政部门', '第三条', '第四条', '第三条', '第五条　禁止砍伐树木。'];
    assert.deepEqual(runsWith(xml, '<w:strike/>'), deleted);
    const boxed = mainPart(bytesOf(BEFORE, AFTER, 'docx', { ...SHOWN, deletedMark: 'box' }));
    assert.deepEqual(runsWith(boxed, '<w:bdr '), deleted);
    assert.deepEqual(runsWith(boxed, '<w:strike/>'), []);
    assert.doesNotMatch(xml, /<w:color /u);
  });

  it('says so where nothing differs', () => {
    assert.match(textOf(BEFORE, BEFORE, 'md'), /两个版本没有不同/u);
    assert.match(textOf('', '', 'html'), /两个版本没有不同/u);
  });

  it('keeps text from becoming markup, and keeps it to the letter', () => {
    const hostile = [
      '<script>alert(1)</script>', '</td></tr></table>', '[甲](command:x) ![乙](https://x.invalid/a.png)', 'a|b', '**粗** ~~删~~ `码`',
      '&lt; &#9; &amp;', '\\| \\', '# 丙', '甲\t乙', 'https://x.invalid/?a=b&c=d', '<ins>甲</ins>', '“甲”‘乙’——…',
    ]; // prettier-ignore
    for (const words of hostile) {
      const [before, after] = [`甲办法\n第一条　乙丙。\n`, `甲办法\n第一条　乙${words}丙。\n`];
      const wanted = `第一条　乙${words}丙。`;
      assert.equal(rowsInWord(bytesOf(before, after, 'docx'))[1]?.[1], wanted);
      assert.equal(rowsInHtml(textOf(before, after, 'html'))[1]?.[1], wanted);
      // By a reader of Markdown that is not ours.
      const html = marked.parse(textOf(before, after, 'md'), { async: false });
      assert.equal(rowsInHtml(html)[1]?.[1]?.replaceAll('\u200b', ''), wanted, words);
      assert.doesNotMatch(html, /<(?:script|img|a|code)\b/u, words);
    }
  });

  it('is refused, with the place, where a character cannot be written', () => {
    for (const odd of ['\0', '\u0007', '\ud800', '\u202e', '\ufffe']) {
      const after = `甲办法\n第一条　乙${odd}丙。\n`;
      const comparison = comparisonRows(createSnapshot('甲办法\n第一条　丁。\n'), createSnapshot(after));
      for (const form of ['docx', 'html', 'md'] as const) {
        const file = exportComparison(comparison, form, SHOWN);
        if (file.ok) assert.fail(`${form} was written`);
        const code = `U+${odd.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
        assert.ok(file.reason.zh.startsWith(`第一条中有不能写入文件的字符（${code}）`));
      }
    }
  });

  it('holds real amendments to the letter, in every form', function () {
    const amendments = comparedAmendments();
    if (amendments === undefined) {
      console.log(`    ${NO_AMENDMENTS}`);
      return this.skip();
    }
    for (const { name, before, after, comparison } of amendments) {
      for (const form of ['docx', 'html', 'md'] as const) {
        const file = exportComparison(comparison, form, { unchanged: true });
        assert.ok(file.ok, `${name} ${form}`);
        if (form !== 'docx' || typeof file.value === 'string') continue;
        const cells = rowsInWord(file.value).slice(1);
        const visible = (text: string): string => text.replace(/\s+/gu, '');
        const column = (side: 0 | 1, empty: string): string =>
          visible(cells.map((row) => (row.length === 1 ? row[0] : row[side]) ?? '').join(''))
            .split(empty)
            .join('');
        const isKept = (written: string, source: string, empty: string): boolean =>
          written === visible(source).split(empty).join('');
        assert.ok(isKept(column(1, '（删去）'), after, '（删去）'), name);
        // What moved stands elsewhere: the same characters in another order.
        assert.deepEqual(countsOf(column(0, '（新增）')), countsOf(visible(before)), name);
      }
    }
  });
});
