import assert from 'node:assert/strict';
import { findReferences, resolveReference, type Resolution } from '../../../server/src/analysis/references';
import {
  indexPlaces,
  placeAt,
  type PlacedArticle,
} from '../../../server/src/analysis/references/articlesByNumber';
import { createSnapshot } from '../../../server/src/analysis/snapshot';
import { citedName } from '../../../server/src/analysis/headingsAndAncestors';
import { readFixture } from '../../support/fixture';

/** What the marked references resolve to, as a drafter cites it. */
function resolved(marked: string): readonly string[] {
  const { text, ranges } = readFixture(marked);
  const snapshot = createSnapshot(text);
  return ranges.map(({ start, end }) => {
    const reference = snapshot
      .derive(findReferences)
      .find(({ span }) => span.start === start && span.end === end);
    assert.ok(reference, `no reference ${text.slice(start, end)}`);
    return said(resolveReference(snapshot, reference));
  });

  function said(resolution: Resolution): string {
    switch (resolution.kind) {
      case 'found':
        return resolution.nodes.map((node) => citedName(snapshot, node)).join('+');
      case 'ambiguous':
        return `ambiguous ${resolution.candidates.map((node) => citedName(snapshot, node)).join('+')}`;
      case 'missing':
        return `missing ${resolution.level}`;
      case 'no-antecedent':
      case 'external':
        return resolution.kind;
    }
  }
}

const LISTS =
  '第一条　甲：\n（一）甲；\n（二）乙。\n丙：\n（一）丁；\n（二）戊；\n（三）己。\n第二条　庚：\n（一）辛；\n（二）壬。\n癸。\n';

describe('resolveReference', () => {
  it('finds articles, paragraphs and items of this text', () => {
    assert.deepEqual(
      resolved(
        `甲条例\n${LISTS}第三条　⟦第二条⟧、⟦第二条第二款⟧、⟦第一条第二款第三项⟧、⟦第二条第（二）项⟧。\n`,
      ),
      ['第二条', '第二条第二款', '第一条第二款第三项', '第二条第一款第二项'],
    );
  });

  it('tells what is missing, and at which level', () => {
    assert.deepEqual(
      resolved(
        `甲条例\n${LISTS}第三条　⟦第九条⟧、⟦第二条第三款⟧、⟦第二条第九项⟧；⟦第二章⟧；⟦第一条至第九条⟧。\n`,
      ),
      ['missing article', 'missing paragraph', 'missing item', 'missing heading', 'missing article'],
    );
  });

  it('calls an item ambiguous when several 款 have items', () => {
    assert.deepEqual(resolved(`甲条例\n${LISTS}第三条　⟦第一条第一项⟧、⟦第一条第三项⟧。\n`), [
      'ambiguous 第一条第一款第一项+第一条第二款第一项',
      'ambiguous 第一条第二款第三项',
    ]);
  });

  it('counts those that follow from where they stand, too', () => {
    assert.deepEqual(
      resolved(
        '甲条例\n第一条　依照⟦后款⟧、⟦下一条⟧和⟦后两条⟧办理。\n甲。\n第二条　依照⟦后条第一款⟧、⟦后款⟧办理。\n第三条　依照⟦后条⟧办理。\n',
      ),
      ['第一条第二款', '第二条', '第二条+第三条', '第三条', 'no-antecedent', 'no-antecedent'],
    );
  });

  it('counts relative words from where they stand', () => {
    assert.deepEqual(
      resolved(
        '甲条例\n第一条　甲。\n第二条　乙：\n（一）⟦前款⟧；\n（二）丙。\n⟦前款第二项⟧、⟦前条⟧、⟦本条第一款⟧。\n丁：\n（一）⟦前两款⟧；\n（二）⟦本条⟧、⟦前项⟧、⟦前三款⟧。\n',
      ),
      [
        'no-antecedent',
        '第二条第一款第二项',
        '第一条',
        '第二条第一款',
        '第二条第一款+第二条第二款',
        '第二条',
        '第二条第三款第一项',
        'no-antecedent',
      ],
    );
  });

  it('gives every place of a range', () => {
    assert.deepEqual(
      resolved(
        `甲条例\n${LISTS}第三条　⟦第一条至第二条⟧；⟦第一条第二款第一项至第三项⟧；⟦第二条第一款至第二款⟧。\n`,
      ),
      [
        '第一条+第二条',
        '第一条第二款第一项+第一条第二款第二项+第一条第二款第三项',
        '第二条第一款+第二条第二款',
      ],
    );
  });

  it('finds headings, sections beside the reference first', () => {
    assert.deepEqual(
      resolved(
        '甲条例\n第一章　总则\n第一节　甲\n第一条　甲。\n第二章　乙\n第一节　乙\n第二条　⟦第一节⟧、⟦第一章第一节⟧、⟦本章⟧、⟦第二章⟧。\n第二节　丙\n第三条　丁。\n',
      ),
      ['第一节 乙', '第一节 甲', '第二章 乙', '第二章 乙'],
    );
  });

  it('lets 第二款 and 第三项 alone lean on the article named before', () => {
    assert.deepEqual(
      resolved(`甲条例\n${LISTS}第三条　违反本条例第二条第一款的，警告；违反⟦第二款⟧的，罚款。\n`),
      ['第二条第二款'],
    );
    assert.deepEqual(
      resolved(
        `甲条例\n${LISTS}第三条　违反本条例第二条规定的，按照下列规定处罚：\n（一）违反⟦第二项⟧的，警告；\n（二）丙。\n`,
      ),
      ['第二条第一款第二项'],
    );
    assert.deepEqual(
      resolved(
        `甲条例\n${LISTS}第三条　甲依照第二条办理，有下列⟦第二项⟧情形的除外：\n（一）乙；\n（二）丙。\n丁。\n违反⟦第一款⟧的。\n`,
      ),
      ['第三条第一款第二项', '第三条第一款'],
    );
  });

  it('takes the article that has the place where numbers restart', () => {
    assert.deepEqual(
      resolved('甲法\n第一编　甲\n第一条　甲。\n第二编　乙\n第一条　乙。\n丙。\n第二条　⟦第一条第二款⟧。\n'),
      ['第一条第二款'],
    );
  });

  it('leaves other texts, quotations and policy documents alone', () => {
    assert.deepEqual(resolved('甲条例\n第一条　⟦《乙法》第一条⟧、⟦刑法第一条⟧、“⟦第一条⟧”。\n'), [
      'external',
      'external',
      'external',
    ]);
    assert.deepEqual(
      resolved('关于甲的实施方案\n一、甲\n（一）乙。\n丙依照⟦第三条⟧办理，丁戊己庚。\n（二）乙。\n'),
      ['external'],
    );
  });

  it('looks for where a reference stands by halving, not article by article', () => {
    const text = Array.from({ length: 4096 }, (_, i) => `第${i + 1}条　依照本条。\n`).join('');
    const index = createSnapshot(text).derive(indexPlaces);
    let asked = 0;
    const articles = index.articles.map((article): PlacedArticle => ({
      get node() {
        asked++;
        return article.node;
      },
      headings: article.headings,
      paragraphs: article.paragraphs,
      listing: article.listing,
    }));
    for (const article of index.articles.filter((_, at) => at % 512 === 7)) {
      asked = 0;
      const place = placeAt({ ...index, articles }, article.node.span.start + 1);
      assert.ok(asked < 50, `${asked} articles were looked at`);
      assert.equal(place?.article.node, article.node);
    }
  });
});
