import assert from 'node:assert/strict';
import { selectionRange } from '../../server/src/features/selectionRange';
import { cursorFixture } from '../support/fixture';
import { snap } from '../support/snap';

const steps = (marked: string): readonly string[] => {
  const { text, cursor } = cursorFixture(marked);
  return selectionRange(snap(text), cursor).map(({ start, end }) => text.slice(start, end));
};

describe('selectionRange', () => {
  it('widens from a clause to the sentence, the paragraph, the article, the chapter and the text', () => {
    const text = '甲条例\n第一章　总则\n第一条　甲乙，丙‸丁。戊己。\n　　庚。\n第二条　辛。\n';
    assert.deepEqual(steps(text), [
      '丙丁。',
      '甲乙，丙丁。',
      '甲乙，丙丁。戊己。',
      '第一条　甲乙，丙丁。戊己。\n　　庚。',
      '第一章　总则\n第一条　甲乙，丙丁。戊己。\n　　庚。\n第二条　辛。',
      text.replace('‸', ''),
    ]);
  });

  it('takes what stands in brackets and quotation marks first', () => {
    assert.deepEqual(steps('第一条　甲（乙“丙‸丁”戊）己。\n').slice(0, 4), [
      '丙丁',
      '“丙丁”',
      '乙“丙丁”戊',
      '（乙“丙丁”戊）',
    ]);
    assert.deepEqual(steps('第一条　依照《甲‸法》办理。\n').slice(0, 2), ['甲法', '《甲法》']);
  });

  it('answers in blank lines, in an empty text and outside the text', () => {
    assert.deepEqual(steps('‸'), []);
    assert.deepEqual(steps('第一条　甲。\n‸\n第二条　乙。\n'), ['第一条　甲。\n\n第二条　乙。\n']);
    assert.deepEqual(selectionRange(snap('甲'), 99), selectionRange(snap('甲'), 1));
  });
});
