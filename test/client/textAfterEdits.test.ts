import assert from 'node:assert/strict';
import { textAfterEdits } from '../../client/src/textAfterEdits';

describe('client: the text that a preview shows', () => {
  const text = '第五条　甲。\n第六条　乙。\n';
  const at = (words: string, newText: string) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
    newText,
  });

  it('has what is put in before a number that is replaced', () => {
    const inserted = { start: 0, end: 0, newText: '第五条　新。\n' };
    assert.equal(
      textAfterEdits(text, [inserted, at('第六条', '第七条'), at('第五条', '第六条')]),
      '第五条　新。\n第六条　甲。\n第七条　乙。\n',
    );
  });

  it('keeps the order of what is put in at one place', () => {
    const put = (newText: string) => ({ start: 3, end: 3, newText });
    assert.equal(textAfterEdits('第五条　', [put('甲'), put('乙')]), '第五条甲乙　');
    assert.equal(textAfterEdits('甲', []), '甲');
  });
});
