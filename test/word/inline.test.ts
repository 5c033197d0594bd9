import assert from 'node:assert/strict';
import { p, r } from '../support/docx';
import { documentOf, linesOf, reportOf } from '../support/wordText';

const para = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const run = (content: string): string => `<w:r>${content}</w:r>`;
const fld = (type: string): string => run(`<w:fldChar w:fldCharType="${type}"/>`);
const field = (code: string, result: string): string =>
  fld('begin') + run(`<w:instrText>${code}</w:instrText>`) + fld('separate') + result + fld('end');

describe('the text of a Word paragraph', () => {
  it('holds tabs, breaks and hyphens; soft hyphens are nothing', () => {
    const body = para(
      run(
        '<w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:cr/><w:t>丁</w:t><w:noBreakHyphen/><w:t>戊</w:t><w:softHyphen/><w:t>己</w:t><w:br w:type="page"/><w:t>庚</w:t>',
      ),
    );
    assert.deepEqual(linesOf({ body }), ['甲\t乙\n丙\n丁\u2011戊己\f庚']);
  });

  it('keeps blanks at the ends of a run only where the document says so', () => {
    const body = para(
      run('<w:t> 甲 </w:t>') + run('<w:t xml:space="preserve"> 乙 </w:t>') + run('<w:t>丙\n丁</w:t>'),
    );
    assert.deepEqual(linesOf({ body }), ['甲 乙 丙 丁']);
  });

  it('shows the result of a field and not its code, also of fields in fields and over paragraphs', () => {
    const nested = field(`IF ${field('REF a', r('甲'))} = 1`, r('乙'));
    const across =
      para(fld('begin') + run('<w:instrText>TOC</w:instrText>') + fld('separate') + r('第一章')) +
      para(r('第二章') + fld('end') + r('完'));
    const body = para(`${r('依照')}${nested}<w:fldSimple w:instr="REF b">${r('丙')}</w:fldSimple>`) + across;
    assert.deepEqual(linesOf({ body }), ['依照乙丙', '第一章', '第二章完']);
  });

  it('reads the number in a ring that a field draws, wherever its code is cut', () => {
    const pieces = (...codes: readonly string[]): string =>
      fld('begin') + codes.map((code) => run(`<w:instrText>${code}</w:instrText>`)).join('') + fld('end');
    const body = para(
      pieces(' eq \\o\\ac(○,1) ') + r('甲') + pieces('EQ \\o\\ac(', '◯', ',12)') + r('乙') + pieces('eq \\o(○,3)'),
    );
    assert.deepEqual(linesOf({ body }), ['①甲⑫乙③']);
    assert.deepEqual(reportOf({ body }), {});
    const unknown = para(pieces('eq \\o\\ac(○,甲)') + pieces('eq \\o\\ac(□,1)') + pieces('eq \\o\\ac(○,99)'));
    assert.deepEqual(reportOf({ body: unknown }), { fieldsWithoutResult: 3 });
  }); // prettier-ignore

  it('reports a field without a saved result, but not one that prints nothing', () => {
    const without = (code: string): string =>
      fld('begin') + run(`<w:instrText>${code}</w:instrText>`) + fld('end');
    assert.deepEqual(reportOf({ body: para(without(' EQ \\f(1,2) ')) }), { fieldsWithoutResult: 1 });
    assert.deepEqual(reportOf({ body: para(without(' XE "甲" ')) }), {});
  });

  it('bears field marks without their counterparts', () => {
    assert.deepEqual(linesOf({ body: para(fld('end') + fld('separate') + r('甲')) }), ['甲']);
    const open = para(r('甲') + fld('begin') + r('乙')) + p('丙');
    assert.deepEqual(linesOf({ body: open }), ['甲', '丙']);
    assert.deepEqual(reportOf({ body: open }), { fieldsWithoutResult: 1 });
  });

  it('leaves hidden text out: by itself, by a run style, by a paragraph style, unless it is shown again', () => {
    const styles = `<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>`;
    const body =
      para(
        r('甲') +
          r('藏', '<w:vanish/>') +
          r('藏', '<w:rStyle w:val="h"/>') +
          r('乙', '<w:vanish w:val="0"/>'),
      ) + para(r('藏') + r('丙', '<w:vanish w:val="false"/>'), '<w:pStyle w:val="H"/>');
    assert.deepEqual(linesOf({ body, styles }), ['甲乙', '丙']);
    assert.deepEqual(reportOf({ body, styles }), { hiddenText: 3 });
  });

  it('joins a paragraph whose mark is hidden with the next', () => {
    const body = para(r('第一章'), '<w:rPr><w:vanish/><w:specVanish/></w:rPr>') + p('　总则');
    assert.deepEqual(linesOf({ body }), ['第一章　总则']);
  });

  it('joins a drop cap with its paragraph', () => {
    assert.deepEqual(linesOf({ body: para(r('为'), '<w:framePr w:dropCap="drop"/>') + p('了') }), ['为了']);
  });

  it('reads into links, smart tags, content controls, custom XML and the base of ruby', () => {
    const body = para(
      `<w:hyperlink>${r('甲')}</w:hyperlink><w:smartTag>${r('乙')}<w:smartTag>${r('丙')}</w:smartTag></w:smartTag><w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${r('丁')}</w:sdtContent></w:sdt><w:customXml>${r('戊')}</w:customXml>` +
        run(`<w:ruby><w:rt>${r('yīn')}</w:rt><w:rubyBase>${r('音')}</w:rubyBase></w:ruby>`) +
        `<w:bdo>${r('己')}</w:bdo>`,
    );
    assert.deepEqual(linesOf({ body }), ['甲乙丙丁戊音己']);
  });

  it('takes one branch of alternatives', () => {
    const both = (requires: string): string =>
      `<mc:AlternateContent><mc:Choice Requires="${requires}">${run('<w:t>新</w:t>')}</mc:Choice><mc:Fallback>${run('<w:t>旧</w:t>')}</mc:Fallback></mc:AlternateContent>`;
    assert.deepEqual(linesOf({ body: para(both('wps') + both('wps xyz') + both('xyz')) }), ['新旧旧']);
  });

  it('shows the characters of symbol fonts that are known, and a mark for others', () => {
    const sym = (font: string, char: string): string => run(`<w:sym w:font="${font}" w:char="${char}"/>`);
    const body = para(
      sym('Wingdings', 'F0FE') +
        sym('Wingdings 2', '00A3') +
        sym('Wingdings', 'F08D') +
        sym('Wingdings 2', 'F06A') +
        sym('Symbol', 'F0B3') +
        sym('宋体', '3000') +
        sym('Webdings', 'F041') +
        sym('x', 'zz') +
        sym('宋体', 'D800'),
    );
    assert.deepEqual(linesOf({ body }), ['☑□❷①≥　〓〓〓']);
    assert.deepEqual(reportOf({ body }), { unknownSymbols: 3 });
  });

  describe('in a symbol font', () => {
    const inFont = (font: string, text: string, side = 'ascii'): string =>
      r(text, `<w:rFonts w:${side}="${font}"/>`);
    for (const [what, body, text, unknown] of [
      ['a letter that is a ticked box', inFont('Wingdings 2', 'R') + r('同意'), '☑同意', 0],
      ['an empty box', inFont('Wingdings', '\u00a8') + r('不同意'), '□不同意', 0],
      ['characters of the private area', inFont('Wingdings', '\uf0fe\uf0d8'), '☑➢', 0],
      ['a mark of the font Symbol', r('不') + inFont('Symbol', '\uf0a3') + r('5'), '不≤5', 0],
      ['a font that is named on the other side', inFont('Wingdings', '\uf0fe', 'hAnsi'), '☑', 0],
      ['a name in capitals', inFont('WINGDINGS', '\uf0fe'), '☑', 0],
      ['a private character that no table knows', inFont('Webdings', '\uf041') + r('\uf042'), '〓〓', 2],
      ['a letter that no table knows', inFont('Wingdings', 'A'), 'A', 0],
      ['Chinese characters', inFont('Wingdings', '第一条'), '第一条', 0],
      ['other private characters', r('\ue5e5\uf8f5'), '\ue5e5\uf8f5', 0],
      ['any other font', inFont('宋体', 'R'), 'R', 0],
    ] as const) {
      it(`reads ${what}`, () => {
        assert.deepEqual(linesOf({ body: para(body) }), [text]);
        assert.deepEqual(reportOf({ body: para(body) }), unknown === 0 ? {} : { unknownSymbols: unknown });
      });
    }
  });

  it('finds the symbol font in the style of a run, else of its paragraph', () => {
    const style = (type: string, id: string, fonts: string, more = ''): string =>
      `<w:style w:type="${type}" w:styleId="${id}">${more}<w:rPr><w:rFonts ${fonts}/></w:rPr></w:style>`;
    const styles =
      style('character', 'box', 'w:ascii="Wingdings 2"') +
      style('character', 'sub', 'w:eastAsia="宋体"', '<w:basedOn w:val="box"/>') +
      style('character', 'plain', 'w:ascii="Symbol" w:asciiTheme="minorHAnsi"') +
      style('paragraph', 'P', 'w:hAnsi="Wingdings"');
    const body =
      para(r('R', '<w:rStyle w:val="box"/>') + r('R', '<w:rStyle w:val="sub"/>') + r('R', '<w:rStyle w:val="plain"/>')) +
      para(r('\u00fe') + r('R', '<w:rFonts w:ascii="宋体"/>') + r('甲'), '<w:pStyle w:val="P"/>');
    assert.deepEqual(linesOf({ body, styles }), ['☑☑R', '☑R甲']);
  }); // prettier-ignore

  it('reads a word with its reading above that a field draws', () => {
    const field = (code: string): string =>
      fld('begin') + run(`<w:instrText>${code}</w:instrText>`) + fld('end');
    const body = para(
      field('EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(jiǎ),甲)') +
        field(' eq \\o(\\s\\up 11(yǐ)，乙) ') +
        r('事项'),
    );
    assert.deepEqual(linesOf({ body }), ['甲乙事项']);
    assert.deepEqual(reportOf({ body }), {});
    assert.deepEqual(reportOf({ body: para(field('EQ \\o\\ad(\\f(1,2),甲)')) }), { fieldsWithoutResult: 1 });
  });

  it('says the words of drawn letters, and which content controls nobody filled in', () => {
    const drawn = '<w:pict><v:shape><v:textpath string="甲市人民政府文件"/></v:shape></w:pict>';
    const control = (properties: string, content: string): string =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const body =
      para(run(drawn)) +
      para(r('部门：') + control('<w:showingPlcHdr/>', r('单击此处输入'))) +
      control('<w:showingPlcHdr w:val="1"/>', p('请填写')) +
      control('<w:showingPlcHdr w:val="0"/>', p('填好了'));
    assert.deepEqual(linesOf({ body }), ['', '部门：单击此处输入', '请填写', '填好了']);
    assert.deepEqual(reportOf({ body }), { wordArt: 1, placeholders: 2 });
    assert.match(
      documentOf({ body })
        .report.map(({ message }) => message.zh)
        .join('\n'),
      /艺术字 1 处未并入正文：甲市人民政府文件/u,
    );
  });

  it('reads the text boxes of a drawing that has drawn letters too', () => {
    const letters = (words: string): string => `<v:shape><v:textpath string="${words}"/></v:shape>`;
    const box = (content: string): string =>
      `<v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape>`;
    const group = (content: string): string => para(run(`<w:pict><v:group>${content}</v:group></w:pict>`));
    const body = group(
      letters('甲市人民政府文件') + letters('') + box(p('甲政发〔2024〕1号')) + letters('签发'),
    );
    assert.deepEqual(linesOf({ body }), ['', '甲政发〔2024〕1号']);
    assert.deepEqual(reportOf({ body }), { wordArt: 2, boxes: 1 });
    const inBox = group(box(para(run(`<w:pict>${letters('甲')}</w:pict>`) + r('乙'))));
    assert.deepEqual(linesOf({ body: inBox }), ['', '乙']);
    assert.deepEqual(reportOf({ body: inBox }), { boxes: 1, wordArt: 1 });
  });

  it('shows the letters of a formula', () => {
    const formula =
      '<m:oMath><m:r><m:t>a</m:t></m:r><m:sSup><m:e><m:r><m:t>b</m:t></m:r></m:e></m:sSup></m:oMath>';
    assert.deepEqual(linesOf({ body: para(r('甲') + formula) + `<m:oMathPara>${formula}</m:oMathPara>` }), [
      '甲ab',
      'ab',
    ]);
  });

  it('says of a formula that is more than letters in a row that it lost its form', () => {
    const letters = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
    const formula = (content: string): string => para(`<m:oMath>${content}</m:oMath>`);
    const fraction = `<m:f><m:num>${letters('a')}</m:num><m:den>${letters('b')}</m:den></m:f>`;
    assert.deepEqual(reportOf({ body: formula(letters('a') + letters('=1')) }), {});
    assert.deepEqual(reportOf({ body: formula(letters('a')) + formula(fraction + fraction) }), { formulas: 1 });
    assert.deepEqual(reportOf({ body: `<m:oMathPara><m:oMath>${fraction}</m:oMath></m:oMathPara>` }), { formulas: 1 });
    for (const around of ['w:ins', 'w:moveTo', 'w:del', 'w:moveFrom', 'w:smartTag']) {
      const body = formula(`<${around}>${fraction}</${around}>`);
      const isOld = around === 'w:del' || around === 'w:moveFrom';
      assert.equal(reportOf({ body })['formulas'], isOld ? undefined : 1, around);
      const isNew = around === 'w:ins' || around === 'w:moveTo';
      assert.equal(reportOf({ body }, { revisions: 'reject' })['formulas'], isNew ? undefined : 1, around);
    }
    assert.deepEqual(reportOf({ body: formula(`<w:ins>${letters('a')}</w:ins>`) }), { insertions: 1 });
  }); // prettier-ignore

  it('reads text in a formula, and its revisions', () => {
    const body = para(
      `<m:oMath>${r('甲')}<w:ins><m:r><m:t>乙</m:t></m:r></w:ins><w:del><m:r><m:t>丙</m:t></m:r></w:del><m:r><w:t>丁</w:t></m:r></m:oMath>`,
    );
    assert.deepEqual(linesOf({ body }), ['甲乙丁']);
    assert.deepEqual(linesOf({ body }, { revisions: 'reject' }), ['甲丙丁']);
    assert.deepEqual(reportOf({ body }), { insertions: 1, deletions: 1 });
  });

  it('says what else was hidden, and which notes are not there', () => {
    const hide = (content: string): string => `<w:r><w:rPr><w:vanish/></w:rPr>${content}</w:r>`;
    const body = para(hide('<w:sym w:font="x" w:char="41"/>') + hide('<w:drawing/>') + hide('<w:tab/><w:t/>'));
    assert.deepEqual(reportOf({ body }), { hiddenText: 2 });
    assert.deepEqual(reportOf({ body: para(run('<w:footnoteReference w:id="7"/>')) }), { missingNotes: 1 });
    assert.deepEqual(reportOf({ body: para('<w:contentPart/>' + run('<w:contentPart/>')) }), { pictures: 2 });
  }); // prettier-ignore

  it('numbers notes as the text refers to them, and gives their text', () => {
    const note = (id: number, text: string): string => `<w:footnote w:id="${id}">${p(text)}</w:footnote>`;
    const footnotes = `<w:footnote w:id="-1" w:type="separator">${p('')}</w:footnote>${note(2, '注乙')}${note(5, '注甲')}`;
    const endnotes = `<w:endnote w:id="1">${p('尾注')}</w:endnote>`;
    const body = para(
      r('甲') +
        run('<w:footnoteReference w:id="5"/>') +
        r('乙') +
        run('<w:footnoteReference w:id="2"/>') +
        run('<w:endnoteReference w:id="1"/>'),
    );
    const document = documentOf({ body, footnotes, endnotes });
    assert.deepEqual(linesOf({ body, footnotes, endnotes }), ['甲［1］乙［2］［i］']);
    const notes = document.notes.map(
      ({ mark, blocks }) => `${mark}${blocks.map((b) => (b.kind === 'paragraph' ? b.text : '')).join()}`,
    );
    assert.deepEqual(notes, ['［1］注甲', '［2］注乙', '［i］尾注']);
  });

  it('reads text boxes once, behind their paragraph; pictures are reported', () => {
    const box = `<w:txbxContent>${p('框内')}</w:txbxContent>`;
    const drawing = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    const body = para(r('前') + run(drawing) + r('后')) + para(run('<w:drawing/>'));
    assert.deepEqual(linesOf({ body }), ['前后', '框内', '']);
    assert.deepEqual(reportOf({ body }), { pictures: 1, boxes: 1 });
  });

  it('hands each paragraph with its pieces to those who write it back', () => {
    const seen: string[] = [];
    const body = para(r('甲') + run('<w:tab/>') + `<w:fldSimple w:instr="REF">${r('乙')}</w:fldSimple>`);
    documentOf({ body }, { onParagraph: ({ id }, elements, pieces) => {
      seen.push(id, ...elements.map(({ name }) => name));
      for (const piece of pieces) seen.push(`${piece.element.name} ${piece.text} ${piece.isFieldResult}`);
    } }); // prettier-ignore
    assert.deepEqual(seen, ['word/document.xml#0', 'w:p', 'w:t 甲 false', 'w:tab \t false', 'w:t 乙 true']);
  });
});
