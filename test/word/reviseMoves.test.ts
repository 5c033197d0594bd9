import assert from 'node:assert/strict';
import { reviseDocument, type Revised } from '../../server/src/word/revise/reviseDocument';
import { docx, list, lvl, num, p, r, type DocxParts } from '../support/docx';
import { changed, field, REVISER, textOf, xmlOf } from './revising';

const TITLE = p('甲办法');
const LAST = p('第三条　丙负责解释本办法的全部内容。');
const OTHER = p('第二条　乙应当受理有关投诉。');
const LINK = {
  id: 'rId9',
  kind: 'hyperlink',
  name: 'https://example.cn/?a=1&amp;b=2',
  content: '',
  isExternal: true,
};
const SYMBOL = '<w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r>';

/** The lines of a text in another order. */
const ordered = (...order: readonly number[]) => (text: string): string => {
  const lines = text.trimEnd().split('\n');
  return order.map((at) => `${lines[at] ?? ''}\n`).join('');
}; // prettier-ignore
const join = (first: string) => (text: string) => text.replace(`${first}\n`, first);
const split = (behind: string) => (text: string) => text.replace(behind, `${behind}\n`);

describe('word: text that is moved, joined or split', () => {
  const rich = `<w:p>${r('前款规定的单位，依照')}${field('REF _Ref7 \\h', '第二条')}${r('办理登记，')}${r('逾期不补', '<w:b/>')}${r('。')}</w:p>`;
  const carriesField =
    /<w:ins [^>]*>(?:(?!<\/w:ins>).)*REF _Ref7 \\h(?:(?!<\/w:ins>).)*<w:t[^>]*>第二条<\/w:t>.*?<\/w:ins>/su;

  for (const [what, edit, touched] of [
    ['moved down', ordered(0, 2, 3, 1), [1, 3]],
    ['moved up', ordered(1, 0, 2, 3), [0, 1]],
    ['joined with the line before', join('甲办法'), [0, 1]],
    ['joined with the next line', join('逾期不补。'), [1, 2]],
    ['split behind the field', split('办理登记，'), [1]],
    ['split before the field', split('规定的单位，'), [1]],
    ['moved and changed', (t: string) => ordered(0, 2, 3, 1)(t).replace('逾期不补', '逾期不再补'), [1, 3]],
    ['moved and joined', (t: string) => join('乙应当受理有关投诉。')(ordered(0, 2, 1, 3)(t)), [1, 2, 3]],
  ] as const) {
    it(`takes its field along: ${what}`, () => {
      const { xml, notes } = changed({ body: [TITLE, rich, OTHER, LAST], edit, touched });
      const shown = xml.replace(/<w:del .*?<\/w:del>/gsu, '');
      assert.equal(shown.split('REF _Ref7').length, 2, 'one live field');
      assert.deepEqual(notes, []);
      if (!what.startsWith('split before') && !what.startsWith('joined with the next')) return;
      assert.ok(carriesField.test(xml) || shown.includes(field('REF _Ref7 \\h', '第二条')));
    });
  }

  it('keeps the form of its runs and of its paragraph', () => {
    const noted = `<w:p><w:pPr><w:jc w:val="right"/></w:pPr>${r('（本办法由甲局')}${r('负责解释', '<w:b/>')}${r('）')}</w:p>`;
    const { xml } = changed({
      body: [TITLE, noted, OTHER, LAST],
      edit: ordered(0, 2, 1, 3),
      touched: [1, 2],
    });
    assert.match(
      xml,
      /<w:pPr><w:jc w:val="right"\/><w:rPr><w:ins [^>]*\/><\/w:rPr><\/w:pPr><w:ins .*?<w:b\/><\/w:rPr><w:t[^>]*>负责解释</su,
    );
  });

  it('does not give running text the form of a title', () => {
    const title = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${r('甲市停车场管理办法', '<w:sz w:val="44"/>')}</w:p>`;
    const bytes = docx({ body: title + OTHER + LAST });
    const draft = `乙条例\n${textOf(bytes).split('\n').slice(1).join('\n')}甲市停车场管理办法同时废止。\n`;
    const outcome = reviseDocument(bytes, draft, REVISER);
    assert.ok(outcome.ok);
    assert.equal(textOf(outcome.value.bytes), draft);
    assert.doesNotMatch(xmlOf(outcome.value.bytes), /<w:sz w:val="44"\/><\/w:rPr><w:t [^>]*>甲市停车场/u);
  });

  it('keeps letters of symbol fonts, whole or within text', () => {
    for (const letter of [SYMBOL, '<w:r><w:rPr><w:rFonts w:ascii="Wingdings 2"/></w:rPr><w:t>R</w:t></w:r>']) {
      const ticked = `<w:p>${letter}${r('同意受理并且当场登记')}${letter}${r('不予受理。')}</w:p>`;
      const { xml, notes } = changed({ body: [TITLE, ticked, OTHER, LAST], edit: ordered(0, 2, 3, 1), touched: [1, 3] });
      assert.equal(xml.split(letter.includes('w:sym') ? '<w:sym ' : /<w:t[^>]*>R<\/w:t>/u).length - 1, letter === SYMBOL ? 4 : 2);
      assert.deepEqual(notes, []);
    }
  }); // prettier-ignore

  it('writes symbols whose font is that of the old paragraph as the characters shown', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="P"><w:rPr><w:rFonts w:ascii="Wingdings 2"/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="bold"><w:rPr><w:b/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="box"><w:rPr><w:rFonts w:ascii="Wingdings 2"/></w:rPr></w:style>';
    const behindLast = (t: string): string => t.replace(/\n(☑.*)\n([^]*)\n$/u, '\n$2$1\n');
    for (const [properties, shown, count] of [['', '☑', 1], ['<w:rStyle w:val="bold"/>', '☑', 1], ['<w:rStyle w:val="box"/>', 'R', 0]] as const) {
      const ticked = `<w:p><w:pPr><w:pStyle w:val="P"/></w:pPr>${r('R', properties)}${r('同意受理并且当场登记。')}</w:p>`;
      const { xml, notes } = changed({ body: [TITLE, ticked, OTHER, LAST], edit: behindLast, touched: [1, 3], parts: { styles } });
      assert.match(xml, new RegExp(`<w:ins [^>]*>(?:(?!</w:ins>).)*<w:t[^>]*>${shown}<`, 'u'));
      assert.equal(notes.length, count);
    }
  }); // prettier-ignore

  it('keeps a link as a field with its address, also of a piece of its text', () => {
    const link = `<w:hyperlink r:id="rId9" w:anchor="a&quot;b">${r('市人民政府门户网站', '<w:u/>')}</w:hyperlink>`;
    const body = [TITLE, `<w:p>${r('名录在')}${link}${r('公布。')}</w:p>`, OTHER, LAST];
    for (const edit of [
      ordered(0, 2, 3, 1),
      (t: string) => ordered(0, 2, 3, 1)(t).replace('市人民', '省人民'),
    ]) {
      const { xml, notes } = changed({ body, edit, touched: [1, 3], parts: { others: [LINK] } });
      assert.match(
        xml,
        / HYPERLINK "https:\/\/example\.cn\/\?a=1&amp;b=2" \\l "a\\&quot;b" <\/w:instrText>.*?<w:u\/><\/w:rPr><w:t[^>]*>(?:市?人民)?政府门户网站|市人民政府门户网站/su,
      );
      assert.deepEqual(notes, []);
    }
  });

  it('makes a field in one element a field of runs', () => {
    const simple = `<w:fldSimple w:instr=" REF _Ref7 \\h ">${r('第二条')}</w:fldSimple>`;
    const body = [TITLE, `<w:p>${r('前款规定的单位，依照')}${simple}${r('办理登记。')}</w:p>`, OTHER, LAST];
    const { xml, notes } = changed({ body, edit: ordered(0, 2, 3, 1), touched: [1, 3] });
    assert.match(
      xml,
      /<w:ins [^>]*>.*<w:instrText xml:space="preserve"> REF _Ref7 \\h <\/w:instrText>.*第二条/su,
    );
    assert.match(
      xml,
      /<w:del [^>]*>.*<w:delInstrText xml:space="preserve"> REF _Ref7 \\h <\/w:delInstrText>/su,
    );
    assert.deepEqual(notes, []);
  });

  it('keeps a reading above a word that goes whole', () => {
    const ruby = `<w:r><w:ruby><w:rt>${r('mò')}</w:rt><w:rubyBase>${r('没')}</w:rubyBase></w:ruby></w:r>`;
    const body = [TITLE, `<w:p>${r('对违法所得应当')}${ruby}${r('收。')}</w:p>`, OTHER, LAST];
    const { xml, notes } = changed({ body, edit: ordered(0, 2, 3, 1), touched: [1, 3] });
    assert.equal(xml.split('<w:rt>').length, 3);
    assert.deepEqual(notes, []);
  });

  describe('with automatic numbers', () => {
    const numbering = list(lvl(0, 'chineseCountingThousand', '第%1条', '<w:suff w:val="space"/>'));
    it('takes the field along, and the number of its new place', () => {
      const article = `<w:p><w:pPr>${num(1)}</w:pPr>${r('登记依照')}${field('REF _Ref7 \\h', '第三条')}${r('办理。')}</w:p>`;
      const body = [TITLE, article, p('乙受理投诉。', num(1)), p('丙负责解释。', num(1))];
      const { xml, notes } = changed({
        body,
        edit: () => '甲办法\n第一条　乙受理投诉。\n第二条　登记依照第三条办理。\n第三条　丙负责解释。\n',
        touched: [1],
        parts: { numbering },
      });
      assert.equal(xml.replace(/<w:del .*?<\/w:del>/gsu, '').split('REF _Ref7').length, 2);
      assert.deepEqual(notes, []);
    });
  });
});

/** Writes a draft back in which nothing may be lost or stand twice, though lines may be refused. */
function settled(body: string, edit: (text: string) => string, parts: Omit<DocxParts, 'body'> = {}): Revised {
  const bytes = docx({ ...parts, body });
  const outcome = reviseDocument(bytes, edit(textOf(bytes)), REVISER);
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.reason.zh);
  assert.equal(textOf(outcome.value.bytes, 'reject'), textOf(bytes, 'reject'));
  const sorted = (text: string): string => Array.from(text.replace(/\s/gu, '')).sort().join('');
  assert.equal(sorted(textOf(outcome.value.bytes)), sorted(textOf(bytes)), textOf(outcome.value.bytes));
  return outcome.value;
}

describe('word: what holds more than text is moved whole or not at all', () => {
  const picture = '<w:r><w:drawing><a:graphic/></w:drawing></w:r>';
  const formula = '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>';
  const open = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const locked = `<w:sdt><w:sdtPr><w:lock w:val="sdtContentLocked"/></w:sdtPr><w:sdtContent>${r('甲局')}</w:sdtContent></w:sdt>`;
  for (const [what, held, reason] of [
    ['a picture', picture, /图片/u],
    ['a formula', formula, /公式/u],
    ['the end of a field of several paragraphs', open, /域/u],
    ['a locked control', locked, /内容控件/u],
  ] as const) {
    const body = TITLE + `<w:p>${r('标志的式样由此规定')}${held}${r('，不得改动。')}</w:p>` + OTHER + LAST;
    for (const [how, edit] of [
      ['moved', ordered(0, 2, 3, 1)],
      ['moved up', ordered(1, 0, 2, 3)],
      ['joined with a moved line', (t: string) => join('，不得改动。')(ordered(0, 2, 1, 3)(t))],
      ['joined with the line before', join('甲办法')],
    ] as const) {
      it(`${what}: ${how}`, () => {
        const { refused } = settled(body, edit);
        // Of two lines in a new order, and of two that are joined, one stays: it may be this one.
        assert.equal(refused.length > 0, how === 'moved' || how === 'joined with a moved line');
        assert.ok(
          refused.every((each) => reason.test(each.reason.zh)),
          JSON.stringify(refused),
        );
      });
    }
  }

  it('takes back what was to go where it cannot come', () => {
    const box = '<w:r><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>框中的说明文字</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r>';
    const body = TITLE + `<w:p>${r('带有文本框的一行文字。')}${box}</w:p>` + OTHER + LAST;
    const { refused } = settled(body, ordered(0, 1, 3, 2, 4));
    assert.deepEqual(refused.map(({ what }) => what), ['move']);
  }); // prettier-ignore

  it('still writes all else', () => {
    const body = TITLE + `<w:p>${r('标志的式样由此规定')}${picture}</w:p>` + OTHER + LAST;
    const bytes = docx({ body });
    const outcome = reviseDocument(bytes, ordered(0, 2, 3, 1)(textOf(bytes)).replace('受理有关', '处理有关'), REVISER);
    assert.ok(outcome.ok);
    assert.match(textOf(outcome.value.bytes), /^甲办法\n标志的式样由此规定\n第二条　乙应当处理有关投诉。/u);
    assert.deepEqual(outcome.value.refused.map(({ what, line }) => [what, line]), [['move', '标志的式样由此规定']]);
  }); // prettier-ignore
});

describe('word: what does not go with its text is told line by line', () => {
  const tell = (line: string, parts: Omit<DocxParts, 'body'> = {}, edit = ordered(0, 2, 3, 1)): readonly string[] => {
    const bytes = docx({ ...parts, body: TITLE + line + OTHER + LAST });
    const lines = textOf(bytes).split('\n').slice(0, 4).map((each) => `${each}\n`).join('');
    const outcome = reviseDocument(bytes, textOf(bytes).replace(lines, edit(lines)), REVISER);
    assert.ok(outcome.ok);
    assert.deepEqual(outcome.value.refused, []);
    return outcome.value.notes.map(({ zh }) => zh);
  }; // prettier-ignore

  it('a field whose own words changed', () => {
    const line = `<w:p>${r('前款规定的单位，依照')}${field('REF a', '第二条')}${r('办理登记。')}</w:p>`;
    const [note, ...others] = tell(line, {}, (t) =>
      ordered(0, 2, 3, 1)(t).replace('依照第二条', '依照第一条'),
    );
    assert.match(
      note ?? '',
      /^「前款规定的单位，依照第二条办理登记。」移到别处、合并或者拆分后，其中 1 个域/u,
    );
    assert.deepEqual(others, []);
  });

  it('a form field, and a link without an address', () => {
    const form = field('FORMTEXT', '填写处').replace('"begin"/>', '"begin"><w:ffData/></w:fldChar>');
    const link = `<w:hyperlink r:id="rId77">${r('门户网站')}</w:hyperlink>`;
    const line = `<w:p>${r('前款规定的单位')}${form}${r('在')}${link}${r('办理登记。')}</w:p>`;
    assert.match(tell(line)[0] ?? '', /其中 1 个域（如交叉引用）、1 个超链接没有随文字移动/u);
  });

  it('the mark of a note, a control and a comment', () => {
    const control = `<w:sdt><w:sdtPr/><w:sdtContent>${r('甲局')}</w:sdtContent></w:sdt>`;
    const note = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const comment = '<w:r><w:commentReference w:id="3"/></w:r>';
    const line = `<w:p>${r('前款规定的单位由')}${control}${r('登记')}${note}${comment}${r('。')}</w:p>`;
    const notes = tell(line, {
      footnotes: `<w:footnote w:id="2">${p('注文')}</w:footnote>`,
      comments: `<w:comment w:id="3" w:author="乙">${p('时限？')}</w:comment>`,
    }).join('\n');
    assert.match(notes, /其中 1 个内容控件、1 个脚注（尾注）标记没有随文字移动/u);
    assert.match(notes, /的 1 条批注随原处的文字删去/u);
  });

  it('a bookmark that references point to, and no other', () => {
    const marked = (name: string): string =>
      `<w:p><w:bookmarkStart w:id="4" w:name="${name}"/>${r('前款规定的单位依法登记。')}<w:bookmarkEnd w:id="4"/></w:p>`;
    const citing = `<w:p>${r('见')}${field('REF _Ref7 \\h', '前款')}${r('。')}</w:p>`;
    assert.match(tell(marked('_Ref7') + citing, {}, ordered(0, 2, 3, 1)).join(), /书签有交叉引用指向它/u);
    assert.deepEqual(tell(marked('_Ref8') + citing, {}, ordered(0, 2, 3, 1)), []);
  });

  it('says nothing of what the drafter deleted', () => {
    const line = `<w:p>${r('前款规定的单位，依照')}${field('REF a', '第二条')}${r('办理登记。')}</w:p>`;
    assert.deepEqual(tell(line, {}, ordered(0, 2, 3)), []);
  });
});
