import assert from 'node:assert/strict';
import { planStructureEdit } from '../../../server/src/analysis/numbering/planStructureEdit';
import {
  LOCKED,
  LOCKED_INSERT,
  NO_ARTICLE,
  NO_NEIGHBOUR,
  NO_SPLIT,
  NOT_ABOVE,
  OTHER_HEADING,
} from '../../../server/src/analysis/numbering/whyEditRefused';
import { type StructureWish } from '../../../server/src/analysis/numbering/types';
import { ordinal } from '../../../server/src/base/ordinal';
import { applyEdits } from '../../../server/src/base/textEdit';
import { cursorFixture } from '../../support/fixture';
import { snap } from '../../support/snap';

type Kind =
  'insert' | 'inserted' | 'delete' | 'up' | 'down' | 'merge' | 'split' | 'number-inserted' | { to: number };

function wishOf(kind: Kind, offset: number): StructureWish {
  if (typeof kind === 'object') return { kind: 'number', offset, to: ordinal(kind.to) };
  if (kind === 'insert') return { kind, offset, as: 'next' };
  if (kind === 'inserted') return { kind: 'insert', offset, as: kind };
  if (kind === 'up' || kind === 'down') return { kind: 'move', offset, direction: kind };
  return { kind, offset };
}

/** The text after the wish at `‸`, and what it leaves to the drafter as `reason: words`. */
function after(kind: Kind, marked: string, locked = false): readonly [string, ...(readonly string[])] {
  const { text, cursor } = cursorFixture(`甲市乙条例\n${marked}`);
  const outcome = planStructureEdit(snap(text), wishOf(kind, cursor), locked);
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.reason.zh);
  const { edits, left } = outcome.value;
  const words = left.map(({ reason, span }) => `${reason}: ${text.slice(span.start, span.end)}`);
  return [applyEdits(text, edits).slice('甲市乙条例\n'.length), ...words];
}

function refusal(kind: Kind, marked: string, locked = false) {
  const { text, cursor } = cursorFixture(`甲市乙条例\n${marked}`);
  const outcome = planStructureEdit(snap(text), wishOf(kind, cursor), locked);
  return outcome.ok ? undefined : outcome.reason;
}

const THREE = '第一条　甲。\n第二条　‸乙。\n第三条　依照第二条、前条和《丁法》第三条。\n';

