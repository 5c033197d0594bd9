import assert from 'node:assert/strict';
import { decodeText } from '../../server/src/platform/decodeText';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);

describe('platform/decodeText', () => {
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

  /** 第一條　為了規範，根據法律的規定， in Big5. */
  const TRADITIONAL = Buffer.from(
    'b2c4a440b1f8a140acb0a446b357bd64a141aedabedaaa6babdfaabab357a977a141',
    'hex',
  );

  it('tells Big5 from GB18030, in which it would be read as other characters', () => {
    const text = '第一條　為了規範，根據法律的規定，';
    assert.deepEqual(decodeText(TRADITIONAL), { ok: true, value: { text, encoding: 'big5' } });
  });

  const LAW = Buffer.from('某市渡口条例\n第一条　为了甲，制定本条例。\n第二条　乙应当丙。\n');

  it('refuses damaged UTF-8 with the line, rather than read it as GB18030', () => {
    for (const [at, line] of [
      [1, 1],
      [30, 2],
      [LAW.length - 3, 3],
    ] as const) {
      for (const damage of [(byte: number) => byte ^ 0x40, (byte: number) => byte ^ 0xc0, () => 0xff]) {
        const broken = Uint8Array.from(LAW);
        broken[at] = damage(broken[at] ?? 0);
        const read = decodeText(broken);
        assert.equal(read.ok, false, `byte ${at}`);
        assert.equal(read.reason.kind, 'damaged', `byte ${at}`);
        assert.ok(read.reason.message.zh.includes(`第 ${line} 行`), read.reason.message.zh);
      }
    }
    const cut = decodeText(LAW.subarray(0, LAW.length - 2));
    assert.equal(!cut.ok && cut.reason.kind, 'damaged');
    const marked = decodeText(Buffer.concat([Buffer.from('\uFEFF'), bytes(0xb5, 0xda)]));
    assert.equal(!marked.ok && marked.reason.kind, 'damaged');
  });

  it('reads an empty file, and refuses bytes that are no text', () => {
    assert.deepEqual(decodeText(bytes()), { ok: true, value: { text: '', encoding: 'utf-8' } });
    assert.equal(decodeText(bytes(0x50, 0x4b, 3, 4, 0, 0)).ok, false);
    assert.equal(decodeText(bytes(0xff, 0xff, 0xff)).ok, false);
  });
});
