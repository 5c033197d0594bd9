import assert from 'node:assert/strict';
import { list, lvl, num, p, r } from '../support/docx';
import { documentOf, linesOf, reportOf } from '../support/wordText';

const BY = 'w:id="1" w:author="甲" w:date="2024-01-01T00:00:00Z"';
const ins = (content: string): string => `<w:ins ${BY}>${content}</w:ins>`;
const del = (text: string): string => `<w:del ${BY}><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const mark = (kind: string): string => `<w:rPr><w:${kind} ${BY}/></w:rPr>`;
const para = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;

/** Both views of a body. */
const views = (body: string, numbering = list(lvl(0, 'decimal', '%1'))): readonly (readonly string[])[] => [
  linesOf({ body, numbering }, { revisions: 'accept' }),
  linesOf({ body, numbering }, { revisions: 'reject' }),
];

describe('revisions of a Word document', () => {
  it('shows insertions or deletions, and by default the accepted text', () => {
    const body = para(r('留') + del('旧') + ins(r('新')));
    assert.deepEqual(views(body), [['留新'], ['留旧']]);
    assert.deepEqual(linesOf({ body }), ['留新']);
    assert.deepEqual(reportOf({ body }), { insertions: 1, deletions: 1 });
  });

  it('joins a paragraph whose mark is deleted with the next, which decides number and style', () => {
    const body = para(r('前'), num(1) + mark('del')) + p('后') + p('末', num(1));
    assert.deepEqual(views(body), [
      ['前后', '1/末'],
      ['1/前', '后', '2/末'],
    ]);
  });

  it('joins over many marks, and drops a paragraph that is gone with its mark', () => {
    const body = para(del('甲'), num(1) + mark('del')) + para(del('乙'), mark('del')) + p('丙', num(1));
    assert.deepEqual(views(body), [['1/丙'], ['1/甲', '乙', '2/丙']]);
  });

  it('takes away inserted paragraphs where revisions are rejected', () => {
    const body = p('甲') + para(ins(r('乙')), mark('ins')) + p('丙');
    assert.deepEqual(views(body), [
      ['甲', '乙', '丙'],
      ['甲', '丙'],
    ]);
  });

  it('leaves no empty paragraph where the last one is deleted, but one in a cell that holds nothing else', () => {
    const gone = para(del('乙'), mark('del'));
    assert.deepEqual(views(p('甲') + gone)[0], ['甲']);
    assert.deepEqual(views(`<w:tbl><w:tr><w:tc>${gone}</w:tc></w:tr></w:tbl>`)[0], ['']);
  });

  it('leaves out what was inserted and deleted again', () => {
    const body = para(ins(r('甲') + del('乙')) + r('丙'));
    assert.deepEqual(views(body), [['甲丙'], ['丙']]);
  });

  it('shows moved text in its new or its old place', () => {
    const body =
      para(`<w:moveFrom ${BY}>${r('动')}</w:moveFrom>${r('甲')}`) +
      para(`${r('乙')}<w:moveTo ${BY}>${r('动')}</w:moveTo>`);
    assert.deepEqual(views(body), [
      ['甲', '乙动'],
      ['动甲', '乙'],
    ]);
  });

  it('follows an inserted number, and a changed number or style, back', () => {
    const inserted = num(1).replace('</w:numPr>', `<w:ins ${BY}/></w:numPr>`);
    const changed = `<w:pPrChange ${BY}><w:pPr>${num(1)}</w:pPr></w:pPrChange>`;
    const body = p('甲', inserted) + para(r('乙'), changed) + p('丙', num(1));
    assert.deepEqual(views(body), [
      ['1/甲', '乙', '2/丙'],
      ['甲', '1/乙', '2/丙'],
    ]);
  });

  it('follows text that a change of format has hidden back', () => {
    const body = para(r('甲') + r('乙', `<w:vanish/><w:rPrChange ${BY}><w:rPr/></w:rPrChange>`));
    assert.deepEqual(views(body), [['甲'], ['甲乙']]);
  });

  it('shows inserted or deleted rows and cells', () => {
    const row = (text: string, properties = ''): string =>
      `<w:tr>${properties}<w:tc>${p(text)}</w:tc></w:tr>`;
    const cells = `<w:tr><w:tc><w:tcPr><w:cellIns ${BY}/></w:tcPr>${p('丁')}</w:tc><w:tc>${p('戊')}</w:tc></w:tr>`;
    const body = `<w:tbl>${row('甲')}${row('乙', `<w:trPr><w:ins ${BY}/></w:trPr>`)}${row('丙', `<w:trPr><w:del ${BY}/></w:trPr>`)}${cells}</w:tbl>`;
    assert.deepEqual(views(body), [
      ['甲', '乙', '丁', '戊'],
      ['甲', '丙', '戊'],
    ]);
  });

  it('keeps fields apart from deleted field marks', () => {
    const deletedField = `<w:del ${BY}><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:delInstrText>REF x</w:delInstrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:delText>第一条</w:delText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:del>`;
    assert.deepEqual(views(para(`${r('依照')}${deletedField}${r('规定')}`)), [
      ['依照规定'],
      ['依照第一条规定'],
    ]);
  });

  it('says whether there are any', () => {
    assert.equal(documentOf({ body: p('甲') }).hasRevisions, false);
    assert.equal(documentOf({ body: para(ins(r('甲'))) }).hasRevisions, true);
  });

  it('names comments with their paragraph, also where it is about deleted text', () => {
    const comments = `<w:comment w:id="3" w:author="乙" w:date="2024-01-02T00:00:00Z">${p('为何删去？')}</w:comment><w:comment w:id="4" w:author="丙">${p('孤立')}</w:comment>`;
    const body =
      p('甲') +
      para(
        r('乙') +
          `<w:del ${BY}><w:r><w:delText>丙</w:delText></w:r><w:r><w:commentReference w:id="3"/></w:r></w:del>`,
      );
    const document = documentOf({ body, comments });
    const [, second] = document.blocks;
    assert.deepEqual(document.comments, [
      {
        author: '乙',
        date: '2024-01-02T00:00:00Z',
        text: '为何删去？',
        paragraph: second?.kind === 'paragraph' ? second.id : '',
      },
      { author: '丙', date: '', text: '孤立', paragraph: undefined },
    ]);
  });
});
