import assert from 'node:assert/strict';
import { cursorFixture } from '../support/fixture';
import { contextWith, indexOf } from '../support/snap';
import { at, labels, taken, DRAFT } from './completionFixture';

describe('completion of references', () => {
  it('offers the other articles with their first words', () => {
    const offered = at(`${DRAFT}第四条　违反本条例第‸`);
    assert.deepEqual(labels(offered), ['第一条', '第二条', '第三条']);
    assert.equal(offered[0]?.description, '为了甲，制定本条例。');
  });

  it('reads digits', () => {
    const marked = `${DRAFT}第四条　依照第2‸`;
    assert.ok(taken(marked, at(marked)[0]).endsWith('依照第二条'));
  });

  it('offers 款 and 项 behind an article, 项 behind a 款', () => {
    assert.deepEqual(labels(at(`${DRAFT}第四条　依照第三条第‸`)), ['第一款', '第二款', '第一项', '第二项']);
    assert.deepEqual(labels(at(`${DRAFT}第四条　依照第三条第一款第‸`)), ['第一项', '第二项']);
    assert.deepEqual(labels(at(`${DRAFT}第四条　依照第三条第二款第‸`)), []);
    assert.deepEqual(labels(at('甲条例\n第一条　下列：\n（一）甲；\n（二）乙。\n前款第（‸）项')), [
      '第一项',
      '第二项',
    ]);
  });

  it('offers 款 and 项 behind 后条, 下一条 and 后款', () => {
    const below = '第三条　甲。\n下列：\n（一）乙；\n（二）丙。\n';
    for (const next of ['后条', '下条', '下一条']) {
      assert.deepEqual(labels(at(`甲条例\n第一条　乙。\n第二条　依照${next}第‸\n${below}`)), [
        '第一款',
        '第二款',
        '第一项',
        '第二项',
      ]);
    }
    assert.deepEqual(labels(at('甲条例\n第一条　依照后款第‸\n下列：\n（一）乙；\n（二）丙。\n')), [
      '第一项',
      '第二项',
    ]);
    assert.deepEqual(labels(at('甲条例\n第一条　乙。\n第二条　依照后条第‸')), []);
  });

  it('changes the number of a reference that is there', () => {
    const marked = `${DRAFT}第四条　依照第‸条的规定`;
    assert.ok(taken(marked, at(marked)[1]).endsWith('依照第二条的规定'));
  });

  it('offers the articles of a cited text of the index, and none of a text it does not hold', () => {
    const index = contextWith(indexOf('//- a.txt\n乙条例\n第一条　甲。\n第二条　乙。\n'));
    assert.deepEqual(labels(at(`${DRAFT}第四条　依照《乙条例》第‸`, index)), ['第一条', '第二条']);
    assert.deepEqual(at(`${DRAFT}第四条　依照《丙条例》第‸`, index), []);
    assert.deepEqual(at(`${DRAFT}第四条　依照该法第‸`, index), []);
  });
});

describe('completion of titles and terms', () => {
  const INDEX = contextWith(
    indexOf('//- a.txt\n甲市养犬规定\n第一条　甲。\n//- b.txt\n乙市绿化条例\n第一条　乙。\n'),
  );

  it('offers cited titles first, then those of the index, each once, with the closing bracket', () => {
    const draft = '丙条例\n第一条　根据《丁法》《乙市绿化条例》，制定本条例。\n第二条　依照《';
    assert.deepEqual(labels(at(`${draft}‸`, INDEX)), ['丁法', '乙市绿化条例', '甲市养犬规定']);
    for (const tail of ['', '》']) {
      const marked = `${draft}乙‸${tail}`;
      assert.ok(taken(marked, at(marked, INDEX)[0]).endsWith('依照《乙市绿化条例》'));
    }
  });

  it('finds a title by its pinyin initials', () => {
    assert.deepEqual(labels(at('丙条例\n第一条　依照《ys‸', INDEX)), ['乙市绿化条例']);
  });

  it('forgives a wrong character', () => {
    assert.deepEqual(labels(at('丙条例\n第一条　依照《甲是养犬‸', INDEX)), ['甲市养犬规定']);
  });

  it('offers a defined term behind its first characters, not inside a word', () => {
    const marked = `${DRAFT}第四条　处理公共‸`;
    assert.equal(taken(marked, at(marked)[0]), cursorFixture(`${DRAFT}第四条　处理公共数据‸`).text);
    assert.deepEqual(labels(at(`${DRAFT}第四条　处理公‸`)), ['公共数据']);
    assert.deepEqual(at(`${DRAFT}第四条　处理公‸园`), []);
    assert.deepEqual(at(`${DRAFT}第四条　处理公共‸数据`), []);
  });
});
