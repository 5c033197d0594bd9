import assert from 'node:assert/strict';
import { reviseDocument } from '../../server/src/word/revise/reviseDocument';
import { docx, list, lvl, num, p, r } from '../support/docx';
import { changed, oursRejectedIn, REVISER, textOf, xmlOf } from './revising';

const TITLE = p('甲办法');
const by = (name: string, id: number, content: string): string =>
  `<w:${name} w:id="${id}" w:author="乙" w:date="2024-01-01T00:00:00Z">${content}</w:${name}>`;
const replacing = (from: string, to: string) => (text: string) => text.replace(from, to);

/** The numbers of all revisions in a part. */
const idsIn = (xml: string): readonly string[] =>
  [...xml.matchAll(/<w:(?:ins|del|moveFrom|moveTo|rPrChange|pPrChange) w:id="(\d+)"/gu)].map(
    ([, id]) => id ?? '',
  );

describe('word: what is written twice, and the last mark of a text', () => {
  const form = by('rPrChange', 5, '<w:rPr><w:i/></w:rPr>');
  for (const [what, paragraph] of [
    ['a changed form', `<w:p>${r('第一条　')}${r('甲应当及时公布名录。', form)}</w:p>`],
    ['an insertion', `<w:p>${r('第一条　')}${by('ins', 6, r('甲应当及时公布名录。', form))}</w:p>`],
    ['a move', `<w:p>${r('第一条　')}${by('moveTo', 6, r('甲应当及时公布名录。', form))}</w:p>`],
  ] as const) {
    it(`numbers each revision of others once where a run of ${what} is parted`, () => {
      const { xml } = changed({
        body: [TITLE, paragraph, p('第二条　丙。')],
        edit: (text) => text.replace('及时', '按月').replace('名录', '完整名录'),
        touched: [1],
      });
      const ids = idsIn(xml);
      assert.ok(ids.length >= 5);
      assert.deepEqual(ids, [...new Set(ids)]);
      assert.equal(/<w:(ins|moveTo)\b[^>]*>(?:(?!<\/w:\1>)[^])*<w:ins\b/u.exec(xml), null);
    });
  }

  it('lets no blank count that did not count before', () => {
    const loose = '<w:r><w:t> 甲应当公布名录。 </w:t></w:r>';
    const { xml } = changed({
      body: [TITLE, `<w:p>${r('第一条　乙。')}${loose}</w:p>`, p('第二条　丙。'), p('第三条　丁。')],
      edit: replacing('第一条　乙。甲应当公布名录。\n', ''),
      touched: [1],
    });
    assert.match(xml, /<w:delText xml:space="preserve">甲应当公布名录。<\/w:delText>/u);
  });

  const numbering = list(lvl(0, 'chineseCountingThousand', '第%1条'), lvl(1, 'chineseCounting', '（%2）'));
  const broken = `<w:p><w:pPr>${num(1)}</w:pPr>${r('甲公布名录。')}<w:r><w:br/></w:r>${r('乙每年报告。')}</w:p>`;

  it('gives no number to a new paragraph beside the second line of a numbered one', () => {
    const { xml, notes } = changed({
      body: [TITLE, broken, p('丙。', num(1))],
      edit: replacing('乙每年报告。\n', '乙每年报告。\n丁应当配合检查。\n'),
      touched: [1, 2],
      parts: { numbering },
    });
    assert.match(xml, /<w:numId w:val="0"\/>/u);
    assert.deepEqual(notes, []);
  });

  it('changes nothing where behind an automatic number stands another that is typed', () => {
    for (const text of ['③', '（一）甲。', '1. 甲。']) {
      const bytes = docx({ body: TITLE + p(text, num(1)) + p('乙。', num(1)), numbering });
      const outcome = reviseDocument(bytes, textOf(bytes), REVISER);
      assert.equal(outcome.ok && outcome.value.revisions, 0, text);
    }
  });

  const added = (text: string): string => `${text}第三条　戊。\n`;

  for (const [what, mark] of [
    ['inserted', `${by('ins', 6, '')}<w:b/>`],
    ['deleted', `${by('del', 6, '')}<w:b/>`],
    ['in a changed form', `<w:b/>${form}`],
    ['in a form of its own', '<w:b/><w:sz w:val="20"/>'],
  ] as const) {
    it(`keeps the last mark as it was: ${what}`, () => {
      const body = [TITLE, p('第一条　丙。', '<w:rPr><w:i/></w:rPr>'), p('丁。', `<w:rPr>${mark}</w:rPr>`)];
      const { xml, revisions } = changed({ body, edit: added, touched: [2] });
      assert.ok(!/<w:rPr>(?:(?!<\/w:rPr>)[^])*<w:ins\b[^>]*\/?>(?:<\/w:ins>)?<w:ins\b/u.test(xml));
      const original = xmlOf(docx({ body: body.join('') }));
      assert.ok(oursRejectedIn(original, xml, revisions).includes(`<w:pPr><w:rPr>${mark}</w:rPr></w:pPr>`));
    });
  }

  it('does not join a new paragraph with one of which the mark is hidden', () => {
    const cell = `<w:tc>${p('己')}</w:tc>`;
    changed({
      body: [TITLE, p('第一条　丙。'), p('第二条　丁。', '<w:rPr><w:vanish/></w:rPr>'), `<w:tbl><w:tr>${cell}${cell}</w:tr></w:tbl>`, p('')],
      edit: replacing('第二条　丁。\n', '第二条　丁。\n第三条　戊。\n'),
      touched: [2],
    });
  }); // prettier-ignore

  it('refuses to add a line behind the last paragraph where others revised its numbering', () => {
    const old = by('pPrChange', 6, '<w:pPr><w:jc w:val="left"/></w:pPr>');
    const bytes = docx({ body: TITLE + p('丙。', num(1)) + p('丁。', num(1) + old), numbering });
    const outcome = reviseDocument(bytes, added(textOf(bytes)), REVISER);
    assert.ok(outcome.ok);
    assert.equal(outcome.value.revisions, 0);
    assert.match(outcome.value.refused[0]?.reason.zh ?? '', /他人的修订/u);
  });
});

describe('word: new text beside symbols', () => {
  const symbol = (properties: string): string => r('\uf0da', properties);
  const styles =
    '<w:style w:type="character" w:styleId="S"><w:name w:val="S"/><w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr></w:style>';
  for (const [what, form] of [
    ['by its font', '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/><w:b/>'],
    ['by its style', '<w:rStyle w:val="S"/><w:b/>'],
  ] as const) {
    it(`is not shown as symbols: ${what}`, () => {
      const body = [TITLE, p('第一条　丙。'), `<w:p>${r('选择')}${symbol(form)}</w:p>`, `<w:p>${symbol(form)}</w:p>`];
      const { xml } = changed({ body, edit: (text) => `${text}（二）B12。\n`, touched: [3], parts: { styles } });
      assert.match(xml, /B12/u);
      for (const edit of [replacing('选择∨', '选择∨A3'), replacing('选择∨', 'B2选择A1∨'), replacing('选择∨', '选择甲1')]) {
        changed({ body, edit, touched: [2], parts: { styles } });
      }
    });
  }
}); // prettier-ignore
