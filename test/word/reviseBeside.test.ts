import assert from 'node:assert/strict';
import { reviseDocument } from '../../server/src/word/revise/reviseDocument';
import { docx, list, lvl, num, p, r } from '../support/docx';
import { changed, field, REVISER, textOf } from './revising';

const TITLE = p('甲办法');
const replacing = (from: string, to: string) => (text: string) => text.replace(from, to);
const by = (name: string, id: number, content: string): string =>
  `<w:${name} w:id="${id}" w:author="乙" w:date="2024-01-01T00:00:00Z">${content}</w:${name}>`;
const deletedText = (text: string): string =>
  `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`;

describe('word: changes beside what a paragraph holds besides text', () => {
  const [start, end] = ['<w:commentRangeStart w:id="3"/>', '<w:commentRangeEnd w:id="3"/>'];
  const reference = '<w:r><w:commentReference w:id="3"/></w:r>';
  const remarked = `<w:p>${r('第一条　甲应当')}${start}${r('及时公布')}${end}${reference}${r('名录。')}</w:p>`;
  const comments = `<w:comment w:id="3" w:author="乙">${p('时限？')}</w:comment>`;
  for (const [what, from, to] of [
    ['before', '甲应当', '乙可以'],
    ['within', '及时', '按月'],
    ['over all of', '及时公布', '按月发布'],
    ['behind', '名录', '清单'],
    ['across the end of', '公布名录', '发布清单'],
  ] as const) {
    it(`keeps a comment and what it hangs on: ${what} its text`, () => {
      const body = [TITLE, remarked, p('第二条　丙。')];
      const { xml } = changed({ body, edit: replacing(from, to), touched: [1], parts: { comments } });
      for (const each of [start, end, reference]) assert.equal(xml.split(each).length, 2, each);
      assert.ok(xml.indexOf(start) < xml.indexOf(end) && xml.indexOf(end) < xml.indexOf(reference));
    });
  }

  it('keeps what spans two paragraphs where one of them goes', () => {
    const marks = [start, end, reference, '<w:bookmarkStart w:id="4" w:name="_Ref1"/>', '<w:bookmarkEnd w:id="4"/>'];
    const first = `<w:p>${start}${marks[3] ?? ''}${r('第一条　甲公布名录。')}</w:p>`;
    const second = `<w:p>${r('第二条　丙办理登记。')}${marks[4] ?? ''}${end}${reference}</w:p>`;
    const body = [TITLE, first, second, p('第三条　丁。')];
    for (const [gone, touched] of [['第一条　甲公布名录。\n', 1], ['第二条　丙办理登记。\n', 2]] as const) {
      const { xml } = changed({ body, edit: replacing(gone, ''), touched: [touched], parts: { comments } });
      for (const each of marks) assert.equal(xml.split(each).length, 2, each);
    }
  });

  it('keeps bookmarks and the references to them', () => {
    const name = '<w:bookmarkStart w:id="4" w:name="_Ref1"/>';
    const target = `<w:p>${name}${r('第一条')}<w:bookmarkEnd w:id="4"/>${r('　甲应当公布名录。')}</w:p>`;
    const [ref, page] = [field('REF _Ref1 \\h', '第一条'), field('PAGEREF _Ref1', '3')];
    const citing = `<w:p>${r('第二条　依照')}${ref}${r('（第')}${page}${r('页）处理的，应当公告。')}</w:p>`;
    const { xml, notes } = changed({
      body: [TITLE, target, citing],
      edit: (text) => text.replace('甲应当', '乙应当').replace('依照', '根据').replace('公告', '公示'),
      touched: [1, 2],
    });
    for (const each of [`${name}${r('第一条')}<w:bookmarkEnd w:id="4"/>`, ref, page]) assert.ok(xml.includes(each));
    assert.deepEqual(notes, []);
  });

  it('keeps a link beside the change, and its address where its own text changes', () => {
    const link = `<w:hyperlink r:id="rId9">${r('市政府网站', '<w:u/>')}</w:hyperlink>`;
    const others = [{ id: 'rId9', kind: 'hyperlink', name: 'https://example.cn', content: '', isExternal: true }];
    const body = [TITLE, `<w:p>${r('第一条　甲在')}${link}${r('公布名录。')}</w:p>`, p('第二条　丙。')];
    const beside = changed({ body, edit: replacing('公布', '发布'), touched: [1], parts: { others } });
    assert.ok(beside.xml.includes(link));
    const within = changed({ body, edit: replacing('市政府', '省政府'), touched: [1], parts: { others } });
    assert.match(within.xml, /<w:hyperlink r:id="rId9">(?:(?!<\/w:hyperlink>).)*<w:ins (?:(?!<\/w:hyperlink>).)*<w:u\/>/su);
  });

  it('keeps the mark of a note and a manual break', () => {
    const note = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const footnotes = `<w:footnote w:id="2">${p('注文')}</w:footnote>`;
    const body = [TITLE, `<w:p>${r('第一条　甲')}${note}${r('应当公布名录。')}</w:p>`, p('第二条　丙。')];
    const { xml } = changed({ body, edit: replacing('公布名录', '发布清单'), touched: [1], parts: { footnotes } });
    assert.ok(xml.includes(note));
    const broken = `<w:p>${r('第一条　甲公布名录。')}<w:r><w:br/></w:r>${r('乙应当将名录报市人民政府备案。')}</w:p>`;
    const breaks = changed({ body: [TITLE, broken, p('第二条　丙。')], edit: replacing('备案', '登记'), touched: [1] });
    assert.ok(breaks.xml.includes(`${r('第一条　甲公布名录。')}<w:r><w:br/></w:r>`));
  });

  it('says where the mark of a note goes with its text, moved or not', () => {
    const note = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const footnotes = `<w:footnote w:id="2">${p('注文')}</w:footnote>`;
    const noted = `<w:p>${r('甲')}${note}${r('登记。')}</w:p>`;
    const bytes = docx({ body: TITLE + noted + p('乙应当受理有关投诉。') + p('丙负责解释本办法。'), footnotes });
    const [, line = '', ...others] = textOf(bytes).split('\n');
    for (const [draft, count] of [
      [['甲办法', ...others.slice(0, 2), line], 1],
      [['甲办法', ...others.slice(0, 2)], 1],
      [['甲办法', line, others[0], '丁负责解释本办法。'], 0],
    ] as const) {
      const outcome = reviseDocument(bytes, [...draft, ...others.slice(2)].join('\n'), REVISER);
      assert.ok(outcome.ok);
      assert.equal(outcome.value.notes.filter(({ zh }) => zh.startsWith('1 个脚注')).length, count, draft.join());
    }
  });

  it('writes inside a content control, and refuses a locked one', () => {
    const control = (lock: string): string =>
      `<w:sdt><w:sdtPr>${lock}<w:tag w:val="a"/></w:sdtPr><w:sdtContent>${p('第一条　甲公布名录。')}</w:sdtContent></w:sdt>`;
    const edit = replacing('公布', '发布');
    const { xml } = changed({ body: [TITLE, control(''), p('第二条　丙。')], edit, touched: [1] });
    assert.match(xml, /<w:sdtContent>.*<w:ins .*发布.*<\/w:sdtContent>/su);
    const bytes = docx({ body: TITLE + control('<w:lock w:val="contentLocked"/>') + p('第二条　丙。') });
    const outcome = reviseDocument(bytes, edit(textOf(bytes)), REVISER);
    assert.ok(outcome.ok);
    assert.equal(outcome.value.bytes, bytes);
    assert.match(outcome.value.refused[0]?.reason.zh ?? '', /内容控件/u);
  });

  it('changes one cell and leaves the others', () => {
    const cell = (text: string): string => `<w:tc><w:tcPr/>${p(text)}</w:tc>`;
    const rows = [`<w:tr>${cell('事项')}${cell('时限')}</w:tr>`, `<w:tr>${cell('登记')}`, cell('三日'), '</w:tr></w:tbl>'];
    const body = [TITLE, '<w:tbl><w:tblPr/>', ...rows, p('第一条　丙。')];
    changed({ body, edit: replacing('三日', '五日'), touched: [4] });
  });
}); // prettier-ignore

