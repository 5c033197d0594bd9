import assert from 'node:assert/strict';
import { parse } from '../../server/src/syntax/parse';
import { bodyOf } from './outline';

const BODY = '第一章　总则\n第一条　甲。\n第二章　附则\n第二条　乙。\n';
const BODY_OUTLINE = [
  'chapter 第一章 [总则]',
  '  article 第一条',
  '    paragraph 甲。',
  'chapter 第二章 [附则]',
  '  article 第二条',
  '    paragraph 乙。',
];

/** The entries of the table of contents. */
const entriesOf = (text: string): readonly string[] | undefined =>
  parse(text).contents?.entries.map(({ level, label, title }) =>
    [level, label?.text, title?.text].filter((part) => part !== undefined).join(' '),
  );

describe('the table of contents', () => {
  const entries = ['chapter 第一章 总则', 'chapter 第二章 附则'];
  const forms: Readonly<Record<string, string>> = {
    plain: '目录\n第一章　总则\n第二章　附则\n',
    spaced: '目　　录\n第一章　总　　则\n第二章　附　　则\n',
    'with a tab behind each entry': '目 录\n第一章 总则\t\n第二章 附则\t\n',
    'with dots and page numbers': '目录\n第一章　总则……………1\n第二章　附则......12\n',
    'with page numbers': '目录\n第一章　总则　1\n第二章　附则　12\n',
    'with blank lines': '目录\n\n第一章　总则\n\n\n第二章　附则\n\n',
    indented: '　　目录\n　　第一章　总则\n　　第二章　附则\n',
    'in Markdown': '## 目录\n第一章　总则\n第二章　附则\n',
    'without its word': '第一章　总则\n第二章　附则\n',
    'on one line': '目录\n第一章　总则 第二章　附则\n',
  };
  for (const [form, contents] of Object.entries(forms)) {
    it(`is read ${form}`, () => {
      const text = `甲市乙条例\n${contents}${BODY}`;
      assert.deepEqual(entriesOf(text), entries);
      assert.deepEqual(bodyOf(text), BODY_OUTLINE);
    });
  }

  it('lists parts, sections and bare headings', () => {
    assert.deepEqual(
      entriesOf(
        '甲法\n目录\n序言\n第一编　总则\n第一章　甲\n第一节　乙\n附则\n序言\n丙。\n第一编　总则\n第一条　丁。\n',
      ),
      ['chapter 序言', 'part 第一编 总则', 'chapter 第一章 甲', 'section 第一节 乙', 'chapter 附则'],
    );
  });

  it('takes an entry wrapped in print for one', () => {
    assert.deepEqual(
      entriesOf(
        '甲法\n目录\n第一章　总则\n第二章　甲乙丙丁\n戊己庚\n第三章　附则\n第一章　总则\n第一条　辛。\n',
      ),
      ['chapter 第一章 总则', 'chapter 第二章 甲乙丙丁戊己庚', 'chapter 第三章 附则'],
    );
  });

  it('is found behind a sentence, and without its word below an announcement', () => {
    const body = '第一章　总则\n第一条　丙。\n第二章　附则\n第二条　丁。\n';
    const entries = ['chapter 第一章 总则', 'chapter 第二章 附则'];
    assert.deepEqual(
      entriesOf(`甲法\n本法经丙会议通过，现予公布。\n目录\n第一章　总则\n第二章　附则\n${body}`),
      entries,
    );
    const cover = '公　告\n《甲规则》已经通过，现予公布。\n丙\n甲规则\n（2026年1月1日通过）\n';
    assert.deepEqual(entriesOf(`${cover}第一章　总则\n第二章　附则\n${body}`), entries);
  });

  it('goes on behind an entry whose number a conversion changed', () => {
    assert.deepEqual(
      entriesOf('甲法\n目录\n第一章　总则\n1. 登记\n第三章　附则\n第一章　总则\n第一条　丙。\n'),
      ['chapter 第一章 总则', 'chapter 第三章 附则'],
    );
  });

  it('spans from its word to its last entry', () => {
    const text = `甲市乙条例\n目录\n第一章　总则\n第二章　附则\t3\n${BODY}`;
    const { contents } = parse(text);
    assert.ok(contents?.heading);
    assert.equal(contents.heading.text, '目录');
    assert.equal(text.slice(contents.span.start, contents.span.end), '目录\n第一章　总则\n第二章　附则\t3');
  });

  it('is absent where the headings stand once', () => {
    assert.equal(entriesOf(`甲市乙条例\n${BODY}`), undefined);
    assert.deepEqual(bodyOf(`甲市乙条例\n${BODY}`), BODY_OUTLINE);
  });
});
