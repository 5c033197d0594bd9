import assert from 'node:assert/strict';
import { p, r } from '../support/docx';
import { doc } from '../support/doc';
import { documentOf, linesOf, reportOf } from '../support/wordText';

const para = (content: string): string => `<w:p>${content}</w:p>`;
const run = (content: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr>${content}</w:r>`;
const mark = (type: string, inside = '', properties = ''): string =>
  run(`<w:fldChar w:fldCharType="${type}">${inside}</w:fldChar>`, properties);
const instruction = (code: string): string => run(`<w:instrText xml:space="preserve">${code}</w:instrText>`);

/** The three ways in which a field without a result is stored. */
const WAYS: Readonly<Record<string, (code: string) => string>> = {
  'with no place for a result': (code) => mark('begin') + instruction(code) + mark('end'),
  'with an empty result': (code) => mark('begin') + instruction(code) + mark('separate') + mark('end'),
  'in one element': (code) => `<w:fldSimple w:instr="${code.replaceAll('"', '&quot;')}"/>`,
};
const field = (code: string, result: string): string =>
  mark('begin') + instruction(code) + mark('separate') + result + mark('end');
const messages = (body: string): string =>
  documentOf({ body })
    .report.map(({ message }) => message.zh)
    .join('\n');

describe('a field of a Word document without a saved result', () => {
  for (const [way, write] of Object.entries(WAYS)) {
    describe(way, () => {
      for (const code of [
        ' LISTNUM ',
        'LISTNUM NumberDefault \\l 2',
        ' AUTONUM ',
        'AUTONUMLGL \\* Arabic',
        'autonumout',
        ' SEQ 图 \\* ARABIC ',
        'SEQ 条 \\* CHINESENUM3 \\h',
        'SEQ 条 \\h \\* CHINESENUM3 \\* MERGEFORMAT',
        'SEQ 图 \\* MERGEFORMAT',
      ]) {
        it(`is told as a lost number: ${code}`, () => {
          const body = p('甲') + para(r('第') + write(code) + r('条　各单位应当按照规定办理。'));
          assert.deepEqual(linesOf({ body }), ['甲', '第条　各单位应当按照规定办理。']);
          assert.deepEqual(reportOf({ body }), { fieldNumbers: 1 });
          assert.match(messages(body), /1 个编号由域.*，所在段落：第条　各单位应当按照规定…$/u);
        });
      }

      for (const code of ['REF a \\r \\h', ' PAGEREF a ', 'NUMPAGES', 'DATE', '= 1 + 2', 'STYLEREF "标题 1"', 'INCLUDETEXT "a"']) {
        it(`is told: ${code}`, () => {
          const body = para(r('依照') + write(code) + r('执行'));
          assert.deepEqual(reportOf({ body }), { fieldsWithoutResult: 1 });
          assert.ok(messages(body).endsWith(`：${code.trim()}`));
        });
      } // prettier-ignore

      for (const code of [
        'SEQ 图 \\h', 'SEQ 图 \\h \\* MERGEFORMAT', 'seq 图 \\*Charformat \\h', 'XE "甲"', 'TC "甲"', 'TA \\l "甲法" \\c 1',
        'HYPERLINK "a"', 'SET a b', '',
      ]) {
        it(`prints nothing: ${code}`, () => {
          assert.deepEqual(reportOf({ body: para(r('甲') + write(code)) }), {});
        });
      } // prettier-ignore

      for (const [code, text] of [
        ['MACROBUTTON NoMacro [填写日期]', '[填写日期]'],
        ['MACROBUTTON  AcceptAll 单击 此处 \\* MERGEFORMAT', '单击 此处'],
        ['GOTOBUTTON a 见附件', '见附件'],
        ['SYMBOL 168 \\f "Wingdings" \\s 12', '□'],
        ['SYMBOL 0xFE \\f Wingdings', '☑'],
        ['SYMBOL 163 \\f Symbol', '≤'],
        ['EQ \\o\\ac(○,3)', '③'],
      ] as const) {
        it(`shows what it draws: ${code}`, () => {
          const body = para(r('甲') + write(code) + r('乙'));
          assert.deepEqual(linesOf({ body }), [`甲${text}乙`]);
          assert.deepEqual(reportOf({ body }), {});
        });
      }
    });
  }

  for (const code of ['IF 1 = 2 甲 ""', 'DOCPROPERTY 单位', ' TITLE ', 'MERGEFIELD 地址', 'QUOTE ""']) {
    it(`may have an empty one: ${code}`, () => {
      assert.deepEqual(reportOf({ body: para(r('甲') + field(code, '')) }), {});
    });
  }

  it('is told once with those in its result, and not where it is in code or hidden', () => {
    const { 'with an empty result': write = () => '' } = WAYS;
    assert.deepEqual(reportOf({ body: para(field('REF a', write('SEQ 图'))) }), { fieldNumbers: 1 });
    const inCode =
      mark('begin') + instruction('IF') + write('SEQ 图') + mark('separate') + r('甲') + mark('end');
    assert.deepEqual(reportOf({ body: para(inCode) }), {});
    const hidden = mark('begin') + instruction('SEQ 图') + mark('separate') + mark('end', '', '<w:vanish/>');
    assert.deepEqual(reportOf({ body: para(hidden) }), {});
  });

  it('has one that is deleted, hidden, a picture or in the next paragraph', () => {
    const deleted = '<w:del><w:r><w:delText>三</w:delText></w:r></w:del>';
    assert.deepEqual(reportOf({ body: para(field('REF a', deleted)) }), { deletions: 1 });
    assert.deepEqual(reportOf({ body: para(field('REF a', r('三', '<w:vanish/>'))) }), { hiddenText: 1 });
    assert.deepEqual(reportOf({ body: para(field('REF a', run('<w:drawing/>'))) }), { pictures: 1 });
    const open = para(mark('begin') + instruction('REF a') + mark('separate'));
    assert.deepEqual(reportOf({ body: open + para(mark('end') + r('甲')) }), {});
  });

  it('is not told for the page numbers of the contents', () => {
    const entry = `第一章　总则${field('PAGEREF _Toc1 \\h', '')}`;
    assert.deepEqual(reportOf({ body: para(field('TOC \\o', r('目录') + entry)) }), {});
  });

  it('shows the numbers in the words of a button', () => {
    const body = para(
      mark('begin') + instruction('MACROBUTTON M \\* MERGEFORMAT (') + field('SEQ S', r('3')) + instruction('.1)') + mark('end'),
    );
    assert.deepEqual(linesOf({ body }), ['(3.1)']);
  }); // prettier-ignore

  it('ends with the element that it stands in, whatever marks are missing', () => {
    const body = para(`<w:fldSimple w:instr="REF a">${r('甲') + mark('begin') + instruction('b')}</w:fldSimple>${r('乙')}`);
    assert.deepEqual(linesOf({ body }), ['甲乙']);
    assert.deepEqual(reportOf({ body }), {});
    const ended = para(`<w:fldSimple w:instr="REF a">${mark('end') + r('甲')}</w:fldSimple>${r('乙')}`);
    assert.deepEqual(linesOf({ body: ended }), ['甲乙']);
    const both = para(field('REF b', `<w:fldSimple w:instr="REF a">${mark('end') + mark('end') + r('甲')}</w:fldSimple>${r('乙')}`));
    assert.deepEqual(linesOf({ body: both }), ['甲乙']);
  }); // prettier-ignore

  it('shows what a form holds', () => {
    const form = (code: string, data: string): string =>
      mark('begin', `<w:ffData>${data}</w:ffData>`) + instruction(code) + mark('end');
    const box = (data: string): string => form('FORMCHECKBOX', `<w:checkBox>${data}</w:checkBox>`);
    const choice = (data: string): string =>
      form('FORMDROPDOWN', `<w:ddList>${data}<w:listEntry w:val="甲"/><w:listEntry w:val="乙"/></w:ddList>`);
    const body = para(
      box('<w:checked/>') + box('<w:default w:val="1"/>') + box('<w:default w:val="1"/><w:checked w:val="0"/>') + box('') +
        choice('') + choice('<w:result w:val="1"/>') + choice('<w:default w:val="1"/>'),
    );
    assert.deepEqual(linesOf({ body }), ['☑☑□□甲乙乙']);
    assert.deepEqual(reportOf({ body }), {});
    assert.deepEqual(reportOf({ body: para(choice('<w:result w:val="7"/>')) }), { fieldsWithoutResult: 1 });
  }); // prettier-ignore

  it('is told of a binary document too', () => {
    const bytes = doc({
      paragraphs: [
        { text: '第\x13 SEQ 条 \\* CHINESENUM3 \x14\x15条　甲' },
        { text: '\x13 LISTNUM \x15乙\x13SEQ 条\x14三\x15' },
        { text: '\x13 REF a \x01\x14\x15丙\x13 TITLE \x14\x15\x13 MACROBUTTON M [丁]\x15' },
      ],
    });
    assert.deepEqual(linesOf(bytes), ['第条　甲', '乙三', '丙[丁]']);
    assert.deepEqual(reportOf(bytes), { fieldNumbers: 2, fieldsWithoutResult: 1 });
    const told = documentOf(bytes).report.map(({ message }) => message.zh);
    assert.match(told[0] ?? '', /所在段落：第条　甲、乙三$/u);
    assert.match(told[1] ?? '', /：REF a$/u);
  });
});