describe('word: changes beside the revisions of others', () => {
  const revised = `<w:p>${r('第一条　甲')}${by('ins', 5, r('和乙'))}${by('del', 6, deletedText('不得'))}${r('应当公布名录。')}</w:p>`;
  const markOf = (name: string, id: number): string => `<w:pPr><w:rPr>${by(name, id, '')}</w:rPr></w:pPr>`;
  const from = `<w:p>${markOf('moveFrom', 11)}<w:moveFromRangeStart w:id="7" w:author="乙" w:name="m"/>${by('moveFrom', 8, r('第二条　丙备案。'))}<w:moveFromRangeEnd w:id="7"/></w:p>`;
  const to = `<w:p>${markOf('moveTo', 12)}<w:moveToRangeStart w:id="9" w:author="乙" w:name="m"/>${by('moveTo', 10, r('第二条　丙备案。'))}<w:moveToRangeEnd w:id="9"/></w:p>`;
  const body = [TITLE, revised, from, p('第三条　丁。'), to, p('第四条　戊。')];
  const others = (xml: string): readonly string[] =>
    [...xml.matchAll(/<w:(?:ins|del|moveFrom|moveTo) w:id="\d+" w:author="乙"/gu)].map(([each]) => each);

  for (const [what, edit, touched] of [
    ['in a paragraph with revisions, beside them', replacing('公布', '发布'), [1]],
    ['across an insertion', replacing('甲和乙应当', '己局应当'), [1]],
    ['beside what was deleted', replacing('乙应当', '乙可以'), [1]],
    ['in the neighbour of paragraphs with revisions', replacing('丁', '庚'), [3]],
    ['in what was moved here', replacing('丙备案', '丙登记'), [4]],
  ] as const) {
    it(`leaves them: ${what}`, () => {
      const { xml } = changed({ body, edit, touched });
      const known = new Set(others(body.join('')));
      assert.deepEqual(new Set(others(xml)), known);
      assert.ok(xml.includes(by('del', 6, deletedText('不得'))));
    });
  }

  for (const [what, edit, touched] of [
    ['a paragraph with revisions goes', (text: string) => text.replace(/第一条.*\n/u, ''), [1]],
    ['it is joined with the next', replacing('名录。\n第三条　丁', '名录，丁'), [1, 2, 3]],
    ['it is split', replacing('应当公布名录。', '应当公布目录。\n名录另行规定。'), [1]],
    ['one comes behind it', replacing('\n第三条', '\n第二条　己登记。\n第三条'), [1]],
    ['what was moved here goes', replacing('第二条　丙备案。\n', ''), [4]],
  ] as const) {
    it(`gives the draft and the document: ${what}`, () => {
      const { xml } = changed({ body, edit, touched });
      assert.deepEqual(new Set(others(xml)), new Set(others(body.join(''))));
    });
  }

  it('leaves them where the paragraph between goes', () => {
    const { xml } = changed({ body, edit: replacing('第三条　丁。\n', ''), touched: [3] });
    assert.deepEqual(others(xml), others(body.join('')));
  });
}); // prettier-ignore

