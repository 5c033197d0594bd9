import assert from 'node:assert/strict';
import { wordPlaces, wordsIn } from '../../server/src/analysis/whereWordsOccur';

describe('wordPlaces', () => {
  it('takes pairs of Chinese characters, each once, over no mark and no digit', () => {
    assert.deepEqual(wordsIn('甲乙，甲乙丙3丁“戊'), ['甲乙', '乙丙']);
  });

  it('tells in which stretches a pair stands, and only inside them', () => {
    const text = '甲乙丙甲乙丁甲';
    const stretches = [
      { start: 0, end: 3 },
      { start: 3, end: 3 },
      { start: 3, end: 7 },
    ];
    const places = wordPlaces(text, stretches, ['甲乙', '丁甲', '丙甲', '戊己']);
    assert.deepEqual(Object.fromEntries(places), { 甲乙: [0, 2], 丁甲: [2], 丙甲: [], 戊己: [] });
  });
});
