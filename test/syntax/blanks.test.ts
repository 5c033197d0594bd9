import assert from 'node:assert/strict';
import { isBlank, skipBlanks, trimEnd, trimmed, withoutBlanks } from '../../server/src/syntax/blanks';

const BLANKS = ' \t\n\r\v\f\u00a0\u2003\u200b\u200d\u2028\u2029\u3000\ufeff\0';

describe('blanks', () => {
  it('are all that prints nothing, the byte order mark and NUL among them', () => {
    for (const char of BLANKS) assert.ok(isBlank(char.charCodeAt(0)), JSON.stringify(char));
    for (const char of '甲a1.。—\ue000') assert.ok(!isBlank(char.charCodeAt(0)), char);
  });

  it('are trimmed and taken out', () => {
    const text = `${BLANKS}甲${BLANKS}乙${BLANKS}`;
    assert.equal(withoutBlanks(text), '甲乙');
    const { start, end } = trimmed(text, 0, text.length);
    assert.equal(text.slice(start, end), `甲${BLANKS}乙`);
    assert.equal(skipBlanks(text, 0, 3), 3);
    assert.equal(trimEnd(text, 2, 4), 2);
  });

  it('leave an empty span where nothing is visible', () => {
    const { start, end } = trimmed(BLANKS, 2, 5);
    assert.ok(start === end && start >= 2 && end <= 5);
  });
});