describe('word: whole articles that come, go and move', () => {
  const SECTION = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>';
  const article = (text: string): string => p(text, '<w:ind w:firstLine="640"/>');
  const [one, two, three] = ['第一条　甲公布名录。', '第二条　乙办理登记。', '第三条　丙负责解释。'];
  const body = [TITLE, article(one), article(two), article(three), SECTION];

  for (const [what, edit, touched] of [
    // The mark before the last goes with it.
    ['the last goes, before the section', replacing(`${three}\n`, ''), [2, 3]],
    ['the first goes', replacing(`${one}\n`, ''), [1]],
    ['one moves up', replacing(`${one}\n${two}\n${three}`, `${three}\n${one}\n${two}`), [1, 2, 3]],
    ['one moves down', replacing(`${one}\n${two}`, `${two}\n${one}`), [1, 2]],
    ['two are joined', replacing(`名录。\n${two}`, '名录，乙办理登记。'), [1, 2]],
    ['one is split', replacing('甲公布名录。', '甲公布目录。\n名录由乙另行规定。'), [1]],
    ['one comes before the section', (text: string) => `${text}第四条　本办法自公布之日起施行。\n`, [3]],
  ] as const) {
    it(`gives the draft and the document: ${what}`, () => {
      const { xml } = changed({ body, edit, touched });
      for (const each of [one, two, three]) assert.ok(xml.replace(/<[^>]+>/gu, '').includes(each.slice(0, 3)));
      assert.equal(xml.lastIndexOf(SECTION), xml.indexOf('</w:body>') - SECTION.length);
    });
  }

  describe('with automatic numbers', () => {
    const numbering = list(
      lvl(0, 'chineseCountingThousand', '第%1条', '<w:suff w:val="space"/>'),
      lvl(1, 'chineseCountingThousand', '（%2）', '<w:suff w:val="nothing"/>'),
    );
    const parts = { numbering };
    const listed = [
      TITLE,
      p('甲公布下列名录：', num(1)),
      p('企业名录；', num(1, 1)),
      p('机构名录。', num(1, 1)),
      p('乙办理登记。', num(1)),
      p('丙负责解释。', num(1)),
    ];
    /** The numbers of the draft put right behind an article that came or went. */
    const renumbered = (text: string): string => {
      let count = 0;
      return text.replace(/^第.条/gmu, () => `第${'一二三四五六'.charAt(count++)}条`);
    };

    it('changes an item without its number', () => {
      const { xml } = changed({ body: listed, edit: replacing('企业', '厂商'), touched: [2], parts });
      assert.doesNotMatch(xml, /（一）/u);
    });

    for (const [what, edit, touched] of [
      ['comes between', replacing('第二条', '第二条　丁受理投诉。\n第二条'), []],
      ['goes from between', replacing('第二条　乙办理登记。\n', ''), [4]],
      ['that is the last goes', replacing('第三条　丙负责解释。\n', ''), [4, 5]],
      ['moves', replacing('第二条　乙办理登记。\n第三条　丙负责解释。', '第三条　丙负责解释。\n第二条　乙办理登记。'), [4, 5]],
    ] as const) {
      it(`counts on where an article ${what}`, () => {
        const { xml, notes } = changed({ body: listed, edit: (text) => renumbered(edit(text)), touched, parts });
        assert.doesNotMatch(xml, /第.条/u);
        assert.deepEqual(notes, []);
      });
    }
  });
}); // prettier-ignore