describe('planStructureEdit', () => {
  it('inserts an article and moves what follows', () => {
    assert.deepEqual(after('insert', THREE), [
      '第一条　甲。\n第二条　乙。\n第三条　\n第四条　依照第二条、第二条和《丁法》第三条。\n',
    ]);
  });

  it('leaves a range as it is written where its ends keep their numbers, and changes its own numbers alone', () => {
    const text = (cited: string, mark = ''): string =>
      `第一条　甲。\n第二条　乙。\n第三条　丙。${mark}\n第四条　依照${cited}。\n`;
    for (const cited of ['第一至三条', '第一—三条', '第一条至第3条', '第一条到第三条']) {
      assert.deepEqual(after('insert', text(cited, '‸')), [
        `第一条　甲。\n第二条　乙。\n第三条　丙。\n第四条　\n第五条　依照${cited}。\n`,
      ]);
    }
    const deleted = text('第一—三条').replace('乙', '‸乙');
    assert.equal(after('delete', deleted)[0], '第一条　甲。\n第二条　丙。\n第三条　依照第一—二条。\n');
  });

  it('says 上一条 again by its number where another article comes between', () => {
    assert.deepEqual(after('insert', '第一条　‸甲。\n第二条　依照上一条。\n'), [
      '第一条　甲。\n第二条　\n第三条　依照第一条。\n',
    ]);
  });

  it('says 下一条 again by its number where another article comes between', () => {
    for (const next of ['下一条', '后条', '后一条']) {
      assert.deepEqual(after('insert', `第一条　依照${next}。‸\n第二条　甲。\n`), [
        '第一条　依照第三条。\n第二条　\n第三条　甲。\n',
      ]);
      const text = `第一条　甲。‸\n第二条　依照${next}。\n第三条　乙。\n`;
      assert.deepEqual(after('insert', text), [
        `第一条　甲。\n第二条　\n第三条　依照${next}。\n第四条　乙。\n`,
      ]);
    }
  });

  it('tells of a 下一条 that may mean an article which moves', () => {
    assert.deepEqual(after('insert', '第一条　办好下一条甲事。‸\n第二条　甲。\n'), [
      '第一条　办好下一条甲事。\n第二条　\n第三条　甲。\n',
      'unknown: 下一条',
    ]);
  });

  it('inserts an article before the first, with a text of two paragraphs', () => {
    const text = '　　第一条　‸乙。\n\n　　第二条　依照第一条。\n';
    const { text: plain, cursor } = cursorFixture(`甲市乙条例\n${text}`);
    const wish = { kind: 'insert', as: 'before', offset: cursor, text: '丙：\n（一）丁。' } as const;
    const outcome = planStructureEdit(snap(plain), wish);
    assert.ok(outcome.ok);
    const { edits, cursor: at } = outcome.value;
    const after = applyEdits(plain, edits);
    const inserted = '甲市乙条例\n　　第一条　丙：\n　　（一）丁。';
    assert.equal(after, `${inserted}\n\n　　第二条　乙。\n\n　　第三条　依照第二条。\n`);
    assert.equal(at, inserted.length);
  });

  it('refuses a text that would begin an article of its own', () => {
    const wish = { kind: 'insert', as: 'next', offset: 8, text: '丙。\n第九条　丁。' } as const;
    assert.equal(planStructureEdit(snap('甲市乙条例\n第一条　乙。\n'), wish).ok, false);
  });

  it('inserts as 第X条之一 without moving what follows', () => {
    assert.deepEqual(after('inserted', THREE), [
      '第一条　甲。\n第二条　乙。\n第二条之一　\n第三条　依照第二条、第二条和《丁法》第三条。\n',
    ]);
  });

  it('deletes an article and reports who cites it', () => {
    assert.deepEqual(after('delete', THREE), [
      '第一条　甲。\n第二条　依照第二条、前条和《丁法》第三条。\n',
      'deleted: 第二条',
      'deleted: 前条',
    ]);
  });

  it('shortens a range that loses an end', () => {
    assert.deepEqual(
      after('delete', '第一条　‸甲。\n第二条　乙。\n第三条　丙。\n第四条　依照第一条至第三条。'),
      ['第一条　乙。\n第二条　丙。\n第三条　依照第一条至第二条。'],
    );
  });

  it('deletes the last article with the line break before it', () => {
    assert.deepEqual(after('delete', '第一条　甲。\n第二条　‸乙。'), ['第一条　甲。']);
  });

  it('moves an article, and every reference with it', () => {
    const text =
      '第一条　甲，依照第三条。\n第二条　‸乙。\n第三条　丙，依照前条。\n第四条　依照第二条至第三条。\n';
    assert.deepEqual(after('down', text), [
      '第一条　甲，依照第二条。\n第二条　丙，依照第三条。\n第三条　乙。\n第四条　依照第二条至第三条。\n',
    ]);
  });

  it('reports a range that an article leaves', () => {
    assert.deepEqual(
      after('up', '第一条　甲。\n第二条　‸乙。\n第三条　丙。\n第四条　依照第二条至第三条。\n'),
      ['第一条　乙。\n第二条　甲。\n第三条　丙。\n第四条　依照第一条至第三条。\n', 'range: 第二条至第三条'],
    );
  });

  it('moves the first article of a chapter to the end of the one before', () => {
    const text = '第一章　总则\n第一条　甲。\n第二章　分则\n第二条　‸依照本章。\n第三条　丙。\n';
    assert.deepEqual(after('up', text), [
      '第一章　总则\n第一条　甲。\n第二条　依照第二章。\n第二章　分则\n第三条　丙。\n',
    ]);
  });

  it('moves a chapter with its articles, its entry and the references to all of them', () => {
    const text =
      '目录\n第一章　总则\n第二章　数据\n第三章　设施\n' +
      '第一章　总则\n第一条　依照第三章、第三条。\n第二章　数据‸\n第二条　乙。\n第三条　丙，依照前条。\n第三章　设施\n第四条　丁。\n';
    assert.deepEqual(after('down', text), [
      '目录\n第一章　总则\n第二章　设施\n第三章　数据\n' +
        '第一章　总则\n第一条　依照第二章、第四条。\n第二章　设施\n第二条　丁。\n第三章　数据\n第三条　乙。\n第四条　丙，依照前条。\n',
    ]);
  });

  it('merges an article into the one before', () => {
    const text =
      '第一条　甲。\n第二条　‸乙。\n丙，依照前款。\n第三条　依照第二条、第二条第二款和第一条，违反本条例第二条第一款。\n';
    assert.deepEqual(after('merge', text), [
      '第一条　甲。\n乙。\n丙，依照前款。\n第二条　依照第一条第二款、第三款、第一条第三款和第一条第一款，违反本条例第一条第二款。\n',
    ]);
  });

  it('splits an article at a paragraph', () => {
    const text = '第一条　甲。\n‸乙，依照前款。\n丙。\n第二条　依照第一条、第一条第三款、第一条第一款。\n';
    assert.deepEqual(after('split', text), [
      '第一条　甲。\n第二条　乙，依照第一条。\n丙。\n第三条　依照第一条、第二条、第二条第二款、第一条。\n',
    ]);
  });

  it('splits a paragraph behind a full stop', () => {
    const text = '第一条　甲。‸乙。\n第二条　依照第一条第一款、第一条。\n';
    assert.deepEqual(after('split', text), [
      '第一条　甲。\n第二条　乙。\n第三条　依照第一条第一款、第一条、第二条。\n',
      'divided: 第一条第一款',
    ]);
  });

  it('numbers an article as 之一 and closes the gap', () => {
    assert.deepEqual(
      after('number-inserted', '第一条　甲。\n第二条　‸乙。\n第三条　依照第二条、第三条。\n'),
      ['第一条　甲。\n第一条之一　乙。\n第二条　依照第一条之一、第二条。\n'],
    );
  });

  it('gives an article a number that those behind it count on from', () => {
    assert.deepEqual(after({ to: 5 }, THREE), [
      '第一条　甲。\n第五条　乙。\n第六条　依照第五条、前条和《丁法》第三条。\n',
    ]);
  });

  it('reports a reference to nothing that would come to mean an article', () => {
    assert.deepEqual(after('insert', '第一条　甲，依照第三条。\n第二条　‸乙。\n'), [
      '第一条　甲，依照第三条。\n第二条　乙。\n第三条　\n',
      'revived: 第三条',
    ]);
  });

  it('keeps residues, blank lines and line breaks as they are', () => {
    assert.deepEqual(after('up', '　第一条  甲。\r\n\r\n[bookmark: a]第二条 ‸乙。\r\n\r\n第三条　丙。'), [
      '[bookmark: a]第一条 乙。\r\n\r\n　第二条  甲。\r\n\r\n第三条　丙。',
    ]);
  });

  it('says why it does nothing', () => {
    assert.equal(refusal('delete', '‸前言。\n第一条　甲。\n第二条　乙。\n'), NO_ARTICLE);
    assert.equal(refusal('up', '第一条　‸甲。\n第二条　乙。\n'), NO_NEIGHBOUR);
    assert.equal(refusal('split', '第一条　甲‸乙。\n第二条　乙。\n'), NO_SPLIT);
    assert.equal(refusal('split', '第一条　‸甲。\n第二条　乙。\n'), NO_SPLIT);
    assert.equal(refusal({ to: 1 }, THREE), NOT_ABOVE);
    assert.equal(refusal('merge', '第一章　甲\n第一条　甲。\n第二章　乙\n第二条　‸乙。\n'), OTHER_HEADING);
  });

  describe('with locked numbers', () => {
    it('inserts as 第X条之一', () => {
      assert.match(after('insert', THREE, true)[0], /\n第二条之一　\n第三条/u);
      assert.match(
        after('split', '第一条　甲。\n‸乙。\n第二条　丙。\n', true)[0],
        /\n第一条之一　乙。\n第二条/u,
      );
    });

    it('refuses what would change a number', () => {
      for (const kind of ['delete', 'up', 'merge', 'number-inserted', { to: 5 }] as const) {
        assert.equal(refusal(kind, THREE, true), LOCKED);
      }
      assert.equal(refusal('insert', '第一条　‸甲。\n第一条之一　乙。\n第二条　丙。\n', true), LOCKED_INSERT);
    });
  });

  it('lets a range of chapters or sections cover what it covered, and tells where no range does', () => {
    const chapters = (mark: string, cited: string): string =>
      `第一章　子\n第一条　甲。\n第二章${mark}　丑\n第二条　乙。\n第三章　寅\n第三条　丙。\n第四章　卯\n第四条　依照${cited}办理。\n`;
    const moved = (cited: string): string =>
      chapters('', cited)
        .replace('丑\n第二条　乙', '寅\n第二条　丙')
        .replace('寅\n第三条　丙', '丑\n第三条　乙');
    for (const cited of [
      '第二章至第三章',
      '第二章至第四章',
      '第一章到第三章',
      '第二至四章',
      '第一章至第四章',
    ]) {
      assert.deepEqual(after('down', chapters('‸', cited)), [moved(cited)]);
    }
    assert.deepEqual(after('down', chapters('‸', '第二章')), [moved('第三章')]);
    assert.deepEqual(after('down', chapters('‸', '第一章至第二章')), [
      moved('第一章至第三章'),
      'range: 第一章至第二章',
    ]);
    assert.deepEqual(
      after(
        'down',
        '第一章　甲\n第一节‸　子\n第一条　乙。\n第二节　丑\n第二条　依照本章第一节至第二节办理。\n',
      ),
      ['第一章　甲\n第一节　丑\n第一条　依照本章第一节至第二节办理。\n第二节　子\n第二条　乙。\n'],
    );
  });
});
