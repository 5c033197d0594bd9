import assert from 'node:assert/strict';
import { decodeText } from '../../server/src/node/decodeText';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);

describe('node/decodeText', () => {
  for (const [name, input, encoding] of [
    ['UTF-8', Buffer.from('第一条'), 'utf-8'],
    ['UTF-8 with a byte order mark', Buffer.from('\uFEFF第一条'), 'utf-8'],
    ['UTF-16, little end first', Buffer.from('\uFEFF第一条', 'utf16le'), 'utf-16le'],
    ['UTF-16, big end first', Buffer.from('\uFEFF第一条', 'utf16le').swap16(), 'utf-16be'],
    ['GB18030', bytes(0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5), 'gb18030'],
  ] as const) {
    it(`reads ${name}`, () => {
      assert.deepEqual(decodeText(input), { ok: true, value: { text: '第一条', encoding } });
    });
  }

  it('reads an empty file, and refuses bytes that are no text', () => {
    assert.deepEqual(decodeText(bytes()), { ok: true, value: { text: '', encoding: 'utf-8' } });
    assert.equal(decodeText(bytes(0x50, 0x4b, 3, 4, 0, 0)).ok, false);
    assert.equal(decodeText(bytes(0xff, 0xff, 0xff)).ok, false);
  });
});
