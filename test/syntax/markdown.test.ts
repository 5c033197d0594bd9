import assert from 'node:assert/strict';
import { parse } from '../../server/src/syntax/parse';
import { bodyOf } from './outline';

const BODY = ['article 第一条', '  paragraph 甲。', 'article 第二条', '  paragraph 乙。'];

describe('a regulation written in Markdown', () => {
  const WRITTEN: readonly string[] = [
    '第一条 甲。\n\n第二条 乙。\n',
    '- 第一条　甲。\n- 第二条　乙。\n',
    '- **第一条** 甲。\n- **第二条** 乙。\n',
    '* **第一条**　甲。\n\n* **第二条**　乙。\n',
    '> 第一条　甲。\n>\n> 第二条　乙。\n',
    '> **第一条** 甲。\n> **第二条** 乙。\n',
    '> - **第一条**甲。\n> - **第二条**乙。\n',
    '**第一条** 甲。\n\n**第二条** 乙。\n',
    '***第一条*** 甲。\n\n***第二条*** 乙。\n',
    '1. **第一条** 甲。\n2. **第二条** 乙。\n',
    '1) **第一条**　甲。\n2) **第二条**　乙。\n',
    '**第一条　甲。**\n\n**第二条　乙。**\n',
    '### 第一条 \n甲。\n### 第二条\n乙。\n',
    '+ 第一条　甲。\n+ 第二条　乙。\n',
    '>> 第一条　甲。\n>> 第二条　乙。\n',
  ];
  for (const written of WRITTEN) {
    it(`has its articles: ${written.replaceAll('\n', ' ')}`, () => {
      assert.deepEqual(bodyOf(`# 甲市乙条例\n\n${written}`), BODY);
    });
  }

  it('has its headings and items', () => {
    assert.deepEqual(
      bodyOf(
        '# 甲市乙条例\n\n## **第一章 总则**\n\n**第一条** 丙：\n\n- （一）丁；\n- **（二）** 戊。\n\n> ## 第二章 附则\n\n第二条 己。\n',
      ),
      [
        'chapter 第一章 [总则]',
        '  article 第一条',
        '    paragraph 丙：',
        '      item （一） 丁；',
        '      item （二） 戊。',
        'chapter 第二章 [附则]',
        '  article 第二条',
        '    paragraph 己。',
      ],
    );
  });

  it('keeps dashes and marks that are its own', () => {
    assert.deepEqual(bodyOf('甲市乙条例\n第一条　丙：\n- 丁\n>5米的戊。\n——己。\n'), [
      'article 第一条',
      '  paragraph 丙：',
      '  paragraph - 丁',
      '  paragraph >5米的戊。',
      '  paragraph ——己。',
    ]);
  });
});

describe('headings that are underlined', () => {
  const residuesOf = (text: string): readonly string[] => parse(text).residues.map(({ kind }) => kind);

  it('are those of Markdown, and no rule of a table', () => {
    assert.deepEqual(
      residuesOf('甲市乙条例\n==========\n\n第一章 总则\n-----------\n\n第一条 甲。\n\n第二条 乙。\n'),
      [],
    );
    assert.deepEqual(residuesOf('甲市乙条例\n第一条 甲。\n-----------\n第二条 乙。\n'), ['table-rule']);
  });
});

describe('YAML front matter', () => {
  const titled = (text: string): readonly (string | undefined)[] => {
    const tree = parse(text);
    return [tree.title?.text, ...bodyOf(text), ...tree.residues.map(({ kind }) => kind)];
  };
  const BEHIND = '# 甲市乙条例\n\n第一条　甲。\n第二条　乙。\n';
  const FENCED: readonly string[] = [
    '---\ntitle: 甲市乙条例\ndate: 2026-01-04\n---\n',
    '---\r\ntitle: 甲市丙办法（草案）\r\n---\r\n\r\n',
    '\ufeff---\ntitle: "甲市乙条例"\n---\n',
    '---\n标题: 甲市乙条例\n作者: 丙\n---\n',
    '---\ntags:\n  - 第一条\n  - 法规\n---\n',
    '---\ntags:\n- 甲\n- 乙\n---\n',
    '---\n# 注释\ntitle: 甲\n\ndraft: true\n...\n',
    '---\nsummary: >\n  第一条　丙。\n  第二条　丁。\n---\n',
    '---\n---\n',
    '---   \nkey:\n---   \n',
  ];
  for (const fenced of FENCED) {
    it(`is passed over: ${fenced.replaceAll('\n', ' ')}`, () => {
      assert.deepEqual(titled(fenced + BEHIND), ['甲市乙条例', ...BODY]);
    });
  }

  it('is none without its end, below other text, or around sentences', () => {
    assert.equal(
      parse('---\ntitle: 甲\n第一条　甲。\n').lines.some(({ kind }) => kind === 'front-matter'),
      false,
    );
    assert.equal(
      parse(`甲\n---\ntitle: 乙\n---\n`).lines.some(({ kind }) => kind === 'front-matter'),
      false,
    );
    assert.equal(
      parse('---\n第一条　甲。\n---\n').lines.some(({ kind }) => kind === 'front-matter'),
      false,
    );
  });
});

describe('the number of a printed page', () => {
  const residues = (text: string): readonly string[] =>
    parse(text).residues.map(({ kind, span }) => `${kind} ${text.slice(span.start, span.end)}`);
  const NUMBERS = [
    '— 3 —',
    '-3-',
    '－３－',
    '－ 12 －',
    '第3页',
    '第 3 页 共 10 页',
    '第三页',
    '3/10',
    '· 3 ·',
    '—103—',
    '3',
  ];
  for (const number of NUMBERS) {
    it(`is no paragraph of the article: ${number}`, () => {
      const text = `甲市乙条例\n第一条　丙应当丁，\n${number}\n不得戊。\n`;
      assert.deepEqual(residues(text), [`page-number ${number}`]);
      assert.deepEqual(bodyOf(text), ['article 第一条', '  paragraph 丙应当丁，', '  paragraph 不得戊。']);
    });
  }

  it('is none where digits stand for themselves', () => {
    for (const text of [
      '甲市乙条例\n第一条　丙的数量：\n3\n丁。\n',
      '甲市乙条例\n第一条　丙。\n3\n丁。\n',
      '甲市乙条例\n第一条　丙应当\n3\n（一）丁。\n',
      '甲市乙条例\n第一章　总则\n3\n丁。\n',
      '甲市乙条例\n第一条　丙应当\n2026\n第二条　丁。\n',
    ]) {
      assert.deepEqual(residues(text), [], text);
    }
  });
});
