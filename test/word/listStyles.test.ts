import assert from 'node:assert/strict';
import { list, lvl, num, p, r, type DocxParts } from '../support/docx';
import { layOut } from '../../server/src/word/text/writeBlocksAsText';
import { documentOf } from '../support/wordText';

const textOf = (parts: DocxParts): string => layOut(documentOf(parts)).text;

/** A paragraph style. */
const style = (id: string, basedOn: string, properties: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}">${basedOn === '' ? '' : `<w:basedOn w:val="${basedOn}"/>`}<w:pPr>${properties}</w:pPr></w:style>`;
const listOnly = '<w:numPr><w:numId w:val="1"/></w:numPr>';
const levelOnly = (level: number): string => `<w:numPr><w:ilvl w:val="${level}"/></w:numPr>`;
const styled = (id: string, text: string): string => p(text, `<w:pStyle w:val="${id}"/>`);

const LAW = [
  lvl(0, 'chineseCountingThousand', '第%1章', '<w:pStyle w:val="1"/><w:suff w:val="space"/>'),
  lvl(1, 'chineseCountingThousand', '第%2条', '<w:lvlRestart w:val="0"/><w:pStyle w:val="2"/>'),
  lvl(2, 'chineseCountingThousand', '（%3）', '<w:pStyle w:val="3"/><w:suff w:val="nothing"/>'),
];
/** Paragraphs in styles for chapter, article, item. */
const DRAFT = [
  ['1', '总则'], ['2', '甲。'], ['2', '乙：'], ['3', '丙；'], ['3', '丁。'], ['1', '分则'], ['2', '戊：'], ['3', '己。'],
].map(([id = '', text = '']) => styled(id, text)).join(''); // prettier-ignore
const READ =
  '第一章　总则\n第一条　甲。\n第二条　乙：\n（一）丙；\n（二）丁。\n第二章　分则\n第三条　戊：\n（一）己。\n';

describe('numbers that styles give', () => {
  it('takes list and level from styles that both name them', () => {
    const own = (level: number): string => num(1, level);
    const styles = style('1', '', own(0)) + style('2', '', own(1)) + style('3', '', own(2));
    assert.equal(textOf({ body: DRAFT, styles, numbering: list(...LAW) }), READ);
  });

  it('takes the list from the style below where a style names its level only, as Word saves them', () => {
    const styles = style('1', '', listOnly) + style('2', '1', levelOnly(1)) + style('3', '2', levelOnly(2));
    assert.equal(textOf({ body: DRAFT, styles, numbering: list(...LAW) }), READ);
  });

  it('does so where the list names no styles, and where the styles name no level', () => {
    const styles = style('1', '', listOnly) + style('2', '1', levelOnly(1)) + style('3', '1', levelOnly(2));
    const nameless = LAW.map((level) => level.replace(/<w:pStyle[^>]*>/u, ''));
    assert.equal(textOf({ body: DRAFT, styles, numbering: list(...nameless) }), READ);
    const silent = style('1', '', listOnly) + style('2', '1', '') + style('3', '2', '');
    assert.equal(textOf({ body: DRAFT, styles: silent, numbering: list(...LAW) }), READ);
  });

  it('gives a style that says nothing the level of the one it is based on', () => {
    const styles =
      style('1', '', listOnly) + style('2', '1', levelOnly(1)) + style('3', '2', levelOnly(2)) + style('条文', '2', '');
    const body = styled('1', '总则') + styled('条文', '甲。') + styled('2', '乙。');
    const read = '第一章　总则\n第一条　甲。\n第二条　乙。\n';
    assert.equal(textOf({ body, styles, numbering: list(...LAW) }), read);
  }); // prettier-ignore

  it('shows a paragraph of a style that is not there in the style of those that name none', () => {
    const styles = `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:pPr>${listOnly}</w:pPr></w:style>`;
    const numbering = list(lvl(0, 'chineseCounting', '第%1条'));
    const body = p('甲。') + styled('没有', '乙。') + styled('a', '丙。');
    assert.equal(textOf({ body, styles, numbering }), '第一条　甲。\n第二条　乙。\n第三条　丙。\n');
  });

  it('has no blanks around and inside of labels, however the list was set', () => {
    const templates = ['第 %1 章', '第%1条　', '（%1） ', ' 第%1条 ', '【第%1条】', '第\u00a0%1 节', '%1、 '];
    const numbering = templates
      .map((template, id) => `<w:abstractNum w:abstractNumId="${id}">${lvl(0, 'chineseCounting', template)}</w:abstractNum>`)
      .concat(templates.map((_, id) => `<w:num w:numId="${id + 1}"><w:abstractNumId w:val="${id}"/></w:num>`))
      .join('');
    const body = templates.map((_, id) => p('甲。', num(id + 1))).join('');
    assert.equal(
      textOf({ body, numbering }),
      '第一章　甲。\n第一条　甲。\n（一）甲。\n第一条　甲。\n【第一条】甲。\n第一节　甲。\n一、甲。\n',
    );
  }); // prettier-ignore

  it('writes the digit string of a 分编 or 部分 as a numeral', () => {
    const numbering = list(lvl(0, 'ideographDigital', '第%1分编', '<w:start w:val="11"/>'));
    assert.equal(textOf({ body: p('甲', num(1)), numbering }), '第十一分编　甲\n');
  });

  it('counts the lists of text boxes for themselves: no box moves the numbers of the articles', () => {
    const box = (text: string): string =>
      `<w:r><w:pict><v:textbox><w:txbxContent>${p(text, num(1))}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const article = (text: string, boxed: string): string =>
      `<w:p><w:pPr>${num(1)}</w:pPr>${r(text)}${box(boxed)}</w:p>`;
    const body = article('甲。', '框中') + article('乙。', '又框中') + p('丙。', num(1));
    assert.equal(
      textOf({ body, numbering: list(lvl(0, 'chineseCounting', '第%1条')) }),
      '第一条　甲。\n第一条　框中\n第二条　乙。\n第二条　又框中\n第三条　丙。\n',
    );
  });
});
