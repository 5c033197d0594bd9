import assert from 'node:assert/strict';
import { readHtml } from '../../server/src/word/html/readHtml';
import { ReportBuilder } from '../../server/src/word/report/readingReport';
import { paragraphsIn } from '../../server/src/word/read/wordBlocks';

const lines = (html: string): readonly string[] =>
  [...paragraphsIn(readHtml(html, 'x'))].map(({ label, text }) =>
    label === undefined ? text : `${label.text}/${text}`,
  );

/** A paragraph as Word puts it on the clipboard, its number written out. */
const word = (label: string, text: string, level = 1): string =>
  `<p class=MsoNormal style='text-indent:-21.0pt;mso-list:l0 level${level} lfo1'><!--[if !supportLists]--><span lang=EN-US><span style='mso-list:Ignore'>${label}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><!--[endif]-->${text}<o:p></o:p></p>`;

describe('paragraphs of a web page', () => {
  it('are its blocks, with blanks as browsers show them', () => {
    const html = `<html><head><title>不见</title><style>p{}</style></head><body><h1>甲市
      条例</h1><div>第一条 <b>甲</b>　乙<br>\n丙</div>散文<p>&lt;&ldquo;&#x4E01;&rdquo;&gt;&nbsp;</p><p> </p><script>x</script><pre>一\n二</pre>`;
    assert.deepEqual(lines(html), ['甲市 条例', '第一条 甲　乙\n丙', '散文', '<“丁”>', '一\n二']);
  });

  it('have the numbers that Word wrote in front of them', () => {
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->${word('第一条', '甲')}${word('（一）', '乙', 2)}${word('·', '丙')}<!--EndFragment--></body></html>`;
    assert.deepEqual(lines(html), ['第一条/甲', '（一）/乙', '•/丙']);
    const [, second] = readHtml(html, 'x');
    assert.equal(second?.kind === 'paragraph' && second.label?.level, 1);
  });

  it('have them too where WPS writes its conditions as declarations', () => {
    const html = `<p class="MsoNormal" style="mso-list:l0 level1 lfo1;"><![if !supportLists]><span style="font-family:仿宋;mso-list:Ignore;">第一条<span>&nbsp;</span></span><![endif]><span>甲</span></p>`;
    assert.deepEqual(lines(html), ['第一条/甲']);
  });

  it('are counted in the lists of HTML', () => {
    const html = `<ol start=3><li>甲</li><li>乙<ol type=a><li>丙</li></ol></li><li value=9>丁</li></ol><ul><li>戊</ul><ol style="list-style-type:cjk-ideographic"><li><p>己</p><p>庚</p></ol><ol style="list-style:none"><li>辛</ol>`;
    assert.deepEqual(lines(html), ['3./甲', '4./乙', 'a./丙', '9./丁', '•/戊', '一、/己', '庚', '辛']);
  });

  it('have no code of a field, and all their words where its end is missing', () => {
    const mark = (name: string): string => `<span style='mso-element:field-${name}'></span>`;
    const reference = `${mark('begin')}<span> REF _Ref1 \\h </span>${mark('separator')}第三条${mark('end')}`;
    assert.deepEqual(lines(`<p>依照${reference}办理。</p><p>甲${mark('begin')}乙</p><p>丙</p>`), [
      '依照第三条办理。',
      '甲乙',
      '丙',
    ]);
  });

  it('stand in the columns of a table where cells above them go on', () => {
    const rows = (html: string): string =>
      readHtml(html, 'x')
        .flatMap((block) => (block.kind === 'table' ? block.rows : []))
        .map((row) => row.map((cell) => [...paragraphsIn(cell.blocks)].map(({ text }) => text).join('') + (cell.isContinued ? '↑' : '')).join('|'))
        .join(' / ');
    const html = `<table><tr><td rowspan=2>甲</td><td>乙</td><td rowspan=3 colspan=2>丙</td></tr><tr><td>丁</td></tr><tr><td>戊</td><td>己</td></tr><tr></tr></table>`;
    assert.equal(rows(html), '甲|乙|丙 / ↑|丁|↑ / 戊|己|↑');
    assert.equal(rows('<table><tr><td rowspan=99999999>甲<td rowspan=-1>乙<tr><td rowspan=x>丙</table>'), '甲|乙 / ↑|丙');
  }); // prettier-ignore

  it('leave out what is hidden, deleted or a comment', () => {
    const html = `<p>甲<span style="display:none">藏</span><del>删</del><ins>增</ins><span style='mso-element:comment'>注</span><span style="mso-hide:all">藏</span>乙</p>`;
    assert.deepEqual(lines(html), ['甲增乙']);
  });

  for (const [what, html, count] of [
    ['a picture', '<img src="a.png">', 1],
    ['one that its own style hides', '<img style="display:none">甲<img style="mso-hide:all">', 0],
    ['one in a hidden element', '<span style="display: none"><img></span>', 0],
    ['hidden frames', '<iframe style="display:none"></iframe><iframe hidden></iframe>', 0],
    ['a picture behind a hidden frame', '<iframe hidden></iframe><img>', 1],
    ['an object with what stands in for it', '<object><param><embed></object>', 1],
    ['a film with a picture in it', '<video><source><img></video><img>', 2],
    ['objects side by side', '<object></object><embed><embed>', 3],
    ['a drawing with drawings in it', '<svg><svg></svg><canvas></canvas></svg>', 1],
  ] as const) {
    it(`tell of the pictures left out: ${what}`, () => {
      const report = new ReportBuilder();
      readHtml(`<p>甲${html}乙</p>`, 'x', report);
      assert.equal(report.countOf('pictures'), count);
    });
  }

  it('leave out an element with the attribute hidden', () => {
    assert.deepEqual(lines('<p>甲<span hidden>藏</span>乙</p><div hidden><p>藏</p></div><p>丙</p>'), [
      '甲乙',
      '丙',
    ]);
  });

  it('stand in tables', () => {
    const [table] = readHtml(
      '<table><tr><th colspan=2>甲<td>乙</tr><tr><td>丙<table><tr><td>丁</td></tr></table></td></tr></table>',
      'x',
    );
    assert.ok(table?.kind === 'table');
    const cells = table.rows.map((row) =>
      row.map(
        ({ blocks, columns }) => `${columns}:${[...paragraphsIn(blocks)].map(({ text }) => text).join(' ')}`,
      ),
    );
    assert.deepEqual(cells, [['2:甲', '1:乙'], ['1:丙 丁']]);
  });

  it('come out of any text without end or error', () => {
    for (const html of [
      '',
      '<',
      '<p',
      '</p></div></table>',
      '<table>甲',
      '<td>甲</td>',
      '<!--',
      '<![CDATA[',
      '&#xD800;&#99999999;',
      '<ol><li value=x>甲',
      '\0\uD800',
      '<p>'.repeat(50_000) + '深',
    ]) {
      assert.doesNotThrow(() => lines(html));
    }
    assert.deepEqual(lines('<div>'.repeat(5000) + '深'), ['深']);
    assert.deepEqual(lines('<table><tr><td>'.repeat(2000) + '深'), ['深']);
  });
});
