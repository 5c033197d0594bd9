import assert from 'node:assert/strict';
import { findSourceOfText } from '../../../server/src/precedents/clauses/findSourceOfText';
import { parse } from '../../../server/src/syntax/parse';
import { sourceWith } from '../corpusModel';

const SOURCES = [sourceWith('a', ['甲。', '乙。', '丙。']), sourceWith('b', ['丁。', '戊。'])];

const like = (text: string): string | undefined => findSourceOfText(parse(text), SOURCES)?.source.id;

describe('findSourceOfText', () => {
  it('knows a source by most of its clauses', () => {
    assert.equal(like('子条例\n第一条　甲。\n第二条　乙。\n第三条　己。\n'), 'a');
    assert.equal(like('子条例\n第一条　丁。\n第二条　戊。\n'), 'b');
  });

  it('takes half of them for a precedent that was followed', () => {
    assert.equal(like('子条例\n第一条　丁。\n第二条　己。\n'), undefined);
  });
});
