import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/base/textEdit';
import { completion } from '../../server/src/features/completion';
import { cursorFixture } from '../support/fixture';
import { snap } from '../support/snap';
import { at, labels, NONE } from './completionFixture';

const taken = (marked: string, label: string): string => {
  const { text, cursor } = cursorFixture(marked);
  const entry = completion(snap(text), { offset: cursor, clauses: true }, NONE).find(
    (each) => each.label === label,
  );
  assert.ok(entry !== undefined, label);
  const own = { span: entry.replace, newText: entry.insertText.replace(/\$\{\d+:([^}]*)\}|\$\d+/gu, '$1') };
  const edits = [own, ...(entry.also ?? [])].toSorted((a, b) => a.span.start - b.span.start);
  return applyEdits(text, edits);
};

describe('completion where a number is taken further down', () => {
  const marked = '甲条例\n第一条　甲。\n‸\n第二条　见第三条。\n第三条　丙。\n';

  it('moves what follows with the article', () => {
    const moved = '第三条　见第四条。\n第四条　丙。\n';
    assert.equal(taken(marked, '第二条'), `甲条例\n第一条　甲。\n第二条　\n${moved}`);
    assert.match(
      taken(marked, '第二条 立法目的'),
      /\n第二条　为了[^\n]+\n第三条　见第四条。\n第四条　丙。\n$/u,
    );
    assert.equal(taken(marked.replace('‸', '第二‸'), '第二条'), `甲条例\n第一条　甲。\n第二条　\n${moved}`);
  });

  it('never offers the number that stands directly above', () => {
    const twice = '甲条例\n第三条　甲。\n第四条　乙。\n‸\n第四条　丙。\n';
    assert.ok(!labels(at(twice)).some((label) => label.startsWith('第四条')));
  });

  it('leaves out a heading above the one of its number', () => {
    const between = '甲条例\n第一章　总则\n第一条　甲。\n‸\n第二章　乙\n第二条　乙。\n';
    assert.ok(!labels(at(between)).some((label) => label.startsWith('第二章')));
    assert.ok(labels(at('甲条例\n第一章　总则\n第一条　甲。\n‸')).includes('第二章'));
  });

  it('never offers a number that cannot move for a reference, neither alone nor before a clause', () => {
    const above = '甲条例\n第一条　甲。\n';
    for (const below of [
      '第二条　见第一条至第三条。\n第三条　丙。\n',
      '第二条　依照本条例第四条办理。\n第三条　丙。\n',
    ]) {
      for (const line of ['‸\n', '　　‸\n', '第‸\n', '第二‸\n', '第二条‸\n']) {
        assert.deepEqual(numbers(above + line + below), [], line + below);
      }
    }
  });

  it('counts the number that is being typed on the line as free', () => {
    assert.deepEqual(numbers('甲条例\n　　第一条　甲。\n　　第二条‸'), ['第二条']);
    assert.deepEqual(numbers('甲条例\n　　第一条　甲。\n　　第二条‸', LOCKED), ['第二条']);
  });
});

const LOCKED = { ...NONE, locked: true };

/** The numbers that are offered, alone or before a clause or a title. */
const numbers = (marked: string, ctx = NONE): readonly string[] => [
  ...new Set(
    labels(at(marked, ctx)).flatMap(
      (label) => /^(?:第[^条章节编]+[条章节编](?:之.)?|（.）|\d+\.|[一二三]、|[①-⑳])/u.exec(label)?.[0] ?? [],
    ),
  ),
];

/** Text around the cursor, and the numbers offered there. */
type Case = readonly [marked: string, ...expected: readonly string[]];

describe('completion offers no number twice', () => {
  const check = (cases: readonly Case[], ctx = NONE): void => {
    for (const [marked, ...expected] of cases) assert.deepEqual(numbers(marked, ctx), expected, marked);
  };

  it('among articles that stand out of order or were inserted', () => {
    check([
      ['甲条例\n第一条　甲。\n第三条　乙。\n第二条　丙。\n‸', '第四条'],
      ['甲条例\n第一条　甲。\n第三条　乙。\n第二条　丙。\n‸\n第四条　丁。\n'],
      ['甲条例\n第一条　甲。\n‸\n第三条　丙。\n第二条　乙。\n'],
      ['甲条例\n第一条　甲。\n‸\n第二条　乙。\n第四条　丙。\n第三条　丁。\n'],
      ['甲条例\n第一条　甲。\n第二条　乙。\n第五条　丙。\n第三条　丁。\n‸\n第四条　戊。\n第六条　己。\n'],
      ['甲条例\n第一条　甲。\n‸\n第二条　乙。\n第三条　丙。\n第三条　丁。\n第四条　戊。\n'],
      ['甲条例\n第一条　甲。\n第二条　乙。\n第二条　丙。\n‸\n第三条　丁。\n', '第三条'],
      ['甲条例\n第十条　甲。\n第十条之一　乙。\n‸\n第十条之二　丙。\n第十一条　丁。\n', '第十条之二'],
      ['甲条例\n第十条　甲。\n第十条之一　乙。\n‸\n第十一条　丁。\n', '第十条之二', '第十一条'],
      ['甲条例\n第十条　甲。\n‸\n第十条之一　乙。\n第十一条　丁。\n', '第十条之一'],
      ['甲条例\n第十条　甲。\n‸\n第十条之二　乙。\n第十一条　丁。\n', '第十条之一'],
      [
        '甲条例\n第一章　总则\n第十条　甲。\n第十条之一　乙。\n第二章　丙\n‸\n第十一条　丁。\n',
        '第十一条',
        '第一节',
      ],
      ['甲条例\n第一条　甲。\n‸\n（二）权利质押\n第二条　乙。\n', '第二条'],
    ]);
  });

  it('though another text in the same file has the number', () => {
    const other = '乙办法\n第一条　甲。\n‸\n\n丙办法\n第一条　甲。\n第二条　乙。\n';
    check([
      ['甲条例\n第一条　甲。\n第二条　乙。\n\n乙办法\n第一条　甲。\n‸', '第二条'],
      [`甲条例\n第一条　甲。\n第二条　乙。\n\n${other}`, '第二条'],
    ]);
  });

  it('where numbers are locked: there 第X条之一 moves nothing', () => {
    check(
      [
        ['甲条例\n第一条　甲。\n‸\n第二条　乙。\n', '第一条之一'],
        ['甲条例\n第一条　甲。\n第一‸\n第二条　乙。\n', '第一条之一'],
        ['甲条例\n第一条　甲。\n第二‸\n第二条　乙。\n'],
        ['甲条例\n第一条　甲。\n‸\n第二条　见第一条至第三条。\n第三条　丙。\n', '第一条之一'],
        ['甲条例\n第十条　甲。\n‸\n第十条之一　乙。\n第十一条　丁。\n'],
        ['甲条例\n第十条　甲。\n第十条之一　乙。\n‸\n第十一条　丁。\n', '第十条之二'],
        ['甲条例\n第一章　总则\n第一条　甲。\n第二章　乙\n‸\n第二条　乙。\n', '第一节'],
        ['甲条例\n第一条　甲。\n‸', '第二条'],
      ],
      LOCKED,
    );
  });

  it('among headings', () => {
    check(
      [
        [
          '甲条例\n第一章　总则\n第一条　甲。\n第三章　乙\n第二条　乙。\n第二章　丙\n第三条　丁。\n第‸',
          '第四条',
          '第四章',
        ],
        [
          '甲条例\n第一章　总则\n第一条　甲。\n第‸\n第三章　乙\n第二条　乙。\n第二章　丙\n第三条　丁。\n',
          '第一条之一',
        ],
        ['甲条例\n第一章　总则\n‸\n第一节　乙\n第一条　甲。\n'],
        ['甲条例\n第一章　总则\n‸\n第一条　甲。\n第一节　乙\n第二条　甲。\n'],
        ['甲条例\n第一章　总则\n第一节　乙\n第一条　甲。\n第二章　丙\n‸', '第二条', '第一节'],
        [
          '甲条例\n第一章　总则\n第一节　乙\n第一条　甲。\n‸\n第二节　丙\n第二条　乙。\n',
          '第一条之一',
          '第二章',
        ],
      ],
      LOCKED,
    );
    const parts = '甲条例\n第一编　总则\n第一章　甲\n第一条　甲。\n第二编　分则\n';
    check(
      [
        [`${parts}‸\n第一章　乙\n第二条　乙。\n`],
        [`${parts}‸\n第二章　乙\n第二条　乙。\n`],
        [`${parts}第一章　乙\n第二条　乙。\n‸\n第二章　丙\n第三条　丁。\n`, '第二条之一', '第三编'],
        [`${parts}第一章　乙\n第二条　乙。\n‸`, '第三条', '第三编', '第二章'],
      ],
      LOCKED,
    );
  });

  it('in lists, in which no article begins either', () => {
    const list = '甲条例\n第一条　下列：\n';
    check([
      [`${list}（一）甲；\n‸\n（二）乙。\n`],
      [`${list}（一）甲；\n\n‸\n\n（二）乙。\n`],
      [`${list}（一）甲；\n（‸\n（二）乙。\n`],
      [`${list}‸\n（一）甲；\n（二）乙。\n`],
      [`${list}（‸\n（一）甲；\n（二）乙。\n`],
      [`${list}（一）甲；\n（三）乙；\n（二）丙；\n（‸`, '（四）'],
      [`${list}（一）甲：\n1.乙；\n‸\n2.丙；\n（二）丁。\n`],
      [`${list}（一）甲：\n‸\n1.乙；\n（二）丁。\n`],
      [`${list}（一）甲：\n1.乙；\n2.丙；\n‸\n（二）丁：\n1.乙；\n3.丙。\n`, '3.'],
      [`${list}（一）甲：\n①乙；\n‸\n1.丙；\n2.丁。\n`, '②', '（二）'],
      [`${list}（一）甲；\n（‸\n丁：\n（一）乙；\n（二）丙。\n`, '（二）'],
      ['甲方案\n一、甲\n（一）乙。丙。\n‸\n（二）丁。戊。\n二、己\n'],
      ['甲方案\n一、甲\n（一）乙。丙。\n‸\n二、己\n（一）庚。\n（二）辛。\n', '（二）'],
      ['甲方案\n一、甲\n（一）乙。\n（二）丙。\n‸\n\n二、己\n（三）庚。\n（四）辛。\n'],
      ['关于修改《甲条例》的决定\n一、将第一条修改为：“第一条　甲。”\n‸\n二、删去第二条。\n'],
    ]);
  });
});
